"""Paints the pieces of props as an eye sees them, in thousandths of the body's height, y down."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from coach.ui.figure.colours import Palette, mixed
from coach.ui.figure.space.room.block import corners_of_side, outline
from coach.ui.figure.space.room.props import Piece
from coach.ui.figure.space.view import Floats, View

# The sides of a block: along which axis, and toward its end (1) or its beginning (0).
_SIDES = ((0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1))
_CORNERS = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)])
# How light a side is, by how far it looks up, and to the right of the viewer.
_DARKEST, _LIGHTEST = 0.20, 0.16
# In this share of its height from above a wall comes into sight.
_FADES = 0.35
_FLAT = np.array([1000.0, -1000.0])


def corners_of(piece: Piece, view: View) -> Floats:
    """Return the corners of a block for the viewer in body heights, (8, 3)."""
    low, high = np.array(piece.low), np.array(piece.high)
    found: Floats = (low + _CORNERS * (high - low)) @ view.axes.T
    return found


def paint_pieces(painter: QPainter, pieces: Sequence[Piece], view: View, colours: Palette) -> None:
    """Paint pieces one over the other, the farthest first."""
    for piece in sorted_pieces(pieces, view):
        paint_piece(painter, piece, view, colours)
    painter.setPen(Qt.PenStyle.NoPen)


@lru_cache(maxsize=16)
def _sorted(pieces: tuple[Piece, ...], view: View) -> tuple[Piece, ...]:
    left, found = list(pieces), []
    toward = view.axes[2]
    while left:
        free = [one for one in left if not any(_covers(one, other, toward) for other in left)]
        chosen = free[0] if free else left[0]
        left.remove(chosen)
        found.append(chosen)
    return tuple(found)


def sorted_pieces(pieces: Sequence[Piece], view: View) -> tuple[Piece, ...]:
    """Return pieces from the farthest to the nearest."""
    return _sorted(tuple(pieces), view)


def _covers(one: Piece, other: Piece, toward: Floats) -> bool:
    """Tell whether a block is nearer than another along the axis that parts them best."""
    if one is other:
        return False
    gaps = [
        max(one.low[axis] - other.high[axis], other.low[axis] - one.high[axis]) + 1e-4
        for axis in range(3)
    ]
    best = max(range(3), key=lambda axis: gaps[axis])
    if gaps[best] <= -0.01:  # noqa: PLR2004 - one stands in the other
        best = 1
    ahead = one.low[best] + one.high[best] > other.low[best] + other.high[best]
    return bool(toward[best] > 0.0) is ahead and abs(toward[best]) > 1e-6  # noqa: PLR2004 - not edge on


def paint_piece(painter: QPainter, piece: Piece, view: View, colours: Palette) -> None:
    """Paint a block or a ball."""
    opacity = painter.opacity()
    painter.setOpacity(opacity * piece.clear)
    _paint_clear(painter, piece, view, _colour(piece.colour, colours))
    painter.setOpacity(opacity)


def _paint_clear(painter: QPainter, piece: Piece, view: View, colour: QColor) -> None:
    corners = corners_of(piece, view)
    if piece.ball:
        _ball(painter, corners, colour)
        return
    flat = corners[:, :2] * _FLAT
    painter.setPen(Qt.PenStyle.NoPen)
    looks = {(axis, end): view.axes[:, axis] * (1.0 if end else -1.0) for axis, end in _SIDES}
    seen = frozenset(side for side, toward in looks.items() if toward[2] > 1e-6)  # noqa: PLR2004 - not edge on
    points = [(x, y) for x, y in flat.tolist()]
    for side in filter(seen.__contains__, _SIDES):
        shade = _shaded(colour, looks[side])
        painter.setBrush(_upward(shade, flat) if piece.colour == "wall" else shade)
        painter.drawPath(outline(points, side, seen, 1000.0 * piece.soft))
        if piece.boards and side[0] != 1:
            _boards(painter, flat[list(corners_of_side(side))], piece.boards, shade)
            painter.setPen(Qt.PenStyle.NoPen)


def _colour(name: str, colours: Palette) -> QColor:
    if name == "mat":
        return mixed(colours["sea"], colours["orb_rim"], 0.35)
    if name == "wall":
        wall = QColor(colours["wall"])
        wall.setAlphaF(0.8)
        return wall
    return colours[name]


def _upward(colour: QColor, flat: Floats) -> QLinearGradient:
    """Return the colour of a wall, which has no end above: it fades there."""
    top, low = float(flat[:, 1].min()), float(flat[:, 1].max())
    fade = QLinearGradient(0.0, top, 0.0, top + _FADES * (low - top))
    clear = QColor(colour)
    clear.setAlphaF(0.0)
    fade.setColorAt(0.0, clear)
    fade.setColorAt(1.0, colour)
    return fade


def _shaded(colour: QColor, looks: Floats) -> QColor:
    """Return the colour of a side that looks so far to the right, up and at the viewer."""
    light = 0.75 * looks[1] - 0.45 * looks[0]
    other, share = (
        (QColor("#ffffff"), _LIGHTEST * light)
        if light > 0
        else (QColor("#2a1a10"), -_DARKEST * 1.6 * light)
    )
    found = mixed(colour, other, share)
    found.setAlphaF(colour.alphaF())
    return found


def _boards(painter: QPainter, side: Floats, boards: int, colour: QColor) -> None:
    painter.setPen(QPen(mixed(colour, QColor("#2a1a10"), 0.25), 4.0))
    for board in range(1, boards):
        share = board / boards
        one, other = _level(side, share)
        painter.drawLine(QPointF(*one), QPointF(*other))


def _level(side: Floats, share: float) -> tuple[Floats, Floats]:
    """Return the ends of a line across a side, level in the room, at a share of its height."""
    if abs(side[1][1] - side[0][1]) > abs(side[3][1] - side[0][1]):
        return side[0] + (side[1] - side[0]) * share, side[3] + (side[2] - side[3]) * share
    return side[0] + (side[3] - side[0]) * share, side[1] + (side[2] - side[1]) * share


def _ball(painter: QPainter, corners: Floats, colour: QColor) -> None:
    middle = corners.mean(axis=0)[:2] * _FLAT
    radius = float(np.linalg.norm(corners[0] - corners[-1])) / 3**0.5 / 2 * 1000.0
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(mixed(colour, QColor("#2a1a10"), 0.22)))
    painter.drawEllipse(QPointF(*middle), radius, radius)
    painter.setBrush(colour)
    painter.drawEllipse(
        QPointF(middle[0] - 0.09 * radius, middle[1] - 0.07 * radius), 0.88 * radius, 0.88 * radius
    )
