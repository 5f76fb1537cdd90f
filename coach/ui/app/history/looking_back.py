"""Leads through the history: reads it, keeps what is changed, takes back what was deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from coach.core.history.aim import Aim
from coach.core.history.calendar import WEEK, WEEKS, monday_of, weeks_until
from coach.storage.asked_before import with_nothing_done
from coach.storage.together import write_whole
from coach.ui.i18n.messages import told

if TYPE_CHECKING:
    from coach.core.history.entry import Entry
    from coach.ui.app.services import Services
    from coach.ui.app.window import Window
    from coach.ui.settings_model import Wishes

# The weeks that a sheet from the window tells of.
SHEET_WEEKS = 12
_DAY = timedelta(days=1)


class LookingBack(QObject):
    """What is deleted can be undone while the page is open."""

    def __init__(self, window: Window, wishes: Wishes, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._wishes, self._services = window, wishes, services
        self._page = window.history
        self._deleted: list[Entry] = []
        # How many times as many weeks as are shown lie between what is shown and this week.
        self._away = 0
        window.choose.history.clicked.connect(self.open)
        self._page.earlier.clicked.connect(lambda: self._go(-1))
        self._page.later.clicked.connect(lambda: self._go(1))
        day = self._page.day
        day.kept.connect(self._keep)
        day.deleted.connect(self._delete)
        day.undone.connect(self._undo)
        self._page.forget.confirmed.connect(self._forget)
        self._page.aimed.connect(self._aim)
        self._page.export.connect(self._export)
        self._page.added.connect(self._bring_in)

    def open(self) -> None:
        """Show what was done."""
        self._deleted.clear()
        self._away = 0
        self._page.day.undo.hide()
        self._page.tell("")
        self._page.answer("")
        self._refresh()
        self._window.turn_to(self._page)
        # All of it is looked at for this, so once what can be read is seen.
        QTimer.singleShot(0, self, self._tell_of_unread)

    def _tell_of_unread(self) -> None:
        if notice := self._services.unread():
            self._page.tell(told(notice.message))

    def _refresh(self) -> None:
        day = today()
        session = self._wishes.settings.session
        first, last = self._services.span() or (day, day)
        # The clock may have been ahead, and set back since: what lies ahead can be looked at, too.
        sunday = monday_of(day) + WEEK * (WEEKS * self._away + 1) - _DAY
        until = day if self._away == 0 and last <= day else sunday
        since = weeks_until(until)[0]
        # This week is told of whichever weeks are shown.
        entries = self._services.sessions(min(since, monday_of(day)), max(until, day))
        aim = Aim(session.aim_days, session.aim_minutes)
        self._page.show_history(entries, day, aim, until)
        self._page.offer_ways(earlier=first < since, later=self._away < 0 or last > until)

    def _go(self, way: int) -> None:
        """Look at the weeks before those that are shown, or after."""
        self._away += way
        self._refresh()
        self._page.squares.setFocus()

    def _keep(self, entry: Entry) -> None:
        notice = self._services.note_down(entry)
        self._page.tell(told(notice.message) if notice else "")
        self._refresh()

    def _delete(self, entry: Entry) -> None:
        if notice := self._services.forget([entry]):
            self._page.tell(told(notice.message))
            return
        self._deleted.append(entry)
        self._page.day.undo.show()
        self._refresh()
        self._page.day.undo.setFocus()
        self._page.day.tell(self.tr("Deleted. Undo brings it back."))

    def _undo(self) -> None:
        if self._deleted:
            self._keep(self._deleted.pop())
        self._page.day.undo.setVisible(bool(self._deleted))
        self._page.squares.setFocus()

    def _forget(self) -> None:
        notice = self._services.forget(None)
        self._deleted.clear()
        self._page.day.undo.hide()
        if notice:
            words = told(notice.message)
        else:
            # When and how something was done last is known there, too.
            self._wishes.change(with_nothing_done(self._wishes.settings))
            self._wishes.keep()
            words = told(self._wishes.notice) or self.tr("All sessions are deleted.")
        self._page.tell(words)
        self._refresh()

    def _aim(self, aim: Aim) -> None:
        session = self._wishes.settings.session
        aimed = replace(session, aim_days=aim.days, aim_minutes=aim.minutes)
        self._wishes.set(aimed)
        self._wishes.keep()
        self._refresh()

    def _export(self, ending: str) -> None:
        notice = self._services.unread()
        if notice and not self._services.sessions(date.min, date.max):
            # No empty file is taken for all that was ever done.
            self._page.answer(told(notice.message))
            return
        title = self.tr("Where to?")
        name = str(Path.home() / f"breath-coach{ending}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, name, f"*{ending}")
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != ending:
            path = path.with_name(path.name + ending)
            # It has asked about a file without the ending.
            if path.exists():
                self._page.answer(
                    self.tr("There is a file of this name already. Choose another name.")
                )
                return
        try:
            self._write(path)
        except OSError as error:
            reason = error.strerror or str(error)
            self._page.answer(self.tr("It could not be written: {reason}").format(reason=reason))
        else:
            self._page.answer(self.tr("Written: {where}").format(where=path))

    def _bring_in(self) -> None:
        title, start = self.tr("From where?"), str(Path.home())
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, start, "*.json")
        if not chosen:
            return
        brought = self._services.bring_in(Path(chosen))
        if isinstance(brought, str):
            words = self.tr("It could not be added: {reason}").format(reason=told(brought))
        else:
            words = self.tr("Added: {added}. Already there: {known}. Could not be read: {refused}.")
            refused = len(brought.refused)
            words = words.format(added=brought.added, known=brought.known, refused=refused)
        self._refresh()
        self._page.answer(words)

    def _write(self, path: Path) -> None:
        from coach.storage.journal.formats import FORMATS, write  # noqa: PLC0415 - few need it
        from coach.ui.pages.history.sheet import sheet  # noqa: PLC0415 - as above

        day = today()
        if path.suffix.lower() in FORMATS:
            write(self._services.sessions(date.min, date.max), path)
            return
        first = weeks_until(day, SHEET_WEEKS)[0]
        session = self._wishes.settings.session
        aim = Aim(session.aim_days, session.aim_minutes)
        data = sheet(self._services.sessions(first, day), (first, day), aim)
        write_whole(path, data)


def today() -> date:
    """Return which day it is where the person is."""
    return datetime.now(UTC).astimezone().date()
