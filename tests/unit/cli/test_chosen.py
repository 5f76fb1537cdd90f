"""In the terminal all is as it was chosen in the window, but for what is asked for there."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.chosen import settings_of

from coach.cli.commands import coach
from coach.cli.performance import Wishes
from coach.core.routine.guidance import Guidance, Verbosity
from coach.core.routine.language import Language
from coach.storage import settings_file
from coach.storage.settings import Gates, Sounds

CHOSEN = settings_of(
    tempo=4.5,
    routine="quiet-breath",
    rounds={"quiet-breath": 3},
    sounds=Sounds.VOICE,
    voice_volume=0.7,
    lag=120,
    voices={"de": "bundled-espeak", "en": "bundled-espeak"},
    rate=0.9,
    verbosity=Verbosity.KEY,
    less_later=False,
    get_ready=20,
    language="de",
)


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings lie; they are those of CHOSEN."""
    monkeypatch.setattr(
        settings_file.platformdirs, "user_config_path", lambda *_, **__: tmp_path / "config"
    )
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "cache")
    assert settings_file.save(CHOSEN) is None
    return settings_file.path()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Wishes]:
    """What would be played or rendered."""
    wishes: list[Wishes] = []

    def take(wished: Wishes, *_: object, **__: object) -> int:
        wishes.append(wished)
        return 0

    monkeypatch.setattr("coach.cli.play.play", take)
    monkeypatch.setattr("coach.cli.render.render", take)
    monkeypatch.setattr("coach.cli.play.has_keyboard", lambda: True)
    return wishes


def run(*arguments: str) -> Result:
    return CliRunner().invoke(coach, arguments, catch_exceptions=False)


def test_without_an_option_all_is_as_chosen_in_the_window(asked: list[Wishes]) -> None:
    run("play")
    [wishes] = asked
    assert wishes.settings == CHOSEN
    assert (wishes.routine.id, wishes.routine.language) == ("quiet-breath", Language.DE)
    assert wishes.guidance == CHOSEN.guidance()


@pytest.mark.parametrize(
    ("options", "fields"),
    [
        (("--tempo", "6"), {"tempo": 6.0}),
        (("--rounds", "1"), {"rounds": {"quiet-breath": 1}}),
        (("--sounds", "both"), {"sounds": Sounds.BOTH}),
        (("--say", "everything"), {"verbosity": Verbosity.EVERYTHING}),
        (("--get-ready", "5"), {"get_ready": 5, "gates": Gates.COUNTDOWN}),
        (("--voice", "pico"), {"voices": {"de": "pico", "en": "bundled-espeak"}}),
    ],
)
def test_an_option_holds_in_place_of_what_was_chosen(
    asked: list[Wishes], options: tuple[str, ...], fields: dict[str, object]
) -> None:
    run("play", *options)
    assert [wishes.settings.flat() for wishes in asked] == [CHOSEN.flat() | fields]
    assert settings_file.load().settings == CHOSEN, "an option is for once"


@pytest.mark.parametrize(
    ("routine", "asked_for", "led", "range_"),
    [
        ("two-minute-break", "15", 10.0, "4 to 10"),
        ("two-minute-break", "3", 4.0, "4 to 10"),
        ("two-minute-break", "5.5", 5.5, ""),
        ("box-breath", "12", 5.0, "3 to 5"),
    ],
)
def test_a_tempo_that_a_routine_does_not_have_is_the_nearest_one_and_that_is_told(
    asked: list[Wishes], routine: str, asked_for: str, led: float, range_: str
) -> None:
    done = run("play", routine, "--tempo", asked_for, "--pattern", "none", "--language", "en")
    assert asked[0].settings.breath.tempo == led
    told = f"is breathed at {range_} breaths a minute: {led:g} instead of {asked_for}\n"
    assert done.output.endswith(told) if range_ else not done.output


def test_the_language_and_the_routine_that_are_asked_for_are_heard(asked: list[Wishes]) -> None:
    run("play", "hamstring-rolldown", "--language", "en")
    [wishes] = asked
    assert (wishes.routine.id, wishes.routine.language) == ("hamstring-rolldown", Language.EN)


def test_a_routine_that_is_gone_makes_way_for_the_first(asked: list[Wishes]) -> None:
    settings_file.save(CHOSEN.having(replace(CHOSEN.session, routine="gone")))
    run("play")
    assert asked[0].routine.id == "hamstring-rolldown"


def test_a_file_waits_for_nobody_but_as_long_as_was_chosen(
    asked: list[Wishes], tmp_path: Path
) -> None:
    run("render", "--output", str(tmp_path / "a.wav"))
    assert asked[0].settings == CHOSEN
    assert asked[0].guidance == Guidance(Verbosity.KEY, less_later=False, get_ready=20.0)


def test_a_list_is_in_the_chosen_language() -> None:
    assert "Ruhiger Atem" in run("list").output
    assert "Ruhiger Atem" not in run("list", "--language", "en").output


def test_settings_that_cannot_be_read_are_told_once(kept: Path, asked: list[Wishes]) -> None:
    kept.write_text("{")
    assert run("play", "--language", "en").output.count("could not be read") == 1
    assert asked[0].settings == settings_of()


@pytest.mark.parametrize("command", ["play", "render"])
def test_the_help_says_where_a_default_comes_from(command: str) -> None:
    words = " ".join(run(command, "--help").output.split())
    assert "chosen last in the window" in words
    for option in ("--tempo", "--rounds", "--say", "--voice", "--sounds", "--language"):
        about = words[words.index(option) :]
        assert "window" in about[: about.index(" --", 2)], option
