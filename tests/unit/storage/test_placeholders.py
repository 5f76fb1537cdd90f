"""Nobody hears a placeholder: each is filled in where it stands, or its file says what is wrong."""

from pathlib import Path

import pytest
from support.routines.routine_files import SMALL, errors

from coach.storage.routines import BrokenRoutine, load

SERVES = 'areas = ["neck"]\npurpose = "Tall."\nposition = "sitting"\nminutes = 1.1\n'
WALL = '[[props]]\nid = "wall"\nname = "A wall"\nspoken = "wall"\nrole = "wall"\n'
EXIT = """[[exits]]
positions = ["lying"]
[exits.step]
id = "up"
name = "Up"
breaths = 1
cues = [{ id = "up", phase = "inhale", vital = true, wordings = ["Roll onto your side.", "%s"] }]
"""
FORMAT_2 = SMALL.replace("format = 1", "format = 2").replace("breaths = 2", "breaths = 3")
GOOD = FORMAT_2.replace("[[steps]]", SERVES + WALL + "[[steps]]", 1)
HERE = "no braces but in {wall}"
NO_SIDE = "no {}, since there is no side here"


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ("{sid}", HERE),
        ("{", HERE),
        ("}.", HERE),
        ("{ball}", "no {ball}, since no prop has this role"),
        ("{prop}", "no {prop}, since no prop has this role"),
        *((side, NO_SIDE.format(side)) for side in ("{side}", "{other-side}", "{side-e}")),
    ],
)
@pytest.mark.parametrize(
    ("table", "place"),
    [
        (EXIT, "exits[1].step.cues[1].wordings[2]"),
        ('[[ready]]\nid = "a"\nlines = ["%s"]\n', "ready[1].lines[1]"),
        ('[opening]\nlines = ["%s"]\n', "opening.lines[1]"),
        ('[closing]\nlines = ["%s"]\n', "closing.lines[1]"),
        ('[way_up]\nstanding = ["%s"]\n', "way_up.standing[1]"),
    ],
)
def test_what_nothing_stands_for_is_told(
    tmp_path: Path, table: str, place: str, found: str, wanted: str
) -> None:
    assert errors(tmp_path, GOOD + table.replace("%s", "{wall}")) == []
    got = errors(tmp_path, GOOD + table.replace("%s", found))
    assert got == [f'{place}: expected {wanted}, got "{found}"']


@pytest.mark.parametrize("found", ["{sid}", "{", "{wall}", "{side}"])
def test_a_name_is_no_place_for_one(tmp_path: Path, found: str) -> None:
    got = errors(tmp_path, GOOD.replace('spoken = "wall"', f'spoken = "{found}"'))
    assert len(got) == 1
    assert got[0].startswith("props[1].spoken: expected no") or "{wall} only in lines" in got[0]


def test_a_step_with_sides_names_what_it_knows(tmp_path: Path) -> None:
    sided = GOOD.replace("breaths = 3", 'breaths = 3\nsides = "left"')
    assert errors(tmp_path, sided.replace("Stand tall", "Your {side} tall")) == []
    (error,) = errors(tmp_path, sided.replace("Stand tall", "Your {sid} tall"))
    assert error.startswith(
        "steps[1].cues[1].wordings[1]: expected no braces but in {wall}, {side}, {other-side}, got"
    )


def test_texts_in_another_language_are_held_to_the_same(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text(GOOD + '[opening]\nlines = ["Hi."]\n', "utf-8")
    texts = """name = "Klein"
purpose = "Groß."
[[props]]
id = "wall"
name = "Eine Wand"
spoken = "Wand"
[[steps]]
id = "stand"
name = "Stehen"
[[steps.cues]]
id = "tall"
wordings = ["Steh lang", "Lang"]
[opening]
lines = ["%s"]
"""
    file = tmp_path / "small.de.toml"
    for said, good in (("An die {wall}.", True), ("An den {seat}.", False), ("{wal}", False)):
        file.write_text(texts.replace("%s", said), "utf-8")
        entry = load(file)
        assert isinstance(entry, BrokenRoutine) is not good, said
        if isinstance(entry, BrokenRoutine):
            assert [error.partition(": expected")[0] for error in entry.errors] == [
                "small.de.toml: opening.lines[1]"
            ]


@pytest.mark.parametrize("text", ["{sid}", "{", "{side}", "{ball}"])
def test_a_file_of_format_1_may_say_what_it_said(tmp_path: Path, text: str) -> None:
    assert errors(tmp_path, SMALL + f'[opening]\nlines = ["{text}"]\n') == []
