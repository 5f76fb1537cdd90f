"""The figure of a session: what it shows at a moment, and its pictures that are kept."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from coach.core.body import Figure
from coach.core.gestures import Spotlight, spotlight_at
from coach.core.model import Prop, Routine
from coach.core.motion import Motion
from coach.core.timeline import Timeline
from coach.ui.figure_colours import Palette, figure_colours
from coach.ui.figure_paint import Set, paint_figure, paint_ghost, paint_set, paint_spotlight
from coach.ui.theme import Look

# How clearly the next pose shows, at most.
_GHOST = 0.5
# Without movement one key pose fades into the next, in seconds.
_FADE = 0.6
Paint = Callable[[QPainter, QRectF], None]


class _Picture:
    """Something that is painted once for a place and then kept."""

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._key: object = None

    def draw(self, painter: QPainter, place: QRectF, what: object, paint: Paint) -> None:
        """Draw it; it is painted anew where `what` it shows, its place or the screen changed."""
        ratio = painter.device().devicePixelRatio()
        box = place.toAlignedRect()
        key = (what, box, ratio)
        if key != self._key:
            self._key = key
            self._pixmap = QPixmap(box.size() * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._pixmap)
            paint(inner, place.translated(-box.topLeft()))
            inner.end()
        painter.drawPixmap(box.topLeft(), self._pixmap)


class FigureView:
    """Shows the body of a timeline's moment; `still` shows each phase's last pose instead.

    `paint` is told the square to stand in. Nothing is painted before `begin`.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self.still = False
        self._routine: Routine | None = None
        self._prop: Prop | None = None
        self._motion: Motion | None = None
        self._figure: Figure | None = None
        self._light: Spotlight | None = None
        self._ahead: tuple[Figure, float] | None = None
        self._time = 0.0
        self._colours: Palette = {}
        self._fading: tuple[Figure, float] | None = None
        self._set_picture = _Picture()
        self._ghost_picture = _Picture()
        look.changed.connect(self._recolour)
        self._recolour()

    def begin(self, routine: Routine, prop: Prop | None) -> None:
        """Get ready for a session of this routine with this prop."""
        self._routine, self._prop = routine, prop
        self._motion = self._figure = self._light = self._ahead = self._fading = None
        self._forget()

    def show(self, timeline: Timeline, time: float) -> bool:
        """Take the pose of a moment (seconds); return whether the picture changes."""
        if self._routine is None:
            return False
        motion = self._motion_on(self._routine, timeline)
        before = (self._figure, self._light, self._ahead)
        self._light = spotlight_at(timeline, time)
        self._ahead = motion.next_at(time)
        figure = motion.key_figure_at(time) if self.still else motion.figure_at(time)
        if self.still and self._figure and figure != self._figure:
            self._fading = (self._figure, time)
        self._figure, self._time = figure, time
        pulses = self._light is not None or self._fading is not None
        return pulses or before != (self._figure, self._light, self._ahead)

    @property
    def scene(self) -> Set:
        """What stands still around the body."""
        rest = self._motion.rest if self._motion else None
        return Set(rest, self._prop.shape) if self._prop and rest else Set()

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Paint the moment that was shown last into a square."""
        if self._figure is None:
            return
        scene = self.scene
        self._set_picture.draw(painter, place, None, lambda p, r: paint_set(p, r, scene, self._colours))
        if self._ahead:
            figure, near = self._ahead
            painter.setOpacity(_GHOST * near)
            self._ghost_picture.draw(
                painter, place, figure, lambda p, r: paint_ghost(p, r, scene, figure, self._colours)
            )
            painter.setOpacity(1.0)
        self._paint_body(painter, place, scene, self._figure)
        if self._light:
            paint_spotlight(
                painter, place, scene, self._figure, self._light, self._time, self._colours
            )

    def _paint_body(self, painter: QPainter, place: QRectF, scene: Set, figure: Figure) -> None:
        if self._fading:
            before, since = self._fading
            share = (self._time - since) / _FADE
            if 0.0 <= share < 1.0:
                paint_figure(painter, place, scene, before, self._colours)
                painter.setOpacity(share)
            else:
                self._fading = None
        paint_figure(painter, place, scene, figure, self._colours)
        painter.setOpacity(1.0)

    def _motion_on(self, routine: Routine, timeline: Timeline) -> Motion:
        if self._motion is None:
            self._motion = Motion(routine, self._prop, timeline)
        elif self._motion.timeline is not timeline:
            self._motion = self._motion.on(timeline)
        return self._motion

    def _recolour(self) -> None:
        self._colours = figure_colours(self._look)
        self._forget()

    def _forget(self) -> None:
        self._set_picture, self._ghost_picture = _Picture(), _Picture()
