"""Which routines could make a session, and how often each: the most sensible first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations, product

from coach.core.program.block import Block
from coach.core.program.order import changes, faults, in_order, is_breath
from coach.core.routine.area import Area
from coach.core.routine.position import Ends
from coach.core.routine.routine import Routine
from coach.core.score.length import minutes_of

# So many routines are looked at for each area, so many that could come on top, and so many where no
# area is asked for; and so many blocks a session has at most.
_FOR_AN_AREA = (8, 8, 5, 3)
_ON_TOP = 10
_ANY = 14
_MOST_BLOCKS = 5
# How far from the minutes that were asked for a session may seem to be, before it is timed.
NEAR = 1.5
# What speaks against a session, in minutes that it might be off.
_CHANGE, _BLOCK, _ON_TOP_COST, _ROUND, _SECOND = 2.0, 1.0, 2.0, 0.4, 1.0


@dataclass(frozen=True, slots=True)
class Idea:
    """Blocks in order, and what speaks against them: the less the better.

    They are about so many minutes `off` what was asked for.
    """

    blocks: tuple[Block, ...]
    cost: float
    off: float


class _Lengths:
    """About how many minutes so many rounds of a routine take, each reckoned once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int], float] = {}

    def of(self, block: Block) -> float:
        first = self._rounds(block.routine, 1)
        if block.rounds == 1:
            return first
        return first + (block.rounds - 1) * (self._rounds(block.routine, 2) - first)

    def _rounds(self, routine: Routine, rounds: int) -> float:
        key = (routine.id, rounds)
        if key not in self._known:
            self._known[key] = minutes_of(replace(routine, rounds=rounds))
        return self._known[key]


def ideas(usable: Sequence[Routine], areas: Sequence[Area], minutes: float) -> list[Idea]:
    """Return what could be done in about so many minutes, the most sensible first.

    Each of the areas is served. Where nothing takes about so long, all that could be done is
    there, by how near it comes.
    """
    lengths = _Lengths()
    sets = _sets(usable, areas)
    found = [idea for blocks in sets for idea in _ideas_of(blocks, areas, minutes, lengths)]
    return sorted(found, key=lambda idea: idea.cost)


def _sets(usable: Sequence[Routine], areas: Sequence[Area]) -> Iterator[tuple[Block, ...]]:
    """Yield routines that go together, in their order, each set once."""
    blocks = [Block(routine, 1) for routine in usable]
    for chosen in _chosen(blocks, areas):
        ordered = tuple(in_order(chosen))
        if len(ordered) <= _MOST_BLOCKS and not any(faults(ordered)):
            yield ordered


def _chosen(blocks: list[Block], areas: Sequence[Area]) -> Iterator[list[Block]]:
    if not areas:
        few = blocks[:_ANY]
        yield from map(list, chain.from_iterable(combinations(few, n) for n in (1, 2, 3)))
        return
    most = _FOR_AN_AREA[min(len(areas), len(_FOR_AN_AREA)) - 1]
    serving = [_serving(blocks, area)[:most] for area in areas]
    on_top = [block for block in blocks if _goes_on_top(block, areas)][:_ON_TOP]
    # Two on top of one area, one on top of two or three: more would be no session but a list.
    extras = [extra for n in range(max(1, 4 - len(areas))) for extra in combinations(on_top, n)]
    seen = set[frozenset[str]]()
    for core, extra in product(product(*serving), extras):
        chosen = {block.routine.id: block for block in (*core, *extra)}
        if frozenset(chosen) not in seen:
            seen.add(frozenset(chosen))
            yield list(chosen.values())


def _goes_on_top(block: Block, areas: Sequence[Area]) -> bool:
    """Tell whether a block may fill the time: with more of the same, or with a breath for all."""
    routine = block.routine
    calm = is_breath(block) and not routine.screening.skip
    return routine.ends is not Ends.ASLEEP and (calm or not set(areas).isdisjoint(routine.areas))


def _serving(blocks: list[Block], area: Area) -> list[Block]:
    """Return those that serve an area; a file names first what it serves first."""
    serving = (block for block in blocks if area in block.routine.areas)
    return sorted(serving, key=lambda block: block.routine.areas.index(area))


def _ideas_of(
    blocks: tuple[Block, ...], areas: Sequence[Area], minutes: float, lengths: _Lengths
) -> Iterator[Idea]:
    """Yield a set with the rounds that bring it near to the minutes: the best, and the nearest."""
    some = [[replace(block, rounds=n) for n in possible_rounds(block.routine)] for block in blocks]
    settled = _cost(blocks, areas)
    made = []
    for chosen in _about(some, minutes, lengths):
        # Rounded, since no two versions of Python add up alike to the last digit.
        off = round(abs(sum(map(lengths.of, chosen)) - minutes), 6)
        other = sum(abs(block.rounds - block.routine.rounds) for block in chosen)
        far = 0.0 if off <= NEAR else 100.0 * off
        made.append(Idea(chosen, round(settled + off + _ROUND * other + far, 6), off))
    yield from sorted(made, key=lambda idea: idea.cost)[:2]


def _about(
    some: list[list[Block]], minutes: float, lengths: _Lengths
) -> Iterable[tuple[Block, ...]]:
    """Return how often each could be gone through; where all is too long or too short, that."""
    fewest, most = (tuple(block[end] for block in some) for end in (0, -1))
    if sum(map(lengths.of, fewest)) >= minutes:
        return [fewest]
    return [most] if sum(map(lengths.of, most)) <= minutes else product(*some)


def possible_rounds(routine: Routine) -> range:
    """Return how often a routine may be gone through: what is made for once, once."""
    more = routine.rounds > 1 and not routine.descents()
    return range(1, min(routine.rounds + more, routine.most_rounds) + 1)


def _cost(blocks: Sequence[Block], areas: Sequence[Area]) -> float:
    cost = _CHANGE * changes(blocks) + _BLOCK * len(blocks)
    for block in blocks:
        served = [n for n, area in enumerate(block.routine.areas) if area in areas]
        cost += _SECOND * min(served, default=0) if served or not areas else _ON_TOP_COST
    return cost
