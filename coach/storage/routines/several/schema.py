"""The shape of a session file: which routines, how often, and for which side."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from coach.core.routine.routine import MAX_ROUNDS
from coach.core.routine.side import Side, Sides
from coach.storage.routines.bounds import Id, Name, Part, Shown

MOST_BLOCKS = 12


class Which(StrEnum):
    """For which sides a routine is done that is for one after the other."""

    LEFT = Sides.LEFT.value
    RIGHT = Sides.RIGHT.value
    BOTH = Sides.BOTH.value

    @property
    def alone(self) -> Side | None:
        """The one side that it is for, if it is for one."""
        return None if self is Which.BOTH else Side(self)


class BlockTable(Part, frozen=True):
    """One of them: a routine by its id, and how often, and for which sides."""

    routine: Id
    rounds: Annotated[int, Meta(ge=1, le=MAX_ROUNDS)] | None = None
    sides: Which = Which.BOTH


class SessionFile(Part, frozen=True):
    """A whole session file."""

    format: Annotated[int, Meta(ge=2, le=2)]
    id: Id
    name: Name
    blocks: Annotated[tuple[BlockTable, ...], Meta(min_length=1, max_length=MOST_BLOCKS)]
    summary: Shown = ""
