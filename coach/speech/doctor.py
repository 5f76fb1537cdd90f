"""Tries each voice with one short line, and says what to do about those that fail."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coach.speech.cache import ClipCache
from coach.speech.speaker import Speaker
from coach.speech.voices import Voice, find_voices

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE = "Breathe out."


class Diagnosis(NamedTuple):
    """Whether a voice speaks here; if not, why, and what to do."""

    voice: Voice
    usable: bool
    what_to_do: str


def diagnose(voices: Sequence[Voice] | None = None) -> list[Diagnosis]:
    """Really speak with each voice, best first. Takes a second or so for each."""
    return [_diagnose(voice) for voice in (find_voices() if voices is None else voices)]


def _diagnose(voice: Voice) -> Diagnosis:
    with (
        tempfile.TemporaryDirectory(prefix="breath-coach-") as folder,
        Speaker([LINE], cache=ClipCache(Path(folder)), voices=[voice]) as speaker,
    ):
        speaker.finish()
    if not speaker.failures:
        return Diagnosis(voice, usable=True, what_to_do="")
    return Diagnosis(voice, usable=False, what_to_do=f"It {speaker.failures[0][1]}. {voice.mend}")
