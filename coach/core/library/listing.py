"""What choosing needs to know of a routine, and of a file that is none."""

from dataclasses import dataclass
from math import ceil

from coach.core.message import Message
from coach.core.routine.area import Area
from coach.core.routine.language import Language
from coach.core.routine.position import Position

# So much longer than the minutes that somebody has a routine may take: as much as it may take
# longer than it says.
_ABOUT = 1.1


@dataclass(frozen=True, slots=True)
class Listing:
    """A routine as it stands in a list, in one language; one with `errors` cannot be used.

    `minutes` is what it says to take, or where it does not say, what it takes at its usual
    tempo. Of the props in `hands` one is chosen, those `needed` have to be there. `is_own`: it is
    the person's, and did not come with the program. `file` is its path. A session of several has
    their ids as its `parts`, and the position that is nearest to the floor.
    """

    id: str
    name: str
    file: str
    is_own: bool = False
    summary: str = ""
    purpose: str = ""
    areas: tuple[Area, ...] = ()
    position: Position | None = None
    minutes: float | None = None
    hands: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    head_low: bool = False
    language: Language = Language.EN
    errors: tuple[Message, ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def whole_minutes(self) -> int | None:
        """The fewest whole minutes that somebody needs to have for it, about."""
        return None if self.minutes is None else whole_minutes(self.minutes)

    def fits(self, minutes: float) -> bool:
        """Tell whether it takes at most about so many minutes."""
        return self.minutes is not None and self.minutes <= minutes * _ABOUT + 1e-9


def whole_minutes(minutes: float) -> int:
    """Return the fewest whole minutes that are about so many."""
    return max(1, ceil(minutes / _ABOUT - 1e-9))
