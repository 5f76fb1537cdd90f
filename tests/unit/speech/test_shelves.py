"""A voice is brightened as it was measured: less below 300 Hz, more above 2,500 Hz."""

import numpy as np
import pytest
from numpy.typing import NDArray

from coach.speech.drivers.shelves import Shelf, coefficients, shelve

RATE = 16_000
LOW, HIGH = SHELVES = Shelf(-6, 300, high=False), Shelf(10, 2500, high=True)


def tone(frequency: float) -> NDArray[np.float32]:
    time = np.arange(RATE) / RATE
    return (0.1 * np.sin(2 * np.pi * frequency * time)).astype(np.float32)


def gain(shelf: Shelf, frequency: float) -> float:
    before, after = tone(frequency), shelve(tone(frequency), RATE, (shelf,))
    middle = slice(RATE // 4, -RATE // 4)
    return float(20 * np.log10(np.std(after[middle]) / np.std(before[middle])))


@pytest.mark.parametrize(
    ("shelf", "frequency", "expected"),
    [
        *((LOW, 20, -6.0), (LOW, 300, -3.0), (LOW, 7900, 0.0)),
        *((HIGH, 20, 0.0), (HIGH, 2500, 5.0), (HIGH, 7900, 10.0)),
    ],
)
def test_a_shelf_has_its_gain_beyond_its_corner_and_half_of_it_there(
    shelf: Shelf, frequency: float, expected: float
) -> None:
    assert gain(shelf, frequency) == pytest.approx(expected, abs=0.1)


def test_the_whole_sound_at_once_is_what_the_filter_makes_sample_by_sample() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, 1000)
    expected = noise
    for shelf in SHELVES:
        forward, back = coefficients(shelf, RATE)
        heard = np.zeros_like(expected)
        for n in range(len(expected)):
            came = sum(forward[k] * expected[n - k] for k in range(3) if n >= k)
            went = sum(back[k] * heard[n - k] for k in (1, 2) if n >= k)
            heard[n] = (came - went) / back[0]
        expected = heard
    found = shelve(noise.astype(np.float32), RATE, SHELVES)
    assert np.abs(found - expected).max() < 1e-6
