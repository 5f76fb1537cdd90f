"""`coach report`: the sheet for a therapist, made without a window."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PySide6.QtWidgets import QApplication

from coach.cli.commands import coach
from coach.core.history.aim import Aim
from coach.core.routine.language import Language
from coach.storage.journal import Entry, Outcome, keep
from coach.ui.pages.history.sheet import Sheet
from coach.ui.picture import offscreen

pytestmark = pytest.mark.usefixtures("quietly")
DONE = datetime(2026, 3, 1, 23, 50, 7, tzinfo=timezone(timedelta(hours=5, minutes=30)))


@pytest.fixture(autouse=True)
def _own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for what in ("cache", "data", "config"):
        place = tmp_path / what
        monkeypatch.setattr(f"platformdirs.user_{what}_path", lambda *_, place=place, **__: place)
    keep(Entry(DONE, "seat-muscles", Outcome.FINISHED, rounds=2, seconds=223.5, id="one"))


def report(*words: str, said: str = "") -> Result:
    return CliRunner().invoke(coach, ["report", *words], input=said)


def test_a_sheet_for_a_therapist_is_written_without_a_window(tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    done = report("--output", str(file), "--language", "en")
    assert done.exit_code == 0, done.output
    assert file.read_bytes().startswith(b"%PDF-")
    assert report("--output", str(file), said="n\n").exit_code == 2


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.EN, "1 day a week 1 session, on 1 day, 4 minutes, 1 stopped early"),
        (Language.DE, "1 Tag pro Woche 1 Übung, an 1 Tag, 4 Minuten, 1 vorzeitig beendet"),
        (
            Language.ES,
            "1 día a la semana 1 sesión, en 1 día, 4 minutos, 1 interrumpida antes de tiempo",
        ),
    ],
)
def test_what_was_agreed_and_done_is_told_in_the_language(
    qapp: QApplication, language: Language, said: str
) -> None:
    offscreen.speak(qapp, language)
    stopped = Entry(DONE, "seat-muscles", Outcome.STOPPED, seconds=223.5)
    assert f"{Sheet().agreed(Aim(days=1))} {Sheet().done([stopped])}" == said


def test_of_days_without_anything_no_sheet_is_written(tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    done = report("--output", str(file), "--from", "2027-01-01")
    assert done.exit_code == 2
    assert "nothing was noted down" in done.output
    assert not file.exists()
