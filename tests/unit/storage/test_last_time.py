"""How it was done last is kept, by routine, and what is left of it after a while or a stop."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from support.chosen import settings_of

from coach.core.program.block import Block
from coach.core.program.combine import combine
from coach.core.routine.language import Language
from coach.core.session.way_in import Asks
from coach.storage import asked_before, settings_file
from coach.storage.asked_before import (
    as_last_time,
    asked_of,
    in_full_again,
    latest,
    with_last,
)
from coach.storage.routines import find
from coach.storage.routines.loading import remade
from coach.storage.routines.several.writing import name_of, text
from coach.storage.settings import Settings

NECK, FEET = find("easy-neck"), find("awake-feet")
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def at(monkeypatch: pytest.MonkeyPatch, days: float) -> None:
    monkeypatch.setattr(asked_before, "now", lambda: NOON + timedelta(days=days))


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings lie."""
    monkeypatch.setattr(settings_file.platformdirs, "user_config_path", lambda *_, **__: tmp_path)
    at(monkeypatch, 0)
    return tmp_path / "settings.json"


def test_it_is_there_the_next_time(kept: Path) -> None:
    settings = with_last(settings_of(tempo=5.5, pattern="calm"), NECK, "Headphones")
    settings_file.save(settings)
    assert settings_file.load().settings == settings
    assert asked_of(settings, NECK) is Asks.ONE_QUESTION
    assert asked_of(settings, NECK, "Loudspeaker") is Asks.EVERYTHING
    assert asked_of(settings, FEET) is Asks.EVERYTHING
    assert "Headphones" in kept.read_text("utf-8")


def test_a_path_is_kept_that_is_longer_than_any_other_text(kept: Path) -> None:
    settings = with_last(Settings(), NECK, "Headphones", file="/" + "folder/" * 60 + "neck.toml")
    settings_file.save(settings)
    assert settings_file.load().settings == settings
    assert kept.exists()


@pytest.mark.parametrize("wrong", ['"yesterday"', '{"at": "2026-11-24T12:00:00"}', '{"at": 5}'])
def test_what_is_none_is_left_out_and_takes_no_other_along(kept: Path, wrong: str) -> None:
    settings_file.save(with_last(Settings(), NECK, "Headphones"))
    data = json.loads(kept.read_text("utf-8"))
    data["last"]["awake-feet"] = json.loads(wrong)
    kept.write_text(json.dumps(data), "utf-8")
    assert list(settings_file.load().settings.session.last) == ["easy-neck"]


@pytest.mark.usefixtures("kept")
def test_of_long_ago_nothing_is_kept_but_what_was_done_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = with_last(Settings(), NECK, "Headphones")
    at(monkeypatch, 5)
    settings = with_last(settings, FEET, "Headphones")
    assert latest(settings) == "awake-feet"
    at(monkeypatch, 15)
    assert list(with_last(settings, FEET, "Headphones").session.last) == ["awake-feet"]


@pytest.mark.usefixtures("kept")
def test_after_a_stop_it_is_kept_how_it_was_but_all_is_asked() -> None:
    settings = in_full_again(with_last(settings_of(tempo=5.5), NECK, "Headphones"))
    assert asked_of(settings, NECK) is Asks.EVERYTHING
    assert as_last_time(Settings(session=settings.session), "easy-neck", Language.EN) == (
        Settings(breath=settings.breath, session=settings.session).with_rounds(
            "easy-neck", NECK.rounds
        )
    )


@pytest.mark.usefixtures("kept")
def test_a_session_that_is_in_no_file_is_made_again_from_its_recipe() -> None:
    blocks = [Block(NECK, 1), Block(FEET, 1)]
    made = combine(blocks)
    again = remade(text(blocks, "in-no-file", name_of(blocks)), Language.EN)
    assert again
    assert [step.key for step in again.steps] == [step.key for step in made.steps]
    assert again.screening == made.screening


@pytest.mark.parametrize("recipe", ["", "no = toml = at all", "format = 2", 'blocks = "none"'])
def test_a_recipe_that_makes_nothing_makes_no_fault(recipe: str) -> None:
    assert remade(recipe, Language.EN) is None
