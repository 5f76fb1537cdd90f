"""From what bothers and the minutes there are to a session: pure, the same for the same seed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from coach.core.message import Message, joined
from coach.core.program.block import Block
from coach.core.program.combine import combine
from coach.core.program.ideas import NEAR, Idea, ideas
from coach.core.program.why import shortfall, why
from coach.core.routine.area import Area
from coach.core.routine.position import Position
from coach.core.routine.routine import Routine
from coach.core.score.length import minutes_of

# A session takes so many minutes more or less than was asked for.
TOLERANCE = 1.0
# So many sessions there are to choose from, one seed after the other; and so many are tried.
_ALTERNATIVES = 12
_TRIED = 36


@dataclass(frozen=True, slots=True)
class Wish:
    """Each of these areas, in about so many minutes, in one of these positions.

    Without areas it may be for anything, without positions anywhere.
    """

    areas: tuple[Area, ...] = ()
    minutes: float = 10.0
    positions: frozenset[Position] = frozenset()


@dataclass(frozen=True, slots=True)
class Composition:
    """A session that was composed: its blocks in order, how long it takes, and why it is this one.

    `missing` are the areas that nothing was found for. Where nothing was found there are no blocks.
    """

    blocks: tuple[Block, ...]
    minutes: float
    why: Message
    seed: int
    missing: tuple[Area, ...] = ()


def compose(candidates: Sequence[Routine], wish: Wish, seed: int = 0) -> Composition:
    """Return a session of the candidates that comes nearest to what is wished for.

    Those that fit are in an order, the best first, and `seed` says which: the next one is another,
    where there is another.
    """
    served = {area for routine in candidates if _fits(routine, wish) for area in routine.areas}
    missing = tuple(area for area in wish.areas if area not in served)
    areas = tuple(area for area in wish.areas if area in served)
    usable = [routine for routine in candidates if _fits(routine, wish)]
    if missing and not areas:
        return Composition((), 0.0, shortfall(missing, 0.0, None), seed, missing)
    found = ideas(usable, areas, wish.minutes)
    fitting, near = _timed(found, wish.minutes, seed)
    if not fitting and near is None:
        return Composition((), 0.0, Message("Nothing fits."), seed, missing)
    blocks, minutes = fitting[seed % len(fitting)] if fitting else near or ((), 0.0)
    short = shortfall(missing, minutes, None if fitting else wish.minutes)
    return Composition(blocks, minutes, joined(why(blocks, wish.areas), short), seed, missing)


def _fits(routine: Routine, wish: Wish) -> bool:
    there = not wish.positions or routine.position in wish.positions | {Position.ANYWHERE}
    return there and not routine.parts


_Timed = tuple[tuple[Block, ...], float]


def _timed(found: Iterable[Idea], minutes: float, seed: int) -> tuple[list[_Timed], _Timed | None]:
    """Return those that take as long as they should, and the nearest of those that do not."""
    fitting: list[_Timed] = []
    near: _Timed | None = None
    taken = set[frozenset[str]]()
    for idea in islice(found, _TRIED):
        enough = len(fitting) > seed or len(fitting) == _ALTERNATIVES
        if enough or (idea.off > NEAR and (fitting or near)):
            break
        routines = frozenset(block.routine.id for block in idea.blocks)
        if routines in taken:
            continue
        takes = round(minutes_of(combine(idea.blocks)), 6)
        if abs(takes - minutes) <= TOLERANCE:
            taken.add(routines)
            fitting.append((idea.blocks, takes))
        elif near is None or abs(takes - minutes) < abs(near[1] - minutes):
            near = (idea.blocks, takes)
    return fitting, near
