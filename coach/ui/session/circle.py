"""The circle that breathes: the one widget that is painted at every tick."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QBrush,
    QColor,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.core.routine.breathing import Phase
from coach.ui.look.drawing import saved
from coach.ui.look.focus_ring import draw_ring
from coach.ui.look.rotation import painter_on, update_part, upright
from coach.ui.look.theme import Look
from coach.ui.session.backdrop import backdrop, light
from coach.ui.session.phase_sign import paint_sign, sign_region
from coach.ui.session.ring import PEN, Ring, annulus, square

# Shares of the ring's radius: the circle with empty and with full lungs.
EMPTY, FULL = 0.46, 0.86
# The ring's radius, in halves of the widget.
_RING = 0.94
# What the last breath leaves on the ring fades over this share of the next one, in so many steps.
_AFTERGLOW, _FADING = 0.10, 16
# By less than this many of the screen's pixels nobody sees the edge move.
_UNSEEN = 0.25

Figure = Callable[[QPainter, QRectF, QRegion], None]


@dataclass(frozen=True, slots=True)
class Breath:
    """What the circle shows: how full the lungs are and how much of the breath is over.

    `turns` are the shares of the breath at which a phase ends and another begins;
    `resting` is a circle outside the breath: no ring. Where nothing may move, the size of
    lungs that are `larger` fades in: `coming` is how far, 0 to 1. Each phase has its sign.
    """

    fullness: float = 0.0
    progress: float = 0.0
    turns: tuple[float, ...] = ()
    resting: bool = True
    larger: float = 0.0
    coming: float = 0.0
    phase: Phase | None = None

    @property
    def sizes(self) -> tuple[float, ...]:
        """How full the lungs are for each size that is seen."""
        return (self.fullness, self.larger) if self.coming else (self.fullness,)


class Circle(QWidget):
    """A circle whose radius is an affine function of the lungs' fullness, in a ring.

    `on_paint` is told the radius in pixels at each paint. `figure` paints a person, inside
    the ring, when there is one: in a square, of which only a region must be painted. What
    cannot be painted is left out, so that nothing is seen that is no longer true; `on_fault`
    is told why.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._breath = Breath()
        self._ring = Ring(QPointF(), 0.0)
        self._afterglow = False
        self._backdrop: QPixmap | None = None
        self._orb = QBrush()
        self.on_paint: Callable[[float], None] | None = None
        self.on_fault: Callable[[Exception], None] | None = None
        self.figure: Figure | None = None
        self._blank = self._alone = False
        # It paints each of its pixels: nothing behind it needs to be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._forget)

    @property
    def ring_radius(self) -> float:
        """The ring's radius in pixels."""
        return self._ring.radius

    @property
    def radius(self) -> float:
        """The breathing circle's radius in pixels, as it is painted now."""
        return self._radius_at(self._breath.fullness)

    def begin(self, figure: Figure) -> None:
        """Get ready to show a session, with this figure."""
        self.figure, self._blank = figure, False
        self.update()

    @property
    def shows_figure(self) -> bool:
        """Whether somebody is seen in the circle."""
        return self.figure is not None and not self._alone

    def leave_alone(self, *, alone: bool) -> None:
        """Show the circle without its figure, for as long as it is to be alone."""
        if alone is not self._alone:
            self._alone = alone
            self.update()

    def blank(self) -> None:
        """Show nothing from now on: it would stand still, as if the breath did."""
        self._blank = True
        self.update()

    def show_breath(self, breath: Breath) -> None:
        """Show one moment; nothing is painted where it is the same to the eye."""
        breath = self._to_the_eye(breath)
        if breath == self._breath:
            return
        before, self._breath = self._breath, breath
        if breath.resting or breath.progress < before.progress:
            self._afterglow = not breath.resting and before.progress > 1 - _AFTERGLOW
        if breath.turns != before.turns:
            self._forget()
        elif before.resting is not breath.resting:
            self.update()
        else:
            self._update_parts(before)

    def _to_the_eye(self, breath: Breath) -> Breath:
        """Return a moment with the edge where it was, until it is seen to move."""
        last = self._breath
        if breath.phase is not last.phase or breath.coming or last.coming:
            return breath
        moved = abs(self._radius_at(breath.fullness) - self.radius) * self.devicePixelRatioF()
        return replace(breath, fullness=last.fullness) if 0.0 < moved < _UNSEEN else breath

    def sizeHint(self) -> QSize:
        """Ask for a good size."""
        return QSize(self._look.px(620), self._look.px(620))

    def minimumSizeHint(self) -> QSize:
        """Stay a circle that can be seen."""
        return QSize(120, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw what stands still anew."""
        super().resizeEvent(event)
        radius = min(self.width(), self.height()) / 2 * _RING
        self._ring = Ring(QPointF(self.width() / 2, self.height() / 2), radius)
        self._forget()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Draw what stands still anew: the window's background shows through."""
        super().moveEvent(event)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the moment."""
        painter = painter_on(self, self._look)
        if not self._blank:
            try:
                self._paint(painter, event.region())
            except Exception as fault:  # noqa: BLE001 - the voice leads on, whatever it is
                self._blank = True
                self._fail(fault)
        if self._blank:
            painter.setOpacity(1.0)
            painter.fillRect(self.rect(), self._look.background(self))
        if self.hasFocus():
            around = square(self._ring.centre, self._ring.radius + PEN * self._ring.radius)
            draw_ring(painter, self._look, around, around.width() / 2)
        painter.end()
        if self.on_paint:
            self.on_paint(self.radius)

    def _paint(self, painter: QPainter, region: QRegion) -> None:
        still = self._backdrop
        if still is None or still.devicePixelRatio() != self.devicePixelRatioF():
            still = self._prepare()
        radius, dirty = self.radius, upright(self, self._look, region)
        # Only what has changed is painted, whatever is drawn: Qt clips.
        painter.drawPixmap(0, 0, still)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._orb)
        if self._breath.coming:
            wider = self._radius_at(self._breath.larger)
            painter.setOpacity(self._breath.coming)
            painter.drawEllipse(self._ring.centre, wider, wider)
            painter.setOpacity(1.0)
        painter.drawEllipse(self._ring.centre, radius, radius)
        if not self._breath.resting:
            self._draw_ring(painter, dirty)
        if self._breath.phase:
            paint_sign(painter, self._look, self._ring, radius, self._breath.phase)
        if self.figure and not self._alone:
            self._paint_figure(painter, self.figure, dirty)

    def _paint_figure(self, painter: QPainter, figure: Figure, dirty: QRegion) -> None:
        with saved(painter):
            try:
                figure(painter, self.figure_place(), dirty)
            except Exception as fault:  # noqa: BLE001 - as above
                self.figure = None
                # What stands there half painted goes with the next picture.
                QTimer.singleShot(0, self, self.update)
                self._fail(fault)

    def _fail(self, fault: Exception) -> None:
        if self.on_fault is None:
            raise fault
        self.on_fault(fault)

    def figure_place(self) -> QRectF:
        """Return the square that is kept for the figure: it stands inside the ring."""
        return square(self._ring.centre, self._ring.radius * 0.88)

    def update_part(self, region: QRegion) -> None:
        """Paint a part anew; upright coordinates, whether the circle is turned or not."""
        update_part(self, self._look, region)

    def _update_parts(self, before: Breath) -> None:
        """Repaint only what moved: the circle's edge and the ring's head.

        A quarter of the pixels, and so about a third of the time.
        """
        now, region = self._breath, QRegion()
        radii = [self._radius_at(size) for size in (*before.sizes, *now.sizes)]
        if before.sizes != now.sizes or before.coming != now.coming:
            region |= annulus(self._ring.centre, min(radii) - 2, max(radii) + 2)
        if (before.fullness, before.phase) != (now.fullness, now.phase):
            for breath in (before, now):
                radius = self._radius_at(breath.fullness)
                region |= sign_region(self._ring, radius, breath.phase)
        if now.progress < before.progress or _left(now.progress) != _left(before.progress):
            region |= self._ring.region()
        elif now.progress != before.progress:
            region |= self._ring.arc_region(before.progress, now.progress)
        self.update_part(region)

    def _radius_at(self, fullness: float) -> float:
        return self._ring.radius * (EMPTY + (FULL - EMPTY) * fullness)

    def _forget(self) -> None:
        self._backdrop = None
        self.update()

    def _draw_ring(self, painter: QPainter, dirty: QRegion) -> None:
        progress = self._breath.progress
        colour = self._look.colour("sea")
        painter.setPen(Qt.PenStyle.NoPen)
        if self._afterglow and _left(progress):
            fading = QColor(colour)
            fading.setAlphaF(_left(progress))
            painter.setBrush(fading)
            painter.drawPath(self._ring.arc_within(progress, 1.0, dirty))
        painter.setBrush(colour)
        painter.drawPath(self._ring.arc_within(0.0, progress, dirty))

    def _prepare(self) -> QPixmap:
        """Draw once what stands still."""
        full = self._radius_at(1.0)
        self._orb = light(self._look, self, self._ring.centre, full)
        self._backdrop = backdrop(self._look, self, self._ring, full, self._breath.turns)
        return self._backdrop


def _left(progress: float) -> float:
    """Return how much is seen of what the last breath left on the ring, 0 to 1."""
    return ceil(_FADING * max(0.0, 1.0 - progress / _AFTERGLOW)) / _FADING
