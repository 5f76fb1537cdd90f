"""The circle that breathes: the one widget that is painted at every tick."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, floor, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRadialGradient,
    QRegion,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.theme import Look

# Shares of the ring's radius: the circle with empty and with full lungs.
EMPTY, FULL = 0.46, 0.86
_RING_PEN = 0.018
# What the last breath leaves on the ring fades over this share of the next one.
_AFTERGLOW = 0.10
# An arc of this share of the ring differs little from its chord.
_BOX = 1 / 24

Figure = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Breath:
    """What the circle shows: how full the lungs are and how much of the breath is over.

    `turns` are the shares of the breath at which a phase ends and another begins;
    `resting` is a circle outside the breath: no ring.
    """

    fullness: float = 0.0
    progress: float = 0.0
    turns: tuple[float, ...] = ()
    resting: bool = True


class Circle(QWidget):
    """A circle whose radius is an affine function of the lungs' fullness, in a ring.

    `on_paint` is told the radius in pixels at each paint. `figure` paints a person, inside
    the ring, when there is one.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._breath = Breath()
        self._afterglow = False
        self._backdrop: QPixmap | None = None
        self._orb = QBrush()
        self.on_paint: Callable[[float], None] | None = None
        self.figure: Figure | None = None
        # It paints each of its pixels: nothing behind it needs to be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._forget)

    @property
    def ring_radius(self) -> float:
        """The ring's radius in pixels."""
        return min(self.width(), self.height()) / 2 * 0.94

    @property
    def radius(self) -> float:
        """The breathing circle's radius in pixels, as it is painted now."""
        return self._radius_at(self._breath.fullness)

    @property
    def centre(self) -> QPointF:
        """The middle of both."""
        return QPointF(self.width() / 2, self.height() / 2)

    def show_breath(self, breath: Breath) -> None:
        """Show one moment; nothing is painted where it is the same."""
        if breath == self._breath:
            return
        before, self._breath = self._breath, breath
        if breath.resting or breath.progress < before.progress:
            self._afterglow = not breath.resting and before.progress > 1 - _AFTERGLOW
        if breath.turns != before.turns:
            self._forget()
        elif self.figure or before.resting is not breath.resting:
            self.update()
        else:
            self._update_parts(before)

    def sizeHint(self) -> QSize:
        """Ask for a good size."""
        return QSize(self._look.px(620), self._look.px(620))

    def minimumSizeHint(self) -> QSize:
        """Stay a circle that can be seen."""
        return QSize(120, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw what stands still anew."""
        super().resizeEvent(event)
        self._forget()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Draw what stands still anew: the window's background shows through."""
        super().moveEvent(event)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the moment."""
        painter = QPainter(self)
        backdrop = self._backdrop
        if backdrop is None or backdrop.devicePixelRatio() != self.devicePixelRatioF():
            backdrop = self._prepare()
        part = event.rect()
        ratio = backdrop.devicePixelRatio()
        painter.drawPixmap(
            QRectF(part),
            backdrop,
            QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio),
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self.radius
        self._draw_orb(painter, radius)
        if not self._breath.resting:
            self._draw_ring(painter)
        if self.figure:
            self.figure(painter, self.figure_place())
        painter.end()
        if self.on_paint:
            self.on_paint(radius)

    def figure_place(self) -> QRectF:
        """Return the square that is kept for the figure: it stands inside the ring."""
        half = self.ring_radius * 0.88
        middle = self.centre
        return QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)

    def _update_parts(self, before: Breath) -> None:
        """Repaint only what moved: the circle's edge and the ring's head.

        A quarter of the pixels, and so about a third of the time.
        """
        now, ring = self._breath, self.ring_radius
        radii = [self._radius_at(before.fullness), self._radius_at(now.fullness)]
        if radii[0] != radii[1]:
            self.update(_annulus(self.centre, min(radii) - 2, max(radii) + 2))
        # Half the pen, and what an arc bulges beyond the corners of its box.
        pen = ring * (_RING_PEN / 2 + 0.01) + 2
        if now.progress < before.progress or before.progress <= _AFTERGLOW:
            self.update(_annulus(self.centre, ring - pen, ring + pen))
        elif now.progress != before.progress:
            self.update(self._arc_region(before.progress, now.progress, pen))

    def _arc_region(self, start: float, end: float, margin: float) -> QRegion:
        """Return small rectangles that cover the arc that may look different.

        Qt draws it as one curve a quarter, and so the whole of the last quarter changes
        a little when its end moves.
        """
        region, at = QRegion(), floor(start * 4) / 4
        while at < end:
            then = min(end, at + _BOX)
            box = QRectF(self._on_ring(at), self._on_ring(then)).normalized()
            region += box.adjusted(-margin, -margin, margin, margin).toAlignedRect()
            at += _BOX
        return region

    def _radius_at(self, fullness: float) -> float:
        return self.ring_radius * (EMPTY + (FULL - EMPTY) * fullness)

    def _on_ring(self, share: float) -> QPointF:
        turned = QTransform().rotate(360 * share).map(QPointF(0.0, -self.ring_radius))
        return self.centre + turned

    def _forget(self) -> None:
        self._backdrop = None
        self.update()

    def _draw_orb(self, painter: QPainter, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._orb)
        painter.drawEllipse(self.centre, radius, radius)

    def _draw_ring(self, painter: QPainter) -> None:
        progress = self._breath.progress
        colour = self._look.colour("sea")
        if self._afterglow and progress < _AFTERGLOW:
            fading = QColor(colour)
            fading.setAlphaF(1.0 - progress / _AFTERGLOW)
            self._draw_arc(painter, fading, progress, 1.0)
        self._draw_arc(painter, colour, 0.0, progress)

    def _draw_arc(self, painter: QPainter, colour: QColor, start: float, end: float) -> None:
        pen = QPen(colour, self.ring_radius * _RING_PEN)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Qt counts sixteenths of a degree, against the clock, from three o'clock.
        painter.drawArc(
            self._ring(), round((90 - 360 * start) * 16), round(-360 * 16 * (end - start))
        )

    def _ring(self) -> QRectF:
        middle, radius = self.centre, self.ring_radius
        return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)

    def _prepare(self) -> QPixmap:
        """Draw once what stands still: background, halo and track; and the circle's light."""
        ratio = self.devicePixelRatioF()
        backdrop = QPixmap(self.size() * ratio)
        backdrop.setDevicePixelRatio(ratio)
        painter = QPainter(backdrop)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.background(self))
        self._draw_halo(painter)
        self._draw_track(painter)
        painter.end()
        self._backdrop = backdrop
        self._orb = self._light(ratio)
        return backdrop

    def _draw_halo(self, painter: QPainter) -> None:
        # Ends inside the widget: a halo that is cut off shows the widget's square.
        reach = min(self.width(), self.height()) / 2
        gradient = QRadialGradient(self.centre, reach)
        for at, opacity in ((0.0, 0.26), (0.55, 0.20), (0.86, 0.07), (1.0, 0.0)):
            colour = self._look.colour("halo")
            colour.setAlphaF(opacity)
            gradient.setColorAt(at, colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawEllipse(self.centre, reach, reach)

    def _draw_track(self, painter: QPainter) -> None:
        look, radius = self._look, self.ring_radius
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("track"), max(2.0, radius * _RING_PEN * 0.5)))
        painter.drawEllipse(self.centre, radius, radius)
        # How far the circle will come: a line to grow towards.
        painter.setPen(QPen(look.colour("track"), 1.0))
        painter.drawEllipse(self.centre, radius * FULL, radius * FULL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("quiet"))
        for turn in self._breath.turns:
            painter.drawEllipse(self._on_ring(turn), radius * 0.016, radius * 0.016)

    def _light(self, ratio: float) -> QBrush:
        """Return the circle's fill: a light that stands still while the circle grows into it.

        A gradient that grew with it would have to be computed for each pixel at each tick.
        """
        light = QPixmap(self.size() * ratio)
        light.setDevicePixelRatio(ratio)
        reach = self.ring_radius * FULL
        source = self.centre - QPointF(reach * 0.22, reach * 0.30)
        gradient = QRadialGradient(source, reach * 1.32)
        gradient.setColorAt(0, self._look.colour("orb_core"))
        gradient.setColorAt(1, self._look.colour("orb_rim"))
        painter = QPainter(light)
        painter.fillRect(self.rect(), gradient)
        painter.end()
        return QBrush(light)


def _annulus(centre: QPointF, inner: float, outer: float) -> QRegion:
    """Return few rectangles that cover what lies between two circles."""
    region = QRegion(
        QRectF(centre.x() - outer, centre.y() - outer, 2 * outer, 2 * outer).toAlignedRect()
    )
    for degrees in (20, 45, 70):
        wide, high = inner * cos(radians(degrees)) - 1, inner * sin(radians(degrees)) - 1
        if wide > 0 and high > 0:
            hole = QRectF(centre.x() - wide, centre.y() - high, 2 * wide, 2 * high)
            region -= QRegion(hole.toRect())
    return region
