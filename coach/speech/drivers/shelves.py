"""Brightens a voice, so that its consonants are still heard in a noisy room."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Shelf(NamedTuple):
    """A filter that raises, or lowers, all that lies beyond a corner."""

    gain: float
    """In dB."""
    corner: float
    """In Hz: here half of the gain is reached."""
    high: bool
    """Whether it is for what lies above the corner, or below it."""


SLOPE = 0.5
"""How steep a shelf is; at 1 it is as steep as it can be without a bump."""

RING_SECONDS = 0.05
"""Room for the filters to ring out: by then the corners used here are 200 dB down."""


def shelve(
    samples: NDArray[np.float32], sample_rate: int, shelves: tuple[Shelf, ...]
) -> NDArray[np.float32]:
    """Send `(frames,)` samples through shelves; what rings on after the last is cut off."""
    size = 1 << (len(samples) + round(RING_SECONDS * sample_rate)).bit_length()
    delay = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    spectrum = np.fft.rfft(samples, size)
    for shelf in shelves:
        forward, back = coefficients(shelf, sample_rate)
        spectrum *= np.polyval(forward[::-1], delay) / np.polyval(back[::-1], delay)
    shelved: NDArray[np.float32] = np.fft.irfft(spectrum, size)[: len(samples)].astype(np.float32)
    return shelved


def coefficients(shelf: Shelf, sample_rate: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return a shelf's biquad (R. Bristow-Johnson, Cookbook formulae for audio EQ)."""
    root = 10 ** (shelf.gain / 40)
    turn = 2 * np.pi * shelf.corner / sample_rate
    alpha = np.sin(turn) / 2 * np.sqrt((root + 1 / root) * (1 / SLOPE - 1) + 2)
    # The high shelf is the low one with the spectrum turned round: each cosine changes its sign.
    side = -1 if shelf.high else 1
    cosine, width = side * np.cos(turn), 2 * np.sqrt(root) * alpha
    up, down = root + 1, root - 1
    forward = root * np.array(
        [up - down * cosine + width, 2 * side * (down - up * cosine), up - down * cosine - width]
    )
    back = np.array(
        [up + down * cosine + width, -2 * side * (down + up * cosine), up + down * cosine - width]
    )
    return forward, back
