"""The figure in profile: what it shows at a moment, and which pixels that changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QRegion

from coach.core.body.skeleton import Figure
from coach.core.motion.gestures import Spotlight, spotlight_at
from coach.core.motion.motion import Motion
from coach.core.routine.position import Position
from coach.core.routine.routine import Prop, Routine, Step
from coach.core.score.timeline import Timeline
from coach.ui.figure.colours import figure_colours
from coach.ui.figure.pace import Pace
from coach.ui.figure.profile.outline import Part
from coach.ui.figure.profile.painting import (
    Scene,
    bounds,
    paint_figure,
    paint_ghost,
    paint_set,
    paint_spotlight,
    scene_of,
    spotlight_bounds,
)
from coach.ui.figure.profile.trunk_shape import parts_of
from coach.ui.look.cached_pixmap import CachedPixmap
from coach.ui.look.theme import Look

# How clearly the next pose shows, at most.
_GHOST = 0.5
# The ghost appears in so many steps: each of them is as much as is seen.
_STEPS = 24
# So many times a second the body is another, the less often the more slowly it moves.
_RATES = 60, 30, 15, 10
# A body that is painted once more so often in a row rests: between two of one that moves there
# are fewer, and a picture of each would cost more than it spares.
RESTS_AFTER = 8
# What has moved by less than this many pixels is not painted anew.
_UNSEEN = 0.2
# Without movement one key pose fades into the next, in seconds.
_FADE = 0.6


@dataclass(frozen=True, eq=False)
class _Body:
    """A figure and its outlines, which are drawn once."""

    figure: Figure

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        return tuple(parts_of(self.figure))

    @cached_property
    def bounds(self) -> QRectF:
        return bounds(self.parts)

    def moved(self, last: "_Body") -> QRectF:
        """Return where an outline is now or was that is another than it was."""
        if self.figure.turn or last.figure.turn:
            return self.bounds | last.bounds
        found = QRectF()
        for one, other in zip(last.parts, self.parts, strict=True):
            if one.path != other.path:
                found |= one.path.controlPointRect() | other.path.controlPointRect()
        return found


@dataclass(frozen=True, eq=False)
class Moment:
    """Everything that is seen: `ahead` is the next pose, `before` one that fades away."""

    body: _Body
    ahead: _Body | None = None
    near: float = 0.0
    before: _Body | None = None
    share: float = 1.0
    light: Spotlight | None = None
    time: float = 0.0

    def looks_like(self, last: "Moment") -> bool:
        """Tell whether nothing is another than in the last one: so it is most of the time."""
        return (
            self.body is last.body
            and self.ahead is last.ahead
            and self.near == last.near
            and self.before is last.before
            and self.share == last.share
            and self.light == last.light
            and (self.light is None or self.time == last.time)
        )

    def changes(self, last: "Moment") -> list[QRectF]:
        """Return the places where it looks other than the last one."""
        pairs = zip(last.covers, self.covers, strict=True)
        changed = [one[1] | other[1] for one, other in pairs if one[0] != other[0]]
        if self.body is not last.body and self.share == last.share == 1.0:
            # The body comes first; mostly its feet stand still.
            changed[0] = self.body.moved(last.body)
        return changed

    @cached_property
    def covers(self) -> tuple[tuple[object, QRectF], ...]:
        """What is seen, each with its place in thousandths of the body's height."""
        unseen, light = QRectF(), self.light
        return (
            ((self.body, self.share), self.body.bounds),
            ((self.ahead, self.near), self.ahead.bounds if self.ahead else unseen),
            ((self.before, self.share), self.before.bounds if self.before else unseen),
            ((light, self.time, self.lit.getRect()) if light else None, self.lit),
        )

    @cached_property
    def lit(self) -> QRectF:
        """Where a glow is, in thousandths of the body's height."""
        return spotlight_bounds(self.body.figure, self.light) if self.light else QRectF()


class ProfileView:
    """Shows the body of a timeline's moment; `still` shows each phase's last pose instead.

    Nothing is painted before `begin`.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self.still = look.still
        self._routine: Routine | None = None
        self._prop: Prop | None = None
        self._motion: Motion | None = None
        self._now: Moment | None = None
        self._faded: tuple[_Body, float] | None = None
        self._painted: _Body | None = None
        self._same = 0
        self._pace = Pace(*_RATES)
        self._reckoned: tuple[Motion, float] | None = None
        look.changed.connect(self._forget)
        self._forget()

    @property
    def moment(self) -> Moment | None:
        """What was shown last."""
        return self._now

    def begin(self, routine: Routine, prop: Prop | None) -> None:
        """Get ready for a session of this routine with this prop."""
        self._routine, self._prop = routine, prop
        self._motion = self._now = self._reckoned = None
        self._pace = Pace(*_RATES)
        self._forget()

    def can_show(self, step: Step) -> bool:
        """Tell whether the body can be seen in a step: it can stand, and the file says how."""
        routine = self._routine
        flat = (move for one in routine.every_step for move in one.moves) if routine else ()
        if routine is None or not any(move.pose is None for move in flat):
            return False
        position = routine.position if step.position is Position.ANYWHERE else step.position
        return position in {Position.STANDING, Position.ANYWHERE}

    def show(self, timeline: Timeline, time: float, place: QRectF) -> QRegion:
        """Take the pose of a moment (seconds); return what changes in the square `place`."""
        if self._routine is None:
            return QRegion()
        motion = self._motion_on(self._routine, timeline)
        last, beat = self._now, self._pace.beat(time)
        if (motion, beat) == self._reckoned:
            return QRegion()
        self._reckoned, scene = (motion, beat), self._scene_in(place)
        now = self._moment(motion, beat, scene.height)
        if last and now.looks_like(last):
            return QRegion()
        self._now = now
        changed = now.changes(last) if last else [room for _, room in now.covers]
        return _region(changed, scene)

    def paint(self, painter: QPainter, place: QRectF, dirty: QRegion) -> None:
        """Paint the moment that was shown last into a square, as far as it reaches `dirty`."""
        now = self._now
        if now is None:
            return
        scene = self._scene_in(place)
        what = (scene.rest, scene.shape)
        if dirty.intersects(scene.furnished.toAlignedRect()):
            self._furniture.draw(painter, scene.furnished, what, lambda p: paint_set(p, scene))
        if now.ahead and now.near > 0.0:
            painter.setOpacity(_GHOST * now.near)
            self._paint_ghost(painter, scene, now.ahead, dirty)
        painter.setOpacity(1.0)
        if now.before:
            paint_figure(painter, scene, now.before.figure, now.before.parts)
        painter.setOpacity(now.share)
        self._paint_body(painter, scene, now.body, dirty)
        painter.setOpacity(1.0)
        if now.light and dirty.intersects(_box(scene, now.lit)):
            paint_spotlight(painter, scene, now.body.figure, now.light, now.time)

    def _paint_body(self, painter: QPainter, scene: Scene, body: _Body, dirty: QRegion) -> None:
        """Paint a body outline by outline while it moves, and as a picture where it rests."""
        self._same = self._same + 1 if self._painted is body else 0
        self._painted, rests = body, self._same >= RESTS_AFTER
        room = scene.frame.mapRect(body.bounds)
        # A picture would lie a little beside its pixels where these are no whole number a point.
        if not rests or painter.device().devicePixelRatio() % 1.0:
            paint_figure(painter, scene, body.figure, _within(dirty, scene, body.parts))
        elif dirty.intersects(room.toAlignedRect()):
            self._resting.draw(
                painter, room, body, lambda p: paint_figure(p, scene, body.figure, body.parts)
            )

    def _paint_ghost(self, painter: QPainter, scene: Scene, ghost: _Body, dirty: QRegion) -> None:
        room = scene.frame.mapRect(ghost.bounds)
        if dirty.intersects(room.toAlignedRect()):
            self._ghost.draw(
                painter, room, ghost.figure, lambda p: paint_ghost(p, scene, ghost.parts)
            )

    def _scene_in(self, place: QRectF) -> Scene:
        rest = self._motion.rest if self._motion else None
        return scene_of(place, self._colours, rest, self._prop)

    def _moment(self, motion: Motion, time: float, height: float) -> Moment:
        last = self._now
        figure = motion.key_figure_at(time) if self.still else motion.figure_at(time)
        moved = last.body.figure.apart(figure) * height if last else inf
        body = last.body if last and moved < _UNSEEN else _Body(figure)
        ahead, near = motion.next_at(time) or (None, 0.0)
        known = last.ahead if last else None
        ghost = _Body(ahead) if ahead and not (known and known.figure == ahead) else known
        if self.still and last and last.body is not body:
            self._faded = (last.body, time)
        before, since = self._faded or (None, time)
        light = spotlight_at(motion.timeline, time)
        fading = before is not None and time - since < _FADE
        self._pace.take(time, inf if fading else moved)
        return Moment(
            body=body,
            ahead=ghost if ahead else None,
            near=round(near * _STEPS) / _STEPS,
            before=before if fading else None,
            share=(time - since) / _FADE if fading else 1.0,
            light=light,
            # Without movement a glow does not swell.
            time=light.since if light and self.still else time,
        )

    def _motion_on(self, routine: Routine, timeline: Timeline) -> Motion:
        if self._motion is None:
            self._motion = Motion(routine, self._prop, timeline)
        elif self._motion.timeline is not timeline:
            self._motion = self._motion.on(timeline)
        return self._motion

    def _forget(self) -> None:
        self.still = self._look.still
        self._colours = figure_colours(self._look)
        self._furniture, self._ghost, self._resting = CachedPixmap(), CachedPixmap(), CachedPixmap()
        self._painted = self._faded = self._reckoned = None


def _within(dirty: QRegion, scene: Scene, parts: Sequence[Part]) -> list[Part]:
    """Return the outlines of which anything has to be painted."""
    return [part for part in parts if dirty.intersects(_box(scene, part.path.controlPointRect()))]


def _box(scene: Scene, place: QRectF) -> QRect:
    # A soft edge reaches into the next pixel.
    return scene.frame.mapRect(place).toAlignedRect().adjusted(-1, -1, 1, 1)


def _region(places: list[QRectF], scene: Scene) -> QRegion:
    region = QRegion()
    for place in places:
        region |= _box(scene, place)
    return region
