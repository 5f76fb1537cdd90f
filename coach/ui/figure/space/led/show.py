"""The body in space on the page of a session: what it shows at a moment, and what that changes."""

from dataclasses import replace
from math import inf

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QRegion

from coach.core.anatomy.skeleton import Skeleton
from coach.core.motion.gestures import spotlight_at
from coach.core.motion.space.motion import SpaceMotion
from coach.core.motion.space.rests import shown_in_space
from coach.core.motion.space.ways import Ways
from coach.core.routine.routine import Routine, Step
from coach.core.score.timeline import Timeline
from coach.ui.figure.colours import figure_colours
from coach.ui.figure.pace import Pace
from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.glow import paint_glow, spots_of
from coach.ui.figure.space.led.camera import Camera
from coach.ui.figure.space.led.changes import changed, covered
from coach.ui.figure.space.led.fade import Fade
from coach.ui.figure.space.led.furniture import around
from coach.ui.figure.space.led.layer import Layer
from coach.ui.figure.space.led.moment import Moment
from coach.ui.figure.space.led.orbit import Orbit, Turn
from coach.ui.figure.space.led.turning import Turning
from coach.ui.figure.space.scene import (
    BodyPicture,
    Scene,
    paint_fallen,
    paint_floor,
    paint_things,
)
from coach.ui.figure.space.shape.sections import Seen
from coach.ui.figure.space.tones import Tones
from coach.ui.look.backdrop import clip_to_circle
from coach.ui.look.drawing import saved
from coach.ui.look.theme import Look

# How clearly the next pose shows, at most, and in how many steps it appears.
_GHOST, _STEPS = 0.5, 24
# How broad the line is at which a close-up ends, in shares of its height.
_RIM = 0.004
# So many times a second the body is another, where it moves quickly and where it does not.
_RATES = 30, 15, 10
# What has moved by less than this many points is not painted anew.
_UNSEEN = 0.25


class SpaceShow:
    """Shows the body of a timeline's moment; `still` shows each phase's last pose instead."""

    def __init__(self, look: Look, ways: Ways) -> None:
        self._look, self._ways = look, ways
        self._routine: Routine | None = None
        self._painted: Moment | None = None
        look.changed.connect(self.forget)
        self.forget()

    @property
    def camera(self) -> Camera | None:
        """From where the body was shown last."""
        return self._now.camera if self._now else None

    def begin(self, routine: Routine) -> None:
        """Get ready for a session of this routine."""
        self._routine = routine
        self._turning = Turning(routine)
        self._orbit, self._time = Orbit(), 0.0
        self._motion: SpaceMotion | None = None
        self._now: Moment | None = None
        self._pace = Pace(*_RATES)
        self._reckoned: tuple[SpaceMotion, float, Turn] | None = None
        self.forget()

    def can_show(self, step: Step) -> bool:
        """Tell whether there is a body in space to be seen in a step."""
        return self._routine is not None and shown_in_space(self._routine, step)

    def show(self, timeline: Timeline, time: float, place: QRectF) -> QRegion:
        """Take the pose of a moment (seconds); return what changes in the square `place`."""
        if self._routine is None:
            return QRegion()
        motion = self._motion_on(self._routine, timeline)
        last, self._time = self._now, self._pace.beat(time)
        what = motion, self._time, self._orbit.at(self._time)
        if last and what == self._reckoned:
            return QRegion()
        self._reckoned = what
        now = self._now = self._moment(motion, self._time, place.height())
        if last and now.looks_like(last):
            if self._painted is last:
                self._painted = now
            return QRegion()
        region = self._changed(place, now, last)
        self._layer.spoil(region)
        return region

    @property
    def shown(self) -> Moment | None:
        """What was shown last."""
        return self._now

    @property
    def is_turned(self) -> bool:
        """Whether somebody has turned the view, and not let it go."""
        return self._orbit.is_held

    def turn(self, by: Turn) -> None:
        """Turn the view round the body as it is now."""
        if self._now:
            self._orbit.turn(by, self._now.own.view.elevation, self._time)

    def turn_back(self) -> None:
        """Let the view go back to where the routine has it."""
        self._orbit.go_back(self._time, at_once=self.still)

    def paint(self, painter: QPainter, place: QRectF, dirty: QRegion) -> None:
        """Paint the moment that was shown last into a square, as far as it reaches `dirty`."""
        now = self._now
        if now is None or not dirty.intersects(place.toAlignedRect()):
            return
        self._layer.draw(painter, place, lambda onto: self._paint_all(onto, place, now))
        self._painted = now

    def _paint_all(self, painter: QPainter, place: QRectF, now: Moment) -> None:
        before = now.before
        if before:
            pictures = (
                lambda p: self._paint(p, self._scene(place, before), before),
                lambda p: self._paint(p, self._scene(place, now), now),
            )
            self._fade.paint(painter, place, pictures, now.share)
        else:
            self._paint(painter, self._scene(place, now), now)

    def _paint(self, painter: QPainter, scene: Scene, now: Moment) -> None:
        with saved(painter):
            if not now.camera.is_whole:
                clip_to_circle(painter, scene.place)
            self._paint_whole(painter, scene, now)
        if not now.camera.is_whole:
            # What is cut off ends at something that is seen.
            painter.setPen(QPen(self._colours["orb_rim"], _RIM * scene.place.height()))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(scene.place)

    def _paint_whole(self, painter: QPainter, scene: Scene, now: Moment) -> None:
        body = now.body
        room = scene.frame, body.seen.view, body.pieces
        self._floor.draw(painter, scene.place, lambda p: paint_floor(p, scene, body), room)
        paint_fallen(painter, scene, body)
        if not all(piece.behind for piece in body.pieces):
            self._things.draw(painter, scene.place, lambda p: paint_things(p, scene, body), room)
        if now.ahead and now.near > 0.0:
            painter.setOpacity(_GHOST * now.near)
            self._ghost.draw(painter, scene, now.ahead, self._colours["cloth"])
            painter.setOpacity(1.0)
        self._picture.draw(painter, scene, now.body)
        if now.light:
            with saved(painter):
                painter.setTransform(scene.frame.onto(scene.place), combine=True)
                for spot in spots_of(now.body.seen, now.light.part):
                    since = now.time - now.light.since
                    paint_glow(painter, spot, self._colours["glow"], now.light.strength, since)

    def forget(self) -> None:
        """Take the colours anew, and paint everything anew."""
        self.still = self._look.still
        self._colours = figure_colours(self._look)
        self._tones = Tones(self._colours)
        self._picture, self._ghost = BodyPicture(), BodyPicture()
        self._layer = Layer()
        # While the camera turns, they are others in each picture.
        self._floor, self._things = Layer(waits=True), Layer(waits=True)
        self._now, self._painted, self._fade = None, None, Fade[Moment]()

    def _changed(self, place: QRectF, now: Moment, last: Moment | None) -> QRegion:
        if last is None or now.before or last.before:
            return QRegion(place.toAlignedRect())
        scene, earlier = self._scene(place, now), self._scene(place, last)
        # Where the last one was painted, this one will be: its picture is made before that.
        moved = self._picture.follow(scene, now.body) if self._painted is last else None
        if now.differs(last):
            return covered(scene, now) | covered(earlier, last)
        return changed(scene, now, last, moved)

    def _scene(self, place: QRectF, now: Moment) -> Scene:
        return Scene(place, now.camera.frame, self._tones)

    def _moment(self, motion: SpaceMotion, time: float, height: float) -> Moment:
        last = self._now
        own = self._turning.at(motion, time, still=self.still)
        camera = own.turned(self._orbit.at(time))
        skeleton = motion.key_body_at(time) if self.still else motion.body_at(time)
        things = motion.end_at(time).things if self.still else motion.things_at(time)
        body = Drawn(self._seen(skeleton, camera), around(things, skeleton))
        if camera != own or self._turning.is_turning:
            camera = camera.holding(body)
        before, share = None, 1.0
        if self.still:
            alone = last and replace(last, before=None)
            before, share = self._fade.to((skeleton, things, own), alone, time)
        moved = inf
        if last and last.camera == camera:
            moved = _apart(last.body, body) * height * camera.scale
        if last and moved < _UNSEEN:
            body = last.body
        # Without movement a fade is to begin at once, and nothing else costs anything.
        self._pace.take(time, inf if self.still else moved)
        ahead, near = motion.next_at(time) or (None, 0.0)
        ghost = last.ahead if last else None
        if ahead and not (ghost and ghost.seen == self._seen(ahead, camera)):
            ghost = Drawn(self._seen(ahead, camera))
        light = spotlight_at(motion.timeline, time)
        return Moment(
            body,
            own,
            camera,
            ghost if ahead else None,
            round(near * _STEPS) / _STEPS,
            light,
            # Without movement a glow does not swell.
            light.since if light and self.still else time,
            before,
            share,
        )

    def _seen(self, skeleton: Skeleton, camera: Camera) -> Seen:
        return Seen(skeleton, camera.view, self._look.build)

    def _motion_on(self, routine: Routine, timeline: Timeline) -> SpaceMotion:
        if self._motion is None:
            self._motion = SpaceMotion(routine, timeline, self._ways)
        elif self._motion.timeline is not timeline:
            self._motion = self._motion.on(timeline)
        return self._motion


def _apart(one: Drawn, other: Drawn) -> float:
    """Return by how much of its height a body is seen to have moved, with what stands there."""
    if one.pieces != other.pieces:
        return inf
    moved = abs(one.seen.places - other.seen.places).max()
    turned = abs(one.seen.frames - other.seen.frames).max() * 0.1
    breathed = abs(one.seen.skeleton.breath - other.seen.skeleton.breath) * 0.025
    return float(max(moved, turned, breathed))
