"""A voice's long pauses are shortened, and nothing that is said."""

import numpy as np
import pytest
from numpy.typing import NDArray

from coach.speech.drivers.pauses import shorten

RATE = 16_000


def said(seconds: float) -> NDArray[np.float32]:
    time = np.arange(round(seconds * RATE)) / RATE
    return (0.3 * np.cos(2 * np.pi * 220 * time)).astype(np.float32)


def quiet(seconds: float) -> NDArray[np.float32]:
    return np.full(round(seconds * RATE), 0.001, np.float32)


@pytest.mark.parametrize(("before", "after"), [(0.08, 0.08), (0.3, 0.16), (0.6, 0.25)])
def test_a_long_pause_becomes_shorter_and_a_short_one_stays(before: float, after: float) -> None:
    line = np.concatenate((said(0.5), quiet(before), said(0.4)))
    short = shorten(line, RATE)
    assert len(short) / RATE == pytest.approx(0.9 + after, abs=0.012)
    assert np.array_equal(short[: RATE // 2], line[: RATE // 2])
    assert np.array_equal(short[-round(0.4 * RATE) :], line[-round(0.4 * RATE) :])


def test_what_is_said_without_a_pause_stays_as_it_is() -> None:
    line = said(0.5013)
    assert np.array_equal(shorten(line, RATE), line)


def test_nothing_said_is_nothing_heard() -> None:
    assert len(shorten(said(0.0), RATE)) == 0
