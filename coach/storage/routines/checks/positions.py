"""From one position into another: nobody is placed otherwise without a word that leads there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from coach.core.message import Message
from coach.core.routine.position import Position
from coach.core.routine.routine import MAX_ROUNDS
from coach.core.routine.side import Sides
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.errors import NOTHING, Problem
from coach.storage.routines.schema import CueTable, StepTable

_Placed = tuple[str, StepTable]


@dataclass(frozen=True, slots=True)
class Taken:
    """A step as it is come to: how somebody is placed in it, and was in the one before it."""

    place: str
    step: StepTable
    position: Position
    before: _Placed | None
    came_from: Position


def taken(draft: Draft) -> Iterator[Taken]:
    """Yield the steps as they follow one another, those of the rounds as in two rounds.

    What is done anywhere leaves somebody where they were.
    """
    before: _Placed | None = None
    position = draft.position
    for place, step in _in_order(draft):
        came_from = position
        own = step.position or draft.position
        position = came_from if own is Position.ANYWHERE else own
        yield Taken(place, step, position, before, came_from)
        before = (place, step)


def positions(draft: Draft) -> Iterator[Problem]:
    """Yield each step in another position than the one before, to which nothing leads."""
    if not draft.has_all_steps:
        return
    for each in taken(draft):
        moves = each.before and each.position is not each.came_from
        if each.before and moves and not each.step.gate and not _says(each.step.cues):
            wanted = Message(
                "a gate, or a vital cue in its first breath that leads from {from_position} in "
                "{place} to {position}",
                from_position=str(each.came_from),
                place=each.before[0],
                position=str(each.position),
            )
            yield Problem(each.place, wanted, NOTHING)


def _in_order(draft: Draft) -> Iterator[_Placed]:
    parts = (draft.before, draft.steps, draft.steps, draft.after)
    for part in parts:
        yield from _side_by_side(part.items())


def _side_by_side(steps: Iterable[_Placed]) -> Iterator[_Placed]:
    """Yield the steps of a block twice: first all of it left, then right."""
    for block, group in groupby(steps, lambda placed: placed[1].block):
        listed = list(group)
        twice = block and listed[0][1].sides is Sides.BOTH
        yield from listed * 2 if twice else listed


def _says(cues: tuple[CueTable, ...]) -> bool:
    """Tell whether something is said for certain in the first breath, in whichever round."""
    sure = [cue for cue in cues if cue.vital and 1 in (cue.breaths or (1,))]
    return all(
        any(cue.rounds.include(number, total) for cue in sure)
        for total in range(1, MAX_ROUNDS + 1)
        for number in range(1, total + 1)
    )
