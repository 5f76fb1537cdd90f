"""A star that marks a favourite: filled where it does."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QPushButton

from coach.ui.look.focus_ring import RING_ROOM, body_of, draw_ring
from coach.ui.look.theme import Look

_SIZE = 30
# Of the points, and of the corners between them, in units.
_RADII = (10.5, 4.6)


class Star(QPushButton):
    """Pressed or not, by mouse, space and return."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Large enough for a thumb."""
        side = self._look.px(_SIZE + 2 * RING_ROOM)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the star and its ring."""
        look, body = self._look, body_of(self, self._look)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        colour = look.colour("sea" if on else "ink" if self.underMouse() else "quiet")
        pen = QPen(colour, max(1.2, 1.7 * look.unit))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(colour if on else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(self._star(body.center()))
        if self.hasFocus():
            draw_ring(painter, look, body, body.height() / 2)

    def _star(self, middle: QPointF) -> QPolygonF:
        corners = ((_RADII[n % 2] * self._look.unit, n * pi / 5) for n in range(10))
        return QPolygonF([middle + QPointF(r * sin(turn), -r * cos(turn)) for r, turn in corners])
