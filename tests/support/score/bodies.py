"""What is measured of a body: its bones, its joints, and what it must not pass through."""

from collections.abc import Iterator
from math import atan2, degrees, hypot

from coach.core.body import joint_limits
from coach.core.body.arm import FOREARM, HAND, UPPER_ARM, Rest
from coach.core.body.joint_limits import Limits
from coach.core.body.pose import LUMBAR
from coach.core.body.skeleton import (
    ANKLE_HEIGHT,
    HEAD,
    NECK,
    SEGMENT,
    SHANK,
    SHOULDER_AT,
    THIGH,
    Figure,
    Point,
    along,
)

# A person of 1.70 m; 1 mm in body heights.
MILLIMETRE = 0.001 / 1.7
# Half of what each part measures across, in body heights.
SKULL, THIGH_HALF, SHANK_HALF, ELBOW_HALF, TIP_HALF = 0.066, 0.052, 0.038, 0.026, 0.008
# No joint of legs, trunk and neck is turned faster than this, nor one of the arm; degrees a
# second, at 15 breaths a minute with the longest pauses. An elbow can do 2,000 (Roos 2005).
FASTEST_TRUNK, FASTEST_ARM = 520.0, 760.0


def bones(body: Figure) -> Iterator[tuple[str, float, float]]:
    """Each bone, its length now, and what it should be."""
    arm = body.arm
    yield "shank", _length(body.ankle, body.knee), SHANK
    yield "thigh", _length(body.knee, body.hip), THIGH
    for lower, upper in zip(body.spine, body.spine[1:], strict=False):
        yield "spine", _length(lower, upper), SEGMENT
    yield "neck", _length(body.spine[-1], body.skull), NECK
    yield "head", _length(body.skull, body.crown), HEAD
    yield "upper arm", _length(body.spine[SHOULDER_AT], arm.elbow), UPPER_ARM
    yield "forearm", _length(arm.elbow, arm.wrist), FOREARM
    yield "hand", _length(arm.wrist, arm.tip), HAND


def joints(body: Figure) -> dict[str, tuple[float, Limits]]:
    """Each joint's angle in degrees, and its limits."""
    shank, thigh = tilt(body.ankle, body.knee), tilt(body.knee, body.hip)
    pelvis, top = body.tilts[0], body.tilts[-1]
    arm = body.arm
    # The arm hangs against the trunk, which points the other way.
    return {
        "ankle": (shank, joint_limits.ANKLE),
        "knee": (shank - thigh, joint_limits.KNEE),
        "hip": (pelvis - thigh, joint_limits.HIP),
        "lumbar": (body.tilts[LUMBAR] - pelvis, joint_limits.LUMBAR_SPINE),
        "thorax": (top - body.tilts[LUMBAR], joint_limits.THORAX),
        "neck": (body.neck_tilt - top, joint_limits.NECK),
        "head": (body.head_tilt - body.neck_tilt, joint_limits.HEAD),
        "shoulder": (arm.upper + body.tilts[SHOULDER_AT], joint_limits.SHOULDER),
        "elbow": (arm.lower - arm.upper, joint_limits.ELBOW),
        "wrist": (arm.hand - arm.lower, joint_limits.WRIST),
    }


def tilt(lower: Point, upper: Point) -> float:
    """How far a bone leans forward, in degrees."""
    return degrees(atan2(upper[0] - lower[0], upper[1] - lower[1]))


def gaps(body: Figure, rest: Rest | None) -> Iterator[tuple[str, float]]:
    """How far parts are from what they must not pass through, in body heights."""
    head = along(body.skull, body.head_tilt, 0.065)
    yield "head to thigh", _beside(head, body.knee, body.hip) - SKULL - THIGH_HALF
    yield "head to shin", _beside(head, body.ankle, body.knee) - SKULL - SHANK_HALF
    yield "head to floor", head[1] - SKULL
    yield "fingers to floor", body.arm.tip[1]
    if rest:
        yield "head to prop", _off(head, rest) - SKULL
        yield "elbow to prop", _off(body.arm.elbow, rest) - ELBOW_HALF
        yield "fingers to prop", _off(body.arm.tip, rest) - TIP_HALF
        yield "palm to prop", _off(body.arm.palm, rest)
        yield "knee to prop", _off(body.knee, rest) - SHANK_HALF
        yield "toes to prop", rest.front - 0.15


def feet_stand(body: Figure) -> bool:
    return body.ankle == (0.0, ANKLE_HEIGHT)


def _off(point: Point, rest: Rest) -> float:
    """How far a point is from the prop; less than 0 inside."""
    ahead, above = point[0] - rest.front, point[1] - rest.top
    if ahead > 0.0 and above < 0.0:
        return -min(ahead, -above)
    return hypot(max(0.0, -ahead), max(0.0, above))


def _beside(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    share = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / (dx * dx + dy * dy)
    share = min(1.0, max(0.0, share))
    return hypot(point[0] - start[0] - share * dx, point[1] - start[1] - share * dy)


def _length(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])
