"""Which rounds of a session a cue belongs to."""

from enum import StrEnum


class Rounds(StrEnum):
    """The rounds in which a cue belongs."""

    EVERY = "every"
    FIRST = "first"
    LATER = "later"
    LAST = "last"
    NOT_LAST = "not-last"

    def include(self, number: int, total: int) -> bool:
        """Tell whether round `number` (from 1) of `total` is one of these."""
        match self:
            case Rounds.FIRST:
                return number == 1
            case Rounds.LATER:
                return number > 1
            case Rounds.LAST:
                return number == total
            case Rounds.NOT_LAST:
                return number < total
            case _:
                return True
