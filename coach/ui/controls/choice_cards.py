"""Cards to choose one of, and the card of a routine that cannot be read."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from coach.ui.controls.choice import Choice
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Panel
from coach.ui.i18n.messages import told
from coach.ui.look.drawing import SURFACE_RADIUS, draw_radio_mark
from coach.ui.look.focus_ring import RING_ROOM, body_of, draw_ring
from coach.ui.look.right_to_left import mirrored, placed
from coach.ui.look.theme import Box, Look, Type

_PICTURE = 42.0

Picture = Callable[[QPainter, QRectF], None]


class Card(Choice):
    """A radio button as a card: a title, what it means, and a mark where it is chosen.

    `picture` paints into a small square; or else there are so many units of `room` at the end.
    """

    chosen = Signal()
    # Units before the words: there is the mark.
    before: ClassVar[float] = 52.0

    def __init__(
        self,
        look: Look,
        title: str,
        meaning: str = "",
        picture: Picture | None = None,
        room: float = 20,
    ) -> None:
        super().__init__(look)
        self._picture = picture
        self.setAccessibleName(title)
        self.setAccessibleDescription(meaning)
        right = _PICTURE + 34 if picture else room
        sides = (right, self.before) if mirrored(self) else (self.before, right)
        layout = Box(look, gap=3, margins=(sides[0], 17, sides[1], 17))
        layout.addWidget(Text(look, title, weight=QFont.Weight.DemiBold))
        if meaning:
            layout.addWidget(Text(look, meaning, Type.SMALL, colour="quiet"))
        self.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._toggled)

    def sizeHint(self) -> QSize:
        """As large as its texts."""
        return self._layout().totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Its texts are never cut."""
        return self._layout().totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        """Its texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its wrapped texts."""
        return self._layout().totalHeightForWidth(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, its mark and its ring."""
        look, body = self._look, body_of(self, self._look)
        edge = 2.0 if self.isChecked() else 1.0
        painter = self._painter(body, SURFACE_RADIUS * look.unit, chosen="card_on", edge=edge)
        self._draw_mark(painter, body)
        if self._picture:
            size = _PICTURE * look.unit
            left = body.right() - size - 18 * look.unit
            place = QRectF(left, body.center().y() - size / 2, size, size)
            self._picture(painter, placed(place, self))

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt hands it over
        if on:
            self.chosen.emit()

    def _draw_mark(self, painter: QPainter, body: QRectF) -> None:
        look, unit = self._look, self._look.unit
        mark = QRectF(body.left() + 16.5 * unit, body.top() + 15.5 * unit, 17 * unit, 17 * unit)
        on = self.isChecked()
        colour = look.colour("sea" if on else "quiet")
        draw_radio_mark(painter, placed(mark, self).center(), unit, colour, on=on)

    def _layout(self) -> Box:
        layout = self.layout()
        assert isinstance(layout, Box)  # noqa: S101 - set in __init__; tells the type
        return layout


class BrokenCard(Panel):
    """A file that is no routine: which one, and what is wrong with it."""

    def __init__(self, look: Look, name: str, errors: Iterable[str]) -> None:
        super().__init__(look, inset=RING_ROOM)
        lines = "\n".join(map(told, errors))
        # There is nothing to press, but the errors can be read out.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        heading = self.tr("Cannot be used: {file}").format(file=name)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(lines)
        layout = Box(look, gap=5, margins=(23, 17, 23, 18))
        layout.addWidget(Text(look, heading, weight=QFont.Weight.DemiBold))
        errors_text = Text(look, lines, Type.SMALL, colour="quiet")
        # So that it can be copied for whoever wrote the file.
        errors_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(errors_text)
        self.setLayout(layout)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and its ring."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            look = self._look
            draw_ring(painter, look, body_of(self, look), SURFACE_RADIUS * look.unit)
