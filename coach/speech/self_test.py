"""Tries each voice with one short line, and says what to do about those that fail."""

from __future__ import annotations

import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coach.core.routine.language import Language
from coach.speech import kokoro
from coach.speech.cache import ClipCache
from coach.speech.speaker import Speaker
from coach.speech.voices import Voice, find_voices

if TYPE_CHECKING:
    from collections.abc import Sequence


class Diagnosis(NamedTuple):
    """Whether a voice speaks here; if not, why, and what to do."""

    voice: Voice
    usable: bool
    what_to_do: str


def diagnose(voices: Sequence[Voice] | None = None) -> list[Diagnosis]:
    """Really speak with each voice, or with those given. Takes a second or so for each.

    One language comes after the other, and the best voice of each first.
    """
    if voices is None:
        voices = [voice for language in Language for voice in find_voices(language)]
    return [_diagnose(voice) for voice in voices]


def offer() -> str:
    """Return what the natural voices would bring and how they are got; empty if they are here.

    Or if they could not run here: their runtime does not exist for every system.
    """
    if kokoro.find_data() or not find_spec("onnxruntime"):
        return ""
    each = {
        language.in_english: sum(narrator.driver == "kokoro" for narrator in language.narrators)
        for language in Language
    }
    brings = ", ".join(f"{count} for {name}" for name, count in each.items() if count)
    return (
        f"The package {kokoro.PACKAGE} (65 MB) brings voices that sound like people: {brings}. "
        "Install it as you installed Breath Coach."
    )


def _diagnose(voice: Voice) -> Diagnosis:
    with (
        tempfile.TemporaryDirectory(prefix="breath-coach-") as folder,
        Speaker([voice.language.probe], cache=ClipCache(Path(folder)), voices=[voice]) as speaker,
    ):
        speaker.finish()
    if not speaker.failures:
        return Diagnosis(voice, usable=True, what_to_do="")
    return Diagnosis(voice, usable=False, what_to_do=f"{speaker.failures[0][1]} {voice.mend}")
