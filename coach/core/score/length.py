"""How long a routine takes."""

from functools import lru_cache

from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.routine import Routine
from coach.core.routine.staging import Role
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.timeline import Timeline

MINUTE = 60.0


def outlook(
    routine: Routine, rounds: int | None = None, breathing: Breathing | None = None
) -> Timeline:
    """Return a routine whose lines are read, and nobody waited for; as usual, or as asked."""
    chosen = routine.with_prop(next(iter(routine.props_for(Role.HANDS)), None))
    plan = Plan(chosen, rounds or chosen.rounds, {}, Guidance(get_ready=0.0))
    return compile_timeline(plan, breathing or Breathing(chosen.rhythm.usual))


# Asked of the same routine as it is checked, listed and shown, again and again.
@lru_cache(maxsize=256)
def minutes_of(
    routine: Routine, rounds: int | None = None, breathing: Breathing | None = None
) -> float:
    """Return how many minutes a routine takes whose lines are read, and nobody waited for."""
    return outlook(routine, rounds, breathing).end / MINUTE
