"""Arms: they hang by their own weight, or their palms lie flat on the prop."""

from dataclasses import dataclass
from math import acos, atan2, cos, degrees, exp, hypot, pi, radians, sin

from coach.core.body.blend import eased
from coach.core.body.pose import Pose

UPPER_ARM = 0.172
FOREARM = 0.150
HAND = 0.085
# From the wrist's middle down to the palm, and along the hand to the palm's middle.
PALM_DEPTH = 0.016
PALM_AT = 0.045
# An arm is never quite straight, and never folded flat.
_LONGEST = UPPER_ARM + FOREARM - 0.0004
_SHORTEST = 0.075
# From here on a hand that cannot reach the prop follows it ever less.
COMFORTABLE = 0.306
# How high the hands arch on their way to the prop.
_ARCH = 0.05
# The hand is raised over the prop's edge within this distance before it.
_RAMP = 0.15
_CLEAR = 0.012

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rest:
    """Where the hands rest: the prop's top and front edge, and the wrist when they lie."""

    top: float
    front: float
    wrist: Point


@dataclass(frozen=True, slots=True)
class Arm:
    """Joints of the arm; angles in degrees from hanging straight down, forward positive."""

    shoulder: Point
    elbow: Point
    wrist: Point
    tip: Point
    upper: float
    lower: float
    hand: float

    @property
    def palm(self) -> Point:
        """The middle of the palm."""
        x, y = hanging(self.wrist, self.hand, PALM_AT)
        return x - PALM_DEPTH * cos(radians(self.hand)), y - PALM_DEPTH * sin(radians(self.hand))


def hanging(start: Point, angle: float, length: float) -> Point:
    """Return the end of a bone that hangs, swung forward by `angle` degrees."""
    return start[0] + length * sin(radians(angle)), start[1] - length * cos(radians(angle))


def arm_at(shoulder: Point, pose: Pose, rest: Rest | None) -> Arm:
    """Return the arm at a shoulder: as its pose says, toward the prop as `pose.hands` says."""
    elbow = hanging(shoulder, pose.arm, UPPER_ARM)
    free = hanging(elbow, pose.arm + pose.elbow, FOREARM)
    wrist, hand = free, pose.arm + pose.elbow + 6.0
    if rest:
        share = pose.hands
        down = _toward(shoulder, rest.wrist)
        # Up first, then forward: over the prop's edge, not against it.
        arch = _ARCH * sin(pi * share) ** 2
        wrist = (
            _mix(free[0], down[0], share * share),
            _mix(free[1], down[1], share * (2.0 - share)) + arch,
        )
        hand = _mix(hand, 90.0, eased(min(1.0, share * 1.4)))
        wrist = _over_the_edge(wrist, hand, rest)
    upper, bend = _two_bones(shoulder, wrist)
    elbow = hanging(shoulder, upper, UPPER_ARM)
    wrist = hanging(elbow, upper + bend, FOREARM)
    return Arm(shoulder, elbow, wrist, hanging(wrist, hand, HAND), upper, upper + bend, hand)


def _mix(one: float, other: float, share: float) -> float:
    return one + (other - one) * share


def _toward(shoulder: Point, goal: Point) -> Point:
    """Return the goal, or how near the hand comes to one that is too far away."""
    dx, dy = goal[0] - shoulder[0], goal[1] - shoulder[1]
    far = hypot(dx, dy)
    if far <= COMFORTABLE:
        return goal
    room = _LONGEST - COMFORTABLE
    scale = (COMFORTABLE + room * (1.0 - exp((COMFORTABLE - far) / room))) / far
    return shoulder[0] + dx * scale, shoulder[1] + dy * scale


def _over_the_edge(wrist: Point, hand: float, rest: Rest) -> Point:
    """Raise a hand that would pass through the prop."""
    ahead = max(0.0, HAND * sin(radians(hand)))
    below = max(PALM_DEPTH, HAND * cos(radians(hand)) + _CLEAR)
    near = (wrist[0] + ahead + _CLEAR - rest.front) / _RAMP + 1.0
    floor = rest.top * eased(near)
    return wrist[0], max(wrist[1], floor + below)


def _two_bones(shoulder: Point, wrist: Point) -> tuple[float, float]:
    """Return the upper arm's angle and the elbow's bend that bring the wrist there."""
    dx, dy = wrist[0] - shoulder[0], wrist[1] - shoulder[1]
    far = min(max(hypot(dx, dy), _SHORTEST), _LONGEST)
    cosine = (far * far - UPPER_ARM**2 - FOREARM**2) / (2 * UPPER_ARM * FOREARM)
    bend = acos(min(max(cosine, -1.0), 1.0))
    inside = atan2(FOREARM * sin(bend), UPPER_ARM + FOREARM * cos(bend))
    return degrees(atan2(dx, -dy) - inside), degrees(bend)
