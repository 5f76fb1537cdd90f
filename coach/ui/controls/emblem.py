"""The circle at rest, as a picture on quiet pages."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRadialGradient
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.theme import Look

_SIZE = 150


class Emblem(QWidget):
    """A circle in a ring; the ring is closed where something is complete."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def close_ring(self, share: float) -> None:
        """Draw so much of the ring, 0 to 1."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a picture that does not crowd the words."""
        return QSize(self._look.px(_SIZE), self._look.px(_SIZE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        look, middle = self._look, QPointF(self.width() / 2, self.height() / 2)
        ring = self.height() / 2 - 5 * look.unit
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("track"), 2.5 * look.unit))
        painter.drawEllipse(middle, ring, ring)
        pen = QPen(look.colour("sea"), 5 * look.unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        place = QRectF(middle.x() - ring, middle.y() - ring, 2 * ring, 2 * ring)
        painter.drawArc(place, 90 * 16, round(-360 * 16 * self._share))
        light = QRadialGradient(middle - QPointF(ring * 0.2, ring * 0.25), ring)
        light.setColorAt(0, look.colour("orb_core"))
        light.setColorAt(1, look.colour("orb_rim"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(light)
        painter.drawEllipse(middle, ring * 0.72, ring * 0.72)
