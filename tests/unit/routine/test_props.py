"""Props by their role: several at once, each with a word of its own in the lines."""

from pathlib import Path

from support.routines.routine_files import SMALL, errors

from coach.core.routine.routine import Routine
from coach.core.routine.staging import Role
from coach.storage.routines import load


def prop(name: str, role: str, more: str = "") -> str:
    head = f'[[props]]\nid = "{name}"\nname = "{name}"\nspoken = "the {name}"\n'
    return f'{head}role = "{role}"\n{more}\n'


HANDS = prop("box", "hands", "height = 0.3") + prop("table", "hands", "height = 0.62")
OTHERS = prop("chair", "seat") + prop("wall", "wall")
LINE = '"Hands on {prop}, {hands}, back to {wall}, on {seat}", "Tall"'
TEXT = SMALL.replace('"Stand tall", "Tall"', LINE)


def filled(folder: Path, text: str) -> Routine:
    file = folder / "small.toml"
    file.write_text(text, "utf-8")
    entry = load(file)
    assert isinstance(entry, Routine), entry.errors
    return entry


def test_each_role_has_its_word_and_the_hands_the_one_that_was_chosen(tmp_path: Path) -> None:
    given = filled(tmp_path, TEXT.replace("[[steps]]", HANDS + OTHERS + "[[steps]]", 1))
    table = given.props_for(Role.HANDS)[1]
    (line, _) = given.with_prop(table).steps[0].cues[0].wordings
    assert line == "Hands on the table, the table, back to the wall, on the chair"
    assert [p.id for p in given.props_for(Role.SEAT)] == ["chair"]


def test_every_line_that_a_choice_can_bring_is_prepared(tmp_path: Path) -> None:
    given = filled(tmp_path, TEXT.replace("[[steps]]", HANDS + OTHERS + "[[steps]]", 1))
    for one in given.props_for(Role.HANDS):
        assert set(given.with_prop(one).lines()) <= set(given.spoken_lines())


def test_without_anything_for_the_hands_the_others_are_named(tmp_path: Path) -> None:
    text = SMALL.replace('"Stand tall", "Tall"', '"Lean on {wall}"')
    given = filled(tmp_path, text.replace("[[steps]]", OTHERS + "[[steps]]", 1))
    assert given.with_prop(None).steps[0].cues[0].wordings == ("Lean on the wall",)


def test_it_is_told_what_is_needed_and_what_one_may_have(tmp_path: Path) -> None:
    text = OTHERS + prop("ball", "ball", "optional = true") + HANDS
    given = filled(tmp_path, SMALL.replace("[[steps]]", text + "[[steps]]", 1))
    assert given.other_props(optional=False) == ("chair", "wall")
    assert given.other_props(optional=True) == ("ball",)


def test_what_is_not_there_is_not_named(tmp_path: Path) -> None:
    found = errors(tmp_path, TEXT.replace("[[steps]]", HANDS + "[[steps]]", 1))
    assert [error.split(", got")[0] for error in found] == [
        f"steps[1].cues[1].wordings[1]: expected no {{{role}}}, since no prop has this role"
        for role in ("wall", "seat")
    ]


def test_only_what_the_hands_rest_on_has_to_have_a_height(tmp_path: Path) -> None:
    text = SMALL.replace("[[steps]]", OTHERS + prop("box", "hands") + "[[steps]]", 1)
    assert errors(tmp_path, text) == [
        "props[3].height: expected a number from 0.05 to 0.7, got nothing"
    ]
