"""What stands still behind and in the circle: drawn once, kept as pictures."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap, QRadialGradient, QTransform
from PySide6.QtWidgets import QWidget

from coach.ui.look.theme import Look
from coach.ui.session.ring import PEN, Ring, square

# How far the halo's light reaches (shares of the widget) and how strong it is there.
_HALO = ((0.0, 0.26), (0.55, 0.20), (0.86, 0.07), (1.0, 0.0))


def backdrop(
    look: Look, widget: QWidget, ring: Ring, full: float, turns: Iterable[float]
) -> QPixmap:
    """Draw the background, a halo, the ring's track, and how far the circle will come."""
    picture = _blank(widget, widget.size())
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(widget.rect(), look.background(widget))
    _draw_halo(painter, look, widget, ring.centre)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("track"), max(2.0, ring.radius * PEN / 2)))
    painter.drawEllipse(ring.place)
    # A line to grow towards.
    painter.setPen(QPen(look.colour("track"), 1.0))
    painter.drawEllipse(ring.centre, full, full)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("quiet"))
    for turn in turns:
        painter.drawEllipse(ring.point(turn), ring.radius * 0.016, ring.radius * 0.016)
    painter.end()
    return picture


def light(look: Look, widget: QWidget, centre: QPointF, full: float) -> QBrush:
    """Return the circle's fill: a light that stands still while the circle grows into it.

    A gradient that grew with it would have to be computed for each pixel at each tick.
    """
    ratio, room = widget.devicePixelRatioF(), widget.rect()
    if ratio.is_integer():
        # No more of it than the circle ever covers: with two pixels a point that is 5 MB less.
        room = square(centre, full + 1).toAlignedRect()
    picture = _blank(widget, room.size())
    gradient = QRadialGradient(centre - QPointF(full * 0.22, full * 0.30), full * 1.32)
    gradient.setColorAt(0, look.colour("orb_core"))
    gradient.setColorAt(1, look.colour("orb_rim"))
    painter = QPainter(picture)
    painter.translate(-room.topLeft())
    painter.fillRect(room, gradient)
    painter.end()
    brush = QBrush(picture)
    # Qt scales such a picture down after it has moved it.
    brush.setTransform(QTransform.fromTranslate(room.left() * ratio, room.top() * ratio))
    return brush


def _draw_halo(painter: QPainter, look: Look, widget: QWidget, centre: QPointF) -> None:
    # Ends inside the widget: a halo that is cut off shows the widget's square.
    reach = min(widget.width(), widget.height()) / 2
    gradient = QRadialGradient(centre, reach)
    for at, opacity in _HALO:
        colour = look.colour("halo")
        colour.setAlphaF(opacity)
        gradient.setColorAt(at, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawEllipse(centre, reach, reach)


def _blank(widget: QWidget, size: QSize) -> QPixmap:
    picture = QPixmap(size * widget.devicePixelRatioF())
    picture.setDevicePixelRatio(widget.devicePixelRatioF())
    return picture
