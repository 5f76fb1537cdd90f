"""`coach check` looks at the texts beside a file, too, and tells each fault once."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from support.routines.routine_files import SMALL

from coach.cli.listing import check_files
from coach.cli.parameters import RoutineType
from coach.core.routine.routine import Routine
from coach.storage.routines import load

GOOD = """
name = "Klein"
[[steps]]
id = "stand"
name = "Stehen"
[[steps.cues]]
id = "tall"
wordings = ["Aufrecht stehen", "Aufrecht"]
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    file = tmp_path / "small.toml"
    file.write_text(SMALL, "utf-8")
    file.with_suffix(".de.toml").write_text(GOOD, "utf-8")
    return file


def test_good_texts_are_good(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check_files([small]) == 0
    assert capsys.readouterr().out == f"{small}: good\n"


def test_what_is_wrong_with_the_texts_beside_a_file_is_told_once(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    german, spanish = (small.with_suffix(f".{code}.toml") for code in ("de", "es"))
    german.write_text(GOOD.replace("Klein", ""), "utf-8")
    spanish.write_text(GOOD.replace('"tall"', '"toll"'), "utf-8")
    assert check_files([small, german]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert [line.partition(": expected")[0] for line in told.err.splitlines()] == [
        "small.de.toml: name",
        "small.es.toml: steps[1].cues[1].id",
    ]


def test_a_routine_with_broken_texts_is_led_in_its_own_language_and_that_is_told(
    small: Path,
) -> None:
    small.with_suffix(".de.toml").write_text("name =", "utf-8")

    @click.command()
    @click.option("--language", default="de", is_eager=True)
    @click.argument("routine", type=RoutineType())
    def lead(language: str, routine: Routine) -> None:
        click.echo(f"{routine.name} {routine.language}, asked for {language}")

    done = CliRunner().invoke(lead, [str(small)])
    assert done.exit_code == 0
    assert "Small en, asked for de" in done.output
    assert "small.de.toml: last line: expected TOML" in done.output


def told(folder: Path, text: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What `coach check` says of a file of this text."""
    file = folder / "mine.toml"
    file.write_text(text, "utf-8")
    code = check_files([file])
    said = capsys.readouterr().err.splitlines()
    assert code == bool(said)
    return [line.removeprefix("mine.toml: ") for line in said]


SECOND = SMALL.replace(
    "format = 1",
    """format = 2
areas = ["neck"]
purpose = "To try."
position = "standing"
minutes = 1
opening = { lines = ["%s"] }"""
    % ("Words " * 40),
)


@pytest.mark.parametrize("easier", ["quiet-breath", "stand", "other", "nothing-at-all"])
def test_what_is_easier_is_there(
    tmp_path: Path, easier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "theirs.toml").write_text(SMALL.replace('"small"', '"other"'), "utf-8")
    found = told(tmp_path, SECOND.replace("minutes", f'easier = "{easier}"\nminutes'), capsys)
    wanted = "expected the id of a routine that there is, or of a step of this one"
    none = [f'easier: {wanted}, got "nothing-at-all"']
    assert found == (none if easier == "nothing-at-all" else [])


def test_a_key_of_a_later_format_asks_for_it_and_leads_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SMALL.replace("[[steps]]", 'position = "standing"\n[[steps]]\nhead = "level"', 1)
    text += "every = 2\n"
    wanted = "expected format = 2 for this key, which 0.1.0 does not know, got 1"
    keys = ("position", "steps[1].head", "steps[1].cues[1].every")
    assert told(tmp_path, text, capsys) == [f"{key}: {wanted}" for key in keys]
    assert isinstance(load(tmp_path / "mine.toml"), Routine)
    assert told(tmp_path, SMALL, capsys) == []
    assert told(tmp_path, SECOND, capsys) == []


def test_a_fault_is_one_line_however_often_it_is_met(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cue = '[[steps.cues]]\nid = "tall"\nphase = "inhale"\nwordings = ["Tall"]\n'
    thrice = told(tmp_path, SMALL + cue + cue, capsys)
    assert [line.partition(": ")[0] for line in thrice] == [
        "steps[1].cues[2].id",
        "steps[1].cues[3].id",
    ]
    fold = '[[steps]]\nid = "{0}"\nname = "{0}"\nbreaths = 1\nhead_down = true\n'
    box = SMALL.replace("[[steps]]", "breathing = { pattern = [4, 4, 4, 4] }\n[[steps]]", 1)
    up = '[[steps]]\nid = "up"\nname = "Up"\nbreaths = 1\n'
    way = '[way_up.step]\nid = "come"\nname = "Come"\nbreaths = 1\ncues = [{ id = "c", '
    way += 'phase = "inhale", vital = true, wordings = ["Up"] }]\n'
    held = told(tmp_path, box + fold.format("a") + fold.format("b") + up + way, capsys)
    assert [line.partition(": ")[0] for line in held] == ["breathing.pattern"]


def test_what_looks_odd_is_told_of_a_good_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pose = '[[poses]]\nid = "{0}"\nbase = "standing"\nleft_leg = {{ flat = 0, ankle = {1} }}\n'
    file = tmp_path / "mine.toml"
    head = SECOND.replace(
        "[[steps]]", pose.format("odd", 24) + pose.format("good", 19) + "[[steps]]"
    )
    file.write_text(head, "utf-8")
    assert check_files([file]) == 0
    told = capsys.readouterr()
    assert told.out == f"{file}: good\n"
    (odd,) = told.err.splitlines()
    assert odd.startswith("Look again at mine.toml: poses[1].left_leg.ankle: expected")
