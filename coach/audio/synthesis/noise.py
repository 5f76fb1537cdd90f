"""Bands of noise that loop without a seam: what the breath sound is mixed from."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from coach.audio.synthesis.control_grid import Curve
from coach.core.score.timeline import GRID_FRAMES, SAMPLE_RATE

Loop = NDArray[np.int16]

# Pitches of the bands in Hz, 0.7 octaves apart: narrower bands would whistle.
PITCHES = 220.0 * 2.0 ** (0.7 * np.arange(6))
# A chunk of at most this many frames never runs off the end of a loop.
LONGEST_CHUNK = 25 * GRID_FRAMES
# Cells in each loop: some 4 s, with so little in common that the mix as a whole does not
# repeat for days, and with small factors, for a quick Fourier transform.
_CELLS = (405, 416, 429, 440, 441, 448)
_SEED = 20
# The envelope of a band of noise is evened out over this many seconds: it crackles less,
# and its peaks fall by a quarter, which leaves the voice its room below the ceiling.
_EVEN = 0.004
_CHANNELS = 2
# The RMS of a loop: as whole numbers it takes half the memory, and its peaks find room.
UNIT = 8000


@cache
def bands() -> tuple[Loop, ...]:
    """Return the loops, each (2, loop + LONGEST_CHUNK) int16 with an RMS of `UNIT`."""
    rng = np.random.default_rng(_SEED)
    return tuple(_band(p, cells, rng) for p, cells in zip(PITCHES, _CELLS, strict=True))


def loop_frames(band: int) -> int:
    """Return after how many frames a band repeats."""
    return _CELLS[band] * GRID_FRAMES


def _band(pitch: float, cells: int, rng: np.random.Generator) -> Loop:
    frames = cells * GRID_FRAMES
    pitches = np.fft.rfftfreq(frames, 1.0 / SAMPLE_RATE).astype(np.float64)
    shape = _shape(pitches, pitch)
    turns = rng.random((_CHANNELS, len(pitches)))
    loop = np.fft.irfft(shape * np.exp(2j * np.pi * turns), frames)
    for _ in range(2):
        loop = np.fft.irfft(shape * np.fft.rfft(_evened(loop, pitches)), frames)
    loop *= UNIT / np.sqrt(np.mean(loop**2, axis=1, keepdims=True))
    return np.concatenate([loop, loop[:, :LONGEST_CHUNK]], axis=1).round().astype(np.int16)


def _shape(pitches: Curve, pitch: float) -> Curve:
    # A bell over the octaves around the pitch, wide enough that neighbours, filtered
    # three times, join without ripples: those would sound like a vowel.
    octaves = np.log2(np.maximum(pitches, 1.0) / pitch)
    shape: Curve = np.exp(-((octaves / 1.1) ** 2))
    return shape


def _evened(loop: Curve, pitches: Curve) -> Curve:
    # Filtering in the Fourier domain is circular: the seam stays seamless.
    window = np.exp(-((np.pi * _EVEN * pitches) ** 2) / 4.0)
    power = np.fft.irfft(window * np.fft.rfft(loop**2), loop.shape[1])
    evened: Curve = loop / np.sqrt(np.maximum(power, 1e-3 * power.mean()))
    return evened
