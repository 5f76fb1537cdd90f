"""What a routine says of its picture: where to look, what the head does, what stands there."""

from enum import StrEnum


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


class Shape(StrEnum):
    """What a prop looks like."""

    BOX = "box"
    OTTOMAN = "ottoman"
    TABLE = "table"
    BOOKS = "books"
