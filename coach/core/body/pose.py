"""Poses of a body in profile: the angles of its joints, within human limits."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from coach.core.body.joint_limits import (
    ANKLE,
    ELBOW,
    HEAD,
    HIP,
    KNEE,
    LUMBAR_SPINE,
    NECK,
    THORAX,
    Limits,
)

# The trunk is this many equal segments; the first of them are the lumbar spine.
SEGMENTS = 14
LUMBAR = 6


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
    return bent_in_all(segments, limits.clamp(sum(segments)))


def bent_in_all(segments: tuple[float, ...], total: float) -> tuple[float, ...]:
    """Return segments of the spine that bend so far in all, each as much more or less."""
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
