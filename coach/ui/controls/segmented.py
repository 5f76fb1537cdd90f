"""A row of short choices, one of which is on."""

from collections.abc import Sequence
from functools import partial
from math import inf
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coach.ui.controls.choice import Choice, choice_painter
from coach.ui.look.focus_ring import RING_ROOM, body_of
from coach.ui.look.theme import Look, Type, column, row

Value = TypeVar("Value")
# In letters.
_AROUND = 4
# In units: what a person calls something is shown so wide at most; in a row of its own it may be
# wider, as long as there is room.
_WIDEST, _ROOMY, _SIDES = 320, 560, 30


class Pill(Choice):
    """A radio button as a pill; the one that is on is filled and bold."""

    def __init__(self, look: Look, text: str, name: str) -> None:
        super().__init__(look, text)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as its text when it is bold."""
        return pill_size(self, self._look, _ROOMY)

    def minimumSizeHint(self) -> QSize:
        """Where there is no room for a long text, it is cut."""
        return pill_size(self, self._look)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill and its ring."""
        paint_pill(self, self._look)


def pill_size(button: QAbstractButton, look: Look, widest: float = _WIDEST) -> QSize:
    """Return the size of a pill: as wide as its text when it is bold, and `widest` in units."""
    width = QFontMetrics(_font(look, bold=True)).horizontalAdvance(button.text())
    width = min(width + look.px(_SIDES), look.px(widest))
    room = 2 * RING_ROOM
    return QSize(max(look.px(44), width) + look.px(room), look.px(40 + room))


def paint_pill(button: QAbstractButton, look: Look) -> None:
    """Paint a pill, filled and bold where it is on, and its ring."""
    on, body = button.isChecked(), body_of(button, look)
    painter = choice_painter(button, look, body, body.height() / 2)
    painter.setFont(_font(look, bold=on))
    painter.setPen(look.colour("on_sea" if on else "ink"))
    room = round(body.width()) - look.px(_SIDES // 2)
    text = painter.fontMetrics().elidedText(button.text(), Qt.TextElideMode.ElideRight, room)
    painter.drawText(body, Qt.AlignmentFlag.AlignCenter, text)


def _font(look: Look, *, bold: bool) -> QFont:
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    return look.font(look.px(Type.BODY), weight)


class Pills(QWidget, Generic[Value]):
    """Choices as (value, text, spoken name); `chosen` sends the value.

    Side by side, or where there may be many, or long ones, only so many, or so many `letters`,
    in a row.
    """

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        choices: Sequence[tuple[Value, str, str]],
        *,
        a_row: int | None = None,
        letters: float = inf,
    ) -> None:
        super().__init__()
        self.pills: dict[Value, Pill] = {}
        for value, text, name in choices:
            pill = Pill(look, text, name)
            pill.toggled.connect(partial(self._toggled, value))
            self.pills[value] = pill
        layout = column(look, 0)
        for pills in _rows(list(self.pills.values()), a_row or len(self.pills), letters):
            line = row(look, 0)
            for pill in pills:
                line.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft)
            line.addStretch(1)
            layout.addLayout(line)
        self.setLayout(layout)

    def _toggled(self, value: Value, on: bool) -> None:  # noqa: FBT001 - Qt hands it over
        if on:
            self.chosen.emit(value)

    def show_value(self, value: Value) -> None:
        """Show a choice without making it."""
        self.blockSignals(True)
        self.pills[value].setChecked(True)
        self.blockSignals(False)


def _rows(pills: Sequence[Pill], a_row: int, letters: float) -> list[list[Pill]]:
    """Return the pills row by row; the room around a text is that of some letters."""
    rows: list[list[Pill]] = []
    used = 0.0
    for pill in pills:
        wide = len(pill.text()) + _AROUND
        if not rows or len(rows[-1]) == a_row or used + wide > letters:
            rows.append([])
            used = 0.0
        rows[-1].append(pill)
        used += wide
    return rows
