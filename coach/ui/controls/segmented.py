"""A row of short choices, one of which is on."""

from collections.abc import Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from coach.ui.look.focus_ring import RING_ROOM, body_of, draw_ring, tab_to_the_chosen
from coach.ui.look.theme import Look, Type, column, row

Value = TypeVar("Value")


class Pill(QRadioButton):
    """A radio button as a pill; the one that is on is filled and bold."""

    def __init__(self, look: Look, text: str, name: str) -> None:
        super().__init__(text)
        self._look = look
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        tab_to_the_chosen(self)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as its text when it is bold."""
        look = self._look
        width = QFontMetrics(self._bold()).horizontalAdvance(self.text())
        room = 2 * RING_ROOM
        return QSize(max(look.px(44), width + look.px(30)) + look.px(room), look.px(40 + room))

    def minimumSizeHint(self) -> QSize:
        """Its text is never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Be pressed everywhere."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill and its ring."""
        look, on = self._look, self.isChecked()
        body = body_of(self, look)
        radius = body.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.colour("sea" if on else "card_on" if self.underMouse() else "card"))
        painter.setPen(QPen(look.colour("sea" if on else "line"), look.unit))
        painter.drawRoundedRect(body, radius, radius)
        painter.setFont(self._bold() if on else look.font(look.px(Type.BODY)))
        painter.setPen(look.colour("on_sea" if on else "ink"))
        painter.drawText(body, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            draw_ring(painter, look, body, radius)

    def _bold(self) -> QFont:
        return self._look.font(self._look.px(Type.BODY), QFont.Weight.DemiBold)


class Pills(QWidget, Generic[Value]):
    """Choices as (value, text, spoken name); `chosen` sends the value.

    Side by side, or where there may be many, or long ones, only so many in a row.
    """

    chosen = Signal(object)

    def __init__(
        self, look: Look, choices: Sequence[tuple[Value, str, str]], *, a_row: int | None = None
    ) -> None:
        super().__init__()
        self.pills: dict[Value, Pill] = {}
        for value, text, name in choices:
            pill = Pill(look, text, name)
            pill.toggled.connect(partial(self._toggled, value))
            self.pills[value] = pill
        layout, pills = column(look, 0), list(self.pills.values())
        a_row = a_row or max(1, len(pills))
        for start in range(0, len(pills), a_row):
            line = row(look, 0)
            for pill in pills[start : start + a_row]:
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
