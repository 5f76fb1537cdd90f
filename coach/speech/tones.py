"""The voice that never fails: two soft notes in place of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from coach.speech.clips import SAMPLE_RATE, Clip

if TYPE_CHECKING:
    from collections.abc import Iterable

PEAK = 0.3
BASE_SECONDS = 0.35
SECONDS_A_CHARACTER = 0.065
LONGEST_SECONDS = 6.0

NOTES = (261.63, 293.66, 329.63, 392.0, 440.0)
"""C major pentatonic from middle C, in Hz: any two of them sound well together."""

ATTACK_SECONDS = 0.010
RELEASE_SECONDS = 0.060


def seconds(text: str) -> float:
    """About the time that it takes to say, or to read, a text."""
    return min(BASE_SECONDS + SECONDS_A_CHARACTER * len(text), LONGEST_SECONDS)


def tone_clip(text: str) -> Clip:
    """Two notes, as long as the text would be; the same text has always the same notes."""
    frames = round(seconds(text) * SAMPLE_RATE)
    number = crc32(text.encode(errors="surrogatepass"))
    first, step = divmod(number % (len(NOTES) * (len(NOTES) - 1)), len(NOTES) - 1)
    second = (first + 1 + step) % len(NOTES)
    break_at = frames // 3
    return np.concatenate((note(NOTES[first], break_at), note(NOTES[second], frames - break_at)))


def note(frequency: float, frames: int) -> Clip:
    """One struck note of `frames` frames that begins and ends at zero."""
    time = np.arange(frames) / SAMPLE_RATE
    ring = np.exp(-2.5 * time / time[-1])
    rise = np.minimum(time / ATTACK_SECONDS, 1)
    fall = np.minimum((time[-1] - time) / RELEASE_SECONDS, 1)
    wave = PEAK * np.sin(2 * np.pi * frequency * time) * ring * rise * fall
    clip: Clip = wave.astype(np.float32)
    return clip


def canned_clips(texts: Iterable[str]) -> dict[str, Clip]:
    """Make a clip for each text, at once, with no voice: for tests and for silent runs."""
    return {text: tone_clip(text) for text in texts}
