"""The circle behind a figure that is a picture, and breathes no breath."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QRadialGradient

from coach.ui.look.theme import Look


def paint_backdrop(painter: QPainter, place: QRectF, look: Look) -> None:
    """Paint the circle that fills a square."""
    lit = place.center() - QPointF(0.12, 0.14) * place.width()
    light = QRadialGradient(lit, place.width() * 0.62)
    light.setColorAt(0.0, look.colour("orb_core"))
    light.setColorAt(1.0, look.colour("orb_rim"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(light)
    painter.drawEllipse(place)


def clip_to_circle(painter: QPainter, place: QRectF) -> None:
    """Let all that is painted from now on end with the circle that fills a square."""
    circle = QPainterPath()
    circle.addEllipse(place)
    painter.setClipPath(circle, Qt.ClipOperation.IntersectClip)
