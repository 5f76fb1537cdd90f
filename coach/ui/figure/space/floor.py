"""Paints what lies on the floor: its line, and the soft shadow of whatever is near to it."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from coach.ui.figure.colours import Palette
from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.room.painting import corners_of
from coach.ui.figure.space.soft import soft_spot
from coach.ui.figure.space.view import View

_LINE, _THICK = 560.0, 5.0
# From above there is no line: it fades between these elevations, in degrees.
_FADES_FROM, _FADES_TO = 12.0, 30.0
# A part this high above the floor has no shadow on it any more, in body heights.
_HIGH = 0.16
_LEAST, _BEYOND = 0.009, 0.012
_DARK, _STOPS = 0x001418, ((0.0, 0.35), (0.55, 0.19), (1.0, 0.0))


def paint_line(painter: QPainter, view: View, middle: float, colours: Palette) -> None:
    """Paint the floor's line around a middle, in thousandths of the body's height."""
    share = (_FADES_TO - abs(view.elevation)) / (_FADES_TO - _FADES_FROM)
    if share <= 0.0:
        return
    line = line_bounds(view, middle)
    fade = QLinearGradient(line.topLeft(), line.topRight())
    for at, alpha in ((0.0, 0.0), (0.18, 0.85), (0.82, 0.85), (1.0, 0.0)):
        colour = QColor(colours["line"])
        colour.setAlphaF(alpha * min(1.0, share))
        fade.setColorAt(at, colour)
    painter.fillRect(line, fade)


def line_bounds(view: View, middle: float) -> QRectF:
    """Return where the floor's line is, in thousandths, if it is seen."""
    seen = abs(view.elevation) < _FADES_TO
    return QRectF(middle - _LINE, 0, 2 * _LINE, _THICK) if seen else QRectF()


def shadow_bounds(body: Drawn) -> QRectF:
    """Return what the shadows of a body cover on the floor, in thousandths."""
    found = QRectF()
    for right, up, wide, deep, height in body.grounds.tolist():
        if height < _HIGH:
            found |= _spot((right, up), (wide, deep))
    return found


def paint_shadows(painter: QPainter, body: Drawn) -> None:
    """Paint the shadows of a body and of what stands around it."""
    view = body.seen.view
    for piece in body.pieces:
        if piece.low[1] < 0.01 and not piece.behind:  # noqa: PLR2004 - it stands on the floor
            low = corners_of(piece, view)[[0, 1, 4, 5], :2]
            right, up = low.mean(axis=0)
            wide, deep = np.ptp(low, axis=0) / 2.0 + _BEYOND
            _soft(painter, (right, up), (wide, deep), piece.clear)
    for right, up, wide, deep, height in body.grounds.tolist():
        near = 1.0 - max(0.0, height) / _HIGH
        if near > 0.0:
            _soft(painter, (right, up), (wide, deep), near)


def _soft(
    painter: QPainter, place: tuple[float, float], reach: tuple[float, float], strength: float
) -> None:
    painter.setOpacity(min(1.0, strength))
    painter.drawImage(_spot(place, reach), soft_spot(_DARK, *_STOPS))
    painter.setOpacity(1.0)


def _spot(place: tuple[float, float], reach: tuple[float, float]) -> QRectF:
    """Return where a spot in body heights, y up, is in thousandths, y down."""
    wide, deep = 1300.0 * reach[0], 1300.0 * max(reach[1], _LEAST)
    x, y = 1000.0 * place[0], -1000.0 * place[1]
    return QRectF(x - wide, y - deep, 2.0 * wide, 2.0 * deep)
