"""A person's own pattern: whole breaths in proportion, and a reason where a routine forbids it."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.score.builders import ROLLDOWN, breaths, plan, whole

from coach.core.readout.trace import events
from coach.core.routine.breathing import MAX_HOLD, MAX_TEMPO, MIN_TEMPO, Breathing, Phase
from coach.core.routine.language import Language
from coach.core.routine.pattern import BUILT_IN, Pattern, tempo_of
from coach.core.routine.patterning import in_pattern, is_held_long, refusal
from coach.core.routine.position import HeadHeight, Position
from coach.core.routine.rhythm import Choice, Parts, Rhythm
from coach.core.routine.routine import Routine, Step
from coach.core.score.lungs import second_inhale
from coach.core.score.posture import is_lowered
from coach.core.score.timeline import Span
from coach.core.session.session import Session
from coach.storage.routines.phrase_files import phrases

BOX, SIGH = BUILT_IN["box"][1], BUILT_IN["sigh"][1]
tempos = st.floats(MIN_TEMPO, MAX_TEMPO)


def scaled(inhale: float, exhale: float, first: float, second: float, by: float) -> Parts:
    return (inhale * by, first * by, exhale * by, second * by)


parts = st.builds(
    scaled,
    st.floats(1.0, 1.6),
    st.floats(1.0, 1.6),
    st.just(0.0) | st.floats(0.1, 0.8),
    st.just(0.0) | st.floats(0.1, 0.8),
    st.sampled_from([0.1, 1.0, 4.0]),
)
patterns = st.builds(Pattern, parts, tempos, st.booleans())
rhythms = st.builds(
    lambda bounds, pattern, choices: Rhythm(bounds[1], bounds[0], bounds[2], pattern, choices),
    st.lists(tempos, min_size=3, max_size=3).map(sorted),
    st.sampled_from([None, (1.0, 0.0, 1.0, 0.0), (4.0, 4.0, 4.0, 4.0)]),
    st.frozensets(st.sampled_from(Choice)),
)
positions = st.sampled_from([Position.SITTING, Position.LYING, Position.STANDING])


def seated(
    rhythm: Rhythm | None = None, position: Position = Position.SITTING, *, down: bool = False
) -> Routine:
    """Four breaths; where it goes `down`, between two that do, as in the roll-down."""
    sit = Step("sit", "Sit", 4, rhythm=rhythm, position=position)
    steps = (*ROLLDOWN.steps, sit) if down else (sit,)
    said = phrases(Language.EN)
    own = rhythm or Rhythm()
    return replace(ROLLDOWN, steps=steps, rhythm=own, position=position, phrases=said)


routines = st.builds(seated, st.none() | rhythms, positions, down=st.booleans())


def lasting(spans: list[Span]) -> dict[Phase, float]:
    found: dict[Phase, float] = {}
    for span in spans:
        assert span.place
        found[span.place.phase] = found.get(span.place.phase, 0.0) + span.end - span.start
    return found


@given(routines, patterns, tempos, st.lists(tempos, max_size=3))
def test_whatever_is_chosen_each_breath_is_whole_and_in_proportion(
    routine: Routine, pattern: Pattern, tempo: float, changes: list[float]
) -> None:
    if refusal(routine, pattern):
        return
    led = Session(plan(in_pattern(routine, pattern), 1), Breathing(tempo))
    now = 0.0
    for wish in changes:
        now += 0.3 * (led.timeline.end - now)
        led.tempo(wish, now)
    spans = led.timeline.spans
    assert all(one.end == pytest.approx(other.start) for one, other in pairwise(spans))
    found = breaths(led.timeline)
    assert all(map(whole, found))
    for breath in found[-4:]:
        begin, end = breath[0].start, breath[-1].end
        lengths, cycle = lasting(breath), end - begin
        if not any(begin < mark.time < end for mark in led.timeline.tempos):
            shares = [lengths.get(phase, 0.0) / cycle for phase in Phase]
            assert shares == pytest.approx(list(pattern.shares), abs=1e-6)
        assert any(span.sigh for span in breath) is pattern.sigh


@given(routines, patterns, tempos)
def test_no_pause_is_long_but_where_somebody_sits_or_lies_with_the_head_up(
    routine: Routine, pattern: Pattern, tempo: float
) -> None:
    if refusal(routine, pattern):
        return
    led = Session(plan(in_pattern(routine, pattern), 1), Breathing(tempo))
    safe = all(
        step.position is not Position.STANDING and step.head is HeadHeight.HIGH
        for step in routine.steps
    )
    for span in led.timeline.spans:
        if span.place and span.place.phase in {Phase.HOLD_IN, Phase.HOLD_OUT}:
            assert span.end - span.start <= (10.0 if safe else MAX_HOLD) + 1e-6
            assert not is_lowered(span.place.step, span.place.breath)
        if span.place and is_lowered(span.place.step, span.place.breath):
            assert not span.sigh


@given(routines, patterns)
def test_what_is_refused_has_its_reason_and_nothing_else_is(
    routine: Routine, pattern: Pattern
) -> None:
    reason, rhythm = refusal(routine, pattern), routine.rhythm
    if Choice.RATIO not in rhythm.choices:
        assert reason == "This routine has a breath of its own."
    if not pattern.longest_pause and Choice.RATIO in rhythm.choices and rhythm.pattern is None:
        assert reason is None
    if reason:
        assert reason.endswith(".")


@pytest.mark.parametrize(
    ("routine", "reason"),
    [
        (seated(), None),
        (seated(position=Position.LYING), None),
        (seated(down=True), "pauses are longer than 2 s, and your head goes down"),
        (seated(position=Position.STANDING), "those are for routines in which you sit or lie"),
        (seated(position=Position.ANYWHERE), None),
        (seated(Rhythm(5.5, 4.5, 6.5, choices=frozenset({Choice.TEMPO}))), "breath of its own"),
        (seated(Rhythm(choices=frozenset({Choice.RATIO, Choice.TEMPO}))), "without pauses"),
    ],
)
def test_box_is_refused_where_it_does_no_good(routine: Routine, reason: str | None) -> None:
    told = refusal(routine, BOX)
    assert told is None if reason is None else told and reason in told


def test_whoever_may_stand_is_asked_to_sit_before_a_long_pause() -> None:
    def asked(routine: Routine, pattern: Pattern) -> list[str]:
        return [line for gate in in_pattern(routine, pattern).ready for line in gate.lines]

    anywhere = seated(position=Position.ANYWHERE)
    assert asked(anywhere, BOX) == ["For the long pauses, sit or lie down."]
    assert asked(anywhere, SIGH) == asked(seated(), BOX) == []


def test_a_pattern_in_short_pauses_never_grows_long_ones_however_slow() -> None:
    short = Pattern((3.0, 1.0, 4.0, 0.0), 7.5)
    standing = seated(position=Position.STANDING)
    assert not is_held_long(short)
    assert in_pattern(standing, short).rhythm.tempos == (pytest.approx(3.75), MAX_TEMPO)
    led = Session(plan(in_pattern(standing, short), 1), Breathing(7.5))
    led.tempo(3.0, 20.0)
    last = breaths(led.timeline)[-1]
    assert lasting(last)[Phase.HOLD_IN] == pytest.approx(MAX_HOLD)


def test_a_step_with_a_rhythm_of_its_own_keeps_it() -> None:
    own = Rhythm(6.0, 6.0, 6.0, (1.0, 0.0, 1.0, 0.0), frozenset())
    mixed = replace(seated(), steps=(*seated().steps, Step("count", "Count", 2, rhythm=own)))
    assert [step.rhythm is own for step in in_pattern(mixed, SIGH).steps] == [False, True]


def test_a_sigh_inhales_twice_where_the_timeline_says_and_the_trace_tells() -> None:
    led = Session(plan(in_pattern(seated(), SIGH), 1), Breathing(5.0))
    inhales = [span for span in led.timeline.spans if span.sigh]
    assert len(inhales) == 4
    phases = [event for event in events(led.timeline) if event.kind == "phase"]
    told = [event.time for event in phases if event.values["phase"] == "second-inhale"]
    assert told == [second_inhale(span) for span in inhales]
    led.tempo(9.0, inhales[1].start + 1.0)
    again = [second_inhale(span) for span in led.timeline.spans if span.sigh]
    assert len([time for time in again if time]) == 4, "once a breath, also where it was spliced"


def test_the_coach_says_once_what_a_sigh_is_and_seldom_that_there_is_more() -> None:
    routine = in_pattern(seated(down=True), SIGH)
    assert routine.opening.lines[-2:] == routine.phrases.sigh
    led = Session(plan(routine, 2), Breathing(5.0))
    where = [
        (line.place.round, line.place.step.id)
        for line in led.timeline.spoken
        if line.place and line.id == "sigh-again"
    ]
    assert set(where) <= {(n, s) for n in (1, 2) for s in (routine.steps[0].id, "arrive")}
    assert where
    assert in_pattern(seated(), BOX).opening.lines[-2:] == routine.phrases.holds


@pytest.mark.parametrize(
    ("given", "tempo", "wrong"),
    [
        ((4.0, 0.0, 6.0, 0.0), 2.0, "tempo"),
        ((4.0, 0.0, 6.0, 0.0), float("nan"), "tempo"),
        ((0.0, 0.0, 0.0, 0.0), 6.0, "parts"),
        ((-1.0, 0.0, 6.0, 0.0), 6.0, "parts"),
        ((float("inf"), 0.0, 6.0, 0.0), 6.0, "parts"),
        ((1.0, 0.0, 9.0, 0.0), 6.0, "inhale"),
        ((4.0, 4.0, 1.0, 0.0), 6.0, "exhale"),
        ((2.5, 7.0, 2.5, 0.0), 6.0, "pause"),
    ],
)
def test_what_nobody_can_breathe_is_no_pattern(given: Parts, tempo: float, wrong: str) -> None:
    with pytest.raises(ValueError, match=f"^{wrong}: expected"):
        Pattern(given, tempo)


def test_seconds_say_the_tempo() -> None:
    assert tempo_of((4.0, 4.0, 4.0, 4.0)) == 3.75
    assert tempo_of((4.0, 7.0, 8.0, 2.0)) == MIN_TEMPO
