"""With tones alone nobody is lost: what is vital, and for which side, is there to be read."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from coach.audio.synthesis.mixing import lines
from coach.core.readout.captions import srt
from coach.core.readout.snapshot import snapshot
from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance, Verbosity
from coach.core.routine.routine import Routine
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.timeline import Spoken, State, Timeline, frame_at
from coach.core.session.needs import needs
from coach.core.session.session import Action, Session
from coach.storage.routines import find, load

FILE = Path(__file__).parents[2] / "support" / "programs" / "everything.toml"
ONLY = Guidance(Verbosity.TONES, get_ready=5.0)


def routine() -> Routine:
    entry = load(FILE)
    assert isinstance(entry, Routine), entry.errors
    return entry.with_prop(None)


ROUTINE = routine()


def session(of: Routine = ROUTINE, guidance: Guidance = ONLY) -> Session:
    return Session(Plan(of, 1, {}, guidance), Breathing())


def heard(timeline: Timeline, line: Spoken) -> bool:
    """Whether a line sounds where each has a clip."""
    clips = {said.text: np.ones(4800, np.float32) for said in timeline.spoken}
    first = frame_at(line.start)
    return any(sounding.first == first for sounding in lines(timeline, clips, first, first + 480))


def test_a_vital_line_is_read_and_not_heard() -> None:
    timeline = session().timeline
    soft = [line for line in timeline.spoken if line.text == "Throat soft."]
    assert len(soft) == 3
    for line in soft:
        assert not heard(timeline, line)
        assert snapshot(timeline, line.start + 0.1).caption == "Throat soft."
    assert srt(timeline).count("Throat soft.") == 3


def test_each_side_of_those_in_turn_is_read_and_a_change_of_sides_is_heard() -> None:
    timeline = session().timeline
    turns = [line for line in timeline.spoken if line.id == "look"]
    sides = ["left", "right", "left", "right"]
    assert [side in line.text for line, side in zip(turns, sides, strict=True)] == [True] * 4
    assert not any(heard(timeline, line) for line in turns)
    change = next(line for line in timeline.spoken if line.text == "Change sides.")
    assert heard(timeline, change)


def test_nothing_else_of_a_step_is_there() -> None:
    ids = {line.id for line in session().timeline.spoken if line.cue}
    assert ids == {"look", "soft"}


@pytest.mark.parametrize("name", ["hamstring-rolldown"])
def test_the_way_up_is_heard_all_the_same(name: str) -> None:
    rolldown = find(name)
    of = session(rolldown.with_prop(rolldown.props[0]))
    down = next(s for s in of.timeline.spans if s.place and s.place.step.id == "hang")
    of.do(Action.STOP, down.start + 2.0)
    up = [line for line in of.timeline.spoken if line.start > down.start + 2.0]
    assert up
    assert of.timeline.at(up[0].start).state is State.RECOVERING
    assert all(heard(of.timeline, line) for line in up)


def test_what_is_only_read_needs_no_voice_before_it_begins() -> None:
    plan = Plan(ROUTINE, 1, {}, ONLY)
    text = next(line.text for line in compile_timeline(plan, Breathing()).spoken if line.cue)
    assert text.startswith("Look")
    assert text not in needs(plan, Breathing())
    aloud = replace(ONLY, verbosity=Verbosity.EVERYTHING)
    assert text in needs(Plan(ROUTINE, 1, {}, aloud), Breathing())
