"""What three taps teach, and what they do not."""

from functools import reduce
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO
from coach.core.routine.tapping import LONGEST, SHORTEST, SLIP, TAPS, UNEVEN, Odd, Taps

# How far from its exhale a tap may come, in breaths.
JITTER = 0.1
TEMPOS = st.floats(MIN_TEMPO, MAX_TEMPO)
OFF = st.floats(-JITTER, JITTER)
STARTS = st.floats(0.0, 1e6)


def tapped(*times: float) -> Taps:
    return reduce(Taps.tap, times, Taps())


@given(TEMPOS, STARTS, st.tuples(OFF, OFF, OFF))
def test_three_taps_a_tenth_of_a_breath_off_teach_the_tempo_to_a_ninth(
    tempo: float, start: float, offs: tuple[float, float, float]
) -> None:
    cycle = 60.0 / tempo
    taps = tapped(*(start + (number + off) * cycle for number, off in enumerate(offs)))
    assert taps.odd is None
    assert taps.is_learnt
    assert taps.tempo
    # Of the two breaths together, each end is a tenth of one off: 2 -+ 0.2 for 2.
    assert tempo / (1 + JITTER) - 0.06 <= taps.tempo <= tempo / (1 - JITTER) + 0.06


@given(st.integers(30, 150), STARTS)
def test_regular_taps_teach_the_tempo_to_a_tenth(tenths: int, start: float) -> None:
    taps = tapped(*(start + number * 600.0 / tenths for number in range(TAPS)))
    assert taps.tempo == tenths / 10


@given(st.lists(st.floats(0.0, SHORTEST - 1e-6), max_size=60))
def test_taps_without_a_breath_between_them_teach_nothing(pauses: list[float]) -> None:
    at, taps = 0.0, Taps().tap(0.0)
    for pause in pauses:
        at += pause
        taps = taps.tap(at)
        assert taps.count == 1
        assert taps.tempo is None


@given(st.lists(st.floats(LONGEST + 1e-6, 1e5), min_size=1, max_size=20))
def test_taps_that_are_too_far_apart_teach_nothing(pauses: list[float]) -> None:
    at, taps = 0.0, Taps().tap(0.0)
    for pause in pauses:
        at += pause
        taps = taps.tap(at)
        assert (taps.count, taps.odd) == (1, Odd.SLOW)


@given(st.integers(2, 20), st.floats(SHORTEST, LONGEST / 2))
def test_breaths_of_which_each_differs_from_the_one_before_teach_nothing(
    breaths: int, short: float
) -> None:
    at, taps = 0.0, Taps().tap(0.0)
    for number in range(breaths):
        at += short * (1.0 if number % 2 else UNEVEN * 1.01)
        taps = taps.tap(at)
        assert not taps.is_learnt
        assert taps.odd is (Odd.UNEVEN if number else None)


@given(st.lists(st.floats(0.0, 40.0), max_size=40))
def test_whatever_is_tapped_what_is_learnt_are_two_breaths_that_go_together(
    pauses: list[float],
) -> None:
    at, taps, since = 0.0, Taps(), 0
    for pause in pauses:
        before, at, since = taps, at + pause, since + 1
        taps = taps.tap(at)
        breaths = [later - earlier for earlier, later in pairwise(taps.starts)]
        assert 1 <= taps.count <= TAPS
        assert all(SHORTEST <= breath <= LONGEST for breath in breaths)
        if taps.is_learnt and not before.is_learnt:
            assert since >= TAPS
            assert max(breaths) <= UNEVEN * min(breaths)
        if taps.count == 1:
            since = 1


@given(TEMPOS, st.lists(st.floats(0.05, SLIP - 0.01), min_size=2, max_size=2))
def test_double_taps_count_once(tempo: float, slips: list[float]) -> None:
    cycle = 60.0 / tempo
    taps = Taps()
    for number, slip in enumerate(slips):
        taps = taps.tap(number * cycle)
        after = taps.tap(number * cycle + slip)
        assert (after.starts, after.odd) == (taps.starts, Odd.SLIP)
        taps = after
    assert taps.tap(2 * cycle).tempo == pytest.approx(tempo, abs=0.051)


def test_after_a_missed_tap_the_next_two_will_do() -> None:
    # Breaths of 10 s; that at 10 s was missed.
    taps = tapped(0.0, 20.0, 30.0)
    assert (taps.count, taps.tempo, taps.odd) == (2, 6.0, Odd.UNEVEN)
    assert taps.tap(40.0).tempo == 6.0
    assert taps.tap(40.0).is_learnt


def test_who_taps_quickly_for_no_reason_begins_with_the_last_tap() -> None:
    taps = tapped(0.0, 8.0, 9.5)
    assert (taps.count, taps.odd) == (1, Odd.FAST)
    assert tapped(0.0, 8.0, 9.5, 19.5, 29.5).tempo == 6.0


def test_one_tap_too_many_changes_nothing_and_a_later_one_begins_anew() -> None:
    taps = tapped(0.0, 10.0, 20.0, 30.0)
    assert (taps.is_learnt, taps.tempo) == (True, 6.0)
    taps = taps.tap(46.1)
    assert (taps.count, taps.tempo) == (1, None)
