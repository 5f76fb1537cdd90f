"""Whether a routine starts at once: wherever one is, with nothing to prepare or to wait for."""

from coach.core.routine.position import Position
from coach.core.routine.routine import Routine


def starts_at_once(routine: Routine) -> bool:
    """Tell whether nothing has to be done or said before the first words of a routine."""
    waits = routine.ready or any(step.gate for step in routine.every_step)
    prepared = waits or routine.setup or routine.props or routine.parts
    return routine.position is Position.ANYWHERE and not prepared
