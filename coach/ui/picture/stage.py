"""The body of a routine at any moment of a session as usual, painted with lines."""

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coach.core.motion.motion import Motion
from coach.core.motion.space.motion import SpaceMotion
from coach.core.motion.space.rests import has_body, is_in_space
from coach.core.routine.routine import Prop, Routine
from coach.core.routine.staging import Role, View
from coach.core.score.length import outlook
from coach.storage.routines.poses.shared import shared
from coach.ui.figure.colours import figure_colours
from coach.ui.figure.profile.painting import paint_whole, scene_of
from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.led.furniture import around
from coach.ui.figure.space.led.turning import Turning
from coach.ui.figure.space.painting import paint_body
from coach.ui.figure.space.scene import Scene, paint_room
from coach.ui.figure.space.shape.sections import Seen
from coach.ui.figure.space.tones import Tones
from coach.ui.look.backdrop import clip_to_circle, paint_backdrop
from coach.ui.look.drawing import saved
from coach.ui.look.theme import Look


class Stage:
    """Paints a routine's body; `view` is from where, in each step, and None as the routine says.

    Raises ValueError for a routine that has no body to show, or none from that side.
    """

    def __init__(self, routine: Routine, look: Look, view: View | None = None) -> None:
        in_space = is_in_space(routine)
        if not has_body(routine):
            raise ValueError("it has no poses, so there is nothing to be seen")
        if not in_space and view not in {None, View.PROFILE}:
            raise ValueError("its poses are in profile, and can be seen from no other side")
        self._look, self._colours = look, figure_colours(look)
        self._routine = _seen_from(routine, view) if view else routine
        self._prop: Prop | None = next(iter(routine.props_for(Role.HANDS)), None)
        self.timeline = outlook(self._routine)
        self._space = SpaceMotion(self._routine, self.timeline, shared()) if in_space else None
        self._turning = Turning(self._routine)

    def paint(self, painter: QPainter, place: QRectF, time: float) -> None:
        """Paint the circle and the body at `time` (seconds) into a square."""
        paint_backdrop(painter, place, self._look)
        if self._space:
            self._paint_in_space(painter, place, self._space, time)
        else:
            self._paint_profile(painter, place, time)

    def _paint_in_space(
        self, painter: QPainter, place: QRectF, motion: SpaceMotion, time: float
    ) -> None:
        camera = self._turning.at(motion, time, still=True)
        skeleton = motion.body_at(time)
        body = Drawn(
            Seen(skeleton, camera.view, self._look.build), around(motion.things_at(time), skeleton)
        )
        scene = Scene(place, camera.frame, Tones(self._colours))
        with saved(painter):
            if camera.view.focus:
                # What is shown from near does not end with the circle.
                clip_to_circle(painter, place)
            paint_room(painter, scene, body)
            painter.setTransform(scene.frame.onto(place), combine=True)
            paint_body(painter, body, scene.tones)

    def _paint_profile(self, painter: QPainter, place: QRectF, time: float) -> None:
        motion = Motion(self._routine, self._prop, self.timeline)
        scene = scene_of(place, self._colours, motion.rest, self._prop)
        paint_whole(painter, scene, motion.figure_at(time))


def _seen_from(routine: Routine, view: View) -> Routine:
    return replace(
        routine,
        before=tuple(replace(step, view=view) for step in routine.before),
        steps=tuple(replace(step, view=view) for step in routine.steps),
        after=tuple(replace(step, view=view) for step in routine.after),
    )


def as_usual(routine: Routine) -> Routine:
    """Return a routine with the prop for the hands that it names first, where nobody chose."""
    return routine.with_prop(next(iter(routine.props_for(Role.HANDS)), None))
