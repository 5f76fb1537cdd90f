"""How much of a step is taken: breaths or seconds, and seconds only where the head is up."""

from collections.abc import Iterator

from coach.core.message import Message
from coach.storage.routines.bounds import Breaths
from coach.storage.routines.errors import NOTHING, Problem, expected
from coach.storage.routines.schema import StepTable


def dose(place: str, step: StepTable) -> Iterator[Problem]:
    """Yield a problem with how much of a step is taken."""
    if step.seconds is None:
        if step.breaths is None:
            wanted = Message("{breaths}, or seconds beside it", breaths=expected(Breaths))
            yield Problem(f"{place}.breaths", wanted, NOTHING)
        return
    got = f"{step.seconds:g}"
    if step.breaths is not None:
        wanted = Message("breaths or seconds, not both")
        yield Problem(f"{place}.seconds", wanted, got)
    # How often somebody breathes with the head down is counted, and told before.
    if step.head_down or place.startswith(("way_up", "exits")):
        wanted = Message("breaths where the head is down, and on the way up")
        yield Problem(f"{place}.seconds", wanted, got)
