"""Steps before and after the rounds, and gates between two: a key, or so many seconds."""

from dataclasses import replace
from math import inf
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.routines.routine_files import SMALL, errors
from support.score.builders import ROLLDOWN, breaths, session

from coach.core.readout.summary import done_in
from coach.core.readout.trace import events
from coach.core.routine.area import Area
from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.routine import Gate, Routine, Step
from coach.core.score.plan import Plan
from coach.core.score.timeline import State, Timeline
from coach.core.session.needs import needs
from coach.core.session.session import Action, IllegalActionError, Session
from coach.storage.routines import load

WAIT = Gate("gate", ("Change legs.",), "Change legs")
ONE, TWO, THREE = (Step(name, name.title(), 2) for name in ("one", "two", "three"))
GATED = replace(ROLLDOWN, steps=(ONE, replace(TWO, gate=WAIT), THREE))
TIMED = replace(GATED, steps=(ONE, replace(TWO, gate=replace(WAIT, seconds=15.0)), THREE))
AROUND = replace(ROLLDOWN, before=(ONE,), steps=(TWO,), after=(THREE,))


def led(timeline: Timeline) -> list[tuple[int, str]]:
    places = [spans[0].place for spans in breaths(timeline)]
    return list(dict.fromkeys((place.round, place.step.id) for place in places if place))


def gate_of(of: Session) -> float:
    """When the next gate begins to wait, its line said."""
    return next(span.start for span in reversed(of.timeline.spans) if span.gate) + 5.0


def test_they_come_once_and_the_rounds_as_often_as_is_wished() -> None:
    timeline = session(AROUND, rounds=3).timeline
    assert led(timeline) == [(1, "one"), (1, "two"), (2, "two"), (3, "two"), (3, "three")]
    assert done_in(timeline, timeline.end, AROUND).rounds == 3
    assert len(breaths(timeline)) == 2 * 5


def test_who_arrives_and_gets_up_does_not_stretch_but_breathes() -> None:
    arriving, leaving = replace(ONE, once=True), replace(THREE, once=True)
    areas = (Area.HIPS, Area.RESTLESS)
    around = replace(AROUND, before=(arriving,), after=(leaving,), areas=areas)
    timeline = session(around, rounds=3, tempo=6.0).timeline
    done = done_in(timeline, timeline.end, around)
    assert done.areas == pytest.approx({Area.HIPS: 60.0, Area.RESTLESS: 100.0})


def test_what_comes_before_and_after_can_be_skipped_to_and_from() -> None:
    of = session(AROUND, rounds=1)
    of.next(breaths(of.timeline)[0][0].start + 1.0)
    of.next(_start(of, "two") + 1.0)
    of.previous(_start(of, "three") + 1.0)
    assert led(of.timeline) == [(1, "one"), (1, "two"), (1, "three")]
    assert [e.values["step"] for e in events(of.timeline) if e.kind == "step"] == [
        *("one", "two", "three", "two", "three"),
    ]


def _start(of: Session, step: str) -> float:
    return next(s.start for s in of.timeline.spans if s.place and s.place.step.id == step)


def test_a_gate_between_two_steps_waits_as_long_as_it_takes() -> None:
    of = session(GATED, rounds=2)
    for _ in range(2):
        assert of.timeline.end == inf
        assert of.timeline.at(100_000.0).state is State.WAITING
        of.go(gate_of(of) + 60.0)
    assert of.timeline.outcome is State.FINISHED
    assert led(of.timeline) == [(n, s) for n in (1, 2) for s in ("one", "two", "three")]
    said = [line.text for line in of.timeline.spoken if line.id.startswith("gate/")]
    assert said == ["Change legs."] * 2


def test_one_with_seconds_goes_on_by_itself_or_at_a_key() -> None:
    of = session(TIMED, rounds=1)
    (gate,) = (span for span in of.timeline.spans if span.gate)
    assert 15.0 <= gate.end - gate.start < 20.0
    assert of.timeline.end < inf
    of.go(gate.start + 4.0)
    assert of.timeline.at(gate.start + 4.1).state is State.RUNNING
    assert led(of.timeline) == [(1, "one"), (1, "two"), (1, "three")]


def test_what_counts_down_can_be_made_to_wait() -> None:
    of = session(TIMED, rounds=1)
    of.wait(gate_of(of))
    assert of.timeline.end == inf


def test_nothing_but_a_gate_can_be_made_to_wait() -> None:
    of = session(GATED, rounds=1)
    first = breaths(of.timeline)[0][0].start
    for at in (0.5, first + 1.0):
        with pytest.raises(IllegalActionError):
            of.wait(at)


def test_back_from_a_gate_leads_to_the_step_before() -> None:
    of = session(GATED, rounds=1)
    of.previous(gate_of(of))
    of.go(gate_of(of))
    assert led(of.timeline) == [(1, "one"), (1, "two"), (1, "three")]
    assert len([s for s in breaths(of.timeline) if s[0].place and s[0].place.step == ONE]) == 4


def test_a_skip_to_a_step_waits_at_its_gate() -> None:
    of = session(GATED, rounds=1)
    of.next(breaths(of.timeline)[0][0].start + 1.0)
    assert of.timeline.at(100_000.0).span.gate is not None


def test_a_tempo_wished_for_at_a_gate_is_kept() -> None:
    of = session(GATED, rounds=1)
    at = gate_of(of)
    of.tempo(9.0, at)
    of.go(at + 1.0)
    last = breaths(of.timeline)[-1]
    assert last[-1].end - last[0].start == pytest.approx(60.0 / 9.0)


@given(st.floats(0.5, 200.0), st.sampled_from([Action.STOP, Action.PAUSE, Action.INTERRUPT]))
def test_at_any_second_a_session_with_gates_can_be_broken_off(at: float, action: Action) -> None:
    of = session(TIMED, rounds=2)
    if not of.allows(action, at):
        return
    of.do(action, at)
    if action is Action.STOP:
        assert of.timeline.outcome is State.STOPPED
        return
    of.resume(at + 10.0)
    assert [stage for stage in led(of.timeline) if stage[0] == 2][-1] == (2, "three")


def test_the_lines_of_a_gate_are_prepared() -> None:
    plan = Plan(TIMED, 2, {}, Guidance())
    assert "Change legs." in set(TIMED.lines())
    assert "Change legs." in needs(plan, Breathing())


FILE = """
before = [{ id = "sit", name = "Sit", breaths = 1 }]
after = [{ id = "lie", name = "Lie", seconds = 20 }]
"""
GATE = '[steps.gate]\nlines = ["Take the wall, {side}."]\nshows = "Wall, {side}"\nseconds = 10\n'


def test_a_file_says_them(tmp_path: Path) -> None:
    text = SMALL.replace("[[steps]]", FILE + "[[steps]]", 1)
    sided = text.replace("breaths = 2", 'breaths = 2\nsides = "both"')
    file = tmp_path / "small.toml"
    file.write_text(sided + GATE, "utf-8")
    entry = load(file)
    assert isinstance(entry, Routine), entry.errors
    assert [step.id for step in entry.every_step] == ["sit", "stand", "stand", "lie"]
    gates = [step.gate for step in entry.steps if step.gate]
    assert [gate.lines for gate in gates] == [("Take the wall, left.",), ("Take the wall, right.",)]
    assert [gate.seconds for gate in gates] == [10.0, 10.0]


def test_nobody_waits_with_the_head_down_or_goes_down_outside_of_the_rounds(tmp_path: Path) -> None:
    down = 'name = "Stand"\nhead_down = true'
    gated = SMALL.replace('name = "Stand"', down) + GATE.replace("{side}", "")
    found = errors(tmp_path, gated)
    assert (
        "steps[1].gate: expected no gate where the head is down, but before, got a table" in found
    )
    outside = SMALL.replace(
        "[[steps]]", FILE.replace("breaths = 1", "breaths = 1, head_down = true") + "[[steps]]", 1
    )
    wanted = "expected false before and after the rounds, got true"
    assert f"before[1].head_down: {wanted}" in errors(tmp_path, outside)
