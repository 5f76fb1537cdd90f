"""Somebody is left asleep: no bell rings, and the breath fades to nothing."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from support.routines.routine_files import SMALL, errors
from support.score.builders import cue, session
from support.score.scores import decibels

from coach.audio.synthesis.render import render
from coach.core.readout.snapshot import snapshot
from coach.core.routine.breathing import Phase
from coach.core.routine.position import Ends, Position
from coach.core.routine.routine import Exit, Routine, Step, Talk, WayUp
from coach.core.score.loudness import level_at
from coach.core.score.timeline import SAMPLE_RATE, ChimeKind, State, Timeline, frame_at
from coach.core.session.session import Action, Session

BED = Routine(
    id="before-bed",
    name="Before bed",
    ends=Ends.ASLEEP,
    steps=(
        Step("heavy", "Heavy", 3, cues=(cue("heavy", Phase.EXHALE, "Heavy"),)),
        Step("drift", "Drift", 6, cues=(cue("now", Phase.INHALE, "Only breathe", breaths=(1,)),)),
    ),
    way_up=WayUp(6.0, Step("come-up", "Come up", 1), Talk("standing", ("We stop here.",))),
)
TIMED = replace(BED, steps=(BED.steps[0], replace(BED.steps[1], breaths=15, seconds=60.0)))


def bed(routine: Routine = BED) -> Session:
    return session(routine, rounds=1)


def drift(timeline: Timeline) -> float:
    """When the last step begins, in seconds."""
    spans = (span for span in timeline.spans if span.place and span.place.step.id == "drift")
    return next(spans).start


def loudest(timeline: Timeline, breath: float) -> float:
    """The level of the second around the top of a breath that begins then, in dB of full scale."""
    return decibels(render(timeline, {}, frame_at(breath + 3.5), SAMPLE_RATE))


def test_no_bell_rings_on_the_way_to_sleep() -> None:
    assert bed().timeline.chimes == ()
    awake = bed(replace(BED, ends=Ends.AWAKE)).timeline
    assert {ChimeKind.STEP, ChimeKind.LAST_BREATH} <= {chime.kind for chime in awake.chimes}


@pytest.mark.parametrize("routine", [BED, TIMED])
def test_the_breath_fades_over_the_last_step_to_nothing(routine: Routine) -> None:
    timeline = bed(routine).timeline
    begins = drift(timeline)
    before = loudest(timeline, begins - 10.0)
    levels = [loudest(timeline, begins + 10.0 * number) for number in range(6)]
    assert levels[0] == pytest.approx(before, abs=2.0)
    assert all(after < level - 1.5 for level, after in pairwise(levels))
    assert levels[-1] < before - 18.0
    last = render(timeline, {}, frame_at(timeline.end) - SAMPLE_RATE, SAMPLE_RATE)
    assert np.abs(last).max() < 1e-4


def test_whom_nothing_leaves_asleep_hears_the_breath_to_the_end() -> None:
    timeline = bed(replace(BED, ends=Ends.AWAKE)).timeline
    assert timeline.loudness == ()
    begins = drift(timeline)
    last, first = loudest(timeline, begins + 50.0), loudest(timeline, begins)
    assert last == pytest.approx(first, abs=0.5)


@pytest.mark.parametrize("routine", [BED, TIMED])
@pytest.mark.parametrize("tempo", [4.0, 12.0])
def test_another_tempo_does_not_leap_in_the_fade(routine: Routine, tempo: float) -> None:
    of = bed(routine)
    at = drift(of.timeline) + 23.0
    before = level_at(of.timeline.loudness, at)
    of.tempo(tempo, at)
    faded = of.timeline.loudness
    assert 0.5 < before < 0.7
    assert level_at(faded, at) == pytest.approx(before)
    assert level_at(faded, at + 0.1) == pytest.approx(before, abs=0.02)
    assert level_at(faded, of.timeline.end) == 0.0


def test_a_pause_is_no_part_of_the_fade_and_nobody_is_asleep_in_it() -> None:
    of = bed()
    at = drift(of.timeline) + 33.0
    before = level_at(of.timeline.loudness, at)
    of.do(Action.PAUSE, at)
    assert not snapshot(of.timeline, at + 5.0).asleep
    of.do(Action.RESUME, at + 100.0)
    assert level_at(of.timeline.loudness, at + 100.5) == pytest.approx(before, abs=0.01)
    assert level_at(of.timeline.loudness, of.timeline.end) == 0.0


def test_who_goes_back_from_there_hears_the_breath_as_before() -> None:
    of = bed()
    at = drift(of.timeline) + 33.0
    of.do(Action.PREVIOUS, at)
    again = next(span for span in of.timeline.spans if span.start >= at and span.place)
    assert again.place
    assert again.place.step.id == "heavy"
    assert level_at(of.timeline.loudness, again.end) == 1.0
    assert level_at(of.timeline.loudness, of.timeline.end) == 0.0


def test_a_stop_is_as_loud_as_ever() -> None:
    lying = tuple(replace(step, position=Position.LYING) for step in BED.steps)
    way = Exit((Position.LYING,), 6.0, Step("get-up", "Get up", 2))
    of = bed(replace(BED, steps=lying, exits=(way,)))
    at = drift(of.timeline) + 33.0
    of.do(Action.STOP, at)
    assert level_at(of.timeline.loudness, at + 1.0) == 1.0
    assert not snapshot(of.timeline, at + 1.0).asleep
    assert not snapshot(of.timeline, of.timeline.end).asleep


def test_nobody_is_to_be_woken_once_the_last_word_is_said() -> None:
    timeline = bed().timeline
    begins, last = drift(timeline), timeline.spoken[-1]
    assert last.start >= begins
    assert not snapshot(timeline, begins - 1.0).asleep
    assert not snapshot(timeline, last.end - 0.1).asleep
    assert snapshot(timeline, last.end + 0.1).asleep
    over = snapshot(timeline, timeline.end)
    assert over.asleep
    assert over.state is State.FINISHED
    assert not snapshot(bed(replace(BED, ends=Ends.AWAKE)).timeline, timeline.end - 1.0).asleep


ASLEEP = SMALL.replace("[[steps]]", 'ends = "asleep"\n[[steps]]', 1)


def test_a_file_does_not_wake_whom_it_leaves_asleep(tmp_path: Path) -> None:
    assert errors(tmp_path, ASLEEP) == []
    wanted = "expected no closing lines, which would wake somebody who is left asleep"
    found = errors(tmp_path, ASLEEP + '[closing]\nlines = ["Well done."]')
    assert found == [f"closing.lines: {wanted}, got a list of 1"]
    assert errors(tmp_path, SMALL + '[closing]\nlines = ["Well done."]') == []


def test_a_file_asks_no_key_of_whom_it_leaves_asleep(tmp_path: Path) -> None:
    step = '[[after]]\nid = "drift"\nname = "Drift"\nbreaths = 3\n'
    asks = step + 'gate = { lines = ["Lie down."] }\n'
    wanted = "the seconds after which it goes on: no key is asked of who falls asleep"
    found = errors(tmp_path, ASLEEP + asks)
    assert found == [f"after[1].gate.seconds: expected {wanted}, got nothing"]
    timed = step + 'gate = { lines = ["Lie down."], seconds = 9 }\n'
    assert errors(tmp_path, ASLEEP + timed) == []
    assert errors(tmp_path, SMALL + asks) == []
