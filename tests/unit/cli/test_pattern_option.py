"""`--pattern NAME`: any that there is, by its name; where it may not be, one line says why."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.chosen import settings_of

from coach.cli.commands import coach
from coach.cli.performance import Wishes
from coach.core.routine.pattern import Pattern
from coach.storage import settings_file

MINE = Pattern((3.0, 0.0, 5.0, 0.0), 7.5)


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings_file.platformdirs, "user_config_path", lambda *_, **__: tmp_path)
    chosen = settings_of(tempo=5.0, patterns={"My own": MINE}, pattern="box")
    assert settings_file.save(chosen) is None


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Wishes]:
    wishes: list[Wishes] = []

    def take(wished: Wishes, *_: object, **__: object) -> int:
        wishes.append(wished)
        return 0

    monkeypatch.setattr("coach.cli.render.render", take)
    monkeypatch.setattr("coach.cli.play.play", take)
    return wishes


def run(*arguments: str) -> Result:
    return CliRunner().invoke(coach, arguments, catch_exceptions=False)


@pytest.mark.parametrize(
    ("name", "pattern", "tempo"),
    [
        ("sigh", (1 / 3, 0.0, 2 / 3, 0.0), 5.0),
        ("my OWN", (0.375, 0.0, 0.625, 0.0), 7.5),
        ("none", None, 5.0),
    ],
)
def test_a_pattern_is_asked_for_by_its_name(
    name: str, pattern: object, tempo: float, asked: list[Wishes], tmp_path: Path
) -> None:
    out = ("--output", str(tmp_path / "a.wav"))
    for more in (("play", "quiet-breath"), ("render", "quiet-breath", *out)):
        assert run(*more, "--pattern", name).exit_code == 0
        assert asked[-1].routine.rhythm.pattern == (pattern and pytest.approx(pattern))
        assert asked[-1].settings.breathing().tempo == tempo
        run(*more, "--pattern", name, "--tempo", "6.5")
        assert asked[-1].settings.breathing().tempo == 6.5


@pytest.mark.parametrize("command", ["play", "render"])
def test_one_that_the_routine_refuses_is_an_error_in_one_line(
    command: str, asked: list[Wishes], tmp_path: Path
) -> None:
    out = ("--output", str(tmp_path / "a.wav")) if command == "render" else ()
    told = run(command, "hamstring-rolldown", "--pattern", "box", *out)
    assert told.exit_code == 2
    assert "pauses are longer than 2 s, and your head goes down" in told.output
    assert not asked


def test_one_that_was_chosen_in_the_window_gives_way_and_that_is_told(asked: list[Wishes]) -> None:
    told = run("play", "hamstring-rolldown")
    assert told.exit_code == 0
    assert "Without the pattern box: Its pauses are longer than 2 s" in told.stderr
    assert asked[-1].routine.rhythm.pattern is None
    assert asked[-1].settings.breathing().tempo == 5.0


def test_to_one_that_there_is_not_those_are_named_that_there_are() -> None:
    told = run("play", "quiet-breath", "--pattern", "4-7-8")
    assert told.exit_code == 2
    assert "expected one of even, calm, box, sigh, My own, or none, got '4-7-8'" in told.output
