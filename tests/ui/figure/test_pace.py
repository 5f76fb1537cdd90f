"""How often a moving body is another."""

from itertools import pairwise

import pytest

from coach.ui.figure.pace import Pace


def beats(pace: Pace, speed: float, since: float = 10.0) -> list[float]:
    """Return at which times a body of so many points a second is seen, in two seconds."""
    seen: list[float] = []
    for tick in range(125):
        beat = pace.beat(since + tick * 0.016)
        if not seen or beat != seen[-1]:
            pace.take(beat, speed * (beat - seen[-1]) if seen else 0.0)
            seen.append(beat)
    return seen


@pytest.mark.parametrize(("speed", "count"), [(0.0, 30), (12.0, 30), (25.0, 60), (100.0, 120)])
def test_a_body_is_another_the_more_often_the_faster_it_moves(speed: float, count: int) -> None:
    assert len(beats(Pace(60, 30, 15), speed)) == pytest.approx(count, abs=4)


def test_a_body_never_goes_back_and_stays_while_time_does() -> None:
    pace = Pace(60, 30, 15)
    quick = beats(pace, 100.0, 10.0)
    slow = beats(pace, 1.0, 12.0)
    assert all(one < other for one, other in pairwise(quick + slow))
    stays = pace.beat(14.06)
    # As if it had become quick: the next beat is another, but only with another time.
    pace.take(stays, 1000.0)
    assert pace.beat(14.06) == stays
    assert pace.beat(14.061) > stays


def test_a_session_that_begins_anew_begins_at_its_first_moment() -> None:
    pace = Pace(30, 15)
    beats(pace, 5.0, 500.0)
    assert pace.beat(0.0) == 0.0
