"""The weeks as a table: what the charts show, to be read and to be heard."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from coach.core.history.calendar import by_monday
from coach.core.history.entry import Entry
from coach.ui.i18n.days import short_day
from coach.ui.i18n.numbers import decimal
from coach.ui.look.theme import Look, Type


class WeekTable(QTableWidget):
    """One week a row, the latest first; a value that nobody knows is a dash."""

    def __init__(self, look: Look) -> None:
        super().__init__(0, 5)
        self._look = look
        self.setAccessibleName(self.tr("The weeks as a table"))
        names = (
            self.tr("Week of"),
            self.tr("Days"),
            self.tr("Minutes"),
            self.tr("Tempo"),
            self.tr("Feeling"),
        )
        self.setHorizontalHeaderLabels(list(names))
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        # The longest word over the shortest dates: it is not cut off.
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_weeks(
        self,
        entries: Sequence[Entry],
        mondays: Sequence[date],
        tempos: Mapping[date, float],
        feelings: Mapping[date, float],
    ) -> None:
        """Show the weeks in which anything was done."""
        self.setRowCount(0)
        weeks = by_monday(entries)
        for monday in reversed(mondays):
            if monday not in weeks:
                continue
            week = weeks[monday]
            self.insertRow(self.rowCount())
            cells = (
                short_day(monday),
                str(len({entry.day for entry in week})),
                decimal(sum(entry.minutes for entry in week)),
                decimal(tempos[monday]) if monday in tempos else "–",
                decimal(feelings[monday]) if monday in feelings else "–",
            )
            for place, text in enumerate(cells):
                self.setItem(self.rowCount() - 1, place, QTableWidgetItem(text))

    def _restyle(self) -> None:
        font = self._look.font(self._look.px(Type.SMALL))
        self.setFont(font)
        self.horizontalHeader().setFont(font)
        self.verticalHeader().setDefaultSectionSize(self._look.px(28))
        self.setMinimumHeight(self._look.px(200))
