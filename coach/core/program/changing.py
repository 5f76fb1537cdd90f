"""What a person changes in a session before it begins: what is left out, moved, or swapped."""

from collections.abc import Collection, Iterator, Sequence

from coach.core.program.block import Block
from coach.core.program.combine import combine
from coach.core.program.ideas import possible_rounds
from coach.core.program.order import Fault, faults, in_order
from coach.core.routine.area import Area
from coach.core.routine.routine import Routine
from coach.core.score.length import minutes_of

Blocks = tuple[Block, ...]


def moved(blocks: Sequence[Block], number: int, to: int) -> Blocks | Fault:
    """Return blocks of which one (`number` from 1) stands in another place, or what forbids it."""
    others = list(blocks)
    others.insert(to - 1, others.pop(number - 1))
    return _allowed(others)


def without(blocks: Sequence[Block], number: int) -> Blocks | Fault:
    """Return blocks without one (`number` from 1), or what keeps the others from being a session.

    The others stay as they are where they may, and come into their usual order where not.
    """
    others = [*blocks[: number - 1], *blocks[number:]]
    left = _allowed(others)
    return _allowed(in_order(others)) if isinstance(left, Fault) else left


def swapped(
    blocks: Sequence[Block],
    number: int,
    candidates: Sequence[Routine],
    wished: Collection[Area],
    minutes: float,
) -> Blocks | None:
    """Return blocks with the next best one that serves the same in the place of one.

    Its rounds are those that bring the session nearest to so many minutes. Asked again and
    again, it goes through all there are; None where there is no other.
    """
    for routine in _next_best(blocks, number, candidates, wished):
        some = (
            _allowed([*blocks[: number - 1], Block(routine, rounds), *blocks[number:]])
            for rounds in possible_rounds(routine)
        )
        allowed = [one for one in some if not isinstance(one, Fault)]
        if allowed:
            return min(allowed, key=lambda one: abs(minutes_of(combine(one)) - minutes))
    return None


def _allowed(blocks: Sequence[Block]) -> Blocks | Fault:
    return next(faults(blocks), tuple(blocks))


def _next_best(
    blocks: Sequence[Block], number: int, candidates: Sequence[Routine], wished: Collection[Area]
) -> Iterator[Routine]:
    old, others = blocks[number - 1].routine, [*blocks[: number - 1], *blocks[number:]]
    served = {area for block in others for area in block.routine.areas}
    own = [area for area in old.areas if area in wished] or list(old.areas[:1])
    # What another block serves already is no reason to be there, unless there is no other.
    needed = [area for area in own if area not in served] or own
    serving = [one for one in candidates if not one.parts and set(needed) <= set(one.areas)]
    best = sorted(serving, key=lambda one: (sum(map(one.areas.index, needed)), one.id))
    ids = [one.id for one in best]
    after = ids.index(old.id) + 1 if old.id in ids else 0
    taken = {block.routine.id for block in blocks}
    return (one for one in (*best[after:], *best[:after]) if one.id not in taken)
