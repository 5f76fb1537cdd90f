"""Finds what was said in a recording, and where the sound has holes."""

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
Sound = NDArray[np.float32]


def find(clip: Sound, recording: Sound, near: int, within: int) -> int:
    """Return at which frame of a mono recording a clip begins, by cross-correlation."""
    start = max(0, near - within)
    piece = recording[start : near + within + len(clip)].astype(np.float64)
    size = 1 << (len(piece) + len(clip)).bit_length()
    spectrum = np.fft.rfft(piece, size) * np.conj(np.fft.rfft(clip.astype(np.float64), size))
    match = np.fft.irfft(spectrum, size)[: len(piece) - len(clip) + 1]
    return start + int(np.argmax(match))


def longest_hole(recording: Sound, threshold: float, window: float = 0.001) -> float:
    """Return the longest stretch in seconds whose every `window` stays below `threshold`."""
    frames = round(window * RATE)
    usable = recording[: len(recording) // frames * frames].reshape(-1, frames)
    quiet = np.abs(usable).max(axis=1) < threshold
    edges = np.flatnonzero(np.diff(np.concatenate([[0], quiet.astype(np.int8), [0]])))
    lengths = edges[1::2] - edges[::2]
    return float(lengths.max(initial=0)) * window
