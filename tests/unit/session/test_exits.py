"""From the floor a stop leads up by a way of its own, and always by the right one."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.routines.routine_files import SMALL, errors
from support.score.builders import ROLLDOWN, cue, plan, session

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance
from coach.core.routine.position import HeadHeight, Position
from coach.core.routine.routine import Exit, Gate, Routine, Step
from coach.core.score.timeline import State, Timeline
from coach.core.session.needs import needs
from coach.core.session.session import Action, Session
from coach.storage.routines import load


def way(name: str, *positions: Position) -> Exit:
    lead = cue(name, Phase.INHALE, f"Up from {name}", vital=True, breaths=(1,))
    return Exit(positions, 6.0, Step(f"up-{name}", "Up", 3, cues=(lead,)))


def on(position: Position, gate: Gate | None = None) -> Step:
    return Step(position.value, position.value, 2, position=position, gate=gate)


LIE_DOWN = Gate("gate", ("Lie down.",), seconds=20.0)
FLOOR = replace(
    ROLLDOWN,
    steps=(
        *ROLLDOWN.steps,
        on(Position.ALL_FOURS),
        on(Position.LYING, LIE_DOWN),
        on(Position.ON_THE_SIDE),
        on(Position.STANDING),
    ),
    exits=(
        way("all-fours", Position.ALL_FOURS, Position.KNEELING),
        way("lying", Position.LYING, Position.ON_THE_SIDE),
    ),
)
READY = Guidance(get_ready=20.0)
LYING = replace(FLOOR, steps=(on(Position.LYING),), exits=(FLOOR.exits[1],))
WAYS = {
    Position.ALL_FOURS: "all-fours",
    Position.LYING: "lying",
    Position.ON_THE_SIDE: "lying",
}


def taken(timeline: Timeline, at: float) -> list[str]:
    """The first line after a second."""
    return [line.id for line in timeline.spoken if line.start >= at][:1]


@given(st.floats(0.5, 400.0))
def test_a_stop_at_any_second_takes_the_right_one(at: float) -> None:
    of = session(FLOOR, rounds=2)
    place = of.timeline.at(at).place
    if not of.allows(Action.STOP, at):
        return
    begun = of.stop(at)
    if place and of.timeline.before(at).place == place:
        expected = WAYS.get(place.step.position)
        said = taken(of.timeline, begun)
        assert said == [expected] if expected else said[0] in {"soften", "standing"}
    assert of.timeline.outcome is State.STOPPED
    assert of.timeline.before(of.timeline.end).state is State.RECOVERING


def test_whoever_lies_down_at_a_gate_is_led_up_from_where_they_may_be() -> None:
    of = session(FLOOR, rounds=1)
    gate = next(span for span in of.timeline.spans if span.gate)
    of.stop(gate.start + 10.0)
    assert taken(of.timeline, gate.start + 10.0) == ["all-fours"]


def test_whoever_was_led_down_before_the_gate_of_the_first_step_is_led_up() -> None:
    kneel = Gate("ready-kneel", ("Come onto all fours.",))
    gated = on(Position.ALL_FOURS, Gate("gate", ("Stay there.",), seconds=15.0))
    waits = replace(plan(replace(FLOOR, steps=(gated,), ready=(kneel,)), 1), guidance=READY)
    spans = Session(waits, Breathing()).timeline.spans
    words = spans[: next(index for index, span in enumerate(spans) if span.place)]
    said = {}
    for span in words:
        of = Session(waits, Breathing())
        at = of.stop(span.start + 0.5)
        said[span.talk] = taken(of.timeline, at)
    assert said.pop("signs") == ["standing"]
    assert {"ready-kneel", "opening", "gate/0"} <= said.keys()
    assert all(lines == ["all-fours"] for lines in said.values()), said


@pytest.mark.parametrize("paused", [False, True])
def test_who_lies_while_welcomed_is_led_up_as_well(*, paused: bool) -> None:
    of = session(LYING, rounds=1)
    at = next(span for span in of.timeline.spans if span.talk == "opening").start + 1.0
    if paused:
        of.pause(at)
        at += 5.0
    of.stop(at)
    assert taken(of.timeline, at) == ["lying"]


def test_and_while_the_closing_words_are_said() -> None:
    of = session(LYING, rounds=1)
    at = next(span for span in of.timeline.spans if span.talk == "closing").start + 0.5
    of.stop(at)
    assert taken(of.timeline, at) == ["lying"]


def test_what_is_done_anywhere_leaves_nobody_on_the_floor() -> None:
    lying, anywhere = on(Position.LYING), on(Position.ANYWHERE)
    for steps in ((lying, anywhere), (anywhere, lying), (anywhere,)):
        of = session(replace(LYING, steps=steps, position=Position.LYING), rounds=2)
        for at in (span.start + 0.5 for span in of.timeline.spans if span.place):
            stopped = session(of.plan.routine, rounds=2)
            stopped.stop(at)
            assert taken(stopped.timeline, at) == ["lying"], at


def test_a_second_stop_keeps_nobody_from_getting_up() -> None:
    of = session(LYING, rounds=1)
    at = next(span.start for span in of.timeline.spans if span.place) + 2.0
    of.stop(at)
    end = of.timeline.end
    of.stop(at + 5.0)
    assert of.timeline.end == end


def test_who_is_interrupted_on_the_way_up_hears_the_rest_of_it() -> None:
    of = session(LYING, rounds=1)
    at = next(span.start for span in of.timeline.spans if span.place) + 2.0
    of.stop(at)
    of.interrupt(at + 15.0)
    places = [span.place for span in of.timeline.spans if span.start >= at + 15.0]
    assert {place.step.id for place in places if place} == {"up-lying"}
    assert next(place.breath for place in places if place) == 2


def test_a_pause_on_the_floor_is_rested_there() -> None:
    of = session(LYING, rounds=1)
    at = next(span.start for span in of.timeline.spans if span.place) + 2.0
    of.pause(at)
    assert of.timeline.at(at + 1000.0).state is State.PAUSED
    of.resume(at + 1000.0)
    assert of.timeline.outcome is State.FINISHED


def test_the_words_of_each_way_up_are_there_before_anything_begins() -> None:
    of = Session(session(FLOOR).plan, session(FLOOR).breathing)
    due = needs(of.plan, of.breathing)
    assert due["Up from lying"] == due["Up from all-fours"] == 0.0


LIE = SMALL.replace("breaths = 2", 'breaths = 2\nposition = "lying"')
UP = """
[[exits]]
positions = ["lying"]
[exits.step]
id = "up"
name = "Up"
breaths = 4
cues = [{ id = "up", phase = "inhale", vital = true, breaths = [1], wordings = ["Roll over."] }]
"""


def test_a_file_says_positions_and_ways_up(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_text(LIE.replace("breaths = 2", 'head = "level"\nbreaths = 2') + UP, "utf-8")
    entry = load(file)
    assert isinstance(entry, Routine), entry.errors
    (step,), (found,) = entry.steps, entry.exits
    assert (step.position, step.head, step.head_down) == (Position.LYING, HeadHeight.LEVEL, False)
    assert (found.positions, found.step.position) == ((Position.LYING,), Position.STANDING)


def test_the_position_of_the_routine_is_that_of_its_steps(tmp_path: Path) -> None:
    found = errors(tmp_path, SMALL.replace("[[steps]]", 'position = "lying"\n[[steps]]', 1))
    wanted = "expected a way up from it: one of the exits, with it in its positions"
    assert found == [f'position: {wanted}, got "lying"']


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (LIE, "steps[1].position: expected a way up from it: one of the exits, with it in its"),
        (
            SMALL.replace("breaths = 2", 'breaths = 2\nposition = "anywhere"').replace(
                "[[steps]]", 'position = "lying"\n[[steps]]', 1
            ),
            "steps[1].position: expected a way up from it: one of the exits, with it in its",
        ),
        (LIE + UP.replace("vital = true", "vital = false"), "exits[1].step.cues: expected a vital"),
        (
            LIE + UP.replace('["lying"]', '["lying", "standing"]'),
            "exits[1].positions[2]: expected a position on the floor: the way_up is for the others",
        ),
        (LIE + UP + UP.replace('"up"', '"up-2"'), "exits[2].positions[1]: expected a position of"),
        (
            LIE + UP.replace("breaths = 4", "seconds = 40"),
            "exits[1].step.seconds: expected breaths where the head is down, and on the way up",
        ),
        (
            LIE + UP.replace("breaths = 4", 'breaths = 4\nsides = "left"'),
            "exits[1].step.sides: expected nothing on the way up, which leads to standing as it is",
        ),
        (
            LIE.replace('"lying"', '"lying"\nhead = "low"') + UP,
            "steps[1].position: expected standing or sitting where the head is low",
        ),
        (
            SMALL.replace("breaths = 2", 'breaths = 2\nhead_down = true\nhead = "high"'),
            "steps[1].head: expected low, since it is down",
        ),
    ],
)
def test_a_position_that_nobody_gets_up_from_is_told(tmp_path: Path, text: str, error: str) -> None:
    found = errors(tmp_path, text)
    assert any(message.startswith(error) for message in found), found


@pytest.mark.parametrize(
    ("rounds", "good"),
    [(["every"], True), (["first", "later"], True), (["later"], False), (["first", "last"], False)],
)
def test_a_stop_is_answered_in_each_round(tmp_path: Path, rounds: list[str], *, good: bool) -> None:
    cue = 'phase = "inhale", vital = true, breaths = [1], wordings = ["Up."]'
    cues = ", ".join(f'{{ id = "{word}", {cue}, rounds = "{word}" }}' for word in rounds)
    lines = f"cues = [{cues}]\n"
    low = SMALL.replace("[[steps]]", '[[steps]]\nid = "a"\nname = "A"\nbreaths = 1\n' + LOW, 1)
    way_up = f'[way_up.step]\nid = "up"\nname = "Up"\nbreaths = 2\n{lines}'
    found = [
        *errors(tmp_path, low + way_up),
        *errors(tmp_path, LIE + UP[: UP.index("cues")] + lines),
    ]
    assert [error.rpartition("got ")[2] for error in found] == (
        [] if good else ["one that is left out in some rounds"] * 2
    )


LOW = "head_down = true\n[[steps]]\n"


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "We stop here."), ("de", "Wir hören hier auf."), ("es", "Paramos aquí.")],
)
def test_a_stop_is_never_silent(tmp_path: Path, language: str, said: str) -> None:
    file = tmp_path / "small.toml"
    file.write_text(SMALL.replace("[[", f'language = "{language}"\n[[', 1), "utf-8")
    entry = load(file)
    assert isinstance(entry, Routine), entry.errors
    of = session(entry)
    assert needs(of.plan, of.breathing)[said] == 0.0
    at = of.stop(1.0)
    assert [line.text for line in of.timeline.spoken if line.start >= at] == [said]


def test_a_low_head_is_one_that_is_down(tmp_path: Path) -> None:
    low = errors(tmp_path, SMALL.replace("breaths = 2", 'breaths = 2\nhead = "low"'))
    assert low == errors(tmp_path, SMALL.replace("breaths = 2", "breaths = 2\nhead_down = true"))
