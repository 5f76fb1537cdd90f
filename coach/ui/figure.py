"""The figure of a session: what it shows at a moment, and which pixels that changes."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QRegion

from coach.core.body import Figure
from coach.core.gestures import Spotlight, spotlight_at
from coach.core.model import Prop, Routine
from coach.core.motion import Motion
from coach.core.timeline import Timeline
from coach.ui.figure_colours import figure_colours
from coach.ui.figure_paint import (
    Set,
    bounds,
    frame,
    paint_figure,
    paint_ghost,
    paint_set,
    paint_spotlight,
    set_bounds,
    spotlight_bounds,
)
from coach.ui.figure_shape import Part, parts_of
from coach.ui.kept import Kept
from coach.ui.theme import Look

# How clearly the next pose shows, at most.
_GHOST = 0.5
# Without movement one key pose fades into the next, in seconds.
_FADE = 0.6


@dataclass(frozen=True, eq=False)
class _Body:
    """A figure and its outlines, which are drawn once."""

    figure: Figure

    @cached_property
    def shapes(self) -> tuple[Part, ...]:
        return tuple(parts_of(self.figure))

    @cached_property
    def bounds(self) -> QRectF:
        return bounds(self.shapes)


@dataclass(frozen=True, slots=True)
class _Moment:
    """Everything that is seen: `ahead` is the next pose, `before` one that fades away."""

    body: _Body
    ahead: _Body | None = None
    near: float = 0.0
    before: _Body | None = None
    share: float = 1.0
    light: Spotlight | None = None
    time: float = 0.0

    def covers(self) -> tuple[tuple[object, QRectF], ...]:
        """Return what is seen, each with its place in thousandths of the body's height."""
        unseen, light = QRectF(), self.light
        lit = spotlight_bounds(self.body.figure, light) if light else unseen
        return (
            ((self.body, self.share), self.body.bounds),
            ((self.ahead, self.near), self.ahead.bounds if self.ahead else unseen),
            ((self.before, self.share), self.before.bounds if self.before else unseen),
            ((light, self.time) if light else None, lit),
        )


class FigureView:
    """Shows the body of a timeline's moment; `still` shows each phase's last pose instead.

    Nothing is painted before `begin`.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self.still = False
        self._routine: Routine | None = None
        self._prop: Prop | None = None
        self._motion: Motion | None = None
        self._now: _Moment | None = None
        self._faded: tuple[_Body, float] | None = None
        look.changed.connect(self._forget)
        self._forget()

    def begin(self, routine: Routine, prop: Prop | None) -> None:
        """Get ready for a session of this routine with this prop."""
        self._routine, self._prop = routine, prop
        self._motion = self._now = None
        self._forget()

    def show(self, timeline: Timeline, time: float, place: QRectF) -> QRegion:
        """Take the pose of a moment (seconds); return what changes in the square `place`."""
        if self._routine is None:
            return QRegion()
        motion = self._motion_on(self._routine, timeline)
        last, self._now = self._now, self._moment(motion, time)
        before, after = (last or self._now).covers(), self._now.covers()
        changed = [
            one[1] | other[1]
            for one, other in zip(before, after, strict=True)
            if last is None or one[0] != other[0]
        ]
        return _region(changed, place, self.scene)

    @property
    def scene(self) -> Set:
        """What stands still around the body."""
        rest = self._motion.rest if self._motion else None
        return Set(rest, self._prop.shape) if self._prop and rest else Set()

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Paint the moment that was shown last into a square."""
        now, scene, colours = self._now, self.scene, self._colours
        if now is None:
            return
        to_pixels = frame(place, scene)
        furnished = to_pixels.mapRect(set_bounds(scene))
        self._furniture.draw(
            painter, furnished, scene, lambda p: paint_set(p, place, scene, colours)
        )
        if now.ahead and now.near > 0.0:
            ghost = now.ahead
            painter.setOpacity(_GHOST * now.near)
            self._ghost.draw(
                painter,
                to_pixels.mapRect(ghost.bounds),
                ghost.figure,
                lambda p: paint_ghost(p, place, scene, ghost.shapes, colours),
            )
            painter.setOpacity(1.0)
        if now.before:
            paint_figure(painter, place, scene, now.before.figure, colours, now.before.shapes)
            painter.setOpacity(now.share)
        paint_figure(painter, place, scene, now.body.figure, colours, now.body.shapes)
        painter.setOpacity(1.0)
        if now.light:
            light = now.light
            paint_spotlight(painter, place, scene, now.body.figure, light, now.time, colours)

    def _moment(self, motion: Motion, time: float) -> _Moment:
        last = self._now
        figure = motion.key_figure_at(time) if self.still else motion.figure_at(time)
        body = last.body if last and last.body.figure == figure else _Body(figure)
        ahead, near = motion.next_at(time) or (None, 0.0)
        known = last.ahead if last else None
        ghost = _Body(ahead) if ahead and not (known and known.figure == ahead) else known
        if self.still and last and last.body is not body:
            self._faded = (last.body, time)
        before, since = self._faded or (None, time)
        fading = before is not None and time - since < _FADE
        return _Moment(
            body=body,
            ahead=ghost if ahead else None,
            near=near,
            before=before if fading else None,
            share=(time - since) / _FADE if fading else 1.0,
            light=spotlight_at(motion.timeline, time),
            time=time,
        )

    def _motion_on(self, routine: Routine, timeline: Timeline) -> Motion:
        if self._motion is None:
            self._motion = Motion(routine, self._prop, timeline)
        elif self._motion.timeline is not timeline:
            self._motion = self._motion.on(timeline)
        return self._motion

    def _forget(self) -> None:
        self._colours = figure_colours(self._look)
        self._furniture, self._ghost = Kept(), Kept()
        self._faded = None


def _region(places: list[QRectF], square: QRectF, scene: Set) -> QRegion:
    to_pixels, region = frame(square, scene), QRegion()
    for place in places:
        box = to_pixels.mapRect(place).toAlignedRect()
        # A soft edge reaches into the next pixel.
        region |= box.adjusted(-1, -1, 1, 1)
    return region
