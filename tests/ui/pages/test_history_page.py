"""The history: a day is found by key and mouse, put right, deleted, and brought back."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from support.window.stage import Stage, rolldown

from coach.core.history.aim import Aim
from coach.core.history.entry import Entry, Outcome
from coach.core.message import Message
from coach.core.routine.area import Area
from coach.storage.asked_before import with_last
from coach.storage.files import Notice
from coach.storage.journal.formats import as_json
from coach.ui.app.history import looking_back
from coach.ui.controls.labels import Text
from coach.ui.pages.history.page import HistoryPage

pytestmark = pytest.mark.slow

KEY = Qt.Key
TODAY = looking_back.today()


def session(days_ago: int, hour: int = 8, minutes: float = 5.0, name: str = "Cat and cow") -> Entry:
    day = TODAY - timedelta(days=days_ago)
    began = looking_back.datetime(day.year, day.month, day.day, hour).astimezone()
    seconds = minutes * 60
    areas = {Area.LOWER_BACK: seconds}
    return Entry(
        began, "cat-cow", Outcome.FINISHED, 1, 30, seconds, ((0.0, 6.0),),
        id=f"{days_ago}-{hour}", name=name, areas=areas,
    )  # fmt: skip


@pytest.fixture
def page(stage: Stage) -> HistoryPage:
    stage.noted = [session(9, name="<b>&Mine</b>"), session(2), session(2, 20, 7.0)]
    stage.window.choose.history.click()
    assert stage.page is stage.window.history
    return stage.window.history


def lines(page: HistoryPage) -> list[str]:
    return [page.day.list.item(row).text() for row in range(page.day.list.count())]


def test_the_last_day_with_anything_is_shown_first_and_the_keyboard_is_on_the_days(
    page: HistoryPage,
) -> None:
    assert page.squares.hasFocus()
    assert page.squares.day == TODAY - timedelta(days=2)
    assert page.day.heading.text().endswith(": 12 minutes")
    assert page.squares.accessibleDescription() == page.day.heading.text()
    assert len(lines(page)) == 2
    assert "7:00 minutes, finished" in lines(page)[1]


def test_what_cannot_be_read_is_told_of_and_not_taken_for_nothing_done(stage: Stage) -> None:
    where = Path("journal.sqlite3")
    stage.unread = Notice(Message("Your journal cannot be read"), where, Message("It stays."))
    stage.window.choose.history.click()
    stage.settle()
    shown = [text.text() for text in stage.window.history.findChildren(Text) if text.isVisible()]
    assert "Your journal cannot be read (journal.sqlite3). It stays." in shown


def test_no_empty_file_is_taken_for_a_journal_that_cannot_be_read(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = Path("journal.sqlite3")
    stage.unread = Notice(Message("Your journal cannot be read"), where, Message("It stays."))
    named = str(tmp_path / "mine.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (named, ""))
    stage.window.choose.history.click()
    stage.window.history.csv.click()
    assert stage.window.history.answered.text().startswith("Your journal cannot be read")
    assert not list(tmp_path.iterdir())


def test_what_was_stopped_is_not_nothing(stage: Stage) -> None:
    stage.noted = [replace(session(0, 0, 1.0), outcome=Outcome.STOPPED, breaths=0, areas={})]
    stage.window.choose.history.click()
    assert stage.window.history.summary.text() == "This week: 1 minute on 1 day."


def test_another_day_is_reached_by_key_and_by_mouse(
    stage: Stage, page: HistoryPage, qtbot: QtBot
) -> None:
    stage.press(KEY.Key_Left)
    assert page.squares.day == TODAY - timedelta(days=9)
    assert "<b>&Mine</b>, 5:00 minutes" in lines(page)[0]
    stage.press(KEY.Key_Up)
    assert page.day.heading.text().endswith("nothing noted down")
    assert page.day.list.isHidden()
    stage.press(KEY.Key_End)
    assert page.squares.day == TODAY
    stage.press(KEY.Key_Down)
    assert page.squares.day == TODAY, "tomorrow has not been"
    stage.press(KEY.Key_Home)
    assert page.squares.day.weekday() == 0
    stage.settle()
    place = page.squares._place(TODAY - timedelta(days=9)).center()  # noqa: SLF001 - where it is
    qtbot.mouseClick(
        page.squares, Qt.MouseButton.LeftButton, pos=QPoint(*map(int, place.toTuple()))
    )
    assert page.squares.day == TODAY - timedelta(days=9)


def test_where_nothing_was_done_yet_no_empty_chart_is_shown(stage: Stage) -> None:
    stage.window.choose.history.click()
    page = stage.window.history
    assert page.summary.text().startswith("Nothing in these weeks.")
    empty = (page.minutes, page.tempo, page.feeling, page.table, page.dose)
    assert not any(part.isVisible() for part in empty)
    assert page.aims.isVisible()
    assert page.csv.isVisible(), "what is older can be taken along"


def test_a_chart_is_shown_of_what_there_is(page: HistoryPage) -> None:
    assert page.minutes.isVisible()
    assert page.tempo.isVisible()
    assert not page.feeling.isVisible(), "nobody has said how it felt"


def test_how_a_session_ended_is_seen_however_long_its_name_is(stage: Stage) -> None:
    stage.noted = [session(1, name="A name that needs a line of its own, and one more " * 2)]
    stage.window.choose.history.click()
    stage.settle()
    view = stage.window.history.day.list
    last = view.visualItemRect(view.item(0))
    assert last.height() > 2 * view.fontMetrics().height()
    assert view.viewport().rect().contains(last)


def test_feeling_and_note_can_be_put_right(stage: Stage, page: HistoryPage) -> None:
    page.day.list.setCurrentRow(1)
    page.day.feeling.faces[4].click()
    page.day.note.setText("better")
    page.day.note.setFocus()
    stage.press(KEY.Key_Return)
    last = stage.noted[-1]
    assert (last.id, last.felt, last.note) == ("2-20", 4, "better")
    assert stage.page is page
    page.day.list.setCurrentRow(0)
    assert page.day.note.text() == ""
    assert not any(face.isChecked() for face in page.day.feeling.faces.values())


def test_what_is_deleted_can_be_brought_back(stage: Stage, page: HistoryPage) -> None:
    before = list(stage.noted)
    page.day.delete.click()
    assert [entry.id for entry in stage.noted] == ["9-8", "2-20"]
    assert page.day.undo.hasFocus()
    page.day.delete.click()
    stage.press(KEY.Key_Tab)
    page.day.undo.click()
    page.day.undo.click()
    assert {entry.id for entry in stage.noted} == {entry.id for entry in before}
    assert page.day.undo.isHidden()


def test_what_is_older_than_these_weeks_or_lies_ahead_is_looked_at_and_deleted(
    stage: Stage, page: HistoryPage
) -> None:
    assert not page.earlier.isVisible(), "there is nothing to go to"
    stage.noted += [session(400, name="Long ago"), session(-20, name="Ahead")]
    page.done.click()
    stage.window.choose.history.click()
    assert page.day.heading.text().endswith(": 12 minutes"), "this week first"
    this_week = page.summary.text()
    stage.tab_to(page.later)
    stage.press(KEY.Key_Return)
    assert "Ahead" in lines(page)[0]
    assert page.summary.text() == this_week
    assert page.squares.hasFocus()
    assert not page.later.isEnabled()
    for _ in range(4):
        page.earlier.click()
    assert not page.earlier.isEnabled()
    assert "Long ago" in lines(page)[0]
    page.day.delete.click()
    assert "Long ago" not in {entry.name for entry in stage.noted}


def test_everything_is_deleted_only_after_a_question(stage: Stage, page: HistoryPage) -> None:
    page.forget.button.click()
    assert page.forget.no.hasFocus()
    stage.press(KEY.Key_Return)
    page.forget.button.click()
    page.forget.yes.setFocus()
    stage.press(KEY.Key_Escape)
    assert page.forget.button.isVisible()
    assert stage.page is page
    assert len(stage.noted) == 3
    page.forget.button.click()
    page.forget.yes.click()
    assert stage.noted == []
    assert page.notice.text() == "All sessions are deleted."
    assert page.table.rowCount() == 0
    page.done.click()
    assert stage.page is stage.window.choose


def test_with_everything_goes_what_is_known_of_the_last_time(
    stage: Stage, page: HistoryPage
) -> None:
    stage.wishes.change(with_last(stage.wishes.settings, rolldown(), "Headphones"))
    stage.wishes.keep()
    page.forget.button.click()
    page.forget.yes.click()
    assert stage.saved[-1].session.last == {}
    page.done.click()
    assert stage.window.choose.today.isHidden()


def test_as_long_as_the_journal_cannot_be_deleted_the_last_time_is_known(
    stage: Stage, page: HistoryPage
) -> None:
    stage.wishes.change(with_last(stage.wishes.settings, rolldown(), "Headphones"))
    stage.locked = Notice(Message("It is locked"), Path("journal.db"), Message("Try again."))
    page.forget.button.click()
    page.forget.yes.click()
    assert page.notice.text().startswith("It is locked")
    assert stage.wishes.settings.session.last


def test_an_aim_is_kept_and_shown_and_asks_for_no_streak(stage: Stage, page: HistoryPage) -> None:
    page.aims.pills[Aim(days=3)].click()
    assert stage.saved[-1].session.aim_days == 3
    assert page.summary.text().endswith("Your aim: 3 days.")
    page.aims.pills[Aim()].click()
    assert "aim" not in page.summary.text()


def test_the_charts_are_told_in_words_and_as_a_table(page: HistoryPage) -> None:
    assert page.table.rowCount() in {1, 2}
    assert "from" in page.minutes.accessibleDescription()
    assert page.feeling.accessibleDescription() == ""


@pytest.mark.parametrize("ending", [".csv", ".json"])
def test_all_of_it_is_exported_by_a_button(
    page: HistoryPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    named = str(tmp_path / "mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (named, ""))
    (page.csv if ending == ".csv" else page.json).click()
    assert "Cat and cow" in (tmp_path / f"mine{ending}").read_text("utf-8")
    assert page.answered.text().startswith("Written: ")
    # The dialog has asked about "mine", and nobody about what it became.
    (tmp_path / f"mine{ending}").write_text("other")
    (page.csv if ending == ".csv" else page.json).click()
    assert page.answered.text() == "There is a file of this name already. Choose another name."
    assert (tmp_path / f"mine{ending}").read_text() == "other"


def test_the_answer_is_seen_from_wherever_one_asks(stage: Stage, page: HistoryPage) -> None:
    stage.window.resize(700, 500)
    stage.settle()
    page.view.ensureWidgetVisible(page.csv)
    page.answer("Written.")
    stage.settle()
    top = page.answered.mapTo(page.view.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < page.view.viewport().height()


def test_what_was_done_elsewhere_is_added_once(
    stage: Stage, page: HistoryPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "elsewhere.json"
    file.write_bytes(as_json([session(2), session(1, name="On the laptop")]))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    page.bring_in.click()
    assert page.answered.text() == "Added: 1. Already there: 1. Could not be read: 0."
    assert any(entry.name == "On the laptop" for entry in stage.noted)
    page.bring_in.click()
    assert page.answered.text().startswith("Added: 0. Already there: 2.")
    file.write_text("{}")
    page.bring_in.click()
    assert page.answered.text().startswith("It could not be added: ")


def test_a_sheet_for_a_therapist_is_one_page(
    page: HistoryPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = str(tmp_path / "mine.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (named, ""))
    page.pdf.click()
    data = (tmp_path / "mine.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == 1
    assert [each.name for each in tmp_path.iterdir()] == ["mine.pdf"]


def test_a_sheet_that_cannot_be_written_is_said(
    page: HistoryPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = str(tmp_path / "no-folder" / "mine.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (named, ""))
    page.pdf.click()
    assert page.answered.text().startswith("It could not be written: ")


def test_escape_leads_back(stage: Stage, page: HistoryPage) -> None:
    stage.press(KEY.Key_Escape)
    assert stage.page is stage.window.choose
    assert page
