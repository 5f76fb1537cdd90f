"""When the bells ring: read off compiled timelines."""

from dataclasses import replace

from support.score.builders import plan, session, starts

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance
from coach.core.routine.routine import Gate
from coach.core.score.compiler import compile_timeline
from coach.core.score.scheduling import TALK_PAUSE
from coach.core.score.timeline import ChimeKind, State, Timeline


def rings(timeline: Timeline, kind: ChimeKind) -> list[float]:
    return [chime.start for chime in timeline.chimes if chime.kind is kind]


def test_the_last_breath_of_a_step_is_announced_as_it_begins() -> None:
    timeline = compile_timeline(plan(rounds=2), Breathing(6.0))
    hang = starts(timeline, "hang", Phase.INHALE)
    assert rings(timeline, ChimeKind.LAST_BREATH) == [hang[2], hang[5]]


def test_a_step_of_one_breath_has_only_its_own_bell() -> None:
    timeline = compile_timeline(plan(rounds=2), Breathing(6.0))
    begins = sorted(
        start
        for step in plan().routine.steps
        for start in starts(timeline, step.id, Phase.INHALE)[:: step.breaths]
    )
    opens = starts(timeline, "stand", Phase.INHALE)[1]
    assert rings(timeline, ChimeKind.ROUND) == [opens]
    assert rings(timeline, ChimeKind.STEP) == [start for start in begins if start != opens]
    when = [chime.start for chime in timeline.chimes]
    assert len(set(when)) == len(when)


def test_the_last_breath_is_announced_again_when_it_begins_again() -> None:
    of = session(rounds=1)
    last = starts(of.timeline, "hang", Phase.EXHALE)[2]
    of.pause(last + 1.0)
    of.resume(last + 10.0)
    assert (
        rings(of.timeline, ChimeKind.LAST_BREATH) == starts(of.timeline, "hang", Phase.INHALE)[2:]
    )


def test_no_bell_rings_on_the_way_up() -> None:
    of = session()
    at = starts(of.timeline, "hang", Phase.INHALE)[1] + 1.0
    of.stop(at)
    assert of.timeline.at(at + 2.0).state is State.RECOVERING
    assert not [chime for chime in of.timeline.chimes if chime.start >= at]


def test_one_more_breath_is_the_last_one_then() -> None:
    of = session(rounds=1)
    of.stay(starts(of.timeline, "hang", Phase.INHALE)[0] + 1.0)
    hang = starts(of.timeline, "hang", Phase.INHALE)
    assert len(hang) == 4
    assert rings(of.timeline, ChimeKind.LAST_BREATH) == hang[3:]


def test_a_gate_that_waits_rings_for_the_person() -> None:
    routine = replace(plan().routine, ready=(Gate("ready-feet", ("Stand here.",)),))
    waiting = compile_timeline(plan(routine), Breathing())
    said = waiting.spoken[-1]
    assert rings(waiting, ChimeKind.READY) == [said.end + TALK_PAUSE]
    guidance = Guidance(get_ready=5.0)
    counting = compile_timeline(replace(plan(routine), guidance=guidance), Breathing())
    assert rings(counting, ChimeKind.READY) == []
