"""The shape of a pose: angles in profile, or in space what differs from another pose."""

from typing import Annotated

from msgspec import Meta

from coach.core.routine.staging import Furniture
from coach.storage.routines.bounds import (
    Elbow,
    Few,
    Head,
    Id,
    Knee,
    Lumbar,
    Neck,
    Part,
    Shank,
    Share,
    Thorax,
    Tilt,
)
from coach.storage.routines.poses.bounds import (
    Ankle,
    Apart,
    BodyPart,
    Fingers,
    FootTurn,
    Forearm,
    Glide,
    Ground,
    HeadSide,
    HeadTurn,
    HeelLift,
    Height,
    HipSwing,
    HipTurn,
    KneeBend,
    LegApart,
    Lift,
    Point,
    ShoulderSwing,
    ShoulderTurn,
    Side,
    Spine,
    Support,
    Toes,
    Twist,
    Wrist,
    WristSide,
)

# The keys of a pose in profile, and those of them that one in space does not have.
PROFILE = ("shank", "knee", "pelvis", "lumbar", "thorax", "neck", "head", "arm", "elbow", "hands")
PROFILE_ALONE = ("shank", "knee", "arm", "elbow", "hands")


class PinTable(Part, frozen=True):
    """Where a wrist or an ankle is held: in the room, or on a part of the body."""

    at: Point
    on: BodyPart | None = None
    bends: Point | None = None
    palm: Point | None = None
    fingers: Point | None = None


class ArmTable(Part, frozen=True):
    """An arm; degrees, and lengths in body heights. What is left out stays as it is."""

    forward: ShoulderSwing = None
    apart: Apart = None
    turn: ShoulderTurn = None
    elbow: Elbow = None
    palm: Forearm = None
    wrist: Wrist = None
    wrist_side: WristSide = None
    fingers: Fingers = None
    lift: Lift = None
    ahead: Lift = None
    hangs: Share | None = None
    hand: PinTable | None = None
    free: bool = False


class LegTable(Part, frozen=True):
    """A leg; degrees. What is left out stays as it is."""

    forward: HipSwing = None
    apart: LegApart = None
    turn: HipTurn = None
    knee: KneeBend = None
    ankle: Ankle = None
    flat: Share | None = None
    out: FootTurn = None
    heel: HeelLift = None
    toes: Toes = None
    foot: PinTable | None = None
    free: bool = False


class RestTable(Part, frozen=True):
    """What the body rests on, `height` above the floor, and where a joint of it is in the room.

    `at` is how far forward and how far to the right the `joint` is, the middle of them if many.
    """

    on: Annotated[tuple[Support, ...], Meta(max_length=4)] = ()
    height: Height = 0.0
    joint: Annotated[tuple[BodyPart, ...], Meta(min_length=1, max_length=4)] = (BodyPart.PELVIS,)
    at: Ground = (0.0, 0.0)


class PoseTable(Part, frozen=True):
    """Angles of the joints in degrees, bending forward positive; what is left out stays.

    One with a `base` is a pose in space: what is left out is as in that pose.
    """

    id: Id
    base: Id | None = None
    mirrored: bool = False
    pelvis: Tilt = None
    lean: Tilt = None
    roll: Tilt = None
    facing: Tilt = None
    lumbar: Lumbar = None
    thorax: Thorax = None
    spine: Spine = None
    side: Side = None
    twist: Twist = None
    neck: Neck = None
    neck_side: HeadSide = None
    neck_turn: HeadTurn = None
    head: Head = None
    head_side: HeadSide = None
    head_turn: HeadTurn = None
    glide: Glide = None
    arms: ArmTable | None = None
    left_arm: ArmTable | None = None
    right_arm: ArmTable | None = None
    legs: LegTable | None = None
    left_leg: LegTable | None = None
    right_leg: LegTable | None = None
    rest: RestTable | None = None
    things: Few[Furniture] | None = None
    breath: Share | None = None
    shank: Shank = None
    knee: Knee = None
    arm: Tilt = None
    elbow: Elbow = None
    hands: Share | None = None
