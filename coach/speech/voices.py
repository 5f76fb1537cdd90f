"""Which voices there are on this system, the best one first."""

from __future__ import annotations

import platform
import secrets
import sys
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path

from coach.core.message import Message
from coach.core.routine.language import MAN, Language, Narrator
from coach.speech import kokoro


@dataclass(frozen=True, slots=True)
class Voice:
    """One way to speak: what a worker needs to set it up, and what a person needs to know."""

    id: str
    name: str
    """As shown, at the start of a sentence as well as within one."""
    driver: str
    """Name of the pyttsx3 driver; empty for tones, which need no worker."""
    mend: Message
    """A sentence that tells how to make this voice work; empty where nobody could."""
    version: str = ""
    """Two clips of one text and one voice may differ only if this does."""
    words_a_minute: int = 200
    """What pyttsx3 is told at rate 1.0."""
    speaker: str = ""
    """Which of the driver's own voices speaks; empty for one that speaks `language`."""
    language: Language = Language.EN
    fastest: float = 2.0
    """The highest rate at which it is still understood; it speaks no faster, whatever is asked."""
    traits: tuple[str, ...] = ()
    """What people would call it: its language, woman or man, natural or simple."""
    here: bool = True
    """Whether all of it is known to be on this system; a voice that is not does not speak."""


TONES = Voice(
    "tones",
    Message("Soft tones"),
    "",
    Message("Run the command `coach doctor` to see what each voice needs."),
)

NATURAL, SIMPLE, ROBOTIC = Message("natural"), Message("simple"), Message("robotic")
"""How voices sound. Robotic: to be understood with effort."""

SYSTEM = Message("from the system")

_THIS_START = secrets.token_hex(4)
"""Which voice the system's is, is chosen there at any time: what an earlier start has heard of it
may be another one's."""

_PICO_WHEELS = {"linux": ("x86_64", "aarch64"), "win32": ("AMD64",)}
"""The machines that Pico's package exists for."""

_MADE_CLEARER = "clearer 1"
"""Change it whenever Pico's driver makes the same speech sound differently."""

_SAID_SO = "said so 1"
"""Change it whenever Kokoro's driver, or its data, makes the same text sound differently."""


def find_voices(language: Language = Language.EN) -> tuple[Voice, ...]:
    """All voices of a language worth a try here, the best understood first; no tones.

    Nothing is loaded: whether a voice works is found out by its worker.
    """
    return tuple(voice for voice in known_voices(language) if voice.here)


def known_voices(language: Language = Language.EN) -> tuple[Voice, ...]:
    """All voices of a language in their order, also those that are not here."""
    ours = (_ours(narrator, language) for narrator in language.narrators)
    others = (*_system(sys.platform, language), _bundled_espeak(language))
    return (*ours, *(_speaking(voice, language, language.in_english) for voice in others))


def voices_for(wish: str, language: Language = Language.EN) -> tuple[Voice, ...]:
    """All voices of a language with the one of this id first; the others stand in where it fails.

    One that is not here stands first as well, so that it is told. An empty id changes nothing.
    """
    found, known = find_voices(language), known_voices(language)
    if not wish:
        return found
    unknown = Voice(
        wish, Message("The voice that you chose"), "", Message(), language=language, here=False
    )
    wished = next((voice for voice in known if voice.id == wish), unknown)
    return (wished, *(voice for voice in found if voice != wished))


def _speaking(voice: Voice, language: Language, called: str) -> Voice:
    return replace(voice, language=language, traits=(called, *voice.traits))


def _ours(narrator: Narrator, language: Language) -> Voice:
    voice = {"hibari": _hibari, "kokoro": _kokoro, "pico": _pico}[narrator.driver](narrator)
    voice = replace(voice, speaker=narrator.speaker, traits=(narrator.sex, *voice.traits))
    return _speaking(voice, language, narrator.variety or language.in_english)


def _hibari(narrator: Narrator) -> Voice:
    here = _has_runtime()
    version = f"{_installed('hibari-tts')} on {_installed('onnxruntime')}"
    mend = Message("Install Breath Coach again: its own voice, hibari-tts, is missing or damaged.")
    mend = mend if here else Message()
    return Voice(narrator.id, "Hibari", "hibari", mend, version, traits=(NATURAL,), here=here)


def _kokoro(narrator: Narrator) -> Voice:
    name, here = narrator.speaker.partition("_")[2].title(), _has_runtime()
    version = f"{_SAID_SO} on {_installed('onnxruntime')}, {_installed('espeakng-loader')}"
    mend = Message(
        "Install the package {package} as you installed Breath Coach.", package=kokoro.PACKAGE
    )
    mend, here = mend if here else Message(), here and kokoro.find_data() is not None
    return Voice(narrator.id, name, "kokoro", mend, version, traits=(NATURAL,), here=here)


def _pico(narrator: Narrator) -> Voice:
    here = platform.machine() in _PICO_WHEELS.get(sys.platform, ())
    version = f"{_installed('py-nanotts')}, {_MADE_CLEARER}"
    mend = Message("Install Breath Coach again: its voice Pico, py-nanotts, is missing or damaged.")
    mend, name = mend if here else Message(), "Pico"
    return Voice(narrator.id, name, "pico", mend, version, fastest=1.0, traits=(SIMPLE,), here=here)


def _has_runtime() -> bool:
    # ONNX Runtime has no wheel for Intel Macs.
    return sys.platform != "darwin" or platform.machine() == "arm64"


def _system(system: str, language: Language) -> tuple[Voice, ...]:
    version = f"{_installed('pyttsx3')} on {platform.version()}, {_THIS_START}"
    told: tuple[str, ...] = (SYSTEM,)
    if system == "win32":
        mend = Message(
            "Add a voice for {language} in Settings, Time and language, Speech.",
            language=language.in_english,
        )
        name = Message("The voice of Windows")
        return (Voice("sapi5", name, "sapi5", mend, version, 170, traits=told),)
    if system == "darwin":
        mend = Message(
            "Add a voice for {language} in System Settings, Accessibility, Spoken Content.",
            language=language.in_english,
        )
        name = Message("The voice of macOS")
        return (Voice("nsss", name, "nsss", mend, version, 170, traits=told),)
    if library := _find_library("libespeak-ng.so.1"):
        mend, told = Message("Install the package espeak-ng again."), (MAN, ROBOTIC, SYSTEM)
        version = f"{_installed('pyttsx3')} with {library.resolve().name}"
        name, who = Message("The system's eSpeak"), language.espeak
        return (Voice("espeak", name, "espeak", mend, version, 170, who, traits=told),)
    return ()


def _bundled_espeak(language: Language) -> Voice:
    version = f"{_installed('espeakng-loader')} with {_installed('pyttsx3')}"
    mend = Message("Install Breath Coach again, or your system's package espeak-ng.")
    driver, who, told = "bundled_espeak", language.espeak, (MAN, ROBOTIC)
    return Voice("bundled-espeak", "eSpeak", driver, mend, version, 170, who, traits=told)


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
