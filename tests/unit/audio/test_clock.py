from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.audio.playback.clock import PATIENCE, ManualClock, SmoothClock
from coach.audio.playback.device import Heard
from coach.core.score.timeline import frame_at, time_of

# The step in which positions were measured to move, in seconds.
STEP = 0.0195


def heard(take: int, frame: int, at: float) -> Heard:
    return Heard(take, frame, at, head=frame)


def stepped(seconds: float) -> int:
    """Return the frame a device reports that knows its position in steps only."""
    return frame_at(seconds // STEP * STEP)


@given(
    st.lists(
        st.tuples(st.floats(0.0, 0.05), st.floats(-0.3, 0.3)),
        min_size=1,
        max_size=80,
    )
)
def test_time_never_runs_backwards(moves: list[tuple[float, float]]) -> None:
    clock = SmoothClock()
    clock.start(1, 48_000)
    at, seen = 100.0, [clock.now(100.0)]
    for step, error in moves:
        at += step
        clock.hear(heard(1, frame_at(max(0.0, at - 99.0 + error)), at))
        seen.append(clock.now(at))
    assert all(a <= b for a, b in pairwise(seen))


@given(st.lists(st.floats(0.005, 0.033), min_size=50, max_size=300), st.floats(0.0, STEP))
def test_time_stays_within_a_step_of_the_sound(ticks: list[float], lag: float) -> None:
    clock = SmoothClock()
    clock.start(1, 0)
    at = 50.0
    for tick in ticks:
        at += tick
        truth = at - 50.0 + lag
        clock.hear(heard(1, stepped(truth), at))
        assert abs(clock.now(at) - truth) <= STEP + 1e-4


def test_picture_and_sound_differ_by_less_than_7_ms() -> None:
    # Ticks of a 60 Hz screen with the jitter of a busy machine, a device in steps. What is
    # constant is no jitter: a stepped position is half a step old on average.
    random = np.random.default_rng(1)
    clock = SmoothClock()
    clock.start(1, 0)
    at, errors = 10.0, []
    for tick in random.normal(1 / 60, 0.002, 20_000):
        at += max(0.001, tick)
        clock.hear(heard(1, stepped(at - 10.0), at))
        errors.append(clock.now(at) - (at - 10.0))
    settled = np.abs(np.array(errors[200:]) - np.median(errors[200:]))
    assert np.percentile(settled, 99) < 0.007


def test_stands_still_until_the_take_is_heard() -> None:
    clock = SmoothClock()
    clock.start(1, 96_000)
    assert clock.now(5.0) == clock.now(9.0) == 2.0
    clock.hear(heard(1, 96_480, 9.5))
    assert clock.now(9.5) == pytest.approx(2.01)
    assert clock.now(9.6) == pytest.approx(2.11)


def test_a_new_take_goes_where_it_is_told_even_back() -> None:
    clock = SmoothClock()
    clock.start(1, 0)
    clock.hear(heard(1, 480_000, 20.0))
    clock.start(2, 4_800)
    assert clock.now(20.1) == 0.1


def test_a_report_of_an_older_take_is_old_news() -> None:
    clock = SmoothClock()
    clock.start(2, 0)
    clock.hear(heard(1, 480_000, 20.0))
    assert clock.now(20.1) == 0.0


def test_a_jump_of_the_device_is_followed_at_once() -> None:
    clock = SmoothClock()
    clock.start(1, 0)
    clock.hear(heard(1, 0, 1.0))
    clock.hear(heard(1, 48_000, 1.02))
    assert clock.now(1.02) == pytest.approx(1.0)


def test_time_stops_with_the_sound() -> None:
    clock = SmoothClock()
    clock.start(1, 0)
    clock.hear(heard(1, 480, 1.0))
    assert clock.now(60.0) == pytest.approx(time_of(480) + PATIENCE)


def test_knows_when_a_time_is_heard() -> None:
    clock = SmoothClock()
    clock.start(1, 0)
    assert clock.wall_of(3.0) is None
    clock.hear(heard(1, 48_000, 7.0))
    assert clock.wall_of(3.0) == pytest.approx(9.0)
    assert clock.now(9.0) <= 3.0


def test_a_manual_clock_moves_when_told() -> None:
    clock = ManualClock(3.0)
    clock.advance(0.5)
    assert clock() == 3.5
    with pytest.raises(ValueError, match="cannot go back"):
        clock.advance(-0.1)
