"""`coach check` looks at the texts beside a file, too, and tells each fault once."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from support.routine_files import SMALL

from coach.cli.listing import check_files
from coach.cli.options import RoutineType
from coach.core.routine.routine import Routine

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
