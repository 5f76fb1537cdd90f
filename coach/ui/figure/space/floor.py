"""Paints what lies on the floor: its line, and the soft shadow of whatever is near to it."""

from collections.abc import Iterable

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
    return _around(_below_body(body))


def fallen_bounds(body: Drawn) -> QRectF:
    """Return what all shadows cover on the floor, those of what stands there among them."""
    return _around([*_below_pieces(body), *_below_body(body)])


def paint_shadows(painter: QPainter, body: Drawn) -> None:
    """Paint the shadows of a body and of what stands around it."""
    for place, strength in (*_below_pieces(body), *_below_body(body)):
        painter.setOpacity(min(1.0, strength))
        painter.drawImage(place, soft_spot(_DARK, *_STOPS))
    painter.setOpacity(1.0)


def _below_pieces(body: Drawn) -> list[tuple[QRectF, float]]:
    view, found = body.seen.view, []
    for piece in body.pieces:
        if piece.low[1] < 0.01 and not piece.behind:  # noqa: PLR2004 - it stands on the floor
            low = corners_of(piece, view)[[0, 1, 4, 5], :2]
            right, up = low.mean(axis=0)
            wide, deep = np.ptp(low, axis=0) / 2.0 + _BEYOND
            found.append((_spot(right, up, wide, deep), piece.clear))
    return found


def _below_body(body: Drawn) -> list[tuple[QRectF, float]]:
    return [
        (_spot(right, up, wide, deep), min(1.0, 1.0 - height / _HIGH))
        for right, up, wide, deep, height in body.grounds.tolist()
        if height < _HIGH
    ]


def _spot(right: float, up: float, wide: float, deep: float) -> QRectF:
    """Return where a spot is in thousandths, y down; given in body heights, y up."""
    wide, deep = 1300.0 * wide, 1300.0 * max(deep, _LEAST)
    return QRectF(1000.0 * right - wide, -1000.0 * up - deep, 2.0 * wide, 2.0 * deep)


def _around(shadows: Iterable[tuple[QRectF, float]]) -> QRectF:
    found = QRectF()
    for place, _ in shadows:
        found |= place
    return found
