"""Whether furniture stands before or behind a part of a body."""

from collections.abc import Sequence

import numpy as np

from coach.ui.figure.space.room.painting import corners_of
from coach.ui.figure.space.room.props import Piece
from coach.ui.figure.space.view import Floats, View

_LEAST = 0.03


def nearer_than(
    pieces: Sequence[Piece], places: Floats, sizes: Floats, view: View
) -> tuple[Floats, Floats]:
    """Tell of each piece and place whether the place is nearer, and how much they overlap.

    `places`, (N, 3), are as the viewer has them, right, up and nearer, and `sizes`, (N,), their
    radii. Both answers are (pieces, N); the first is from -1 (the piece) to 1 (the place).
    """
    world, toward = places @ view.axes, view.axes[2]
    signs, overlaps = [], []
    for piece in pieces:
        low, high = np.array(piece.low), np.array(piece.high)
        middle, half = (low + high) / 2.0, (high - low) / 2.0
        away = world - middle
        # Along the axis that parts both best, what lies on the viewer's side is nearer.
        gaps = np.abs(away) - half
        gaps[:, np.abs(toward) < _LEAST] = -np.inf
        axis = gaps.argmax(axis=1)
        rows = np.arange(len(world))
        signs.append(np.sign(away[rows, axis] * toward[axis]))
        corners = corners_of(piece, view)[:, :2]
        least, most = corners.min(axis=0), corners.max(axis=0)
        beside = np.maximum(np.maximum(least - places[:, :2], places[:, :2] - most), 0.0)
        overlaps.append(np.maximum(sizes - np.hypot(beside[:, 0], beside[:, 1]), 0.0) ** 2)
    return np.array(signs), np.array(overlaps)
