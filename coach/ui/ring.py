"""Where the circle's ring is, and which few pixels change when something on it moves."""

from dataclasses import dataclass
from math import cos, floor, radians, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QRegion, QTransform

# The ring's pen, in shares of its radius.
PEN = 0.018
# An arc of this share of the ring differs little from its chord.
_BOX = 1 / 24


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle in pixels; shares of it count from the top, with the clock."""

    centre: QPointF
    radius: float

    @property
    def place(self) -> QRectF:
        """The square around it."""
        return square(self.centre, self.radius)

    @property
    def margin(self) -> float:
        """Half the pen, and what an arc bulges beyond the corners of its box."""
        return self.radius * (PEN / 2 + 0.01) + 2

    def point(self, share: float) -> QPointF:
        """Return where a share of it ends."""
        return self.centre + QTransform().rotate(360 * share).map(QPointF(0.0, -self.radius))

    def region(self) -> QRegion:
        """Return few rectangles that cover it."""
        return annulus(self.centre, self.radius - self.margin, self.radius + self.margin)

    def arc_region(self, start: float, end: float) -> QRegion:
        """Return small rectangles that cover what changes when an arc's end moves.

        Qt draws an arc as one curve a quarter, and so the whole of the last quarter
        changes a little.
        """
        region, at, room = QRegion(), floor(start * 4) / 4, self.margin
        while at < end:
            box = QRectF(self.point(at), self.point(min(end, at + _BOX))).normalized()
            region += box.adjusted(-room, -room, room, room).toAlignedRect()
            at += _BOX
        return region


def square(centre: QPointF, half: float) -> QRectF:
    """Return the square around a middle."""
    return QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)


def annulus(centre: QPointF, inner: float, outer: float) -> QRegion:
    """Return few rectangles that cover what lies between two circles."""
    region = QRegion(square(centre, outer).toAlignedRect())
    for degrees in (20, 45, 70):
        wide, high = inner * cos(radians(degrees)) - 1, inner * sin(radians(degrees)) - 1
        if wide > 0 and high > 0:
            hole = QRectF(centre.x() - wide, centre.y() - high, 2 * wide, 2 * high)
            region -= QRegion(hole.toRect())
    return region
