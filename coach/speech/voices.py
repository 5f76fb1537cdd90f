"""Which voices there are on this system, the best one first."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from coach.core.languages import NAMES, Language


@dataclass(frozen=True, slots=True)
class Voice:
    """One way to speak: what a worker needs to set it up, and what a person needs to know."""

    id: str
    name: str
    """As shown, at the start of a sentence as well as within one."""
    driver: str
    """Name of the pyttsx3 driver; empty for tones, which need no worker."""
    mend: str
    """A sentence that tells how to make this voice work."""
    version: str = ""
    """Two clips of one text and one voice may differ only if this does."""
    words_a_minute: int = 200
    """What pyttsx3 is told at rate 1.0."""
    speaker: str = ""
    """Which of the driver's own voices speaks; empty for one that speaks `language`."""
    language: Language = Language.EN
    fastest: float = 2.0
    """The highest rate at which it is still understood; it speaks no faster, whatever is asked."""


TONES = Voice(
    "tones", "Soft tones", "", "Run the command `coach doctor` to see what each voice needs."
)


# The British one was misheard less often than the American.
_PICO = {Language.EN: "en-GB", Language.DE: "de-DE", Language.ES: "es-ES"}

_PICO_WHEELS = {"linux": ("x86_64", "aarch64"), "win32": ("AMD64",)}
"""The machines that Pico's package exists for."""

_MADE_CLEARER = "clearer 1"
"""Change it whenever the driver makes the same speech sound differently."""

# The American variant was misheard half as often as the driver's default voice.
_ESPEAK = {Language.EN: "gmw/en-us", Language.DE: "gmw/de", Language.ES: "roa/es"}


def find_voices(language: Language = Language.EN) -> tuple[Voice, ...]:
    """All voices of a language worth a try here, the best understood first; no tones.

    Nothing is loaded: whether a voice works is found out by its worker.
    """
    hibari = _hibari() if language is Language.EN else ()
    system = _system(sys.platform, language)
    return (*hibari, *_pico(language), *system, _bundled_espeak(language))


def voices_for(wish: str, language: Language = Language.EN) -> tuple[Voice, ...]:
    """All voices of a language with the one of this id first; the others stand in where it fails.

    An id that no voice has here, or an empty one, changes nothing.
    """
    return tuple(sorted(find_voices(language), key=lambda voice: voice.id != wish))


def _hibari() -> tuple[Voice, ...]:
    if sys.platform == "darwin" and platform.machine() != "arm64":
        return ()  # its runtime has no wheel for Intel Macs, so nobody could mend it
    version = f"{_installed('hibari-tts')} on {_installed('onnxruntime')}"
    mend = "Install Breath Coach again: its own voice, hibari-tts, is missing or damaged."
    return (Voice("hibari", "Hibari", "hibari", mend, version),)


def _pico(language: Language) -> tuple[Voice, ...]:
    if platform.machine() not in _PICO_WHEELS.get(sys.platform, ()):
        return ()  # nobody could mend it
    version = f"{_installed('py-nanotts')}, {_MADE_CLEARER}"
    mend = "Install Breath Coach again: its voice Pico, py-nanotts, is missing or damaged."
    speaker = _PICO[language]
    return (Voice("pico", "Pico", "pico", mend, version, 200, speaker, language, fastest=1.0),)


def _system(system: str, language: Language) -> tuple[Voice, ...]:
    version, name = f"{_installed('pyttsx3')} on {platform.version()}", NAMES[language]
    if system == "win32":
        mend = f"Add a voice for {name} in Settings, Time and language, Speech."
        return (Voice("sapi5", "The voice of Windows", "sapi5", mend, version, 170, "", language),)
    if system == "darwin":
        mend = f"Add a voice for {name} in System Settings, Accessibility, Spoken Content."
        return (Voice("nsss", "The voice of macOS", "nsss", mend, version, 170, "", language),)
    if library := _find_library("libespeak-ng.so.1"):
        mend = "Install the package espeak-ng again."
        version = f"{_installed('pyttsx3')} with {library.resolve().name}"
        speaker, name = _ESPEAK[language], "The system's eSpeak"
        return (Voice("espeak", name, "espeak", mend, version, 170, speaker, language),)
    return ()


def _bundled_espeak(language: Language) -> Voice:
    version = f"{_installed('espeakng-loader')} with {_installed('pyttsx3')}"
    mend = "Install Breath Coach again, or your system's package espeak-ng."
    driver, speaker = "bundled_espeak", _ESPEAK[language]
    return Voice("bundled-espeak", "eSpeak", driver, mend, version, 170, speaker, language)


def _installed(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "unknown"


def _find_library(name: str) -> Path | None:
    # ctypes.util.find_library runs a compiler or ldconfig, which takes far too long here.
    folders = [Path("/usr/lib"), Path("/usr/lib64"), Path("/usr/local/lib")]
    folders += Path("/usr/lib").glob("*-linux-gnu*")
    return next((folder / name for folder in folders if (folder / name).exists()), None)
