"""Paints the ghost of a pose that comes: a pale shape with an outline."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from coach.storage.appearance import Build
from coach.ui.figure.space.drawn import Drawn

_SHAPES = (
    *("pelvis", "trunkRL", "neck", "face", "nose", "hair"),
    *(f"{shape}{side}" for shape in ("leg", "foot", "arm", "sleeve", "ear") for side in "RL"),
)
_EDGE, _PALE = 9.0, 0.28


def paint_ghost(painter: QPainter, body: Drawn, colour: QColor) -> None:
    """Paint a body as a pale shape, alone in its picture, in thousandths of its height."""
    shapes = (*_SHAPES, "bun") if body.seen.build is Build.SLENDER else _SHAPES
    paths = [path for shape in shapes for path in body.whole(shape)]
    painter.setPen(QPen(colour, _EDGE, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(colour)
    for path in paths:
        painter.drawPath(path)
    # Within the outline nothing adds up, however many shapes lie over each other.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setPen(Qt.PenStyle.NoPen)
    pale = QColor(colour)
    pale.setAlphaF(_PALE)
    painter.setBrush(pale)
    for path in paths:
        painter.drawPath(path)
