"""An ear in numbers: what a sound does, however loud it is, in steps that nobody misses."""

import numpy as np
from numpy.typing import NDArray

from coach.audio.synthesis.control_grid import Samples
from coach.core.score.timeline import SAMPLE_RATE

Sound = NDArray[np.float64]

# What counts as one step of each feature.
FEATURES = {
    "swells, per 6 dB": 6.0,
    "brightens, per half an octave": 0.5,
    "strokes, per half a stroke": 0.5,
    "is a tone, per third of its power": 1 / 3,
    "pitch of the tone, per third of an octave": 1 / 3,
    "pitch moves, per third of an octave": 1 / 3,
}
_FLOOR = 1e-6
_HOP = SAMPLE_RATE // 200
_WINDOW = 4096
# A stroke: so many dB more within so many hops, and the next not before so many.
_STROKE, _SUDDEN, _APART = 6.0, 6, 20


def by_headphones(sound: Samples) -> Sound:
    """One ear's side."""
    return sound[:, 0].astype(float)


def in_mono(sound: Samples) -> Sound:
    return sound.astype(float).mean(axis=1)


def by_phone(sound: Samples) -> Sound:
    """Both sides through one loudspeaker that has nothing below 400 Hz: 24 dB an octave."""
    mono = in_mono(sound)
    pitches = np.fft.rfftfreq(len(mono), 1 / SAMPLE_RATE)
    passed = 1.0 / np.sqrt(1.0 + (400.0 / np.maximum(pitches, 1.0)) ** 8)
    return np.fft.irfft(passed * np.fft.rfft(mono), len(mono))


def features(sound: Sound) -> Sound:
    """Return what the ear makes of a sound, in steps: (len(FEATURES),)."""
    first, _, last = np.array_split(sound, 3)
    tonal, pitches, levels = np.array([_tone(part) for part in _windows(sound)]).T
    tone = float(np.average(tonal, weights=levels))
    # The ear follows what is clearest.
    clear = tonal**3 * levels + _FLOOR**2
    found = (
        _decibels(last) - _decibels(first),
        _brightness(last) - _brightness(first),
        strokes(sound),
        tone,
        # Noise has no pitch: what is found in it by chance does not count.
        min(1.0, 2.0 * tone) ** 4 * np.average(pitches, weights=clear),
        _movement(tonal, pitches, clear),
    )
    return np.array(found) / list(FEATURES.values())


def strokes(sound: Sound) -> int:
    """How often it suddenly gets louder."""
    frames = sound[: len(sound) // _HOP * _HOP].reshape(-1, _HOP)
    smooth = np.convolve(np.mean(frames**2, axis=1), np.ones(_SUDDEN) / _SUDDEN, "valid")
    level = 10.0 * np.log10(smooth + _FLOOR)
    sudden = np.flatnonzero(level[_SUDDEN:] - level[:-_SUDDEN] > _STROKE)
    return int(np.count_nonzero(np.diff(sudden, prepend=-_APART) >= _APART))


def _windows(sound: Sound) -> list[Sound]:
    starts = range(0, len(sound) - _WINDOW + 1, _WINDOW // 2)
    return [sound[start : start + _WINDOW] for start in starts]


def _tone(part: Sound) -> tuple[float, float, float]:
    """Return how far a part repeats itself (0 to 1), its pitch in octaves over 440 Hz, its level.

    A tone is the same again after 20 to 50 ms; noise has forgotten itself by then. The pitch
    is the strongest that every loudspeaker has.
    """
    tonal = max(0.0, float(_likeness(part)[SAMPLE_RATE // 50 : SAMPLE_RATE // 20].max()))
    size = 2 * len(part)
    power = np.abs(np.fft.rfft(part * np.hanning(len(part)), size)) ** 2
    lowest = 400 * size // SAMPLE_RATE
    strongest = (lowest + int(power[lowest:].argmax())) * SAMPLE_RATE / size
    return tonal, float(np.log2(strongest / 440.0)), float(np.sqrt(np.mean(part**2))) + _FLOOR


def _movement(tonal: Sound, pitches: Sound, clear: Sound) -> float:
    """Return by how many octaves the pitch rises from the first half to the second."""
    cut = len(pitches) // 2
    (early, late), (sure, still_sure) = (
        [np.average(part, weights=weights) for part, weights in zip(*halves, strict=True)]
        for halves in ((np.split(of, [cut]), np.split(clear, [cut])) for of in (pitches, tonal))
    )
    return float((sure * still_sure) ** 2 * (late - early))


def _decibels(part: Sound) -> float:
    return float(10.0 * np.log10(np.mean(part**2) + _FLOOR**2))


def _likeness(part: Sound) -> Sound:
    """Return how alike a part is to itself, so many frames later: up to half its length."""
    size = 2 * len(part)
    products = np.fft.irfft(np.abs(np.fft.rfft(part, size)) ** 2)[: len(part) // 2 + 1]
    power = np.concatenate([[0.0], np.cumsum(part**2)])
    lags = np.arange(len(products))
    first, last = power[len(part) - lags], power[-1] - power[lags]
    return products / (np.sqrt(first * last) + _FLOOR**2)


def _brightness(part: Sound) -> float:
    power = np.abs(np.fft.rfft(part * np.hanning(len(part)))) ** 2
    pitches = np.fft.rfftfreq(len(part), 1 / SAMPLE_RATE)
    return float(np.log2((power @ pitches + _FLOOR) / (power.sum() + _FLOOR) + 1.0))
