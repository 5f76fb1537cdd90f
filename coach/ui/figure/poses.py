"""The poses of a routine as pictures, one by one: as the routine shows them, or turned."""

from collections.abc import Hashable
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coach.core.anatomy.skeleton import skeleton_of
from coach.core.motion.keyframes import Keyframe, keyframes
from coach.core.motion.motion import Motion
from coach.core.motion.space.motion import SpaceMotion
from coach.core.motion.space.rests import shown_in_space
from coach.core.routine.routine import Prop, Routine, Step
from coach.core.routine.staging import Furniture
from coach.core.score.length import outlook
from coach.core.score.timeline import Place
from coach.storage.routines.poses.shared import shared
from coach.ui.figure.colours import figure_colours
from coach.ui.figure.profile.painting import paint_whole, scene_of
from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.frame import Frame, frame_of
from coach.ui.figure.space.led.furniture import around, laid_out
from coach.ui.figure.space.led.orbit import OWN, Turn
from coach.ui.figure.space.led.shots import Shots, poses_of
from coach.ui.figure.space.scene import BodyPicture, Scene, paint_room
from coach.ui.figure.space.shape.sections import Seen
from coach.ui.figure.space.tones import Tones
from coach.ui.look.backdrop import clip_to_circle, paint_backdrop
from coach.ui.look.drawing import saved
from coach.ui.look.theme import Look


class Poses:
    """All poses of a session as usual, the hands on a prop where there is one."""

    def __init__(self, routine: Routine, prop: Prop | None, look: Look) -> None:
        self._routine, self._prop, self._look = routine.with_prop(prop), prop, look
        self._timeline = outlook(self._routine)
        self._shots = Shots(self._routine)

    @cached_property
    def keyframes(self) -> tuple[Keyframe, ...]:
        """The poses in the order in which a session comes to them."""
        return keyframes(self._routine, self._timeline, self._pose_at)

    def index_at(self, place: Place) -> int | None:
        """Return at which keyframe a session is in a phase of a breath of any round, if at one."""
        step, spans = place.step, self._timeline.spans
        times = [
            (_apart(span.place, place), span.start)
            for span in spans
            if span.place and span.place.round and span.place.step.key == step.key
        ]
        pose = self._pose_at(step, min(times)[1]) if times else None
        mine = (
            n for n, keyframe in enumerate(self.keyframes) if keyframe.place.step.key == step.key
        )
        return next((n for n in mine if self._pose_at(step, self.keyframes[n].time) == pose), None)

    def can_turn(self, step: Step) -> bool:
        """Tell whether the body can be seen from elsewhere in a step."""
        return shown_in_space(self._routine, step)

    def tilt(self, step: Step) -> float:
        """Return how far from above the routine shows a step, in degrees."""
        return self._shots.camera(step, self._space).view.elevation

    def paint_start(self, painter: QPainter, place: QRectF) -> None:
        """Paint how a session begins into a square, all that its first routine needs laid out."""
        step = self._routine.every_step[0]
        paint_backdrop(painter, place, self._look)
        if not self.can_turn(step):
            self._paint_profile(painter, place, 0.0)
            return
        # All of it, also where the routine begins with a close-up.
        view = replace(self._shots.camera(step, self._space).view, focus=None, zoom=1.0)
        body = skeleton_of(self._space.end_at(0.0).posture)
        drawn = Drawn(Seen(body, view, self._look.build), laid_out(self._needed(step.block)))
        self._paint_in_space(painter, place, drawn, frame_of([drawn]))

    def paint(self, painter: QPainter, place: QRectF, keyframe: Keyframe, turn: Turn = OWN) -> None:
        """Paint a pose before its circle into a square, turned from where the routine shows it."""
        paint_backdrop(painter, place, self._look)
        self.paint_pose(painter, place, keyframe, turn)

    def paint_pose(
        self, painter: QPainter, place: QRectF, keyframe: Keyframe, turn: Turn = OWN
    ) -> None:
        """Paint nothing but the pose, and what stands there."""
        step = keyframe.place.step
        if not self.can_turn(step):
            self._paint_profile(painter, place, keyframe.time)
            return
        camera = self._shots.camera(step, self._space).turned(turn)
        end = self._space.end_at(keyframe.time)
        body = skeleton_of(end.posture)
        drawn = Drawn(Seen(body, camera.view, self._look.build), around(end.things, body))
        with saved(painter):
            if camera.view.focus:
                # What is shown from near ends with the circle.
                clip_to_circle(painter, place)
            self._paint_in_space(painter, place, drawn, camera.holding(drawn).frame)

    def _paint_in_space(self, painter: QPainter, place: QRectF, body: Drawn, frame: Frame) -> None:
        scene = Scene(place, frame, Tones(figure_colours(self._look)))
        paint_room(painter, scene, body)
        BodyPicture().draw(painter, scene, body)

    def _needed(self, block: int) -> tuple[Furniture, ...]:
        """Return all that stands there in any pose of a block; once what changes sides."""
        steps = (step for step in self._routine.every_step if step.block == block)
        poses = (pose for step in steps for pose in poses_of(step, self._space))
        found: dict[Furniture, None] = {}
        for thing in (thing for pose in poses for thing in pose.furniture):
            if thing.mirrored not in found:
                found[thing] = None
        return tuple(found)

    def _paint_profile(self, painter: QPainter, place: QRectF, time: float) -> None:
        scene = scene_of(place, figure_colours(self._look), self._profile.rest, self._prop)
        paint_whole(painter, scene, self._profile.key_figure_at(time))

    def _pose_at(self, step: Step, time: float) -> Hashable:
        if self.can_turn(step):
            return self._space.end_at(time).posture
        return self._profile.end_at(time)

    @cached_property
    def _space(self) -> SpaceMotion:
        return SpaceMotion(self._routine, self._timeline, shared())

    @cached_property
    def _profile(self) -> Motion:
        return Motion(self._routine, self._prop, self._timeline)


def _apart(one: Place, other: Place) -> tuple[bool, bool, int, int]:
    """Return what tells two phases of a step apart, the most telling first."""
    breaths, rounds = abs(one.breath - other.breath), abs(one.round - other.round)
    return (one.side is not other.side, one.phase is not other.phase, breaths, rounds)
