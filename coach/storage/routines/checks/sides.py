"""Sides: which a step may have, and blocks in one piece."""

from collections.abc import Iterator

from coach.core.message import Message
from coach.core.routine.side import Sides
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.errors import Problem, shown
from coach.storage.routines.schema import StepTable


def sides(draft: Draft) -> Iterator[Problem]:
    """Yield what is wrong with the sides of steps, and with their blocks."""
    for place, step in draft.every_step.items():
        yield from _block(place, step)
        if step.sides is Sides.ALTERNATE and (step.breaths or 0) % 2:
            wanted = Message("an even number, so that either side has as many as the other")
            yield Problem(f"{place}.breaths", wanted, shown(step.breaths))
        if step.sides is Sides.BOTH and step.head_down:
            wanted = Message("left, right or alternate where the head is down")
            yield Problem(f"{place}.sides", wanted, shown(str(step.sides)))
    yield from _in_one_piece(draft)


def _block(place: str, step: StepTable) -> Iterator[Problem]:
    if step.block is not None and step.sides is not Sides.BOTH:
        wanted = Message("the word both for its sides")
        yield Problem(f"{place}.block", wanted, shown(step.block))


def _in_one_piece(draft: Draft) -> Iterator[Problem]:
    over: set[str] = set()
    last: str | None = None
    for place, step in draft.every_step.items():
        if step.block != last and last is not None:
            over.add(last)
        if step.block in over and step.block != last:
            wanted = Message("a block of its own, since another step has ended this one")
            yield Problem(f"{place}.block", wanted, shown(step.block))
        last = step.block
