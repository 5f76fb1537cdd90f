"""Turns what a voice has saved into a clip: trimmed, levelled, at 48 kHz."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import soundfile
import soxr

from coach.speech.clips import SAMPLE_RATE, BadClipError, Clip, check, loudness

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

LEAD_SECONDS = 0.012
"""Silence kept before the first sound: room for the fade, too short to be late."""

TAIL_SECONDS = 0.060
"""Kept after the last sound, so that a final consonant can ring out."""

FADE_IN_SECONDS = 0.005
FADE_OUT_SECONDS = 0.030

ONSET_DB = -35.0
"""Speech begins where it rises above this, measured against its loud parts.

The softest first sounds that are heard (the h of "hold", the th of "three") lie just above.
At -40 dB the hum of closed lips counts too, and "Breathe out" came 30 ms late (measured).
"""

END_DB = -40.0
"""Speech ends where it falls below this: what fades away may take its time."""

LOUDNESS_DBFS = -21.0
"""Level of every clip's loud parts. Speech peaks 11 to 16 dB above them (hibari's cues,
measured), so at this level almost none meets `PEAK`."""

PEAK = 0.6
"""Of full scale: the most that a clip may take, since the breath sound is added to it."""

WINDOW_SECONDS = 0.005
STEP_SECONDS = 0.001

TINY = 1e-20
"""In place of the level of digital silence, which has none in dB."""


def clean_file(path: Path, text: str) -> Clip:
    """Read what a voice has saved as `text` and clean it; raise BadClipError if unusable."""
    try:
        samples, sample_rate = soundfile.read(path, dtype="float32", always_2d=True)
    except (OSError, soundfile.SoundFileError) as error:
        raise BadClipError(f"{text!r}: the voice has saved nothing ({error})") from error
    if not len(samples):
        raise BadClipError(f"{text!r}: the voice stayed silent")
    mono = samples.mean(axis=1)
    mono -= mono.mean()  # a constant offset is no sound, but would click and count as loud
    check(mono, sample_rate, text)
    return clean(mono, sample_rate)


def clean(samples: NDArray[np.float32], sample_rate: int) -> Clip:
    """Trim and level `(frames,)` samples that are not silent, and resample them to 48 kHz."""
    return fade(level(trim(soxr.resample(samples, sample_rate, SAMPLE_RATE))))


def trim(clip: Clip) -> Clip:
    """Cut, or fill up, the silence on both sides to `LEAD_SECONDS` and `TAIL_SECONDS`."""
    first, last = sounding(clip)
    lead, tail = round(LEAD_SECONDS * SAMPLE_RATE), round(TAIL_SECONDS * SAMPLE_RATE)
    padded = np.pad(clip, (lead, tail))
    return padded[first : last + lead + tail]


def sounding(clip: Clip) -> tuple[int, int]:
    """First frame of the speech, and the frame after its last."""
    window, step = round(WINDOW_SECONDS * SAMPLE_RATE), round(STEP_SECONDS * SAMPLE_RATE)
    total = np.concatenate(([0.0], np.cumsum(np.square(clip, dtype=np.float64))))
    starts = np.arange(0, max(1, len(clip) - window + 1), step)
    powers = (total[np.minimum(starts + window, len(clip))] - total[starts]) / window
    levels = 10 * np.log10(powers + TINY) - loudness(clip)
    # A window is heard as soon as its end is: the first sound is near the end of the
    # first window, never before its start.
    first = starts[levels > ONSET_DB][0] + window - step
    return int(first), min(len(clip), int(starts[levels > END_DB][-1] + window))


def level(clip: Clip) -> Clip:
    """Bring the loud parts to `LOUDNESS_DBFS`, or the peak to `PEAK` where that is less."""
    gain = 10 ** ((LOUDNESS_DBFS - loudness(clip)) / 20)
    return clip * np.float32(min(gain, PEAK / np.abs(clip).max()))


def fade(clip: Clip) -> Clip:
    """Let a clip begin and end at exactly zero, without a click."""
    rise = np.linspace(0, 1, min(len(clip), round(FADE_IN_SECONDS * SAMPLE_RATE)), dtype=np.float32)
    fall = np.linspace(
        1, 0, min(len(clip), round(FADE_OUT_SECONDS * SAMPLE_RATE)), dtype=np.float32
    )
    faded = clip.copy()
    faded[: len(rise)] *= rise
    faded[len(faded) - len(fall) :] *= fall
    return faded
