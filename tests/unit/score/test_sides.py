"""A step for a side says which: left, right, one after the other, or a breath each in turn."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.routines.routine_files import errors
from support.score.builders import breaths

from coach.core.readout.trace import events
from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.core.routine.side import Side, said_of
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.timeline import Timeline
from coach.core.session.session import Session
from coach.storage.routines import load
from coach.storage.routines.phrase_files import phrases

HEAD = 'format = 1\nid = "small"\nname = "Small"\nrounds = 1\n'
LEFT, RIGHT = Side.LEFT, Side.RIGHT


def step(name: str, sides: str, *, block: str = "", breaths: int = 2, text: str = "") -> str:
    """A step that says, with each breath out, which side it is for."""
    said = text or "The {side} one, not the {other-side}"
    return (
        f'[[steps]]\nid = "{name}"\nname = "Move"\nbreaths = {breaths}\n'
        + (f'sides = "{sides}"\n' if sides else "")
        + (f'block = "{block}"\n' if block else "")
        + f'cues = [{{id = "a", phase = "exhale", wordings = ["{said}"], vital = true}}]\n'
    )


def routine(folder: Path, *steps: str) -> Routine:
    file = folder / "small.toml"
    file.write_text(HEAD + "".join(steps), "utf-8")
    entry = load(file)
    assert isinstance(entry, Routine), entry.errors
    return entry


def score(given: Routine, rounds: int = 1) -> Timeline:
    return compile_timeline(Plan(given, rounds, {}, Guidance(get_ready=0.0)), Breathing())


def led(timeline: Timeline) -> list[tuple[str, Side | None]]:
    """Each breath's step and side."""
    places = [spans[0].place for spans in breaths(timeline)]
    return [(place.step.id, place.side) for place in places if place]


def announced(timeline: Timeline) -> list[str]:
    return [line.text for line in timeline.spoken if line.id.startswith("side/")]


def test_both_is_left_and_then_right_and_the_change_is_said(tmp_path: Path) -> None:
    timeline = score(routine(tmp_path, step("hug", "both")))
    assert led(timeline) == [("hug", LEFT)] * 2 + [("hug", RIGHT)] * 2
    assert announced(timeline) == ["First the left.", "Change sides.", "Now the right."]
    said = [line.text for line in timeline.spoken if line.id == "a"]
    assert said[0] == said[1] == "The left one, not the right"
    assert said[2] == said[3] == "The right one, not the left"


def test_a_block_is_gone_through_on_one_side_first(tmp_path: Path) -> None:
    blocks = [step("set", "both", block="leg"), step("hold", "both", block="leg")]
    timeline = score(routine(tmp_path, *blocks, step("rest", "", text="Rest")))
    left, right = ([("set", side)] * 2 + [("hold", side)] * 2 for side in (LEFT, RIGHT))
    assert led(timeline) == [*left, *right, *[("rest", None)] * 2]
    assert announced(timeline) == ["First the left.", "Change sides.", "Now the right."]


def test_in_turn_is_a_breath_each(tmp_path: Path) -> None:
    timeline = score(routine(tmp_path, step("look", "alternate", breaths=4)))
    assert [side for _, side in led(timeline)] == [LEFT, RIGHT, LEFT, RIGHT]
    said = [line.text.split()[1] for line in timeline.spoken if line.id == "a"]
    assert said == ["left", "right", "left", "right"]
    assert announced(timeline) == []


def test_the_trace_tells_the_side(tmp_path: Path) -> None:
    found = events(score(routine(tmp_path, step("hug", "both"))))
    steps = [event.values for event in found if event.kind == "step"]
    assert steps == [
        {"round": 1, "step": "hug", "side": "left"},
        {"round": 1, "step": "hug", "side": "right"},
    ]


def test_a_skip_leads_to_the_other_side_and_says_so(tmp_path: Path) -> None:
    session = Session(Plan(routine(tmp_path, step("hug", "both")), 1, {}), Breathing())
    first = breaths(session.timeline)[0][0]
    session.next(first.start + 1.0)
    after = [line.text for line in session.timeline.spoken if line.start >= first.start + 1.0]
    assert after[:3] == ["Next: Move.", "Change sides.", "Now the right."]
    assert led(session.timeline)[1:] == [("hug", RIGHT)] * 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.one_of(
            st.tuples(st.sampled_from(["left", "right", "both"]), st.integers(1, 6)),
            st.tuples(st.just("alternate"), st.sampled_from([2, 4, 6])),
        ),
        min_size=1,
        max_size=5,
    ),
    st.integers(1, 3),
)
def test_every_breath_says_its_own_side_and_both_get_the_same(
    tmp_path: Path, kinds: list[tuple[str, int]], rounds: int
) -> None:
    steps = [
        step(f"step-{number}", sides, breaths=count) for number, (sides, count) in enumerate(kinds)
    ]
    timeline = score(routine(tmp_path, *steps), rounds)
    for line in (line for line in timeline.spoken if line.id == "a"):
        assert line.place
        assert line.text.split()[1] == line.place.side
    for number, (sides, count) in enumerate(kinds):
        mine = [side for name, side in led(timeline) if name == f"step-{number}"]
        if sides in {"both", "alternate"}:
            each = count if sides == "both" else count // 2
            assert mine.count(LEFT) == mine.count(RIGHT) == rounds * each
        else:
            assert mine == [Side(sides)] * rounds * count


def test_every_line_that_is_said_was_announced_to_the_voice(tmp_path: Path) -> None:
    given = routine(tmp_path, step("hug", "both"), step("look", "alternate"))
    known = set(given.lines())
    assert {line.text for line in score(given).spoken} <= known


@pytest.mark.parametrize("language", Language)
def test_each_language_has_words_for_a_side(language: Language) -> None:
    said = phrases(language)
    assert {"{side}", "{other-side}"} <= {placeholder for placeholder, *_ in said.sides}
    for side in Side:
        lines = said.about_side(side)
        assert lines
        assert not any("{" in line for line in lines)
    assert said.about_side(LEFT) != said.about_side(RIGHT)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (step("hug", ""), "cues[1].wordings[1]: expected no {side}, since the step has no sides"),
        (
            step("hug", "left", text="The {side-x} one"),
            "cues[1].wordings[1]: expected one of {side}, {other-side}",
        ),
        (
            step("hug", "alternate").replace('"Move"', '"Move {side}"'),
            "name: expected no {side}, since it changes with each breath",
        ),
        (
            step("hug", "alternate", breaths=3),
            "breaths: expected an even number, so that either side has as many as the other, got 3",
        ),
        (step("hug", "left", block="leg"), "block: expected the word both for its sides"),
        (
            step("hug", "both").replace("breaths", "head_down = true\nbreaths"),
            "sides: expected left, right or alternate where the head is down",
        ),
    ],
)
def test_a_side_that_cannot_be_is_told(tmp_path: Path, text: str, error: str) -> None:
    found = errors(tmp_path, HEAD + text)
    assert any(message.startswith(f"steps[1].{error}") for message in found), found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{side} first", "Left first"),
        ("To the {side}", "To the left"),
        ("Good. {side} now, {other-side} later", "Good. Left now, right later"),
        ("Is it long? “{side}”, you say …", "Is it long? “Left”, you say …"),
        ("Slowly … {other-side}, not {other-side}", "Slowly … Right, not right"),
    ],
)
def test_a_side_that_begins_a_sentence_has_a_capital(text: str, said: str) -> None:
    assert said_of(LEFT, text, phrases(Language.EN).sides) == said


def test_a_block_is_in_one_piece(tmp_path: Path) -> None:
    blocks = [step(f"s{number}", "both", block=name) for number, name in enumerate("aba")]
    wanted = "expected a block of its own, since another step has ended this one"
    assert errors(tmp_path, HEAD + "".join(blocks)) == [f'steps[3].block: {wanted}, got "a"']


def test_a_mirrored_step_is_the_same_but_for_its_side(tmp_path: Path) -> None:
    left, right = routine(tmp_path, step("hug", "both", text="Pull")).steps
    assert replace(left, sides=right.sides) == right
