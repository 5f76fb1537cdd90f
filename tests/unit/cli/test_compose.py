"""`coach compose`: one session of several routines, for people, for programs and as a file."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.cli.commands import coach
from coach.core.routine.routine import Routine
from coach.storage.routines import load


@pytest.fixture(autouse=True)
def _own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for what in ("cache", "data", "config"):
        place = tmp_path / what
        monkeypatch.setattr(f"platformdirs.user_{what}_path", lambda *_, place=place, **__: place)


def run(*arguments: str, answer: str = "") -> Result:
    return CliRunner().invoke(coach, ["compose", "--language", "en", *arguments], input=answer)


def code(*arguments: str) -> object:
    done = CliRunner().invoke(coach, ["compose", *arguments], standalone_mode=False)
    return done.return_value


NECK_AND_BACK = ("--area", "neck", "--area", "lower-back", "--minutes", "10")


@pytest.mark.slow
def test_it_is_an_object_for_a_program_and_the_same_seed_gives_the_same_bytes() -> None:
    done = run(*NECK_AND_BACK, "--seed", "2", "--json")
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    assert list(found) == ["blocks", "minutes", "why", "seed"]
    assert all(
        list(block) == ["routine", "rounds", "sides", "minutes"] for block in found["blocks"]
    )
    assert abs(found["minutes"] - 10.0) <= 1.0
    assert sum(block["minutes"] for block in found["blocks"]) == pytest.approx(
        found["minutes"], abs=0.3
    )
    assert found["seed"] == 2
    assert run(*NECK_AND_BACK, "--seed", "2", "--json").stdout == done.stdout
    assert run(*NECK_AND_BACK, "--seed", "3", "--json").stdout != done.stdout


def test_people_are_told_why_and_how_to_come_by_another() -> None:
    done = run(*NECK_AND_BACK)
    first, *blocks, last = done.stdout.splitlines()
    assert first.startswith("First your neck")
    assert any("1 round, " in block or "2 rounds, " in block for block in blocks)
    assert last.endswith("minutes. Another one: --seed 1")


@pytest.mark.slow
def test_it_is_kept_as_a_file_that_is_a_routine(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    assert run(*NECK_AND_BACK, "--output", str(file)).exit_code == 0
    made = load(file)
    assert isinstance(made, Routine), made.errors
    told = json.loads(run(*NECK_AND_BACK, "--json").stdout)
    assert made.minutes == told["minutes"]
    kept = [part.routine for part in made.parts] or [made.steps[0].origin.routine]  # type: ignore[union-attr]
    assert kept == [block["routine"] for block in told["blocks"]]


@pytest.mark.slow
def test_nothing_is_written_over_but_by_who_says_so(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("precious", "utf-8")
    for answer in ("n\n", ""):
        refused = run(*NECK_AND_BACK, "--output", str(file), answer=answer)
        assert refused.exit_code != 0
        assert "is there already. Write over it?" in refused.output
        assert "is left as it is; --yes writes over it" in refused.output
        assert file.read_text("utf-8") == "precious"
    assert run(*NECK_AND_BACK, "--output", str(file), "--yes").exit_code == 0
    assert isinstance(load(file), Routine)
    assert "ending in .toml" in run("--output", str(tmp_path / "mine.txt")).output


def test_where_nothing_fits_that_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    calves = ("--area", "calves", "--position", "lying")
    none = run(*calves, "--output", str(file))
    assert (none.stdout, none.stderr) == ("", "Left out, since nothing fits: your calves.\n")
    assert not file.exists()
    assert json.loads(run(*calves, "--json").stdout)["blocks"] == []
    assert code(*calves) == code(*calves, "--json") == 1
    assert code(*NECK_AND_BACK) == 0


def test_a_session_is_gone_through_once(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    text = "".join(f'[[blocks]]\nroutine = "{name}"\n' for name in ("quiet-breath", "cat-cow"))
    file.write_text(f'format = 2\nid = "mine"\nname = "Mine"\n{text}', "utf-8")
    done = CliRunner().invoke(coach, ["play", str(file), "--rounds", "2"])
    assert done.exit_code == 2
    assert "a session of several routines is gone through once" in done.output
