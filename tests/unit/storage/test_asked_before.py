"""That a screening was asked today is kept for what starts at once, and nothing else of it."""

from datetime import UTC, datetime
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from coach.cli import screening
from coach.core.routine.routine import Routine
from coach.storage import asked_before, settings_file
from coach.storage.asked_before import in_full_again, was_asked, with_asked
from coach.storage.routines import find, library
from coach.storage.settings import Settings

BREAK, OTHER = find("two-minute-break"), find("quiet-breath")


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings lie."""
    monkeypatch.setattr(settings_file.platformdirs, "user_config_path", lambda *_, **__: tmp_path)
    on(monkeypatch, 29)
    return tmp_path / "settings.json"


def on(monkeypatch: pytest.MonkeyPatch, day: int) -> None:
    monkeypatch.setattr(asked_before, "now", lambda: datetime(2026, 11, day, 18, tzinfo=UTC))


def test_only_what_there_is_nothing_to_prepare_for_starts_at_once() -> None:
    good = [entry for entry in library() if isinstance(entry, Routine)]
    assert [routine.id for routine in good if routine.starts_at_once] == ["two-minute-break"]


def test_it_holds_for_the_day_and_for_this_routine(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = with_asked(Settings(), BREAK)
    assert was_asked(settings, BREAK)
    assert not was_asked(in_full_again(settings), BREAK)
    assert with_asked(settings, OTHER) == settings
    on(monkeypatch, 30)
    assert not was_asked(settings, BREAK)


def test_of_no_other_day_anything_is_kept(monkeypatch: pytest.MonkeyPatch, kept: Path) -> None:
    settings = with_asked(Settings(), BREAK)
    settings_file.save(settings)
    assert settings_file.load().settings == settings
    on(monkeypatch, 30)
    settings_file.save(with_asked(settings, BREAK))
    assert "2026-11-29" not in kept.read_text("utf-8")


def test_a_day_that_is_none_is_left_out(kept: Path) -> None:
    kept.write_text('{"asked": {"two-minute-break": "always", "x": "2026-11-29"}}', "utf-8")
    loaded = settings_file.load()
    assert loaded.settings.session.asked == {"x": "2026-11-29"}
    assert loaded.notice


@click.command()
@click.option("--of-file", is_flag=True)
def ask(*, of_file: bool) -> None:
    """Ask about the break."""
    click.echo(f"passes: {screening.passes(BREAK, of_file=of_file)}")


def told(answer: str, *options: str) -> str:
    return CliRunner().invoke(ask, options, input=answer).output


def test_the_terminal_asks_once_a_day_and_again_whom_something_applies_to(kept: Path) -> None:
    assert told("y\n").endswith("passes: False\n")
    assert not kept.exists()
    assert "Does any of this apply to you?" in told("n\n")
    assert told("") == "passes: True\n"


def test_before_a_file_is_written_it_is_always_asked() -> None:
    told("n\n")
    assert "Does any of this apply to you?" in told("n\n", "--of-file")
