"""How large bodies are shown, and where in their circle: chosen once for all of a step."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTransform

from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.room.painting import corners_of
from coach.ui.figure.space.view import Floats

# As large as this a body is shown at most, in shares of the square around the circle, and
# there its floor lies at the lowest.
LARGEST, _FLOOR = 0.88, 0.872
# What is shown keeps within this share of the circle. It fills less of it, unless a body would
# become smaller for it than this.
_ROOM, _AIRY, _USUAL = 0.965, 0.80, 0.772


@dataclass(frozen=True, slots=True)
class Frame:
    """The middle of what is shown, in body heights for the viewer, y up, and a body's height.

    The height is a share of the square's.
    """

    x: float
    y: float
    scale: float = LARGEST

    def onto(self, place: QRectF) -> QTransform:
        """Return how thousandths of a body's height, y down, come to lie in a square."""
        scale = place.height() * self.scale / 1000.0
        middle = place.center()
        return QTransform(
            scale,
            0.0,
            0.0,
            scale,
            middle.x() - self.x * 1000.0 * scale,
            middle.y() + self.y * 1000.0 * scale,
        )

    def holding(self, body: Drawn) -> "Frame":
        """Return the frame with the same middle in which a body keeps within the circle."""
        farthest = float(np.hypot(*(points_of(body) - (self.x, self.y)).T).max())
        return Frame(self.x, self.y, min(self.scale, _ROOM / (2.0 * farthest)))

    def between(self, other: "Frame", share: float) -> "Frame":
        """Return the frame at a share of the way to another."""
        return Frame(
            self.x + (other.x - self.x) * share,
            self.y + (other.y - self.y) * share,
            self.scale + (other.scale - self.scale) * share,
        )


def frame_of(bodies: Iterable[Drawn], largest: float | None = None) -> Frame:
    """Return the frame that holds all of these bodies and what stands around them.

    With `largest`, a body's height takes so much of the square at most, and it fills the circle.
    """
    shown = list(bodies)
    points = np.concatenate([points_of(body) for body in shown])
    middle, radius = _circle(points)
    fits = _ROOM / (2.0 * radius)
    airy = min(LARGEST, _AIRY / (2.0 * radius))
    scale = min(largest, fits) if largest else max(airy, min(_USUAL, fits))
    # A floor lies as low as everything above it lets it.
    lowest = (0.5 - _FLOOR) / scale
    floor = float(points[:, 1].min())
    x, y = middle
    room = _ROOM / (2.0 * scale) - radius
    y = max(y, min(floor - lowest, y + 0.75 * room)) if room > 0.0 else y
    return Frame(float(x), float(y), float(scale))


def points_of(body: Drawn) -> Floats:
    """Return the outermost points of what a body shows, (N, 2) in body heights, y up."""
    corners = [
        corners_of(piece, body.seen.view)[:, :2]
        for piece in body.pieces
        if piece.colour not in {"wall", "mat"} and piece.clear == 1.0
    ]
    pool = body.outlines.edge * np.array([0.001, -0.001])
    return np.concatenate([pool, *corners])


def _circle(points: Floats) -> tuple[Floats, float]:
    """Return the middle and the radius of about the smallest circle around points.

    Toward the farthest point by ever smaller steps: Badoiu and Clarkson (2003).
    """
    middle = (points.min(axis=0) + points.max(axis=0)) / 2.0
    for step in range(1, 120):
        away = points - middle
        farthest = int((away * away).sum(axis=1).argmax())
        middle = middle + away[farthest] / (2.0 * step + 2.0)
    return middle, float(np.sqrt(((points - middle) ** 2).sum(axis=1).max()))
