"""What a clip is: how it is checked, measured, and kept in a file."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, BinaryIO

import numpy as np
import soundfile
from numpy.typing import NDArray

if TYPE_CHECKING:
    from pathlib import Path

Clip = NDArray[np.float32]
"""Rendered speech: `(frames,) float32`, mono, at `SAMPLE_RATE`, within -1 to 1."""

SAMPLE_RATE = 48_000
"""Frames a second of every clip; the sound stream runs at the same rate."""

CLIP_VERSION = 1
"""Raise it whenever a clip comes out differently: it makes every cached clip a miss."""

SILENCE_DBFS = -60.0
"""A clip whose loud parts stay below this has nothing in it that could be heard."""

BLOCK_SECONDS = 0.025
GATE = 0.1
"""Blocks 10 dB below the mean are pauses and do not count (the relative gate of BS.1770)."""

SHORTEST = 0.05, 0.015
LONGEST = 2.0, 0.3
"""Bounds on a clip's length: seconds, and more seconds for each character of its text.

People speak at about 0.065 s a character; a third of that means that speech was lost (a
trap of pyttsx3), four times that means that something else than the text was spoken.
"""


_MD5 = slice(26, 42)
"""Where a FLAC file keeps the MD5 of its samples (RFC 9639, section 8.2)."""


class BadClipError(ValueError):
    """What a voice has rendered cannot be used; the message says why."""


def loudness(samples: NDArray[np.floating], sample_rate: int = SAMPLE_RATE) -> float:
    """Level of the loud parts of `(frames,)` samples, in dBFS; -inf for digital silence."""
    block = max(1, min(len(samples), round(BLOCK_SECONDS * sample_rate)))
    whole = samples[: len(samples) // block * block].reshape(-1, block)
    powers = np.mean(np.square(whole, dtype=np.float64), axis=1)
    loud = powers[powers > GATE * powers.mean()] if powers.size else powers
    return float(10 * np.log10(loud.mean())) if loud.size else -np.inf


def check(samples: NDArray[np.floating], sample_rate: int, text: str) -> None:
    """Raise BadClipError unless `(frames,)` samples can be `text`, spoken."""
    seconds = len(samples) / sample_rate
    if not np.isfinite(samples).all():
        raise BadClipError(f"{text!r}: the sound has broken samples")
    if loudness(samples, sample_rate) < SILENCE_DBFS:
        raise BadClipError(f"{text!r}: the voice stayed silent")
    if seconds < SHORTEST[0] + SHORTEST[1] * _characters(text):
        raise BadClipError(f"{text!r}: only {seconds:.2f} s were spoken")
    if seconds > longest(text):
        raise BadClipError(f"{text!r}: {seconds:.1f} s were spoken, far too much")


def longest(text: str) -> float:
    """Return how many seconds a text may take to say."""
    return LONGEST[0] + LONGEST[1] * _characters(text)


def _characters(text: str) -> int:
    return len(" ".join(text.split()))


def write_clip(path: Path, clip: Clip) -> None:
    """Write a clip as 16-bit FLAC, whatever the file's name ends with."""
    soundfile.write(path, clip, SAMPLE_RATE, format="FLAC", subtype="PCM_16")


def read_clip(path: Path, text: str) -> Clip:
    """Read the clip that speaks `text`; raise BadClipError if the file is none, or damaged."""
    try:
        with path.open("rb") as whole:
            head = whole.read(_MD5.stop)
            whole.seek(0)
            clip = _read(whole, text)
    except (OSError, soundfile.SoundFileError) as error:
        raise BadClipError(f"{text!r}: no readable sound ({error})") from error
    check(clip, SAMPLE_RATE, text)
    if head[_MD5] != _md5(clip):
        raise BadClipError(f"{text!r}: the file is damaged")
    return clip


def _read(whole: BinaryIO, text: str) -> Clip:
    with soundfile.SoundFile(whole) as file:
        if (file.samplerate, file.channels) != (SAMPLE_RATE, 1):
            raise BadClipError(f"{text!r}: not mono at {SAMPLE_RATE} Hz")
        # A damaged file may say that it holds days, for which there is no memory.
        most = round((longest(text) + 1.0) * SAMPLE_RATE)
        clip: Clip = file.read(most, dtype="float32")
        return clip


def _md5(clip: Clip) -> bytes:
    samples = np.rint(clip * np.float32(1 << 15)).astype("<i2")
    return hashlib.md5(samples.tobytes(), usedforsecurity=False).digest()
