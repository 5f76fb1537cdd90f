"""Says what is wrong with the sound, and lets the person choose how to go on."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from coach.ui.buttons import Button, Kind
from coach.ui.panel import Panel
from coach.ui.text import Text
from coach.ui.theme import Box, Look, Type, row

# From this many units of width on, message and buttons stand in one row.
_ONE_ROW = 1000


class _Sign(QWidget):
    """An exclamation mark in a ring: seen without colours."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._resize)
        self._resize()

    def _resize(self) -> None:
        self.setFixedSize(self._look.px(34), self._look.px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._look.unit
        painter.setPen(QPen(self._look.colour("ink"), 2 * unit))
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.drawEllipse(middle, 14 * unit, 14 * unit)
        painter.setFont(self._look.font(19 * unit, QFont.Weight.Bold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "!")


class ProblemBanner(Panel):
    """Visible as long as there is a problem; the keyboard goes to it when it appears."""

    retry = Signal()
    alone = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, fill="card_on", edge="ink")
        self.text = Text(look, "", Type.LEAD)
        self.again = Button(look, self.tr("&Try the sound again"), Kind.GO)
        self.alone_button = Button(look, self.tr("&Go on with the picture alone"))
        self.again.clicked.connect(self.retry)
        self.alone_button.clicked.connect(self.alone)
        self._parts = self._lay_out(look)
        self.setLayout(self._parts)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons behind the message where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= _ONE_ROW * self._look.unit
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(across if wide else down)

    def show_problem(self, problem: str) -> None:
        """Say what is wrong; nothing hides the banner."""
        if problem == self.text.text():
            return
        self.text.say(problem)
        self.setAccessibleName(problem)
        self.setVisible(bool(problem))
        if problem:
            self.again.setFocus()

    def _lay_out(self, look: Look) -> Box:
        message = row(look, 14)
        message.addWidget(_Sign(look))
        message.addWidget(self.text, 1)
        buttons = row(look, 4)
        buttons.addStretch(1)
        buttons.addWidget(self.again)
        buttons.addWidget(self.alone_button)
        layout = Box(look, gap=4, margins=(16, 8, 12, 8))
        layout.addLayout(message, 1)
        layout.addLayout(buttons)
        return layout
