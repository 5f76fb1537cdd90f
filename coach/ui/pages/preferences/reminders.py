"""Preferences: when the person is reminded to stretch, and of what."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coach.core.reminding.reminder import MOST, WEEK, Reminder, with_reminder
from coach.desktop.reminders.schedule import sleeps
from coach.storage.settings import RemindSettings
from coach.ui.controls.buttons import Button
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Section
from coach.ui.controls.scroll_area import reveal
from coach.ui.i18n.messages import told
from coach.ui.i18n.translation import window_language
from coach.ui.look.theme import Look, Type, column, row
from coach.ui.pages.preferences.reminder_editor import ReminderEditor, short_day
from coach.ui.settings_model import Wishes


class ReminderPrefs(Section):
    """Each can be changed and removed, which is kept at once; what was removed can be had back."""

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("Reminders"))
        self._wishes = wishes
        self._changes: Reminder | None = None
        self._removed: Reminder | None = None
        self.rows: dict[Reminder, ReminderRow] = {}
        self.new = Button(look, self.tr("Ne&w reminder"))
        self.undo = Button(look, self.tr("Brin&g it back"))
        self.editor = ReminderEditor(look)
        self.problem = Text(look)
        self._list = column(look, 4)
        words = self.tr(
            "A notification reminds you. It stays away while you do not want to be disturbed, in a "
            "session, and when you have done enough today."
        )
        self.column.addWidget(Text(look, words))
        self.column.addWidget(Text(look, self._cost(), Type.SMALL, colour="quiet"))
        self.column.addLayout(self._list)
        buttons = row(look, 4)
        buttons.addWidget(self.new)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.column.addWidget(self.problem)
        self.column.addWidget(self.editor)
        self.column.addStretch(1)
        self.editor.hide()
        self.new.clicked.connect(lambda: self._open(None))
        self.undo.clicked.connect(self._bring_back)
        self.editor.saved.connect(self._save)
        self.editor.left.connect(self._leave)
        wishes.remind_changed.connect(self._show)
        self._show()

    def start_anew(self) -> None:
        """Forget what could be brought back: the page was left. What is being made stays.

        Show those that the command has set meanwhile.
        """
        self._removed = None
        self._wishes.reread()
        self._tell("")
        self._show()

    def _cost(self) -> str:
        """Say what runs until it is time."""
        if sleeps():
            return self.tr("This system has no timer for it: a small process sleeps until then.")
        return self.tr("Nothing runs until it is time.")

    @property
    def _reminders(self) -> tuple[Reminder, ...]:
        return self._wishes.settings.remind.reminders

    def _open(self, reminder: Reminder | None) -> None:
        self._changes = reminder
        self.editor.show()
        reveal(self.editor)
        routines = self._routines(reminder)
        if reminder:
            self.editor.begin(routines, reminder)
        else:
            self.editor.begin(routines)

    def _save(self, reminder: Reminder) -> None:
        others = [each for each in self._reminders if each != self._changes]
        self._set(with_reminder(others, reminder))
        self._leave()

    def _leave(self) -> None:
        self.editor.hide()
        self._changes = None
        QTimer.singleShot(0, self.new, self.new.setFocus)

    def _remove(self, reminder: Reminder) -> None:
        self._removed = reminder
        if reminder == self._changes:
            self.editor.hide()
        self._set([each for each in self._reminders if each != reminder])
        self.undo.setFocus()

    def _bring_back(self) -> None:
        if self._removed:
            reminder, self._removed = self._removed, None
            self._set(with_reminder(self._reminders, reminder))
            QTimer.singleShot(0, self.new, self.new.setFocus)

    def _set(self, reminders: Sequence[Reminder]) -> None:
        self._wishes.set(RemindSettings(tuple(reminders)))
        # Kept means kept, whatever becomes of the program before the page is left.
        self._wishes.keep()
        self._tell(told(self._wishes.notice))
        self._wishes.reread()

    def _tell(self, problem: str) -> None:
        self.problem.say(problem)
        self.problem.setVisible(bool(problem))

    def _show(self) -> None:
        if list(self.rows) != list(self._reminders):
            self._show_rows()
        self.new.setEnabled(len(self._reminders) < MOST)
        self.undo.setVisible(self._removed is not None and self._removed not in self._reminders)
        gone = self._removed
        self.undo.setAccessibleDescription(self._in_words(gone) if gone else "")

    def _show_rows(self) -> None:
        for old in self.rows.values():
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = {
            each: ReminderRow(self._look, self._in_words(each)) for each in self._reminders
        }
        for reminder, line in self.rows.items():
            line.change.clicked.connect(partial(self._open, reminder))
            line.remove.clicked.connect(partial(self._remove, reminder))
            self._list.addWidget(line)

    def _in_words(self, reminder: Reminder) -> str:
        every_day = self.tr("every day")
        days = ", ".join(short_day(day) for day in reminder.days)
        days = every_day if reminder.days == WEEK else days
        routine = _name_of(reminder.routine) or self.tr("whatever fits")
        words = self.tr("{time}, {days}: {routine}")
        return words.format(time=reminder.at, days=days, routine=routine)

    def _routines(self, reminder: Reminder | None) -> dict[str, str]:
        """Return the names of what may be chosen: used last, marked, or chosen before."""
        settings = self._wishes.settings
        ids = [reminder.routine if reminder else "", settings.session.routine]
        named = {id_: _name_of(id_) for id_ in (*ids, *settings.library.favourites)}
        return {id_: name for id_, name in named.items() if name}


class ReminderRow(QWidget):
    """One reminder in words, with what can be done about it."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self.words = Text(look, words)
        self.change = Button(look, self.tr("Change"))
        self.remove = Button(look, self.tr("Remove"))
        line = row(look, 4)
        line.addWidget(self.words, 1)
        for button in (self.change, self.remove):
            # Which one is meant is told only by the line it stands in.
            button.setAccessibleDescription(words)
            line.addWidget(button)
        self.setLayout(line)


def _name_of(routine: str) -> str:
    """Return what a routine is called; nothing where there is none, or it is gone."""
    from coach.storage.routines import RoutineError, find  # noqa: PLC0415 - after the first picture

    with suppress(RoutineError):
        return find(routine, window_language()).name if routine else ""
    return ""
