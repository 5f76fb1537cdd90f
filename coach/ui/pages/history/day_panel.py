"""A day's sessions, one of which is looked at: how it felt, a note, and the way to delete it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QListWidget, QSizePolicy, QWidget

from coach.core.history.entry import Entry, Outcome
from coach.ui.controls.buttons import Button
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Panel
from coach.ui.controls.rating import FeltChoice
from coach.ui.i18n.announcing import announce
from coach.ui.i18n.days import capitalised, long_day, short_time
from coach.ui.i18n.numbers import clock_time
from coach.ui.look.theme import Box, Look, Type, column, row
from coach.ui.pages.afterwards import NoteField

# So many sessions are seen at once, with so many units around them.
_MOST, _ROUND = 4, 16


class DayPanel(Panel):
    """`kept` sends a session with what is new about it, `deleted` one that is to go."""

    kept = Signal(object)
    deleted = Signal(object)
    undone = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._entries: list[Entry] = []
        self.heading = Text(look, "", Type.LEAD, weight=QFont.Weight.DemiBold)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sessions of this day"))
        self.list.setWordWrap(True)
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.feeling = FeltChoice(look)
        self.note = NoteField(self.tr("A note, in one line"))
        self.delete = Button(look, self.tr("De&lete this session"))
        self.undo = Button(look, self.tr("&Undo"))
        self._details = QWidget()
        self._lay_out(look)
        self.list.currentRowChanged.connect(self._show_details)
        self.feeling.chosen.connect(self._feel)
        self.note.kept.connect(self._note)
        self.delete.clicked.connect(self._delete)
        self.undo.clicked.connect(self.undone)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_day(self, day: date, entries: Sequence[Entry]) -> str:
        """Show the sessions of a day; return the day and what was done, in words."""
        row_before = self.list.currentRow()
        self._entries = list(entries)
        name = capitalised(long_day(day))
        minutes = round(sum(entry.minutes for entry in entries))
        done = self.tr("%n minute(s)", "", minutes) if entries else self.tr("nothing noted down")
        self.heading.say(f"{name}: {done}")
        self.list.blockSignals(True)
        self.list.clear()
        for entry in entries:
            self.list.addItem(self._line(entry))
        self.list.blockSignals(False)
        self.list.setVisible(bool(entries))
        self._details.setVisible(bool(entries))
        self.list.setCurrentRow(min(max(row_before, 0), len(entries) - 1))
        self._restyle()
        return self.heading.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show each line whole, however it is broken."""
        super().resizeEvent(event)
        self._fit()

    def tell(self, words: str) -> None:
        """Have a screen reader say what became of a session."""
        announce(self.heading, words)

    @property
    def _entry(self) -> Entry | None:
        number = self.list.currentRow()
        return self._entries[number] if 0 <= number < len(self._entries) else None

    def _line(self, entry: Entry) -> str:
        ended = {
            Outcome.FINISHED: self.tr("finished"),
            Outcome.STOPPED: self.tr("stopped"),
            Outcome.BROKEN_OFF: self.tr("broken off"),
        }[entry.outcome]
        time = short_time(entry.began)
        minutes = self.tr("{time} minutes").format(time=clock_time(entry.seconds))
        return f"{time}  {entry.name or entry.routine}, {minutes}, {ended}"

    def _show_details(self) -> None:
        self.feeling.clear()
        entry = self._entry
        self.note.setText(entry.note if entry else "")
        if entry and entry.felt:
            self.feeling.blockSignals(True)
            self.feeling.choose(entry.felt)
            self.feeling.blockSignals(False)

    def _feel(self, felt: int) -> None:
        if entry := self._entry:
            self._keep(replace(entry, felt=felt))

    def _note(self, note: str) -> None:
        entry = self._entry
        if entry and note != entry.note:
            self._keep(replace(entry, note=note))

    def _keep(self, entry: Entry) -> None:
        self._entries[self.list.currentRow()] = entry
        self.kept.emit(entry)

    def _delete(self) -> None:
        if entry := self._entry:
            self.deleted.emit(entry)

    def _lay_out(self, look: Look) -> None:
        whole = Box(look, gap=9, margins=(22, 16, 22, 18))
        whole.addWidget(self.heading)
        whole.addWidget(self.list)
        details = column(look, 8)
        details.addWidget(self.feeling)
        noting = row(look, 10)
        asks = Text(look, self.note.accessibleName(), Type.SMALL, colour="quiet", wrap=False)
        asks.setBuddy(self.note)
        noting.addWidget(asks)
        noting.addWidget(self.note, 1)
        details.addLayout(noting)
        self._details.setLayout(details)
        whole.addWidget(self._details)
        changing = row(look, 4)
        changing.addWidget(self.delete)
        changing.addWidget(self.undo)
        changing.addStretch(1)
        whole.addLayout(changing)
        whole.addStretch(1)
        self.setLayout(whole)
        self.undo.setVisible(False)

    def _restyle(self) -> None:
        self.list.setFont(self._look.font(self._look.px(Type.BODY)))
        self.delete.setVisible(bool(self._entries))
        self._fit()

    def _fit(self) -> None:
        """Give the list the height of its first lines."""
        items = (self.list.item(number) for number in range(min(_MOST, self.list.count())))
        lines = sum(self.list.visualItemRect(item).height() for item in items)
        self.list.setFixedHeight(lines + self._look.px(_ROUND))
