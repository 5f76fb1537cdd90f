"""A small button with a picture: one window before another."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coach.ui.look.focus_ring import RING_ROOM, body_of, draw_ring
from coach.ui.look.rotation import painter_on
from coach.ui.look.theme import Look

_SIZE = 22


class SmallButton(QAbstractButton):
    """Switches to the small window, and back."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def name(self, text: str, key: str) -> None:
        """Say what it does now, and the name of its key."""
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key})")

    def sizeHint(self) -> QSize:
        """No larger than a line of text."""
        side = self._look.px(_SIZE + 2 * RING_ROOM)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never cut the picture."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a window, and a small one before its corner."""
        look = self._look
        painter, body = painter_on(self, look), body_of(self, look)
        whole = QRectF(body.left(), body.top() + body.height() * 0.1, body.width(), 0)
        whole.setHeight(body.height() * 0.8)
        small = QRectF(whole.center(), whole.bottomRight())
        colour = look.colour("ink" if self.underMouse() else "quiet")
        painter.setPen(QPen(colour, max(1.3, 1.5 * look.unit)))
        painter.drawRoundedRect(whole, 3 * look.unit, 3 * look.unit)
        painter.setBrush(colour)
        painter.drawRoundedRect(small, 2 * look.unit, 2 * look.unit)
        if self.hasFocus():
            draw_ring(painter, look, body, 4 * look.unit)
