"""A round picture of a pose, which may be turned; what is painted in it is handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.drawing import saved
from coach.ui.look.focus_ring import RING_ROOM, body_of, draw_ring

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from coach.ui.look.theme import Look

    Painting = Callable[[QPainter, QRectF], None]


class PosePicture(QWidget):
    """So many units wide and high; empty until there is a `painting`."""

    def __init__(self, look: Look, side: float) -> None:
        super().__init__()
        self._look, self._side = look, side
        self._painting: Painting | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_painting(self, painting: Painting | None) -> None:
        """Show what this paints, from now on."""
        self._painting = painting
        self.update()

    def sizeHint(self) -> QSize:
        """Be as large as it was asked for."""
        side = self._look.px(self._side + 2 * RING_ROOM)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, and the ring while the keyboard is here."""
        painter, body = QPainter(self), body_of(self, self._look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._painting:
            with saved(painter):
                self._painting(painter, body)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            draw_ring(painter, self._look, body, body.width() / 2)
