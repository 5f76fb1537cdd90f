"""The order in which a slow voice prepares a session's lines, and what nothing begins without."""

from itertools import pairwise

import pytest

from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance, Verbosity
from coach.core.routine.routine import Cue
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.session.needs import needs
from coach.core.session.way_out import way_up_alone
from coach.storage.routines import find

ROUTINE = find("hamstring-rolldown")
ROUTINE = ROUTINE.with_prop(ROUTINE.props[0])
GUIDANCE = Guidance(sound_check=True)


def plan(guidance: Guidance = GUIDANCE, lengths: dict[str, float] | None = None) -> Plan:
    return Plan(ROUTINE, 2, lengths or {}, guidance)


def wanted(guidance: Guidance = GUIDANCE, tempo: float = 6.0) -> dict[str, float]:
    return needs(plan(guidance), Breathing(tempo))


def vital() -> list[Cue]:
    return [cue for step in (ROUTINE.way_up.step, *ROUTINE.steps) for cue in step.cues if cue.vital]


def test_the_first_needed_come_first() -> None:
    assert all(one <= other for one, other in pairwise(wanted().values()))


def test_nothing_begins_without_a_wording_of_each_line_that_moves_the_body() -> None:
    first = {text for text, due in wanted().items() if due == 0.0}
    for cue in vital():
        assert first & set(cue.wordings), cue


def test_nothing_begins_without_what_stops_holds_and_goes_on() -> None:
    said, first = ROUTINE.phrases, {text for text, due in wanted().items() if due == 0.0}
    always = (*said.paused, *said.paused_down, *said.offer, *said.resuming_down, *said.interrupted)
    assert first >= {*always, *said.stay_up, *ROUTINE.way_up.standing.lines}
    assert first >= set(ROUTINE.resuming.lines)


@pytest.mark.parametrize("tempo", [3.0, 6.0, 15.0])
def test_all_that_is_said_if_nothing_happens_is_needed_before_it_is_said(tempo: float) -> None:
    needed = wanted(Guidance(get_ready=20.0, sound_check=True), tempo)
    guidance = Guidance(get_ready=20.0, sound_check=True)
    for line in compile_timeline(plan(guidance), Breathing(tempo)).spoken:
        assert needed[line.text] <= line.start


def test_who_waits_at_no_gate_is_not_waited_for() -> None:
    waits = Plan(ROUTINE, 2, {}, Guidance(get_ready=60.0, sound_check=True))
    opening = ROUTINE.opening.lines[-1]
    said = {line.text: line.start for line in compile_timeline(waits, Breathing()).spoken}
    assert needs(waits, Breathing())[opening] < said[opening] - 180.0


def test_what_brings_somebody_up_is_there_in_full_with_the_first_breath() -> None:
    needed = wanted()
    begins = needed["Get ready to breathe in: three, two, one."]
    assert all(needed[line.text] <= begins + 5.0 for line in way_up_alone(plan()).spoken)


def test_a_wording_that_turns_out_too_long_makes_the_next_one_needed() -> None:
    cue = next(cue for cue in ROUTINE.steps[0].cues if cue.id == "tall")
    longest = next(text for text in cue.wordings if text in wanted())
    shorter = cue.wordings[cue.wordings.index(longest) + 1]
    assert shorter not in wanted()
    needed = needs(plan(lengths={longest: 30.0}), Breathing())
    assert shorter in needed
    assert longest not in needed


def test_only_tones_need_only_what_is_always_said() -> None:
    few = wanted(Guidance(Verbosity.TONES, sound_check=True))
    assert len(few) < len(wanted())
    assert {*ROUTINE.phrases.paused_down, *ROUTINE.way_up.standing.lines} <= set(few)


@pytest.mark.parametrize("get_ready", [None, 20.0])
def test_a_gate_says_how_it_waits_and_not_how_it_might(get_ready: float | None) -> None:
    said, needed = ROUTINE.phrases, wanted(Guidance(get_ready=get_ready, sound_check=True))
    by_key, alone = set(said.any_key), {*said.by_itself, "Twenty seconds."}
    there, missing = (by_key, alone) if get_ready is None else (alone, by_key)
    assert there <= set(needed)
    assert not missing & set(needed)
    assert "One minute." not in needed
