"""The body's bounds: how fast, how long and how soon again the head goes down, whatever is done."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.machine.nightly import examples
from support.score.builders import Deed, act, starts

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance, Verbosity
from coach.core.score.plan import Plan
from coach.core.score.timeline import Span, State, Timeline
from coach.core.session.session import Action, IllegalActionError, Session
from coach.storage.routines import find

pytestmark = pytest.mark.slow

ROUTINE = find("hamstring-rolldown")
ROUTINE = ROUTINE.with_prop(ROUTINE.props[0])
SAID = ROUTINE.phrases
DOWN = {"hinge", "round-down", "hang", "roll-up"}
BREATHINGS = st.builds(
    Breathing,
    tempo=st.floats(3.0, 15.0),
    inhale_share=st.floats(1 / 3, 1 / 2),
    hold_in=st.floats(0.0, 2.0),
    hold_out=st.floats(0.0, 2.0),
)
DEEDS = st.lists(
    st.builds(
        Deed,
        after=st.floats(0.0, 40.0),
        action=st.sampled_from(
            [Action.TEMPO, Action.NEXT, Action.PREVIOUS, Action.STAY, Action.PAUSE, Action.RESUME]
        ),
        tempo=st.floats(3.0, 15.0),
    ),
    max_size=15,
)


def whole_session(breathing: Breathing | None = None, rounds: int = 2) -> Session:
    return Session(Plan(ROUTINE, rounds, {}, Guidance(get_ready=5.0)), breathing or Breathing())


def perform(of: Session, deeds: list[Deed]) -> Timeline:
    now = starts(of.timeline, "stand", Phase.INHALE)[0]
    for deed in deeds:
        now += deed.after
        if of.allows(deed.action, now):
            act(of, deed.action, now, deed.tempo)
    return of.timeline


def lowered(timeline: Timeline) -> list[Span]:
    return [s for s in timeline.spans if s.place and s.place.step.id in DOWN | {"come-up"}]


def low_times(timeline: Timeline) -> list[tuple[float, float]]:
    """From when until when the head is down, each time: the fold's exhale to the roll-up's."""
    times: list[tuple[float, float]] = []
    began: float | None = None
    for span in timeline.spans:
        place = span.place
        if place is None:
            continue
        exhales, step = place.phase is Phase.EXHALE, place.step.id
        folds = step != "hinge" or (exhales and span.leaves >= 0.25)
        rising = step == "roll-up" and exhales and span.enters >= 0.8 - 1e-9
        if began is None and step in DOWN and folds and not rising:
            began = span.start
        upright = step not in DOWN and step != "come-up"
        rolled = step == "roll-up" and exhales and span.leaves > 0.8
        raised = step == "come-up" and place.breath == 3 and exhales and span.leaves > 0.8
        if began is not None and (upright or rolled or raised):
            times.append((began, span.start if upright else span.end))
            began = None
    return times


@settings(max_examples=examples(400))
@given(BREATHINGS, DEEDS)
def test_nobody_is_hurried_or_held_with_the_head_down(
    breathing: Breathing, deeds: list[Deed]
) -> None:
    for span in lowered(perform(whole_session(breathing), deeds)):
        assert span.place is not None
        share = span.leaves - span.enters
        assert span.place.phase in {Phase.INHALE, Phase.EXHALE}
        if share > 1e-6 and span.place.phase is Phase.EXHALE:
            assert (span.end - span.start) / share >= 5.0 - 1e-6
        if span.place.phase is Phase.EXHALE:
            # 15 s a breath, of which the exhale takes at most two thirds.
            assert span.end - span.start <= 10.0 + 1e-6


@settings(max_examples=examples(400))
@given(BREATHINGS, DEEDS)
@example(
    Breathing(13.0, 0.5),
    [
        Deed(10.0, Action.TEMPO, 3.0),
        Deed(33.0, Action.TEMPO, 3.0),
        Deed(40.0, Action.PREVIOUS),
    ],
)
def test_one_descent_lasts_no_longer_than_a_minute_and_a_half(
    breathing: Breathing, deeds: list[Deed]
) -> None:
    timeline = perform(whole_session(breathing), deeds)
    for began, ended in low_times(timeline):
        ways_up = [s for s in lowered(timeline) if began <= s.start < ended]
        brought = [s.start for s in ways_up if s.place and s.place.step.id == "come-up"]
        # A pause is left a moment for its words; the way up has its own calm pace, and may
        # begin at the very end.
        assert ended - began <= (90.0 if not brought else 125.0) + 1e-6


@settings(max_examples=examples(400))
@given(BREATHINGS, DEEDS)
def test_nobody_goes_down_again_within_twenty_seconds(
    breathing: Breathing, deeds: list[Deed]
) -> None:
    times = low_times(perform(whole_session(breathing, 3), deeds))
    for (_, up), (down, _) in pairwise(times):
        assert down - up >= 20.0 - 1e-6


@pytest.mark.parametrize("tempo", [3.0, 4.0, 6.0, 8.0, 10.0, 15.0])
def test_nobody_upright_is_told_to_bend_by_a_stop(tempo: float) -> None:
    of = whole_session(Breathing(tempo))
    whole = of.timeline
    times = low_times(whole)
    for at in (quarter / 4 for quarter in range(1, int(whole.end * 4))):
        of.timeline = whole
        of.stop(at)
        answer = next(line for line in of.timeline.spoken if line.start >= at)
        # The first quarter of the fold and the last fifth of the roll-up count as up.
        well_down = any(began + 3.0 < at < ended - 3.0 for began, ended in times)
        well_up = not any(began - 0.1 < at < ended + 0.1 for began, ended in times)
        assert not (well_up and answer.id == "come-up"), at
        assert not (well_down and answer.id != "come-up"), at
        assert of.timeline.outcome is State.STOPPED


@pytest.mark.parametrize("tempo", [8.0, 10.0, 15.0])
def test_whoever_breathes_fast_stands_longer_and_is_told_so(tempo: float) -> None:
    timeline = whole_session(Breathing(tempo)).timeline
    stands = [s for s in timeline.spans if s.place and s.place.step.id == "stand"]
    exhales = [s for s in stands if s.place and s.place.phase is Phase.EXHALE]
    assert len(exhales) > 2
    for span in exhales[1:-1]:
        line = next(line for line in timeline.spoken if span.start <= line.start < span.end)
        assert line.text in SAID.rest_standing
    last = [line for line in timeline.spoken if exhales[-1].start <= line.start < exhales[-1].end]
    assert [line.id for line in last] == ["fold-next"]


def test_a_skip_from_standing_waits_until_the_blood_has_come_up() -> None:
    of = whole_session()
    at = starts(of.timeline, "arrive", Phase.INHALE)[0] + 1.0
    of.next(at)
    of.next(at + 2.0)
    (_, up), (down, _) = low_times(of.timeline)
    assert down - up >= 20.0
    said = [line.text for line in of.timeline.spoken if line.start >= at + 2.0]
    assert said[0] == "Next: Fold."
    assert said[3] in SAID.rest_standing


def test_one_more_breath_is_refused_with_a_word_when_the_head_was_down_for_long() -> None:
    of = whole_session(rounds=1)
    at = starts(of.timeline, "hang", Phase.INHALE)[0] + 3.0
    for _ in range(5):
        of.stay(at)
    (began, ended), *_ = low_times(of.timeline)
    hangs = starts(of.timeline, "hang", Phase.INHALE)
    assert len(hangs) > 3
    assert ended - began <= 90.0
    said = [line.text for line in of.timeline.spoken if line.text in SAID.no_longer]
    assert len(said) == 1


def test_a_descent_that_grew_too_long_ends_sooner_and_says_why() -> None:
    of = whole_session(Breathing(7.2), rounds=1)
    third = starts(of.timeline, "hang", Phase.INHALE)[0]
    for _ in range(3):
        of.stay(third + 1.0)
    before = len(starts(of.timeline, "hang", Phase.INHALE))
    act(of, Action.TEMPO, third + 2.0, 4.0)
    (began, ended), *_ = low_times(of.timeline)
    assert len(starts(of.timeline, "hang", Phase.INHALE)) < before
    assert ended - began <= 90.0
    why = next(line for line in of.timeline.spoken if line.text in SAID.long_enough)
    assert why.place is not None
    assert why.place.step.id == "roll-up"


def test_a_pause_in_the_fold_brings_up_whoever_does_not_come_up() -> None:
    of = whole_session(rounds=1)
    at = starts(of.timeline, "hang", Phase.EXHALE)[0] + 1.0
    of.pause(at)
    (began, ended), *_ = low_times(of.timeline)
    way_up = starts(of.timeline, "come-up", Phase.INHALE)[0]
    # So that the head is up by then, at the way up's own tempo.
    assert way_up - began == pytest.approx(60.0, abs=2.0)
    assert ended - began <= 90.0
    assert any(line.text in SAID.stay_up for line in of.timeline.spoken)
    assert of.timeline.at(ended + 300.0).state is State.PAUSED
    assert of.timeline.spoken[-1].text == "Paused. Press space to go on."
    of.resume(ended + 300.0)
    later = next(s for s in of.timeline.spans if s.start > ended + 300.0 and s.place)
    assert later.place is not None
    assert later.place.step.id == "stand"


def test_a_pause_late_in_a_descent_brings_up_at_once() -> None:
    of = whole_session(Breathing(4.0), rounds=1)
    at = starts(of.timeline, "roll-up", Phase.EXHALE)[0] + 5.0
    of.pause(at)
    said = [line.text for line in of.timeline.spoken if line.start >= at]
    assert said[0] in ROUTINE.way_up.step.cues[0].wordings
    assert said[-1] == "Paused. Press space to go on."
    assert of.timeline.at(at + 300.0).state is State.PAUSED


def test_whoever_paused_in_the_fold_goes_on_below_and_is_not_told_to_grow_tall() -> None:
    of = whole_session(rounds=1)
    at = starts(of.timeline, "hinge", Phase.EXHALE)[0] + 4.0
    of.pause(at)
    of.resume(at + 3.0)
    again = next(s for s in of.timeline.spans if s.start > at + 3.0 and s.place)
    assert again.place is not None
    assert (again.place.step.id, again.place.phase) == ("round-down", Phase.INHALE)


@pytest.mark.parametrize("step", ["round-down", "hang", "roll-up"])
def test_back_to_the_fold_goes_the_whole_way_up_and_down(step: str) -> None:
    of = whole_session(rounds=1)
    at = starts(of.timeline, step, Phase.EXHALE)[0] + 3.0
    while of.allows(Action.PREVIOUS, at):
        of.previous(at)
        at += 0.5
    steps = [s.place.step.id for s in of.timeline.spans if s.start >= at - 0.5 and s.place]
    order = list(dict.fromkeys(steps))
    assert order[:3] == ["come-up", "stand", "hinge"]
    (_, up), (down, _) = low_times(of.timeline)
    assert down - up >= 20.0


def test_previous_on_the_way_up_does_not_drop_the_head_again() -> None:
    of = whole_session(rounds=1)
    at = starts(of.timeline, "roll-up", Phase.EXHALE)[0] + 4.0
    of.previous(at)
    later = [s.place.step.id for s in of.timeline.spans if s.start >= at and s.place]
    assert list(dict.fromkeys(later))[:2] == ["come-up", "stand"]


def test_a_breath_that_comes_again_announces_nothing_yet() -> None:
    of = whole_session(rounds=1)
    at = starts(of.timeline, "hang", Phase.INHALE)[1] + 1.0
    of.stay(at + 3.2)
    of.stay(at + 3.4)
    counts = [line for line in of.timeline.spoken if line.id == "count" and line.start > at]
    hangs = starts(of.timeline, "hang", Phase.INHALE)
    for line in counts:
        left = sum(start >= line.start for start in hangs)
        assert line.text.lower().startswith(("one", "two")[left - 1]), (line.text, left)


def test_a_breath_after_which_others_are_left_out_promises_none() -> None:
    of = whole_session(rounds=1)
    at = starts(of.timeline, "hang", Phase.INHALE)[0] + 2.0
    of.pause(at)
    of.resume(at + 25.0)
    hangs = [start for start in starts(of.timeline, "hang", Phase.INHALE) if start > at + 25.0]
    assert len(hangs) < 3
    for line in of.timeline.spoken:
        if line.id == "count" and line.start > at + 25.0:
            left = sum(start >= line.start for start in hangs)
            assert line.text.lower().startswith(("one", "two")[left - 1]), (line.text, left)


def test_a_pause_with_the_roll_up_all_but_done_goes_on_standing() -> None:
    of = whole_session(rounds=1)
    rolls = next(
        s
        for s in of.timeline.spans
        if s.place and s.place.step.id == "roll-up" and s.place.phase is Phase.EXHALE
    )
    at = rolls.end - 0.8
    of.pause(at)
    assert not any(line.text in SAID.paused_down for line in of.timeline.spoken)
    of.resume(at + 5.0)
    later = next(s for s in of.timeline.spans if s.start > at + 5.0 and s.place)
    assert later.place is not None
    assert later.place.step.id == "arrive"


@pytest.mark.parametrize("step", ["hinge", "roll-up"])
def test_no_breath_more_is_had_of_one_that_moves_the_head(step: str) -> None:
    of = whole_session(rounds=1)
    at = starts(of.timeline, step, Phase.INHALE)[0] + 1.0
    assert not of.allows(Action.STAY, at)
    with pytest.raises(IllegalActionError):
        of.stay(at)


@pytest.mark.parametrize("verbosity", list(Verbosity))
def test_the_reason_to_come_up_is_told_however_little_is_said(verbosity: Verbosity) -> None:
    plan = Plan(ROUTINE, 1, {}, Guidance(verbosity, get_ready=5.0))
    of = Session(plan, Breathing(7.2))
    at = starts(of.timeline, "hang", Phase.INHALE)[0] + 1.0
    for _ in range(3):
        of.stay(at)
    act(of, Action.TEMPO, at + 1.0, 4.0)
    assert any(line.text in SAID.long_enough for line in of.timeline.spoken)


def test_a_routine_of_before_that_does_not_say_when_still_brings_everybody_up() -> None:
    steps = tuple(replace(s, head_down_from=None, head_down_until=None) for s in ROUTINE.steps)
    of = Session(
        Plan(replace(ROUTINE, steps=steps), 2, {}, Guidance(get_ready=5.0)), Breathing(9.0)
    )
    timeline = of.timeline
    assert timeline.outcome is State.FINISHED
    of.stop(starts(timeline, "hang", Phase.EXHALE)[1] + 1.0)
    assert of.timeline.spoken[-1].place is not None
    assert of.timeline.spoken[-1].place.step.id == "come-up"
