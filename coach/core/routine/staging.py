"""What a routine says of its picture: how the body moves, where to look, what stands there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from coach.core.body.pose import Change, Order

if TYPE_CHECKING:
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


@dataclass(frozen=True, slots=True)
class Move:
    """How the figure moves while a phase lasts: it changes `to`, the joints in `order`.

    `breaths` is as in `Cue`. `part` is which part of the way it goes, as shares: a long
    way may be divided among several breaths.
    """

    phase: Phase
    to: Change
    order: Order = Order.TOGETHER
    breaths: tuple[int, ...] = ()
    part: tuple[float, float] = (0.0, 1.0)
