"""A routine's author is told everything that is wrong, where, and what belongs there."""

from datetime import date
from pathlib import Path

import pytest
from support.routines.routine_files import SMALL, errors, shipped

from coach.storage.routines import BrokenRoutine, load
from coach.storage.routines.schema import RoutineFile
from coach.storage.routines.shape import problems

ID = "at most 40 lower-case letters, digits and single hyphens, such as roll-up"
NAME = "text of 1 to 60 characters on one line"
LINE = "text of 1 to 300 characters on one line"
BREATHS = "a whole number from 1 to 20"
WORDINGS = "a list of 1 to 8 texts"
STEP = "steps[1]"
CUE = "steps[1].cues[1]"
TALL = '["Stand tall", "Tall"]'
LONG = "a" * 301
PROP = 'props = [{id = "a", name = "A", spoken = "a", height = nan}]\n[[steps]]'
ERRORS = [
    ("breaths = 2", 'breaths = "three"', f"{STEP}.breaths", BREATHS, '"three"'),
    ("breaths = 2", "breaths = 21", f"{STEP}.breaths", BREATHS, "21"),
    ("breaths = 2", "breaths = 2.0", f"{STEP}.breaths", BREATHS, "2.0"),
    ("breaths = 2", "breaths = true", f"{STEP}.breaths", BREATHS, "true"),
    ("breaths = 2", "breaths = 2026-01-02", f"{STEP}.breaths", BREATHS, "a date or time"),
    ("breaths = 2", "breaths = {}", f"{STEP}.breaths", BREATHS, "a table"),
    ("breaths = 2", "", f"{STEP}.breaths", BREATHS, "nothing"),
    # Python refuses to write out so long an integer.
    ("breaths = 2", f"breaths = 0x{'f' * 9000}", f"{STEP}.breaths", BREATHS, "a huge number"),
    ("name = ", 'head_down = "yes"\nname = ', "head_down", "a key that is known", '"head_down"'),
    ("breaths =", 'head_down = "yes"\nbreaths =', f"{STEP}.head_down", "true or false", '"yes"'),
    ("breaths =", "breth =", f"{STEP}.breth", 'a key that is known, perhaps "breaths"', '"breth"'),
    ("format = 1", "format = 3", "format", "a whole number from 1 to 2", "3"),
    ('"small"', '"Small One"', "id", ID, '"Small One"'),
    ('"small"', r'"small\n"', "id", ID, r'"small\n"'),
    ('"Small"', r'"\u001b[31m"', "name", NAME, r'"\x1b[31m"'),
    ('"Small"', r'"Small\u202Eone"', "name", NAME, r'"Small\u202eone"'),
    ('"Small"', '" "', "name", NAME, "only blanks"),
    ('"Small"', '""', "name", NAME, "empty text"),
    ('"Stand tall"', f'"{LONG}"', f"{CUE}.wordings[1]", LINE, f'"{LONG[:40]}…" (301 characters)'),
    (TALL, "[]", f"{CUE}.wordings", WORDINGS, "a list of 0"),
    (TALL, str(["a"] * 9), f"{CUE}.wordings", WORDINGS, "a list of 9"),
    (TALL, '"Stand tall"', f"{CUE}.wordings", WORDINGS, '"Stand tall"'),
    ('"inhale"', '"in"', f"{CUE}.phase", "one of inhale, hold-in, exhale, hold-out", '"in"'),
    ("[[steps]]", PROP, "props[1].height", "a number from 0.05 to 0.7", "nan"),
    ("[[steps]]", "closing = 3\n[[steps]]", "closing", "a table", "3"),
    (
        "[[steps]]",
        "opening.lines = {}\n[[steps]]",
        "opening.lines",
        "a list of at most 20 texts",
        "a table",
    ),
]


@pytest.mark.parametrize("case", ERRORS, ids=lambda case: f"{case[2]}-{case[1]:.20}")
def test_an_error_says_where_what_belongs_there_and_what_was_found(
    tmp_path: Path, case: tuple[str, ...]
) -> None:
    old, new, place, wanted, got = case
    found = errors(tmp_path, SMALL.replace(old, new, 1))
    starts, ends = f"{place}: expected {wanted}", f", got {got}"
    assert any(error.startswith(starts) and error.endswith(ends) for error in found), found


def test_an_error_reads_like_this(tmp_path: Path) -> None:
    file = tmp_path / "rolldown.toml"
    file.write_text(SMALL.replace("breaths = 2", 'breaths = "three"'))
    broken = load(file)
    assert isinstance(broken, BrokenRoutine)
    assert broken.name == "rolldown.toml"
    assert broken.errors == (
        'rolldown.toml: steps[1].breaths: expected a whole number from 1 to 20, got "three"',
    )


def test_everything_wrong_is_said_at_once(tmp_path: Path) -> None:
    text = SMALL.replace("format = 1", "format = 9").replace("breaths = 2", "breaths = []")
    step = '[[steps]]\nid = "last"\nname = "\\n"\nbreaths = 1\nhead_down = true\n'
    found = errors(tmp_path, text + step + step.replace('"\\n"', '"Last"'))
    assert [error.split(": ")[0] for error in found] == [
        "format",
        "steps[1].breaths",
        "steps[2].name",
        "steps[3].head_down",
        "way_up",
    ]


def test_the_errors_of_a_hopeless_file_end(tmp_path: Path) -> None:
    found = errors(tmp_path, "\n".join(f"key{number} = 1" for number in range(5000)))
    assert len(found) == 21
    assert found[-1] == "and more after these 20 errors"


def places(value: object, place: str = "") -> list[tuple[str, dict[object, object], object]]:
    """Every place below a value, with the table or list that holds it and its key."""
    found = []
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in pairs:
        dot = "." if place else ""
        below = f"{place}{dot}{key}" if isinstance(value, dict) else f"{place}[{key + 1}]"
        found.append((below, value, key))
        if isinstance(part, dict | list):
            found += places(part, below)
    return found


@pytest.mark.slow
def test_wherever_a_value_is_wrong_the_error_names_that_place() -> None:
    routine = shipped()
    for place, holder, key in places(routine):
        kept = holder[key]
        holder[key] = date(2026, 1, 2)
        found = [(problem.place, problem.got) for problem in problems(routine, RoutineFile)]
        holder[key] = kept
        assert found == [(place, "a date or time")]


def test_wherever_a_key_is_unknown_the_error_names_that_place() -> None:
    routine = shipped()
    below = [(f"{p}.", holder[key]) for p, holder, key in places(routine)]
    tables = [(place, table) for place, table in below if isinstance(table, dict)]
    for place, table in [("", routine), *tables]:
        table["surprise"] = 1
        found = [problem.place for problem in problems(routine, RoutineFile)]
        del table["surprise"]
        assert found == [f"{place}surprise"]
