"""What the executables leave out, and what PyInstaller does not find by itself."""

import importlib.util
import subprocess
import sys
from pathlib import Path, PurePosixPath

import espeakng_loader
import traces

from coach import licences

ROOT = Path(__file__).parents[1]
Entry = tuple[str, str, str]

# In the wheels' dependencies and imported by nothing that we run.
UNUSED = ("flatbuffers", "protobuf", "pypiwin32", "pycparser")
# `ssl` and `_hashlib` bring OpenSSL: 6 MB for a program that never uses the network.
EXCLUDED = (
    *("tkinter", "unittest", "pydoc", "ssl", "_ssl", "_hashlib", "readline", "curses"),
    *("setuptools", "pip", "pkg_resources", "distutils", "lib2to3", "ensurepip", "test"),
    *("numpy.f2py", "numpy.testing", "numpy.distutils", "numpy.polynomial", "PIL", "matplotlib"),
    *("onnxruntime.quantization", "onnxruntime.tools", "onnxruntime.transformers"),
    *("onnxruntime.training", "onnx", "google.protobuf", "flatbuffers", "coloredlogs", "sympy"),
    *("PySide6.QtConcurrent", "PySide6.QtMultimediaWidgets"),
    *("pycparser", "cffi.recompiler", "pytest", "hypothesis", "mypy", "rich", "pygments"),
)
# Of Qt's plugins, what draws our window and speaks to the desktop; the sound needs none.
PLUGINS = (
    *("platforms/libqxcb", "platforms/libqwayland", "platforms/libqoffscreen"),
    *("platforms/qwindows", "platforms/libqcocoa", "styles/"),
    *("platforminputcontexts/libcompose", "platforminputcontexts/libibus"),
    *("platformthemes/libqxdgdesktopportal", "wayland-shell-integration/libxdg-shell"),
    *("wayland-graphics-integration-client/libqt-plugin-wayland-egl",),
    *("wayland-decoration-client/libbradient", "xcbglintegrations/"),
)
# Qt's libraries and modules that only those plugins need which are left out above.
QT_UNUSED = (
    *("Qml", "Quick", "Pdf", "VirtualKeyboard", "EglF", "FFmpegStub"),
    *("MultimediaWidgets", "OpenGLWidgets"),
)
SYSTEM = ("/lib/", "/usr/lib/")
QT_STARTS = ("libQt6", "Qt6", "Qt")
# From the system, and yet carried: Python's own needs, and those few of X11's helpers that
# ordinary desktops lack. The rest stays the system's, which also mends it.
CARRIED = (
    *("libpython", "libffi", "libz.", "libbz2", "liblzma", "libexpat", "libsqlite3"),
    *("libxcb-cursor", "libxcb-icccm", "libxcb-image", "libxcb-keysyms", "libxcb-render-util"),
    *("libxcb-util", "libxkbcommon-x11"),
)
INFO_PLIST = {
    "CFBundleDisplayName": "Breath Coach",
    "NSHighResolutionCapable": True,
    "LSApplicationCategoryType": "public.app-category.healthcare-fitness",
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Breath Coach routine",
            "CFBundleTypeExtensions": ["breathcoach"],
            "CFBundleTypeRole": "Viewer",
        }
    ],
}


def drivers() -> list[str]:
    """Return the modules that pyttsx3 imports by name on this system."""
    own = {"win32": "sapi5", "darwin": "nsss"}.get(sys.platform, "espeak")
    names = {own, "espeak", "_espeak"}
    return [*(f"pyttsx3.drivers.{name}" for name in sorted(names)), *ours()]


def ours() -> list[str]:
    """Return our own drivers, which the speech process offers to pyttsx3."""
    drivers = ["hibari", "kokoro", "espeak"]
    # Not on every system, and PyInstaller is not to look for what cannot be there.
    if importlib.util.find_spec("py_nanotts"):
        drivers.append("pico")
    return ["coach.speech.worker", *(f"coach.speech.drivers.{name}" for name in drivers)]


def espeak() -> list[tuple[str, str]]:
    """Return eSpeak's library once; the wheel holds it under three names."""
    return [(espeakng_loader.get_library_path(), "espeakng_loader")]


def beside_the_package(part: licences.Part) -> list[tuple[str, str]]:
    """Return the licences of a part that lie outside of its metadata, each to its own place."""
    top = Path(licences.__file__).parents[1]
    found = []
    for path in licences.files(part):
        site = next(folder for folder in path.parents if folder.name == "site-packages")
        inside = path.relative_to(site).parent
        if ".dist-info" not in str(inside) and site != top:
            found.append((str(path), str(inside)))
    return found


def binaries(entries: list[Entry]) -> list[Entry]:
    """Return the libraries to carry, without symbols to spare and without their builders."""
    kept = [entry for entry in entries if _wanted_library(*entry[:2])]
    return [_without_builder(_stripped(entry)) for entry in kept]


def modules(entries: list[Entry]) -> list[Entry]:
    """Return the modules to carry: not the one that tells how Python was built, and where."""
    return [entry for entry in entries if not entry[0].startswith("_sysconfigdata")]


def datas(entries: list[Entry]) -> list[Entry]:
    """Return the files to carry: no Qt translations, no copies of libraries, no bookkeeping."""
    return [
        entry
        for entry in entries
        # A second name of a library is a file too.
        if _wanted_file(PurePosixPath(entry[0].replace("\\", "/"))) and _wanted_library(*entry[:2])
    ]


def _wanted_library(name: str, source: str) -> bool:
    place = name.replace("\\", "/")
    if "/plugins/" in place:
        return any(f"/plugins/{plugin}" in place for plugin in PLUGINS)
    folder, _, base = place.rpartition("/")
    # The wheel holds one library under three names.
    if folder == "espeakng_loader" and base != Path(espeakng_loader.get_library_path()).name:
        return False
    if base.startswith(tuple(f"{start}{name}" for name in QT_UNUSED for start in QT_STARTS)):
        return False
    # Python's own extensions lie in the system's folders, too, where it is the system's Python.
    if sys.platform == "linux" and "/python3" not in source and source.startswith(SYSTEM):
        return base.startswith(CARRIED)
    return not base.startswith(("libav", "libsw", "opengl32sw", "d3dcompiler"))


def _stripped(entry: Entry) -> Entry:
    """Take the symbols for debuggers out of Python's library: 17 MB, where a builder has them."""
    name, source, kind = entry
    if sys.platform != "linux" or not name.startswith("libpython") or kind != "BINARY":
        return entry
    lean = ROOT / "build" / name
    lean.parent.mkdir(exist_ok=True)
    subprocess.run(["strip", "--strip-unneeded", "-o", lean, source], check=True)  # noqa: S607 - on the builder
    return name, str(lean), kind


def _without_builder(entry: Entry) -> Entry:
    """Let no library look for others in a folder of the machine that it was built on."""
    name, source, kind = entry
    if sys.platform != "linux" or not traces.is_library(Path(source)):
        return entry
    return name, str(traces.without_builder(Path(source), ROOT / "build" / "own" / name)), kind


def _wanted_file(path: PurePosixPath) -> bool:
    if "translations" in path.parts and "PySide6" in path.parts:
        return False
    # Where and how a package was installed on the machine that built this.
    return path.name not in {"INSTALLER", "REQUESTED", "direct_url.json", "uv_build.json"}
