"""Which phase it is, told by a shape around the circle: no colour, no movement, no word needed."""

from functools import lru_cache
from math import ceil, cos, floor, pi, sin, tau

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QRegion, QTransform

from coach.core.routine.breathing import Phase
from coach.ui.look.theme import Look
from coach.ui.session.ring import Ring, annulus

# In shares of the ring's radius: the sign's distance from the circle, half its width, its
# height and its pen.
_GAP, _WIDE, _HIGH, _PEN = 0.035, 0.046, 0.036, 0.016
# Where arrows stand on the circle, in shares of it: not before the feet.
_PLACES = (1 / 12, 3 / 12, 9 / 12, 11 / 12)
# The ways there from the middle.
_WAYS = tuple((sin(tau * place), -cos(tau * place)) for place in _PLACES)
_OUTWARD = QPolygonF([QPointF(-_WIDE, 0.0), QPointF(0.0, -_HIGH), QPointF(_WIDE, 0.0)])
_INWARD = QPolygonF([QPointF(-_WIDE, -_HIGH), QPointF(0.0, 0.0), QPointF(_WIDE, -_HIGH)])
_ARROWS = {
    phase: tuple(QTransform().rotate(360 * place).map(arrow) for place in _PLACES)
    for phase, arrow in ((Phase.INHALE, _OUTWARD), (Phase.EXHALE, _INWARD))
}
_DASHES = 36


def paint_sign(painter: QPainter, look: Look, ring: Ring, radius: float, phase: Phase) -> None:
    """Paint arrows that point out or in, a line while the breath is held, dashes while it rests."""
    pen = QPen(look.colour("sea"), max(1.5, ring.radius * _PEN))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    around = Ring(ring.centre, radius + _GAP * ring.radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if phase is Phase.HOLD_OUT:
        dash = pi * around.radius / _DASHES / pen.widthF()
        pen.setDashPattern([dash * 0.8, dash * 1.2])
    painter.setPen(pen)
    if phase not in _ARROWS:
        painter.drawEllipse(around.place)
        return
    x, y, reach = ring.centre.x(), ring.centre.y(), around.radius
    for (right, down), arrow in zip(_WAYS, _arrows(phase, ring.radius), strict=True):
        painter.drawPolyline(arrow.translated(x + right * reach, y + down * reach))


@lru_cache(maxsize=8)
def _arrows(phase: Phase, radius: float) -> tuple[QPolygonF, ...]:
    """Return the arrows in pixels: by the painter's transform the pen would be scaled, too."""
    return tuple(QTransform.fromScale(radius, radius).map(arrow) for arrow in _ARROWS[phase])


def sign_region(ring: Ring, radius: float, phase: Phase | None) -> QRegion:
    """Return few rectangles that cover a phase's sign around a circle."""
    region = QRegion()
    if phase is None:
        return region
    around = Ring(ring.centre, radius + _GAP * ring.radius)
    if phase not in _ARROWS:
        pen = ring.radius * _PEN + 2
        return annulus(ring.centre, around.radius - pen, around.radius + pen)
    reach = ring.radius * (_WIDE + _HIGH) + 3
    x, y, size = ring.centre.x() - reach, ring.centre.y() - reach, ceil(2 * reach) + 1
    for right, down in _WAYS:
        left, top = floor(x + right * around.radius), floor(y + down * around.radius)
        region += QRect(left, top, size, size)
    return region
