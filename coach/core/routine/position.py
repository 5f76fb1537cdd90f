"""How somebody is placed: what the body rests on."""

from enum import StrEnum


class Position(StrEnum):
    """A position of the body; ANYWHERE is whichever somebody is in who needs none of its own."""

    ANYWHERE = "anywhere"
    STANDING = "standing"
    SITTING = "sitting"
    HALF_KNEELING = "half-kneeling"
    KNEELING = "kneeling"
    ALL_FOURS = "all-fours"
    LYING = "lying"
    ON_THE_SIDE = "on-the-side"

    @property
    def is_on_the_floor(self) -> bool:
        """Whether getting up from it takes a way of its own."""
        return self not in {Position.ANYWHERE, Position.STANDING, Position.SITTING}


class Ends(StrEnum):
    """How a routine leaves somebody; whom it leaves asleep no bell wakes, and no question."""

    AWAKE = "awake"
    ASLEEP = "asleep"


class HeadHeight(StrEnum):
    """How high the head is: above the trunk, about as high as the heart, or lower than it."""

    HIGH = "high"
    LEVEL = "level"
    LOW = "low"
