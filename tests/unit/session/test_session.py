"""Whole sessions, and what a person does to them, simulated in milliseconds."""

import re
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.score.builders import Deed, act, breaths, cue, perform, plan, session, starts, whole

from coach.core.readout.trace import events
from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.routine import Routine, Step, Talk, WayUp
from coach.core.score.compiler import compile_timeline
from coach.core.score.timeline import GRID, Moment, State, Timeline, on_grid
from coach.core.session.intents import GO_ON, PAUSE_OR_GO_ON
from coach.core.session.session import TRANSITIONS, Action, IllegalActionError, Session, diagram

TEMPOS = st.integers(30, 150).map(lambda tenths: tenths / 10)
DEEDS = st.lists(
    st.builds(
        Deed,
        after=st.floats(0.0, 25.0),
        action=st.sampled_from([Action.TEMPO, Action.TEMPO, Action.PAUSE, Action.RESUME]),
        tempo=TEMPOS,
    ),
    max_size=25,
)
BREATHINGS = st.builds(
    Breathing,
    tempo=TEMPOS,
    inhale_share=st.floats(1 / 3, 1 / 2),
    hold_in=st.floats(0.0, 2.0),
    hold_out=st.floats(0.0, 2.0),
)


def _step(number: int, breaths: int, wordings: list[tuple[Phase, str]]) -> Step:
    cues = tuple(cue(f"cue-{i}", phase, text) for i, (phase, text) in enumerate(wordings))
    return Step(f"step-{number}", "Step", breaths, cues=cues)


CUES = st.lists(
    st.tuples(st.sampled_from(list(Phase)), st.text("abc ", min_size=1, max_size=60)), max_size=4
)
ROUTINES = st.lists(st.tuples(st.integers(1, 4), CUES), min_size=1, max_size=6).map(
    lambda steps: Routine(
        id="random",
        name="Random",
        steps=tuple(_step(n, *step) for n, step in enumerate(steps)),
        way_up=WayUp(6.0, Step("come-up", "Up", 1), Talk("standing", ("Stop.",))),
        resuming=Talk("resuming", ("Three, two, one.",)),
    )
)


@given(BREATHINGS, st.integers(1, 4), DEEDS)
def test_every_round_has_its_three_breaths_and_rolls_up_on_the_fourth_exhale(
    breathing: Breathing, rounds: int, deeds: list[Deed]
) -> None:
    timeline = perform(Session(plan(rounds=rounds), breathing), deeds)
    # Who is left in a pause is brought up, and begins again with the whole way down.
    assume(not any(span.state is State.RECOVERING for span in timeline.spans))
    complete = [spans[0].place for spans in breaths(timeline) if whole(spans)]
    # Whoever breathes fast stands for some breaths more between two folds.
    # One of those that was paused in is taken again from the first.
    done = [(place.round, place.step.id, place.breath) for place in complete if place]
    names = [step for _, step, _ in dict.fromkeys(done)]
    one_round = ["stand", "hinge", "round-down", "hang", "hang", "hang", "roll-up", "arrive"]
    if deeds:
        # Where a pause or a slow tempo made the descent too long, the head comes up sooner;
        # who paused in the fold goes on below.
        assert names.count("hang") <= 3 * rounds
        below = {"hinge", "round-down", "hang", "roll-up"}
        names, one_round = [[name for name in of if name not in below] for of in (names, one_round)]
    assert names == one_round * rounds


@given(ROUTINES, BREATHINGS, st.integers(1, 3), DEEDS)
def test_no_breath_is_lost_or_counted_twice(
    routine: Routine, breathing: Breathing, rounds: int, deeds: list[Deed]
) -> None:
    timeline = perform(Session(plan(routine, rounds), breathing), deeds)
    done = [
        (s[0].place.round, s[0].place.step.id, s[0].place.breath)
        for s in breaths(timeline)
        if whole(s) and s[0].place
    ]
    planned = [
        (number, step.id, breath)
        for number in range(1, rounds + 1)
        for step in routine.steps
        for breath in range(1, step.breaths + 1)
    ]
    assert done == planned


@given(ROUTINES, BREATHINGS, DEEDS)
def test_time_always_advances_without_gaps(
    routine: Routine, breathing: Breathing, deeds: list[Deed]
) -> None:
    timeline = perform(Session(plan(routine), breathing), deeds)
    assert timeline.spans[0].start == 0.0
    assert all(span.end > span.start for span in timeline.spans)
    assert all(one.end == other.start for one, other in pairwise(timeline.spans))
    told = events(timeline)
    assert [event.time for event in told] == sorted(event.time for event in told)


@given(ROUTINES, BREATHINGS, DEEDS)
def test_no_two_lines_are_said_at_once(
    routine: Routine, breathing: Breathing, deeds: list[Deed]
) -> None:
    timeline = perform(Session(plan(routine), breathing), deeds)
    assert all(one.end <= other.start for one, other in pairwise(timeline.spoken))


@given(BREATHINGS, DEEDS)
def test_the_belly_cue_comes_with_every_exhale_of_the_hang(
    breathing: Breathing, deeds: list[Deed]
) -> None:
    timeline = perform(Session(plan(), breathing), deeds)
    said = [line.start for line in timeline.spoken if line.id == "belly"]
    exhales = starts(timeline, "hang", Phase.EXHALE)
    assert len(said) == len(exhales)
    # Late only by what was still being said when a sudden speed-up brought the exhale forward.
    for start, exhale in zip(said, exhales, strict=True):
        earlier = [line.end for line in timeline.spoken if line.start < start]
        assert exhale <= start <= max(exhale, max(earlier) + 0.2)


def test_the_belly_cue_begins_exactly_with_the_exhale() -> None:
    timeline = session().timeline
    said = [line.start for line in timeline.spoken if line.id == "belly"]
    assert said == starts(timeline, "hang", Phase.EXHALE)


@given(BREATHINGS, DEEDS, st.floats(0.0, 400.0))
def test_what_was_heard_stays_as_it_was(
    breathing: Breathing, deeds: list[Deed], late: float
) -> None:
    of = Session(plan(), breathing)
    perform(of, deeds)
    before = of.timeline
    at = on_grid(_after(deeds) + late)
    for action in (Action.TEMPO, Action.STOP):
        if of.allows(action, at):
            act(of, action, at, 11.1)
            _same_until(before, of.timeline, at)


def _after(deeds: list[Deed]) -> float:
    return sum(deed.after for deed in deeds) + 1.0


def _between(start: float, end: float, share: float) -> float:
    return start + max(0.0, end - start) * share


def _same_until(before: Timeline, after: Timeline, at: float) -> None:
    old, new = before.until(at), after.until(at)
    # Fractions are the same but for rounding where a span was cut in two.
    assert [(s.start, s.state, s.place) for s in old.spans] == [
        (s.start, s.state, s.place) for s in new.spans
    ]
    assert [(s.start, s.text) for s in old.spoken] == [(s.start, s.text) for s in new.spoken]
    assert old.tempos == new.tempos


@given(BREATHINGS, DEEDS, st.floats(0.1, 0.9))
def test_the_position_in_the_breath_is_continuous_over_a_tempo_change(
    breathing: Breathing, deeds: list[Deed], share: float
) -> None:
    of = Session(plan(), breathing)
    perform(of, deeds)
    at = on_grid(_between(_after(deeds), of.timeline.end, share))
    before = of.timeline.before(at)
    if of.allows(Action.TEMPO, at):
        act(of, Action.TEMPO, at, 12.3)
        after = of.timeline.before(at)
        assert after.place == before.place
        assert after.fraction == pytest.approx(before.fraction, abs=1e-9)


@given(BREATHINGS, DEEDS, st.floats(0.0, 1.0))
def test_a_session_passes_only_through_legal_states(
    breathing: Breathing, deeds: list[Deed], share: float
) -> None:
    of = Session(plan(), breathing)
    perform(of, deeds)
    at = _between(_after(deeds), of.timeline.end, share * 0.99)
    if of.allows(Action.STOP, at):
        act(of, Action.STOP, at)
    states = [e.values["state"] for e in events(of.timeline) if e.kind == "state"]
    legal = {(then_from, then_to) for (then_from, _), then_to in TRANSITIONS.items()}
    assert states[0] == State.PREPARING
    assert states[-1] == of.timeline.outcome
    assert all(pair in legal for pair in pairwise(states))


@pytest.mark.parametrize("second", range(1, 166))
def test_a_stop_at_any_second_brings_the_person_up(second: int) -> None:
    of = session()
    moment = of.timeline.at(second)
    of.stop(second)
    way_up = [line for line in of.timeline.spoken if line.start >= second]
    assert way_up, "nothing is said"
    assert way_up[0].start - second <= 0.5
    assert (way_up[0].id == "soften") is _down(moment)
    assert of.timeline.at(of.timeline.end).state is State.STOPPED


def _down(moment: Moment) -> bool:
    """Whether the head is down, a tenth of the fold and of the roll-up counted as up."""
    if moment.place is None:
        return False
    step, exhales = moment.place.step, moment.place.phase is Phase.EXHALE
    if step.id == "hinge":
        return exhales and moment.fraction >= 0.25
    if step.id == "roll-up":
        return not exhales or moment.fraction <= 0.8
    return step.head_down


def test_an_interrupted_breath_begins_again_with_its_inhale() -> None:
    of = session()
    exhale = starts(of.timeline, "hang", Phase.EXHALE)[1]
    of.pause(exhale + 1.0)
    of.resume(exhale + 21.0)
    again = next(s for s in of.timeline.spans if s.start > exhale + 21.0 and s.place)
    assert again.place is not None
    assert (again.place.step.id, again.place.breath, again.place.phase) == (
        "hang",
        2,
        Phase.INHALE,
    )
    assert again.enters == 0.0


def test_a_line_cut_off_by_a_pause_is_not_heard_on() -> None:
    of = session()
    exhale = starts(of.timeline, "hang", Phase.EXHALE)[0]
    of.pause(exhale + 0.5)
    belly = [line for line in of.timeline.spoken if line.start < exhale + 0.5][-1]
    assert (belly.id, belly.cut) == ("belly", on_grid(exhale + 0.5))
    assert belly.end <= exhale + 0.5 + 2 * GRID


def test_the_opening_goes_on_with_the_line_that_was_interrupted() -> None:
    of = session()
    second = of.timeline.spoken[1]
    of.pause(second.start + 0.3)
    of.resume(second.start + 10.0)
    later = [line.text for line in of.timeline.spoken if line.start > second.start + 10.0]
    assert later[:2] == ["And again, three, two, one.", second.text]


def test_what_is_not_allowed_changes_nothing() -> None:
    of = session()
    before = of.timeline
    with pytest.raises(IllegalActionError, match="cannot resume while running; possible then: "):
        of.resume(60.0)
    assert of.timeline is before


def test_of_several_things_the_first_that_may_happen_is_done() -> None:
    of = session()
    of.do_first(PAUSE_OR_GO_ON, 60.0)
    assert of.timeline.at(61.0).state is State.PAUSED
    of.do_first(PAUSE_OR_GO_ON, 65.0)
    assert of.timeline.at(66.0).state is State.RUNNING
    before = of.timeline
    with pytest.raises(IllegalActionError, match="cannot go while running"):
        of.do_first(GO_ON, 66.0)
    assert of.timeline is before


def test_a_tempo_wished_for_during_a_pause_holds_from_the_resume_on() -> None:
    of = session()
    of.pause(60.0)
    of.tempo(12.0, 65.0)
    of.resume(70.0)
    breath = breaths(of.timeline)[-1]
    assert breath[-1].end - breath[0].start == pytest.approx(5.0)
    assert [mark.tempo for mark in of.timeline.tempos] == [6.0, 12.0]


def test_a_tempo_that_would_be_heard_on_the_way_up_is_heard_after_it() -> None:
    of = session()
    at = starts(of.timeline, "hang", Phase.INHALE)[0] + 2.0
    of.interrupt(at)
    of.wish_tempo(12.0, at - 1.0)
    before = of.timeline
    of.catch_up(at + 1.0)
    assert of.timeline is before
    assert of.is_behind
    up = next(span for span in before.spans if span.start > at and span.state is State.PAUSED)
    of.catch_up(up.start + 0.5)
    assert not of.is_behind
    of.resume(up.start + 5.0)
    assert of.timeline.tempo_at(of.timeline.end) == 12.0


def test_a_tempo_change_during_the_opening_leaves_the_words_alone() -> None:
    of = session()
    spoken = of.timeline.spoken[:2]
    act(of, Action.TEMPO, 1.0, 12.0)
    assert of.timeline.spoken[:2] == spoken
    assert breaths(of.timeline)[0][-1].end - breaths(of.timeline)[0][0].start == pytest.approx(5.0)


def test_an_hour_is_compiled_without_drift() -> None:
    steps = (Step("one", "One", 20),) * 1
    routine = Routine("long", "Long", steps, session().plan.routine.way_up)
    timeline = compile_timeline(plan(routine, 6), Breathing(3.0))
    first = breaths(timeline)[0][0].start
    assert breaths(timeline)[-1][0].start == pytest.approx(first + 119 * 20.0, abs=1e-9)


def test_the_diagram_shows_every_change_of_state() -> None:
    shown = diagram()
    for (state, action), then in TRANSITIONS.items():
        arrow = rf"    {state} --> {then}: .*\b{action}\b"
        assert bool(re.search(arrow, shown)) is (state is not then)
