"""Where somebody can be: less than the positions that a routine knows, as a person would say it."""

from enum import StrEnum

from coach.core.message import Message
from coach.core.routine.position import Position


class Place(StrEnum):
    """Standing, on a chair, on the floor; ANYWHERE is in whichever position one is in."""

    STANDING = "standing"
    CHAIR = "chair"
    FLOOR = "floor"
    ANYWHERE = "anywhere"

    @property
    def positions(self) -> frozenset[Position]:
        """In which positions of a routine one is there."""
        return frozenset(position for position in Position if place_of(position) is self)


def place_of(position: Position) -> Place:
    """Return where somebody is in a position."""
    if position.is_on_the_floor:
        return Place.FLOOR
    return Place.CHAIR if position is Position.SITTING else Place(position)


PLACE_NAMES = {
    Place.STANDING: Message("Standing"),
    Place.CHAIR: Message("On a chair"),
    Place.FLOOR: Message("On the floor"),
    Place.ANYWHERE: Message("Anywhere"),
}
