"""Reminders in the preferences: made, changed, removed and had back, by key and by mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from support.chosen import settings_of
from support.window.stage import Stage, rolldown

from coach.core.message import Message
from coach.core.reminding.reminder import MOST, WEEK, Reminder, Weekday
from coach.storage.files import Notice
from coach.ui.pages.preferences.reminders import ReminderPrefs

pytestmark = pytest.mark.slow

KEY = Qt.Key
MORNING = Reminder("07:30", WEEK[:5], "hamstring-rolldown")


def opened(qtbot: QtBot, *reminders: Reminder) -> tuple[Stage, ReminderPrefs]:
    settings = settings_of(reminders=reminders, favourites=("quiet-breath", "gone"))
    stage = Stage([rolldown()], settings=settings)
    qtbot.addWidget(stage.window)
    stage.open()
    stage.settle()
    stage.window.choose.preferences.click()
    return stage, stage.window.preferences.reminders


def set_of(stage: Stage) -> tuple[Reminder, ...]:
    return stage.wishes.settings.remind.reminders


def words(prefs: ReminderPrefs) -> list[str]:
    return [row.words.text() for row in prefs.rows.values()]


def test_one_is_made_by_key_and_kept_at_once(qtbot: QtBot) -> None:
    stage, prefs = opened(qtbot)
    prefs.new.click()
    assert prefs.editor.at.hasFocus()
    QTest.keyClicks(prefs.editor.at, "7:30")
    for day in (Weekday.SATURDAY, Weekday.SUNDAY):
        prefs.editor.days.toggles[day].click()
    stage.tab_to(prefs.editor.routine)
    stage.press(KEY.Key_Down, 2)
    stage.press(KEY.Key_Return)
    assert words(prefs) == ["07:30, Mo, Tu, We, Th, Fr: Quiet breath"]
    assert set_of(stage) == (Reminder("07:30", WEEK[:5], "quiet-breath"),)
    assert stage.saved[-1].remind.reminders == set_of(stage)
    qtbot.waitUntil(prefs.new.hasFocus)


@pytest.mark.parametrize(("at", "none"), [("25:00", False), ("", False), ("18:00", True)])
def test_without_a_time_and_a_day_it_cannot_be_kept_and_says_why(
    qtbot: QtBot, at: str, *, none: bool
) -> None:
    stage, prefs = opened(qtbot)
    prefs.new.click()
    prefs.editor.at.setText(at)
    if none:
        for toggle in prefs.editor.days.toggles.values():
            toggle.click()
    assert not prefs.editor.save.isEnabled()
    assert "18:00" in prefs.editor.words.text()
    assert prefs.editor.save.accessibleDescription() == prefs.editor.words.text()
    stage.press(KEY.Key_Return)
    assert set_of(stage) == ()
    assert prefs.editor.isVisible()
    prefs.editor.cancel.click()
    assert not prefs.editor.isVisible()


def test_one_is_changed_and_takes_its_place_by_its_time(qtbot: QtBot) -> None:
    evening = Reminder("18:00")
    stage, prefs = opened(qtbot, MORNING, evening)
    assert words(prefs) == [
        "07:30, Mo, Tu, We, Th, Fr: Hamstring roll-down",
        "18:00, every day: whatever fits",
    ]
    prefs.rows[evening].change.click()
    assert prefs.editor.at.text() == "18:00"
    prefs.editor.at.setText("6:00")
    prefs.editor.save.click()
    assert set_of(stage) == (Reminder("06:00"), MORNING)


def test_one_is_removed_and_had_back_until_the_page_is_left(qtbot: QtBot) -> None:
    stage, prefs = opened(qtbot, MORNING)
    row = prefs.rows[MORNING]
    assert row.remove.accessibleDescription() == row.words.text()
    row.remove.click()
    assert set_of(stage) == stage.saved[-1].remind.reminders == ()
    assert prefs.undo.hasFocus()
    prefs.undo.click()
    assert set_of(stage) == stage.saved[-1].remind.reminders == (MORNING,)
    prefs.rows[MORNING].remove.click()
    stage.window.preferences.done.click()
    stage.window.choose.preferences.click()
    assert not prefs.undo.isVisible()
    assert set_of(stage) == ()


def test_what_could_not_be_kept_is_told_where_it_was_asked_for(qtbot: QtBot) -> None:
    stage, prefs = opened(qtbot, MORNING)
    what, mend = Message("Your settings could not be saved"), Message("Later.")
    stage.unsaved = Notice(what, Path("settings.json"), mend)
    prefs.rows[MORNING].remove.click()
    assert "could not be saved" in prefs.problem.text()
    assert prefs.problem.isVisible()
    stage.unsaved = None
    prefs.undo.click()
    assert not prefs.problem.isVisible()


def test_the_form_that_a_click_opens_is_seen_whole(qtbot: QtBot) -> None:
    stage, prefs = opened(qtbot)
    stage.window.resize(1366, 768)
    stage.settle()
    view = stage.window.preferences.view
    view.ensureWidgetVisible(prefs.new)
    stage.settle()
    QTest.mouseClick(prefs.new, Qt.MouseButton.LeftButton)
    stage.settle()
    seen = view.viewport().rect()
    at = prefs.editor.mapTo(view.viewport(), QPoint())
    assert seen.contains(QRect(at, prefs.editor.size()))


def test_a_routine_that_is_gone_is_kept_only_as_what_fits_and_the_page_stands(
    qtbot: QtBot,
) -> None:
    lost = Reminder("07:30", WEEK, "no-such-routine")
    _, prefs = opened(qtbot, lost)
    assert words(prefs) == ["07:30, every day: whatever fits"]


def test_there_is_an_end_to_them(qtbot: QtBot) -> None:
    many = tuple(Reminder(f"10:{minute:02}") for minute in range(MOST))
    _, prefs = opened(qtbot, *many)
    assert not prefs.new.isEnabled()


def test_defaults_leave_what_was_made(qtbot: QtBot) -> None:
    stage, prefs = opened(qtbot, MORNING)
    reset = stage.window.preferences.reset
    reset.button.click()
    reset.yes.click()
    assert set_of(stage) == (MORNING,)
    assert list(prefs.rows) == [MORNING]


def test_whoever_scrolls_over_the_choice_chooses_nothing(qtbot: QtBot) -> None:
    stage, prefs = opened(qtbot)
    prefs.new.click()
    stage.settle()
    choice = prefs.editor.routine
    stage.window.preferences.view.ensureWidgetVisible(choice)
    stage.settle()
    place = QPointF(choice.mapTo(stage.window, choice.rect().center()))
    QTest.wheelEvent(stage.window.windowHandle(), place, QPoint(0, -240))
    stage.settle()
    assert choice.currentIndex() == 0


def test_what_the_command_has_set_is_there_when_the_page_is_opened(qtbot: QtBot) -> None:
    stage, prefs = opened(qtbot)
    stage.window.preferences.done.click()
    stage.kept_since = settings_of(reminders=(MORNING,))
    stage.window.choose.preferences.click()
    assert words(prefs) == ["07:30, Mo, Tu, We, Th, Fr: Hamstring roll-down"]
