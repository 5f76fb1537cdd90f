"""`coach list`: what there is for what somebody asks, for people and for programs."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.routines.routine_files import SMALL

from coach.cli.commands import coach

NEW = SMALL.replace(
    "format = 1",
    'format = 2\nareas = ["neck", "shoulders"]\npurpose = "Unknots a stiff neck"\n'
    'position = "sitting"\nminutes = 1',
).replace("breaths = 2", "breaths = 3")


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for what in ("cache", "data", "config"):
        place = tmp_path / what
        monkeypatch.setattr(f"platformdirs.user_{what}_path", lambda *_, place=place, **__: place)
    folder = tmp_path / "data" / "routines"
    folder.mkdir(parents=True)
    (folder / "neck.toml").write_text(NEW, "utf-8")
    (folder / "bad.toml").write_text("nonsense", "utf-8")
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(coach, ["list", *arguments])


def objects(*arguments: str) -> list[dict[str, object]]:
    done = run("--json", "--language", "en", *arguments)
    assert done.exit_code == 0, done.output
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


def test_each_routine_is_an_object_and_a_broken_file_too(own: Path) -> None:
    found = {each["id"]: each for each in objects()}
    assert {"hamstring-rolldown", "quiet-breath", "small", "bad"} <= found.keys()
    small = {key: found["small"][key] for key in ("name", "areas", "position", "minutes", "file")}
    assert small == {
        "name": "Small",
        "areas": ["neck", "shoulders"],
        "position": "sitting",
        "minutes": 1.0,
        "file": str(own / "neck.toml"),
    }
    assert found["small"]["errors"] == []
    bad = found["bad"]
    assert (bad["areas"], bad["position"], bad["minutes"]) == ([], None, None)
    assert bad["file"] == str(own / "bad.toml")
    assert str(bad["errors"]).startswith('["bad.toml: last line: ')


def test_one_of_format_1_takes_what_it_takes() -> None:
    found = {each["id"]: each["minutes"] for each in objects()}
    minutes = found["quiet-breath"]
    assert isinstance(minutes, float)
    assert minutes > 1.0


@pytest.mark.parametrize(
    "asked",
    [
        ["--area", "neck"],
        ["--area", "wrists", "--area", "shoulders"],
        ["--area", "neck", "--minutes", "1", "--position", "chair"],
        ["--area", "neck", "--position", "sitting"],
    ],
)
def test_any_of_the_areas_in_the_time_in_the_position(asked: list[str]) -> None:
    assert "small" in [each["id"] for each in objects(*asked)]


@pytest.mark.parametrize("asked", [["--position", "floor"], ["--area", "feet"]])
def test_what_is_not_like_that_is_left_out(asked: list[str]) -> None:
    assert "small" not in [each["id"] for each in objects("--minutes", "1", *asked)]


def test_where_nothing_fits_that_is_said() -> None:
    asked = ("--area", "feet", "--minutes", "1", "--position", "half-kneeling")
    assert objects(*asked) == []
    assert run(*asked).output == "No routine is like that; ask for less.\n"


def test_for_people_it_is_a_line_each_and_the_errors_of_what_is_broken(own: Path) -> None:
    lines = run("--language", "en").output.splitlines()
    assert "small: Small. Unknots a stiff neck" in lines
    assert f"{own / 'bad.toml'} is broken:" in lines
    assert lines[-1].startswith("  bad.toml: last line: ")


@pytest.mark.parametrize(
    ("asked", "known"),
    [(["--area", "nek"], "'lower-back', 'upper-back', 'neck'"), (["--position", "up"], "'chair'")],
)
def test_what_is_mistyped_is_told_what_is_known(asked: list[str], known: str) -> None:
    done = run(*asked)
    assert done.exit_code == 2
    assert known in done.stderr.splitlines()[-1]
