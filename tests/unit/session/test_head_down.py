"""Safe with the head down: whatever is done, nobody is left, asked or rushed in the fold."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.score.builders import Deed, act, session, starts

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance
from coach.core.score.plan import MOST_REPEATS, Plan
from coach.core.score.timeline import Place, Span, State, Timeline
from coach.core.session.session import Action, Session
from coach.storage.routines import find

if TYPE_CHECKING:
    from coach.core.routine.routine import Routine

ROUTINE = find("hamstring-rolldown")
ROUTINE = ROUTINE.with_prop(ROUTINE.props[0])
FIRST_DOWN, LAST_DOWN = "hinge", "roll-up"
ACTIONS = (
    Action.GO,
    Action.NEXT,
    Action.PREVIOUS,
    Action.STAY,
    Action.PAUSE,
    Action.RESUME,
    Action.INTERRUPT,
)
DEEDS = st.lists(
    st.builds(
        Deed,
        after=st.floats(0.0, 25.0),
        action=st.sampled_from(ACTIONS),
    ),
    max_size=20,
)


def whole_session(rounds: int = 2, guidance: Guidance | None = None) -> Session:
    return Session(Plan(ROUTINE, rounds, {}, guidance or Guidance(get_ready=5.0)), Breathing())


def perform(of: Session, deeds: Iterable[Deed]) -> float:
    now = 0.0
    for deed in deeds:
        now += deed.after
        if of.allows(deed.action, now):
            act(of, deed.action, now)
    return now


def is_up(span: Span) -> bool:
    """Whether somebody stands, or all but stands, at the end of this span with a place."""
    place = span.place
    assert place is not None
    step, exhales = place.step.id, place.phase is Phase.EXHALE
    if step == FIRST_DOWN and not place.repeat:
        return not exhales or span.leaves < 0.25
    if step == LAST_DOWN:
        return exhales and span.leaves > 0.8
    if step == "come-up":
        return place.breath > 3 or (place.breath == 3 and exhales and span.leaves > 0.8)
    return not place.step.head_down


def breathing_spans(timeline: Timeline) -> list[Span]:
    return [span for span in timeline.spans if span.place and span.place.round]


def place_of(span: Span) -> Place:
    assert span.place is not None
    return span.place


@given(DEEDS)
def test_the_fold_is_left_only_by_rolling_up(deeds: list[Deed]) -> None:
    of = whole_session()
    perform(of, deeds)
    for one, other in pairwise(breathing_spans(of.timeline)):
        if place_of(one).step.head_down and not place_of(other).step.head_down:
            assert is_up(one), (place_of(one), place_of(other))


@given(DEEDS)
def test_the_fold_is_entered_only_by_the_whole_way_down(deeds: list[Deed]) -> None:
    of = whole_session()
    perform(of, deeds)
    for one, other in pairwise(breathing_spans(of.timeline)):
        step = place_of(other).step.id
        if is_up(one) and place_of(one) != place_of(other):
            assert not place_of(other).step.head_down or step in {FIRST_DOWN, "come-up"}, step


@given(DEEDS, st.floats(0.0, 60.0))
def test_nothing_waits_or_asks_with_the_head_down(deeds: list[Deed], later: float) -> None:
    of = whole_session()
    at = perform(of, deeds) + later
    if of.allows(Action.INTERRUPT, at):
        of.interrupt(at)
    down = False
    for span in of.timeline.spans:
        if span.place:
            down = not is_up(span)
        if span.state is State.WAITING:
            assert not down
    asked = [line for line in of.timeline.spoken if line.id == "interrupted"]
    for line in asked:
        before = [s for s in of.timeline.spans if s.place and s.end <= line.start]
        assert not before or is_up(before[-1])


@given(DEEDS)
def test_no_two_lines_are_said_at_once(deeds: list[Deed]) -> None:
    of = whole_session()
    perform(of, deeds)
    assert all(one.end <= other.start for one, other in pairwise(of.timeline.spoken))


@given(DEEDS, st.floats(0.1, 40.0))
def test_a_stop_after_anything_ends_standing_with_the_recovery_in_full(
    deeds: list[Deed], later: float
) -> None:
    of = whole_session()
    at = perform(of, deeds) + later
    if not of.allows(Action.STOP, at):
        return
    of.stop(at)
    timeline = of.timeline
    assert timeline.outcome is State.STOPPED
    places = breathing_spans(timeline)
    assert not places or is_up(places[-1])
    if places and place_of(places[-1]).step.id == "come-up":
        last = [s for s in timeline.spoken if s.place and s.place.step.id == "come-up"]
        vital = [cue.id for cue in ROUTINE.way_up.step.cues if cue.vital]
        heard = [line.id for line in last if line.cut is None and line.id in vital]
        assert heard[-len(vital) :] == vital


@pytest.mark.parametrize("second", range(1, 250))
def test_a_stop_at_each_second_is_answered_at_once(second: int) -> None:
    of = whole_session()
    if not of.allows(Action.STOP, second):
        return
    before = [s for s in of.timeline.until(second).spans if s.place]
    lowered = bool(before) and not is_up(before[-1])
    of.stop(second)
    answer = next(line for line in of.timeline.spoken if line.start >= second)
    assert answer.start - second <= 0.5
    assert (answer.id == "come-up") is lowered
    assert of.timeline.outcome is State.STOPPED
    if lowered:
        vital = [cue.id for cue in ROUTINE.way_up.step.cues if cue.vital]
        after = [line for line in of.timeline.spoken if line.start >= second]
        assert [line.id for line in after if line.id in vital and line.cut is None] == vital


@pytest.mark.parametrize("place", [(s.id, p) for s in ROUTINE.steps for p in ("inhale", "exhale")])
def test_a_gap_at_each_step_brings_the_person_up_and_asks(place: tuple[str, str]) -> None:
    step, phase = place
    of = whole_session()
    at = starts(of.timeline, step, Phase(phase))[0] + 2.0
    lowered = not is_up(breathing_spans(of.timeline.until(at))[-1])
    of.interrupt(at)
    said = [line for line in of.timeline.spoken if line.start >= at]
    assert said[0].start - at <= 0.5
    assert said[-1].id == "interrupted"
    assert (said[0].id == "come-up") is lowered
    assert of.timeline.at(10_000.0).state is State.PAUSED


def test_whoever_was_brought_up_goes_on_with_the_step_before_the_fold() -> None:
    of = whole_session()
    at = starts(of.timeline, "hang", Phase.EXHALE)[4]
    of.interrupt(at)
    of.resume(at + 60.0)
    after = [span for span in breathing_spans(of.timeline) if span.start > at + 60.0]
    assert (place_of(after[0]).round, place_of(after[0]).step.id) == (2, "stand")


def test_a_pause_in_the_fold_says_how_to_come_up_and_offers_it_after_twenty_seconds() -> None:
    of = whole_session()
    at = starts(of.timeline, "hinge", Phase.EXHALE)[0] + 3.0
    of.pause(at)
    said = [line for line in of.timeline.spoken if line.start >= at]
    assert "come up slowly" in said[0].text
    offers = [line.start - at for line in said if "bring you up" in line.text]
    assert offers == pytest.approx([20.0, 40.0], abs=0.01)


def test_a_pause_upright_offers_nothing() -> None:
    of = whole_session()
    at = starts(of.timeline, "stand", Phase.EXHALE)[0] + 0.4
    of.pause(at)
    assert [line.text for line in of.timeline.spoken if line.start >= at] == [
        "Paused. Press space to go on."
    ]
    assert of.timeline.at(at + 3600.0).state is State.PAUSED


def test_a_second_stop_does_not_interrupt_the_first() -> None:
    of = whole_session()
    at = starts(of.timeline, "hang", Phase.EXHALE)[0]
    of.stop(at)
    once = of.timeline
    of.stop(at + 3.0)
    assert of.timeline.spoken == once.spoken
    assert of.timeline.end == once.end


def test_next_step_in_the_last_part_of_the_fold_rolls_up_first() -> None:
    of = whole_session()
    at = starts(of.timeline, "roll-up", Phase.INHALE)[0] + 1.0
    of.next(at)
    steps = list(dict.fromkeys(place_of(s).step.id for s in breathing_spans(of.timeline)))
    assert steps[steps.index("roll-up") :] == ["roll-up", "come-up", "arrive"]


def test_previous_step_from_the_first_part_of_the_fold_rolls_up_first() -> None:
    of = whole_session(1)
    at = starts(of.timeline, "hinge", Phase.EXHALE)[0] + 4.0
    of.previous(at)
    later = [place_of(s).step.id for s in breathing_spans(of.timeline) if s.start >= at]
    assert list(dict.fromkeys(later))[:2] == ["come-up", "stand"]


def test_previous_step_from_standing_goes_to_where_the_fold_begins() -> None:
    of = whole_session(1)
    at = starts(of.timeline, "arrive", Phase.EXHALE)[0] + 0.4
    of.previous(at)
    later = [place_of(s).step.id for s in breathing_spans(of.timeline) if s.start >= at]
    assert later[0] == "stand"


def test_a_skip_is_announced_and_so_is_a_descent() -> None:
    of = whole_session()
    at = starts(of.timeline, "stand", Phase.EXHALE)[0] + 0.4
    of.next(at)
    said = [line.text for line in of.timeline.spoken if line.start >= at][:2]
    assert said == [
        "Next: Fold.",
        "Your head goes down for six breaths. Press Escape to come up.",
    ]


def test_a_pause_in_an_announcement_goes_on_with_what_was_announced() -> None:
    of = whole_session()
    at = starts(of.timeline, "hang", Phase.EXHALE)[0]
    of.next(at)
    of.pause(at + 0.3)
    of.resume(at + 5.0)
    later = next(s for s in breathing_spans(of.timeline) if s.start > at + 5.0)
    assert place_of(later).step.id == "roll-up"


def test_one_more_breath_has_its_belly_cue_and_its_count() -> None:
    of = whole_session(1)
    third = starts(of.timeline, "hang", Phase.INHALE)[2]
    of.stay(third + 1.0)
    hang = [s for s in breathing_spans(of.timeline) if place_of(s).step.id == "hang"]
    exhales = [s for s in hang if place_of(s).phase is Phase.EXHALE]
    assert len(exhales) == 4
    for span in exhales:
        said = [line.id for line in of.timeline.spoken if line.start == span.start]
        assert said == ["belly"]
    counts = [line.text for line in of.timeline.spoken if line.id == "count"]
    assert re.fullmatch(r"One more.* then (you )?roll up\.", counts[-1])


def test_nobody_stays_in_a_step_for_ever_by_mistake() -> None:
    of = whole_session(1)
    at = starts(of.timeline, "stand", Phase.INHALE)[0] + 1.0
    for _ in range(50):
        of.stay(at)
    assert len(starts(of.timeline, "stand", Phase.INHALE)) == 1 + MOST_REPEATS


def test_one_more_breath_does_not_cut_or_repeat_what_is_being_said() -> None:
    of = whole_session(1)
    at = starts(of.timeline, "hang", Phase.EXHALE)[0] + 0.5
    before = [line for line in of.timeline.spoken if line.start < at]
    of.stay(at)
    assert [line for line in of.timeline.spoken if line.start < at] == before


def test_a_tempo_change_keeps_the_breath_that_was_asked_for() -> None:
    of = whole_session(1)
    at = starts(of.timeline, "hang", Phase.INHALE)[0] + 1.0
    of.stay(at)
    act(of, Action.TEMPO, at + 2.0, 9.0)
    assert len(starts(of.timeline, "hang", Phase.INHALE)) == 4


def test_a_routine_without_a_head_down_speaks_of_none() -> None:
    quiet: Routine = find("quiet-breath")
    of = Session(Plan(quiet, 1, {}, Guidance(get_ready=5.0)), Breathing())
    assert not any(line.id == "descent" for line in of.timeline.spoken)


def test_an_empty_way_up_still_ends() -> None:
    routine = replace(find("quiet-breath"), steps=find("quiet-breath").steps[:1])
    of = Session(Plan(routine, 1, {}, Guidance(get_ready=5.0)), Breathing())
    of.stop(40.0)
    assert of.timeline.outcome is State.STOPPED
    assert session().timeline.outcome is State.FINISHED
