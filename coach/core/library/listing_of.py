"""How a routine is listed."""

from coach.core.library.listing import Listing
from coach.core.routine.position import Position
from coach.core.routine.routine import Routine
from coach.core.routine.staging import Role


def listing_of(routine: Routine, file: str, minutes: float, *, is_own: bool) -> Listing:
    """Return how a routine is listed that takes so many minutes."""
    return Listing(
        id=routine.id,
        name=routine.name,
        file=file,
        is_own=is_own,
        summary=routine.summary,
        purpose=routine.purpose,
        areas=routine.areas,
        position=_position(routine),
        minutes=routine.minutes or minutes,
        hands=tuple(prop.name for prop in routine.props_for(Role.HANDS)),
        needed=_needed(routine),
        optional=routine.other_props(optional=True),
        head_low=any(step.head_down for step in routine.every_step),
        language=routine.language,
        parts=tuple(part.routine for part in routine.parts),
    )


def _position(routine: Routine) -> Position:
    if not routine.parts[1:]:
        return routine.position
    return max((step.position for step in routine.every_step), key=list(Position).index)


def _needed(routine: Routine) -> tuple[str, ...]:
    """Return what has to be there, but for what one sits on: the position says so."""
    seats = {prop.name for prop in routine.props_for(Role.SEAT)}
    said = seats if routine.position is Position.SITTING else set()
    return tuple(name for name in routine.other_props(optional=False) if name not in said)
