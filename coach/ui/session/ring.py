"""Where the circle's ring is, and which few pixels change when something on it moves."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import ceil, cos, floor, radians, sin, tau

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainterPath, QRegion

# The ring's pen, in shares of its radius.
PEN = 0.018
# The ring is drawn in so many pieces, of which each differs little from its chord.
_PIECES = 24


@dataclass(frozen=True)
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
        turn = tau * share
        return self.centre + QPointF(self.radius * sin(turn), -self.radius * cos(turn))

    def region(self) -> QRegion:
        """Return few rectangles that cover it."""
        return annulus(self.centre, self.radius - self.margin, self.radius + self.margin)

    @cached_property
    def boxes(self) -> tuple[QRect, ...]:
        """Small rectangles, each of which covers a piece of the ring."""
        room = self.margin
        points = [self.point(piece / _PIECES) for piece in range(_PIECES + 1)]
        boxes = (QRectF(one, other).normalized() for one, other in pairwise(points))
        return tuple(box.adjusted(-room, -room, room, room).toAlignedRect() for box in boxes)

    @cached_property
    def _arcs(self) -> tuple[QPainterPath, ...]:
        return tuple(self.arc(n / _PIECES, (n + 1) / _PIECES) for n in range(_PIECES))

    def arc(self, start: float, end: float) -> QPainterPath:
        """Return an arc as a path to be stroked."""
        # Qt counts degrees against the clock, from three o'clock.
        path = QPainterPath()
        path.arcMoveTo(self.place, 90 - 360 * start)
        path.arcTo(self.place, 90 - 360 * start, -360 * (end - start))
        return path

    def arc_within(self, end: float, within: QRegion) -> QPainterPath:
        """Return what lies in a region of an arc up to `end`.

        In pieces: a stroke as long as the whole ring takes a tenth of a picture's time, and a
        piece has the same pixels whether or not its neighbours are painted, too.
        """
        path = QPainterPath()
        for piece, box in enumerate(self.boxes[: ceil(end * _PIECES)]):
            if within.intersects(box):
                whole = end * _PIECES >= piece + 1
                path.addPath(self._arcs[piece] if whole else self.arc(piece / _PIECES, end))
        return path

    def arc_region(self, start: float, end: float) -> QRegion:
        """Return small rectangles that cover what changes when an arc's end moves."""
        region = QRegion()
        for box in self.boxes[floor(start * _PIECES) : ceil(end * _PIECES)]:
            region += box
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
