"""A step in seconds takes whole breaths until they are full, at any tempo, whatever is done."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.routines.routine_files import SMALL, errors
from support.score.builders import ROLLDOWN, Deed, breaths, perform, session, whole

from coach.core.readout.snapshot import snapshot
from coach.core.readout.summary import done_in
from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO
from coach.core.routine.dose import breaths_in, most_breaths_in
from coach.core.routine.routine import Routine, Step
from coach.core.score.timeline import ChimeKind, Span, Timeline
from coach.core.session.session import Action

BEFORE, AFTER = Step("before", "Before", 1), Step("after", "After", 1)
IN_SECONDS = SMALL.replace("breaths = 2", "seconds = 30")

tempos = st.floats(MIN_TEMPO, MAX_TEMPO).map(lambda tempo: round(tempo, 1))
doses = st.floats(5.0, 300.0).map(lambda seconds: round(seconds, 1))


def routine(seconds: float) -> Routine:
    step = Step("hold", "Hold", most_breaths_in(seconds), seconds=seconds)
    return replace(ROLLDOWN, steps=(BEFORE, step, AFTER))


def held(timeline: Timeline, number: int = 1) -> list[list[Span]]:
    """The whole breaths of the step in seconds, in one round."""
    return [
        spans
        for spans in breaths(timeline)
        if whole(spans) and spans[0].place and spans[0].place.stage == (number, "hold")
    ]


def length(spans: list[Span]) -> float:
    return sum(span.end - span.start for span in spans)


@given(doses, tempos)
def test_it_takes_as_many_breaths_as_fill_it(seconds: float, tempo: float) -> None:
    timeline = session(routine(seconds), tempo=tempo).timeline
    for number in (1, 2):
        assert len(held(timeline, number)) == breaths_in(seconds, 60.0 / tempo)


@given(doses, tempos, st.lists(st.tuples(st.floats(0.5, 40.0), tempos), max_size=12))
def test_after_a_change_of_tempo_it_is_full_and_no_breath_longer(
    seconds: float, tempo: float, changes: list[tuple[float, float]]
) -> None:
    led = session(routine(seconds), rounds=1, tempo=tempo)
    timeline = perform(led, [Deed(after, Action.TEMPO, wish) for after, wish in changes])
    lengths = [length(spans) for spans in held(timeline)]
    assert sum(lengths) >= seconds - 1e-3
    assert sum(lengths[:-1]) < seconds


@given(doses, tempos, st.floats(0.0, 1.0))
def test_what_was_broken_off_by_a_pause_does_not_count(
    seconds: float, tempo: float, share: float
) -> None:
    led = session(routine(seconds), rounds=1, tempo=tempo)
    first, last = held(led.timeline)[0][0].start, held(led.timeline)[-1][-1].end
    at = first + share * (last - first)
    led.pause(at)
    led.resume(at + 30.0)
    assert sum(map(length, held(led.timeline))) >= seconds - 1e-3
    assert len(held(led.timeline)) == breaths_in(seconds, 60.0 / tempo)


def test_a_breath_more_comes_on_top() -> None:
    led = session(routine(30.0), rounds=1)
    led.stay(held(led.timeline)[1][0].start + 1.0)
    assert len(held(led.timeline)) == 4


def test_gone_back_to_it_is_taken_whole() -> None:
    led = session(routine(30.0), rounds=1)
    led.previous(held(led.timeline)[-1][-1].end + 2.0)
    assert len(held(led.timeline)) == 6


def test_the_bell_tells_its_last_breath_and_the_count_is_of_its_tempo() -> None:
    led = session(routine(30.0), rounds=1)
    (_, second, last) = held(led.timeline)
    bells = [c.start for c in led.timeline.chimes if c.kind is ChimeKind.LAST_BREATH]
    assert bells == [last[0].start]
    assert snapshot(led.timeline, second[0].start).breaths == 3
    led.tempo(12.0, second[0].start + 1.0)
    assert snapshot(led.timeline, second[0].start + 1.5).breaths > 3


def test_a_round_that_ends_with_it_is_counted_when_it_is_full() -> None:
    ends = replace(routine(30.0), steps=routine(30.0).steps[:2])
    timeline = session(ends, rounds=2).timeline
    assert done_in(timeline, timeline.end, ends).rounds == 2
    assert done_in(timeline, held(timeline, 2)[-1][0].start, ends).rounds == 1


def test_a_file_says_breaths_or_seconds(tmp_path: Path) -> None:
    assert errors(tmp_path, IN_SECONDS) == []
    assert errors(tmp_path, SMALL.replace("breaths = 2", "")) == [
        "steps[1].breaths: expected a whole number from 1 to 20, or seconds beside it, got nothing"
    ]
    both = SMALL.replace("breaths = 2", "breaths = 2\nseconds = 30")
    assert errors(tmp_path, both) == [
        "steps[1].seconds: expected breaths or seconds, not both, got 30"
    ]


@pytest.mark.parametrize("seconds", ["4", "901", '"long"'])
def test_a_file_says_how_many_within_reason(tmp_path: Path, seconds: str) -> None:
    found = errors(tmp_path, IN_SECONDS.replace("30", seconds))
    assert found == [f"steps[1].seconds: expected a number from 5 to 900, got {seconds}"]


def test_with_the_head_down_breaths_are_counted(tmp_path: Path) -> None:
    found = errors(tmp_path, IN_SECONDS.replace("seconds", "head_down = true\nseconds"))
    wanted = "expected breaths where the head is down, and on the way up, got 30"
    assert f"steps[1].seconds: {wanted}" in found
