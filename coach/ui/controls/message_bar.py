"""A strip across the session page that says something and offers two ways to go on."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFont, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QSizePolicy, QWidget

from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Panel
from coach.ui.look.rotation import painter_on
from coach.ui.look.theme import Box, Look, Type, row

# From this many units of width on, message and buttons stand in one row.
_ONE_ROW = 1000


class _Sign(QWidget):
    """A mark in a ring: seen without colours."""

    def __init__(self, look: Look, mark: str) -> None:
        super().__init__()
        self._look, self._mark = look, mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._resize)
        self._resize()

    def _resize(self) -> None:
        self.setFixedSize(self._look.px(34), self._look.px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = painter_on(self, self._look)
        unit = self._look.unit
        painter.setPen(QPen(self._look.colour("ink"), 2 * unit))
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.drawEllipse(middle, 14 * unit, 14 * unit)
        painter.setFont(self._look.font(19 * unit, QFont.Weight.Bold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._mark)


class Banner(Panel):
    """Sends `changed` when it has other things to say; who shows it lets it `appear` then."""

    first = Signal()
    second = Signal()
    shown = Signal()
    changed = Signal()

    def __init__(
        self, look: Look, mark: str, first: str, second: str = "", *, takes_keyboard: bool = True
    ) -> None:
        super().__init__(look, fill="card_on", edge="ink")
        self.text = Text(look, "", Type.LEAD)
        self.first_button = Button(look, first, Kind.GO)
        self.second_button = Button(look, second)
        self.first_button.clicked.connect(self.first)
        self.second_button.clicked.connect(self.second)
        self._said, self._one_way, self._takes_keyboard = "", not second, takes_keyboard
        self._parts = self._lay_out(look, mark)
        self.setLayout(self._parts)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons behind the message where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= _ONE_ROW * self._look.unit
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(across if wide else down)

    @property
    def wanted(self) -> bool:
        """Whether it has something to say."""
        return bool(self._said)

    def say(self, text: str, *, one_way: bool = False) -> None:
        """Say something; nothing hides the banner. With `one_way` there is no second button."""
        if text == self._said:
            return
        self._said = text
        self.second_button.setVisible(not (one_way or self._one_way))
        self.text.say(text)
        self.setAccessibleName(text)
        self.changed.emit()

    def appear(self, *, visible: bool) -> None:
        """Be seen, and have the keyboard where it asks; or leave."""
        if not visible:
            self._leave()
            return
        self.show()
        if self._takes_keyboard:
            self.first_button.setFocus()
        self.shown.emit()

    def _leave(self) -> None:
        # Qt would hand the keyboard to the next button: then a ring disturbs a session.
        page, focus = self.parentWidget(), QApplication.focusWidget()
        if page and focus and self.isAncestorOf(focus):
            page.setFocus()
        self.hide()

    def _lay_out(self, look: Look, mark: str) -> Box:
        message = row(look, 14)
        message.addWidget(_Sign(look, mark))
        message.addWidget(self.text, 1)
        buttons = row(look, 4)
        buttons.addStretch(1)
        buttons.addWidget(self.first_button)
        if not self._one_way:
            buttons.addWidget(self.second_button)
        layout = Box(look, gap=4, margins=(16, 8, 12, 8))
        layout.addLayout(message, 1)
        layout.addLayout(buttons)
        return layout
