"""Where the circle's ring is, and which few pixels change when something on it moves."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import ceil, cos, floor, sin, sqrt, tau

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QRegion

# The ring's pen, in shares of its radius.
PEN = 0.018
# A circle is covered in so many bands on either side of its middle, by turns of equal size: how
# far from the middle each begins, and half its width there, in radii. More would spare few pixels.
_BANDS = tuple((sin(tau / 4 * n / 8), cos(tau / 4 * n / 8)) for n in range(9))
# The ring is drawn in so many pieces, of which each differs little from its chord.
_PIECES = 48
_NEARLY = 1e-9


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
        return self.radius * (PEN / 2 + 0.0025) + 2

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
    def _pieces(self) -> tuple[QPainterPath, ...]:
        return tuple(self._arc(n / _PIECES, (n + 1) / _PIECES) for n in range(_PIECES))

    def _arc(self, start: float, end: float) -> QPainterPath:
        # Qt counts degrees against the clock, from three o'clock.
        line = QPainterPath()
        line.arcMoveTo(self.place, 90 - 360 * start)
        line.arcTo(self.place, 90 - 360 * start, -360 * (end - start))
        return self._stroker.createStroke(line)

    @cached_property
    def _stroker(self) -> QPainterPathStroker:
        stroker = QPainterPathStroker()
        stroker.setWidth(self.radius * PEN)
        # Where pieces meet, nothing is filled twice: that takes three times as long.
        stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
        return stroker

    def arc_within(self, start: float, end: float, within: QRegion) -> QPainterPath:
        """Return what lies in a region of an arc with round ends, to be filled.

        In pieces: to stroke and fill a whole ring takes a tenth of a picture's time, and a piece
        has the same pixels whether or not its neighbours are painted, too.
        """
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        first = floor(start * _PIECES)
        for piece, box in enumerate(self.boxes[first : ceil(end * _PIECES)], first):
            if within.intersects(box):
                begin, stop = max(start, piece / _PIECES), min(end, (piece + 1) / _PIECES)
                whole = _PIECES * (stop - begin) >= 1.0 - _NEARLY
                path.addPath(self._pieces[piece] if whole else self._arc(begin, stop))
        for share in (start, end):
            path.addEllipse(self.point(share), self.radius * PEN / 2, self.radius * PEN / 2)
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
    """Return some rectangles that cover what lies between two circles."""
    x, y = centre.x(), centre.y()
    region, inner = QRegion(), max(0.0, inner)
    for (near, wide), (far, _) in pairwise(_BANDS):
        # In a band the outer circle is widest at its near edge, the inner one narrowest at its far.
        left, right = floor(x - outer * wide), ceil(x + outer * wide)
        room = sqrt(max(0.0, inner * inner - (outer * far) ** 2))
        hole, beyond = ceil(x - room), floor(x + room)
        for top, bottom in ((-far, -near), (near, far)):
            above, below = floor(y + outer * top), ceil(y + outer * bottom)
            if hole < beyond:
                region += QRect(left, above, hole - left, below - above)
                region += QRect(beyond, above, right - beyond, below - above)
            else:
                region += QRect(left, above, right - left, below - above)
    return region
