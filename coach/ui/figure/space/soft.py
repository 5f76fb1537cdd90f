"""Soft round spots, for shadows and glows: drawn once, for a gradient takes five times as long."""

from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRadialGradient

_SIZE = 128


@cache
def soft_spot(colour: int, *stops: tuple[float, float]) -> QImage:
    """Return a square picture of a spot in a colour (0xrrggbb) that fades to its edge.

    `stops` are shares of the way from the middle to the edge, each with its opacity there.
    """
    image = QImage(_SIZE, _SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    gradient = QRadialGradient(QPointF(_SIZE / 2, _SIZE / 2), _SIZE / 2)
    for at, opacity in stops:
        shade = QColor(colour)
        shade.setAlphaF(opacity)
        gradient.setColorAt(at, shade)
    painter = QPainter(image)
    painter.fillRect(image.rect(), gradient)
    painter.end()
    return image
