"""What Breath Coach is made of, and under which terms: for the About page and the packages."""

import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path, PurePath
from typing import NamedTuple

from coach import resources
from coach.speech.kokoro import find_data

_LICENCE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|ThirdPartyNotices)[^/]*$", re.IGNORECASE)
# Code may lie beside its licence under a similar name.
_CODE = (".py", ".pyc", ".pyi", ".so", ".rst")


class Part(NamedTuple):
    """A piece of the program that others wrote.

    `distribution` is the Python package that brings it (empty: Python itself), `terms` an
    SPDX expression, `texts` the shipped texts of licences that the package leaves out.
    """

    name: str
    distribution: str
    terms: str
    texts: tuple[str, ...] = ()


_QT_TEXTS = ("LGPL-3.txt", "GPL-3.txt")
PARTS = (
    Part("Python", "", "PSF-2.0", ("Python.txt",)),
    Part("Qt and PySide6", "PySide6_Essentials", "LGPL-3.0-only", _QT_TEXTS),
    Part("Qt Multimedia", "PySide6_Addons", "LGPL-3.0-only", _QT_TEXTS),
    Part("PySide6", "PySide6", "LGPL-3.0-only", _QT_TEXTS),
    Part("Shiboken", "shiboken6", "LGPL-3.0-only", _QT_TEXTS),
    Part("Hibari, the voice", "hibari-tts", "Apache-2.0"),
    Part("SVOX Pico, a voice", "py-nanotts", "Apache-2.0", ("pico.txt",)),
    Part("ONNX Runtime", "onnxruntime", "MIT"),
    Part("FlatBuffers", "flatbuffers", "Apache-2.0", ("Apache-2.0.txt",)),
    Part("Protocol Buffers", "protobuf", "BSD-3-Clause"),
    Part("eSpeak NG", "espeakng-loader", "GPL-3.0-or-later", ("GPL-3.txt",)),
    Part("pyttsx3", "pyttsx3", "MPL-2.0"),
    Part("NumPy", "numpy", "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0"),
    Part("SoundFile and libsndfile", "soundfile", "BSD-3-Clause AND LGPL-2.1-or-later"),
    Part("SoXR", "soxr", "LGPL-2.1-or-later"),
    Part("cffi", "cffi", "MIT-0"),
    Part("pycparser", "pycparser", "BSD-3-Clause"),
    Part("msgspec", "msgspec", "BSD-3-Clause"),
    Part("platformdirs", "platformdirs", "MIT"),
    Part("click", "click", "BSD-3-Clause"),
    Part("icalendar", "icalendar", "BSD-2-Clause"),
    Part("dateutil", "python-dateutil", "Apache-2.0 AND BSD-3-Clause"),
    Part("tzdata", "tzdata", "Apache-2.0"),
    Part("wakepy", "wakepy", "MIT"),
    Part("Jeepney", "jeepney", "MIT"),
    Part("packaging", "packaging", "Apache-2.0 OR BSD-2-Clause"),
    Part("typing-extensions", "typing-extensions", "PSF-2.0"),
    Part("comtypes", "comtypes", "MIT"),
    Part("pypiwin32", "pypiwin32", "PSF-2.0", ("Python.txt",)),
    Part("pywin32", "pywin32", "PSF-2.0", ("Python.txt",)),
    Part("PyObjC", "pyobjc-core", "MIT"),
    Part("PyObjC, AVFoundation", "pyobjc-framework-AVFoundation", "MIT"),
    Part("PyObjC, Cocoa", "pyobjc-framework-Cocoa", "MIT"),
    Part("PyObjC, CoreAudio", "pyobjc-framework-CoreAudio", "MIT"),
    Part("PyObjC, CoreMedia", "pyobjc-framework-CoreMedia", "MIT"),
    Part("PyObjC, Quartz", "pyobjc-framework-Quartz", "MIT"),
)

NATURAL_VOICES = Part(
    "Kokoro-82M 1.0, the natural voices",
    "",
    "Apache-2.0 AND MIT",
    ("kokoro.txt", "Apache-2.0.txt"),
)
"""A package of its own beside the program, and no part of it."""


def present() -> Iterator[Part]:
    """Yield the parts that are here: which ones differs between systems and packages."""
    for part in PARTS:
        if not part.distribution or _distribution(part):
            yield part


def beside() -> Iterator[Part]:
    """Yield what the program finds beside it, and uses."""
    if find_data():
        yield NATURAL_VOICES


def version(part: Part) -> str:
    """Return which release of a part this is, or nothing for Python, which says it itself."""
    distribution = _distribution(part)
    return distribution.version if distribution else ""


def files(part: Part) -> tuple[Path, ...]:
    """Return the licence files that came with a part; empty for one that is not here.

    In a frozen build as in any other: the build takes them along, each in its place.
    """
    distribution = _distribution(part)
    listed = (distribution.files or []) if distribution else []
    named = (path for path in listed if _LICENCE.search(str(path)) and _is_text(path))
    return tuple(place for path in named if (place := Path(str(path.locate()))).is_file())


def _is_text(path: PurePath) -> bool:
    return path.suffix not in _CODE or ".dist-info" in path.parts[0]


def texts(part: Part) -> str:
    """Return every licence text of a part, as plain text."""
    shipped = [resources.path("licences", name) for name in part.texts]
    found = [path.read_text("utf-8", errors="replace") for path in (*shipped, *files(part))]
    return "\n\n".join(text.strip() for text in dict.fromkeys(found))


def own_text() -> str:
    """Return the licence of Breath Coach itself."""
    return resources.path("licences", "breath-coach.txt").read_text("utf-8").strip()


def _distribution(part: Part) -> metadata.Distribution | None:
    try:
        return metadata.distribution(part.distribution) if part.distribution else None
    except metadata.PackageNotFoundError:
        return None
