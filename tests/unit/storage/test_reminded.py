"""What was shown stays known from one reminder to the next, whatever happens to its file."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from coach.core.reminding.due import Dealt
from coach.storage import reminded

DEALT = Dealt(datetime(2026, 3, 23, 6, 30, tzinfo=UTC), date(2026, 3, 23))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "breath-coach"
    monkeypatch.setattr(reminded.platformdirs, "user_state_path", lambda *_, **__: folder)
    return folder


def test_what_was_done_is_known_the_next_time() -> None:
    assert reminded.load() == Dealt()
    reminded.save(DEALT)
    assert reminded.load() == DEALT


def test_nothing_is_left_when_it_is_forgotten(folder: Path) -> None:
    reminded.save(DEALT)
    reminded.forget()
    reminded.forget()
    assert not folder.exists()


def test_what_else_is_in_the_folder_stays(folder: Path) -> None:
    reminded.save(DEALT)
    other = folder / "faults.log"
    other.touch()
    reminded.forget()
    assert list(folder.iterdir()) == [other]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "[" * 9999,
        '{"until": "2026-03-23T06:30:00"}',
        '{"until": "0001-01-01T00:00:00+14:00"}',
        '{"not_today": 5}',
        '{"until": null, "not_today": "2026-02-30"}',
    ],
)
def test_a_spoilt_file_is_as_none(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "reminded.json").write_text(text)
    assert reminded.load() == Dealt()
    reminded.save(DEALT)
    assert reminded.load() == DEALT
