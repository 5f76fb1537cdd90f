"""From where a body is seen at each moment: a view for each step, and slow turns in between."""

from dataclasses import dataclass, replace

import numpy as np

from coach.core.body.blend import eased
from coach.core.routine.side import Sides
from coach.core.routine.staging import View as Wanted
from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.frame import LARGEST, Frame
from coach.ui.figure.space.led.orbit import LEVEL, OWN, STEEP, Turn
from coach.ui.figure.space.view import (
    BACK,
    FRONT,
    LEFT_PROFILE,
    RIGHT_PROFILE,
    Floats,
    View,
)

_VIEWS = {
    Wanted.PROFILE: RIGHT_PROFILE,
    Wanted.FRONT: FRONT,
    Wanted.BACK: BACK,
    Wanted.THREE_QUARTER: View(48.0, 8.0),
    Wanted.ABOVE: View(0.0, 78.0),
    Wanted.FEET: View(52.0, 18.0, "footR", 2.7),
    Wanted.HANDS: View(44.0, 28.0, "handR", 2.3),
}
# What a step is for is nearer.
_FROM_LEFT = View(132.0, 8.0)
# A view turns no faster than this (degrees a second) at its mean, nor in less time (seconds).
_TURN_SPEED, _SHORTEST = 32.0, 1.6


def view_of(wanted: Wanted, sides: Sides | None) -> View:
    """Return the direction of a view in a step for these sides."""
    if wanted is Wanted.THREE_QUARTER and sides is Sides.LEFT:
        return _FROM_LEFT
    if wanted in {Wanted.OWN_SIDE, Wanted.OTHER_SIDE}:
        right = (sides is Sides.RIGHT) is (wanted is Wanted.OWN_SIDE)
        return RIGHT_PROFILE if right else LEFT_PROFILE
    return _VIEWS[wanted]


@dataclass(frozen=True, slots=True)
class Camera:
    """A direction to look from, the point of the room in the middle, and a body's height."""

    view: View
    middle: tuple[float, float, float]
    scale: float

    @property
    def frame(self) -> Frame:
        """What part of the room is shown."""
        right, up, _ = self.view.axes @ np.array(self.middle)
        return Frame(float(right), float(up), self.scale)

    @property
    def is_whole(self) -> bool:
        """Whether it shows all of a body: what is larger is seen in part alone."""
        return self.scale <= LARGEST

    def between(self, other: "Camera", share: float) -> "Camera":
        """Return the camera at a share (0 to 1, not eased) of a turn to another."""
        come = eased(share)
        if come in {0.0, 1.0}:
            return other if come else self
        one, two = self.numbers, other.numbers
        mixed = one + (two - one) * come
        x, y, z = mixed[2:5]
        return Camera(View(float(mixed[0]), float(mixed[1])), (x, y, z), float(mixed[5]))

    def turned(self, turn: Turn) -> "Camera":
        """Return the camera so far round the middle of what it shows."""
        if turn == OWN:
            return self
        view = self.view
        tilt = min(max(view.elevation + turn.elevation, LEVEL), STEEP)
        azimuth = view.azimuth + turn.azimuth
        return replace(self, view=replace(view, azimuth=azimuth, elevation=tilt))

    def holding(self, body: Drawn) -> "Camera":
        """Return the camera from so far away that a body keeps within its circle."""
        scale = self.scale if self.view.focus else self.frame.holding(body).scale
        return replace(self, scale=scale)

    def takes(self, other: "Camera") -> float:
        """Return how many seconds a turn to another takes."""
        if self == other:
            return 0.0
        one, two = self.view, other.view
        turn = max(abs(one.azimuth - two.azimuth), abs(one.elevation - two.elevation))
        return max(_SHORTEST, turn / _TURN_SPEED)

    @property
    def numbers(self) -> Floats:
        """All that turns: azimuth, elevation, the middle and the scale."""
        view = self.view
        return np.array([view.azimuth, view.elevation, *self.middle, self.scale])


def camera_on(view: View, frame: Frame, depth: float) -> Camera:
    """Return the camera that shows a frame of a view, its middle so near to the viewer."""
    x, y, z = np.array([frame.x, frame.y, depth]) @ view.axes
    return Camera(view, (float(x), float(y), float(z)), frame.scale)
