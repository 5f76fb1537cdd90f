"""Which camera shows each step of a routine: its view, and all that the body does in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from coach.core.anatomy.skeleton import INDEX, skeleton_of
from coach.core.motion.space.motion import SpaceMotion
from coach.core.motion.space.rests import goal_of, has_pose
from coach.core.routine.breathing import Phase
from coach.core.routine.routine import Routine, Step
from coach.core.routine.staging import KeyPose, View
from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.frame import Frame, frame_of
from coach.ui.figure.space.led.camera import Camera, camera_on, view_of
from coach.ui.figure.space.led.furniture import around
from coach.ui.figure.space.shape.sections import Seen
from coach.ui.figure.space.view import View as Direction

# So large is what a close-up shows, in shares of a body's height.
_CLOSE = 0.772
# So far below the middle feet are, in shares of the circle.
_FEET = 0.17


class Shots:
    """The camera of each step; each is reckoned once, when the step is first shown."""

    def __init__(self, routine: Routine) -> None:
        self._views = dict(views_of(routine))
        self._steps = [step for step in routine.every_step if has_pose(step)]
        self._ways_up = {way.step.key for way in routine.every_exit}
        self._known: dict[str, Camera] = {}

    def camera(self, step: Step, motion: SpaceMotion) -> Camera:
        """Return the camera of a step."""
        if step.key not in self._known:
            self._known[step.key] = self._made(step, motion)
        return self._known[step.key]

    def whole(self, step: Step, motion: SpaceMotion) -> Camera:
        """Return the camera of a step that shows all of the body, from where its close-up is."""
        view = replace(self.camera(step, motion).view, focus=None, zoom=1.0)
        return _on(view, [_drawn(motion.rest_of(step), view)])

    def get_ready(self, motion: SpaceMotion) -> None:
        """Reckon the camera of one more step, so that none takes its time as it begins."""
        if self._steps:
            self.camera(self._steps.pop(0), motion)

    def _made(self, step: Step, motion: SpaceMotion) -> Camera:
        view = view_of(self._views.get(step.key, step.view or View.PROFILE), step.sides)
        poses = list(poses_of(step, motion))
        if step.key in self._ways_up:
            # One comes up on the side on which one stopped.
            poses += [pose.mirrored() for pose in poses]
        return _on(view, [_drawn(pose, view) for pose in poses])


def _on(view: Direction, bodies: Sequence[Drawn]) -> Camera:
    frame = close_frame(bodies, view) if view.focus else frame_of(bodies)
    depth = float(np.mean([body.seen.places[INDEX["root"], 2] for body in bodies]))
    return camera_on(view, frame, depth)


def close_frame(bodies: Iterable[Drawn], view: Direction) -> Frame:
    """Return the frame of a close-up: what it is of, in all of these bodies, in the middle.

    Below feet there is nothing, so that they are not quite so high.
    """
    name = (view.focus or "root")[:-1]
    places = [body.seen.places[INDEX[f"{name}{s}"], :2] for body in bodies for s in "RL"]
    x, y = np.mean(places, axis=0)
    scale = _CLOSE * view.zoom
    return Frame(float(x), float(y) + (_FEET / scale if name == "foot" else 0.0), scale)


def views_of(routine: Routine) -> Iterator[tuple[str, View]]:
    """Yield the key of each step, ways up among them, and from where it is seen."""
    view, block = View.PROFILE, 0
    for step in (*routine.every_step, *(way.step for way in routine.every_exit)):
        if step.block != block:
            view, block = View.PROFILE, step.block
        view = step.view or view
        yield step.key, view


def poses_of(step: Step, motion: SpaceMotion) -> Iterator[KeyPose]:
    """Yield every pose of a step, on either side if it is for both in turn."""
    found: dict[KeyPose, None] = {motion.rest_of(step): None}
    for breath in range(1, step.breaths + 1):
        for phase in Phase:
            move = step.move(phase, breath)
            if move and move.pose:
                found[goal_of(move, step.side_at(breath))] = None
    yield from found


def _drawn(pose: KeyPose, view: Direction) -> Drawn:
    # Of either build: what one has more of than the other is less than what a frame leaves free.
    body = skeleton_of(pose.posture, 1.0)
    return Drawn(Seen(body, view), around(dict.fromkeys(pose.furniture, 1.0), body))
