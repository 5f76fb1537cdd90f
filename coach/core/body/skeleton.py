"""From a pose to the points of a body in profile: feet on the floor, bones of fixed length.

x runs forward from the ankle, y up from the floor; the unit is the body's height.
"""

from dataclasses import dataclass
from math import cos, dist, radians, sin

from coach.core.body.arm import Arm, Rest, arm_at
from coach.core.body.pose import SEGMENTS, Pose

# Shares of the body's height: Drillis and Contini (1966), as in Winter, "Biomechanics and
# Motor Control of Human Movement".
ANKLE_HEIGHT = 0.045
SHANK = 0.246
THIGH = 0.245
TRUNK = 0.298
NECK = 0.050
HEAD = 0.130
HEEL, TOES = -0.046, 0.106
SEGMENT = TRUNK / SEGMENTS
# The shoulder sits on this joint of the trunk.
SHOULDER_AT = 12
# How far the belly comes in and the nose goes aside at most, and some more.
_DEPTH = 0.04
# How far breathing in lifts the upper back, in degrees for the whole of it.
_LIFT = 2.4

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Figure:
    """A body as points. `spine` runs from the hip to the base of the neck.

    `tilts` are the directions of the trunk at these points, `thigh`, `neck_tilt` and
    `head_tilt` those of their bones: degrees against the vertical, forward positive.
    `breath` is how full the lungs are; `turn` is how far the head is turned, -1 to 1.
    """

    ankle: Point
    knee: Point
    hip: Point
    spine: tuple[Point, ...]
    tilts: tuple[float, ...]
    skull: Point
    crown: Point
    neck_tilt: float
    head_tilt: float
    arm: Arm
    breath: float = 0.0
    turn: float = 0.0

    @property
    def shoulder(self) -> Point:
        """The joint of the upper arm."""
        return self.spine[SHOULDER_AT]

    @property
    def points(self) -> tuple[Point, ...]:
        """All that can move."""
        arm = self.arm
        ends = (self.skull, self.crown, arm.elbow, arm.wrist, arm.tip)
        return (self.knee, *self.spine, *ends)

    def apart(self, other: "Figure") -> float:
        """Return how far a point of it has moved at most in another figure, in body heights."""
        moved = max(map(dist, self.points, other.points))
        return max(
            moved, _DEPTH * abs(self.breath - other.breath), _DEPTH * abs(self.turn - other.turn)
        )


def along(start: Point, angle: float, length: float) -> Point:
    """Return the end of a bone that leans `angle` degrees forward from the vertical."""
    return start[0] + length * sin(radians(angle)), start[1] + length * cos(radians(angle))


def figure_of(
    pose: Pose, rest: Rest | None = None, breath: float = 0.0, turn: float = 0.0
) -> Figure:
    """Return the body in a pose; `rest` is where the hands lie when they do."""
    ankle = (0.0, ANKLE_HEIGHT)
    knee = along(ankle, pose.shank, SHANK)
    hip = along(knee, pose.shank - pose.knee, THIGH)
    spine, tilts = _trunk(pose, hip, breath)
    neck_tilt = tilts[-1] + pose.neck
    skull = along(spine[-1], neck_tilt, NECK)
    head_tilt = neck_tilt + pose.head
    return Figure(
        ankle,
        knee,
        hip,
        spine,
        tilts,
        skull,
        along(skull, head_tilt, HEAD),
        neck_tilt,
        head_tilt,
        arm_at(spine[SHOULDER_AT], pose, rest),
        breath,
        turn,
    )


def shoulder_of(pose: Pose) -> Point:
    """Return where the shoulder is in a pose, with empty lungs."""
    ankle = (0.0, ANKLE_HEIGHT)
    hip = along(along(ankle, pose.shank, SHANK), pose.shank - pose.knee, THIGH)
    return _trunk(pose, hip, 0.0)[0][SHOULDER_AT]


def _trunk(pose: Pose, hip: Point, breath: float) -> tuple[tuple[Point, ...], tuple[float, ...]]:
    points, tilts, tilt = [hip], [pose.pelvis], pose.pelvis
    lift = _LIFT * breath / SEGMENTS
    for bend in pose.spine:
        tilt += bend - lift
        points.append(along(points[-1], tilt, SEGMENT))
        tilts.append(tilt)
    return tuple(points), tuple(tilts)
