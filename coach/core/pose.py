"""Poses of a body in profile: joint angles, their human limits, and how one becomes another."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from itertools import accumulate, pairwise
from math import exp

# The trunk is this many equal segments; the first of them are the lumbar spine.
SEGMENTS = 14
LUMBAR = 6
# How much later the last joint of a wave begins than the first, in shares of the move.
_LAG = 0.58
# Where the arm begins in `Pose.values`: after legs, pelvis, spine, neck and head.
_ARM = 3 + SEGMENTS + 2
# Up to this share of its limit the back bends freely.
_EASY = 0.55
# From here on a joint counts as there.
_ARRIVED = 0.9


# From when on, and for how long.
Window = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pose:
    """Angles in degrees, bending forward positive.

    `shank`, `pelvis` and `arm` (the upper arm) are measured against the vertical, all other
    joints against the part below: `spine` is how far each segment of the trunk bends, from
    the pelvis up. `hands` is 0 where the arms hang by their own weight, and 1 where the
    palms lie on the prop; `arm` and `elbow` then follow from the reach.
    """

    shank: float
    knee: float
    pelvis: float
    spine: tuple[float, ...]
    neck: float
    head: float
    arm: float
    elbow: float
    hands: float

    @property
    def values(self) -> tuple[float, ...]:
        """Every angle, from the floor up to the head, then the arm and the hands."""
        return (
            self.shank,
            self.knee,
            self.pelvis,
            *self.spine,
            self.neck,
            self.head,
            self.arm,
            self.elbow,
            self.hands,
        )

    @property
    def lumbar(self) -> float:
        """How far the lower back bends in all."""
        return sum(self.spine[:LUMBAR])

    @property
    def thorax(self) -> float:
        """How far the upper back bends in all."""
        return sum(self.spine[LUMBAR:])

    def distance(self, other: "Pose") -> float:
        """Return the largest difference of an angle, in degrees; hands count as 30."""
        one, two = self.values, other.values
        angles = max(abs(a - b) for a, b in zip(one[:-1], two[:-1], strict=True))
        return max(angles, 30.0 * abs(self.hands - other.hands))


def pose_of(values: Iterable[float]) -> Pose:
    """Return the pose with these `Pose.values`."""
    v = tuple(values)
    spine = 3 + SEGMENTS
    return Pose(v[0], v[1], v[2], v[3:spine], *v[spine:])


@dataclass(frozen=True, slots=True)
class Change:
    """A pose as its author gives it: what is None stays as it is. Degrees, as in `Pose`.

    `lumbar` and `thorax` are spread evenly over their segments.
    """

    shank: float | None = None
    knee: float | None = None
    pelvis: float | None = None
    lumbar: float | None = None
    thorax: float | None = None
    neck: float | None = None
    head: float | None = None
    arm: float | None = None
    elbow: float | None = None
    hands: float | None = None

    def applied(self, to: Pose) -> Pose:
        """Return a pose changed in what this gives."""
        given = {f.name: getattr(self, f.name) for f in fields(self)}
        known = {name: value for name, value in given.items() if value is not None}
        lumbar, thorax = known.pop("lumbar", None), known.pop("thorax", None)
        lower, upper = to.spine[:LUMBAR], to.spine[LUMBAR:]
        spine = (*_spread(lower, lumbar), *_spread(upper, thorax))
        return within_limits(replace(to, spine=spine, **known))


def _spread(segments: tuple[float, ...], bend: float | None) -> tuple[float, ...]:
    return segments if bend is None else (bend / len(segments),) * len(segments)


class Order(StrEnum):
    """Which joints of a move go first."""

    TOGETHER = "together"
    TAILBONE_FIRST = "tailbone-first"
    HEAD_FIRST = "head-first"


@dataclass(frozen=True, slots=True)
class Limits:
    """The range of a joint, in degrees."""

    least: float
    most: float

    def clamp(self, angle: float) -> float:
        """Return the nearest angle in the range."""
        return min(max(angle, self.least), self.most)


# What healthy adults reach: American Academy of Orthopaedic Surgeons, "Joint Motion" (1965),
# for the limbs and the neck; White and Panjabi, "Clinical Biomechanics of the Spine" (1990),
# for the back. The resting curves (lumbar -20, thorax 20 or more) are counted in.
ANKLE = Limits(-50.0, 20.0)
KNEE = Limits(0.0, 135.0)
HIP = Limits(-30.0, 120.0)
LUMBAR_SPINE = Limits(-35.0, 60.0)
THORAX = Limits(-10.0, 65.0)
NECK = Limits(-45.0, 45.0)
# The joints between skull and neck: a nod.
HEAD = Limits(-25.0, 25.0)
SHOULDER = Limits(-60.0, 180.0)
ELBOW = Limits(0.0, 145.0)
# Bending the hand back, as on a table, is positive.
WRIST = Limits(-75.0, 70.0)


def within_limits(pose: Pose) -> Pose:
    """Return the nearest pose in which no joint of legs, trunk and neck is past its limit."""
    shank, knee = ANKLE.clamp(pose.shank), KNEE.clamp(pose.knee)
    thigh = shank - knee
    return replace(
        pose,
        shank=shank,
        knee=knee,
        pelvis=thigh + HIP.clamp(pose.pelvis - thigh),
        spine=_limited(pose.spine),
        neck=NECK.clamp(pose.neck),
        head=HEAD.clamp(pose.head),
        elbow=ELBOW.clamp(pose.elbow),
        hands=min(max(pose.hands, 0.0), 1.0),
    )


def _limited(spine: tuple[float, ...]) -> tuple[float, ...]:
    lower, upper = spine[:LUMBAR], spine[LUMBAR:]
    return (*_scaled(lower, LUMBAR_SPINE), *_scaled(upper, THORAX))


def _scaled(segments: tuple[float, ...], limits: Limits) -> tuple[float, ...]:
    return _to_total(segments, limits.clamp(sum(segments)))


def _to_total(segments: tuple[float, ...], total: float) -> tuple[float, ...]:
    more = (total - sum(segments)) / len(segments)
    return segments if more == 0.0 else tuple(bend + more for bend in segments)


STANDING = Pose(
    shank=3.0,
    knee=7.0,
    pelvis=4.0,
    spine=(-18.0 / LUMBAR,) * LUMBAR + (24.0 / (SEGMENTS - LUMBAR),) * (SEGMENTS - LUMBAR),
    neck=10.0,
    head=-18.0,
    arm=-2.0,
    elbow=14.0,
    hands=0.0,
)


def eased(share: float) -> float:
    """Return a share of a move (0 to 1) as a body moves: it starts and ends gently."""
    x = min(max(share, 0.0), 1.0)
    # The least jerk between two points: Flash and Hogan, J. Neurosci. 5 (1985).
    return x * x * x * (10.0 + x * (6.0 * x - 15.0))


def blend(
    start: Pose,
    end: Pose,
    share: float,
    order: Order = Order.TOGETHER,
    part: tuple[float, float] = (0.0, 1.0),
) -> Pose:
    """Return the pose at a share (0 to 1, not eased) of the move from `start` to `end`.

    `part` is which part of the way the move goes; `start` is where that part begins.
    """
    weights = weights_at(share, order, part)
    pairs = zip(_upright(start), _upright(end), weights, strict=True)
    pose = _bent(a + (b - a) * w for a, b, w in pairs)
    if order is Order.TOGETHER:
        return pose
    lower = _softened(pose.lumbar, max(start.lumbar, end.lumbar), LUMBAR_SPINE)
    upper = _softened(pose.thorax, max(start.thorax, end.thorax), THORAX)
    spine = (*_to_total(pose.spine[:LUMBAR], lower), *_to_total(pose.spine[LUMBAR:], upper))
    return within_limits(replace(pose, spine=spine))


def _softened(bend: float, known: float, limits: Limits) -> float:
    """Return a bend that nears its limit ever more slowly: a back does not stop with a jerk."""
    free = max(known, _EASY * limits.most)
    room = limits.most - free
    if bend <= free or room <= 0.0:
        return bend
    return free + room * (1.0 - exp((free - bend) / room))


def _upright(pose: Pose) -> tuple[float, ...]:
    """Return `Pose.values` with trunk, neck and head against the vertical.

    What has not yet had its turn in a wave keeps hanging as it hangs, as a body does that
    rolls up bone by bone; measured against the part below it would be carried along.
    """
    values = pose.values
    return (*values[:2], *accumulate(values[2:_ARM]), *values[_ARM:])


def _bent(values: Iterable[float]) -> Pose:
    """Return the pose of what `_upright` has made."""
    v = tuple(values)
    chain = v[2:_ARM]
    return pose_of((*v[:3], *(b - a for a, b in pairwise(chain)), *v[_ARM:]))


def weights_at(
    share: float, order: Order, part: tuple[float, float] = (0.0, 1.0)
) -> tuple[float, ...]:
    """Return how far each of `Pose.values` has come at a share of a move, or of a part of it."""
    begin, end = part
    if part == (0.0, 1.0):
        return _wave(share, order)
    gentle = eased(share)
    before, now = _wave(begin, order), _wave(begin + (end - begin) * gentle, order)
    # What arrived in an earlier part is where it should be, or was moved: it goes gently.
    return tuple(
        (n - b) / (1.0 - b) if b < _ARRIVED else gentle for b, n in zip(before, now, strict=True)
    )


def _wave(share: float, order: Order) -> tuple[float, ...]:
    """In a wave each joint starts a little after the one before it, and so arrives after it."""
    return tuple(eased((share - begin) / length) for begin, length in _WINDOWS[order])


def _windows(waits: tuple[float, ...], arm: Window, hands: Window) -> tuple[Window, ...]:
    """Return when each of `Pose.values` begins to move and for how long, in shares of a move."""
    return (*((_LAG * wait, 1.0 - _LAG) for wait in waits), arm, arm, hands)


# How late each joint's turn comes in a wave from the floor up, 0 to 1: legs and pelvis, the
# spine, neck and head.
_LATENESS = (
    *(0.0, 0.0, 0.0),
    *(0.15 + 0.6 * joint / (SEGMENTS - 1) for joint in range(SEGMENTS)),
    *(0.88, 1.0),
)
_WINDOWS = {
    Order.TOGETHER: ((0.0, 1.0),) * (len(_LATENESS) + 3),
    # The hands leave the prop as the shoulders rise, and reach it as these come down.
    Order.TAILBONE_FIRST: _windows(_LATENESS, (0.25, 0.6), (0.08, 0.6)),
    Order.HEAD_FIRST: _windows(tuple(1.0 - wait for wait in _LATENESS), (0.2, 0.7), (0.25, 0.7)),
}
