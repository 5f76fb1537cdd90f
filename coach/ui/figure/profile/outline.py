"""Soft outlines: closed curves through points, in thousandths of the body's height, y down."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

# Qt flattens curves in local units: in fractions of a body each would be a polygon.
SCALE = 1000.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Part:
    """One outline and the name of its colour."""

    path: QPainterPath
    colour: str


def closed(points: Sequence[Point], tension: float = 1.0) -> QPainterPath:
    """Return the smooth closed curve through points given in body heights, y up.

    A point that is given twice is a corner.
    """
    px = [(x * SCALE, -y * SCALE) for x, y in points]
    count, k = len(px), tension / 6.0
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.moveTo(*px[0])
    for i in range(count):
        (ax, ay), (bx, by) = px[i - 1], px[i]
        (cx, cy), (dx, dy) = px[(i + 1) % count], px[(i + 2) % count]
        if (bx, by) == (cx, cy):
            continue
        path.cubicTo(
            bx + (cx - ax) * k, by + (cy - ay) * k, cx - (dx - bx) * k, cy - (dy - by) * k, cx, cy
        )
    path.closeSubpath()
    return path


def beside(point: Point, tilt: float, up: float, forward: float) -> Point:
    """Return a point in the frame of a bone that leans `tilt` degrees forward."""
    s, c = sin(radians(tilt)), cos(radians(tilt))
    return point[0] + up * s + forward * c, point[1] + up * c - forward * s


def between(one: Point, other: Point, share: float) -> Point:
    """Return the point at a share of the way."""
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
