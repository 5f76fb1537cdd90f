"""What a routine says of its picture: how the body moves, where to look, what stands there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from coach.core.body.pose import Change, Order
from coach.core.routine.side import Side

if TYPE_CHECKING:
    from coach.core.anatomy.posture import Posture
    from coach.core.routine.breathing import Phase


class Attention(StrEnum):
    """A part of the body that a cue speaks of: it glows while it is spoken of."""

    BELLY = "belly"
    RIBS = "ribs"
    BACK = "back"
    TAILBONE = "tailbone"
    NECK = "neck"
    SHOULDERS = "shoulders"
    HANDS = "hands"
    KNEES = "knees"
    FEET = "feet"


class Gesture(StrEnum):
    """A small movement of the head that a cue asks for."""

    NO = "no"
    YES = "yes"


class Role(StrEnum):
    """What a prop is for."""

    HANDS = "hands"
    SEAT = "seat"
    WALL = "wall"
    UNDER_KNEES = "under-knees"
    BALL = "ball"

    @property
    def placeholder(self) -> str:
        """What stands for it in a line; for what the hands rest on, {prop} does as well."""
        return f"{{{self}}}"


class Shape(StrEnum):
    """What a prop looks like."""

    BOX = "box"
    OTTOMAN = "ottoman"
    TABLE = "table"
    BOOKS = "books"


class Furniture(StrEnum):
    """What a body in space sits on, lies on or holds on to; where it stands is fixed."""

    CHAIR = "chair"
    CHAIR_ON_THE_LEFT = "chair-on-the-left"
    CHAIR_ON_THE_RIGHT = "chair-on-the-right"
    MAT = "mat"
    CUSHION = "cushion"
    WALL = "wall"
    DOORWAY = "doorway"
    DESK = "desk"
    TABLE = "table"
    BALL = "ball"

    @property
    def mirrored(self) -> Furniture:
        """The same on the other side of the body."""
        return _OTHER_SIDE.get(self, self)


_OTHER_SIDE = {
    Furniture.CHAIR_ON_THE_LEFT: Furniture.CHAIR_ON_THE_RIGHT,
    Furniture.CHAIR_ON_THE_RIGHT: Furniture.CHAIR_ON_THE_LEFT,
}


class View(StrEnum):
    """From where a body is seen; OWN_SIDE is from the side that the step is for."""

    PROFILE = "profile"
    OWN_SIDE = "own-side"
    OTHER_SIDE = "other-side"
    FRONT = "front"
    BACK = "back"
    THREE_QUARTER = "three-quarter"
    ABOVE = "above"
    FEET = "feet"
    HANDS = "hands"


# A pose that ways lead to and from, and for a lopsided one its side.
Landmark = tuple[str, Side | None]


@dataclass(frozen=True, slots=True)
class KeyPose:
    """A pose in space by its id: `near` is the landmark whose ways lead there and away."""

    id: str
    posture: Posture
    near: Landmark
    furniture: tuple[Furniture, ...] = ()

    def mirrored(self) -> KeyPose:
        """Return the same for the other side of the body."""
        return replace(
            self,
            posture=self.posture.mirrored(),
            near=in_mirror(self.near),
            furniture=tuple(thing.mirrored for thing in self.furniture),
        )


def in_mirror(landmark: Landmark) -> Landmark:
    """Return the landmark of the other side."""
    name, side = landmark
    if side is None:
        return landmark
    return name, Side.LEFT if side is Side.RIGHT else Side.RIGHT


@dataclass(frozen=True, slots=True)
class Move:
    """How the figure moves while a phase lasts: it changes `to`, the joints in `order`.

    In space it takes a whole `pose` instead.

    `breaths` is as in `Cue`. `part` is which part of the way it goes, as shares: a long
    way may be divided among several breaths.
    """

    phase: Phase
    to: Change
    order: Order = Order.TOGETHER
    breaths: tuple[int, ...] = ()
    part: tuple[float, float] = (0.0, 1.0)
    pose: KeyPose | None = None
