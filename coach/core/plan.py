"""A session's plan: the routine unrolled into the talks and breaths that follow each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from coach.core.model import MAX_ROUNDS, Routine, Step, Talk
from coach.core.timeline import Place, Span


@dataclass(frozen=True, slots=True)
class Breath:
    """One whole breath of the routine; round and number count from 1."""

    round: int
    step: Step
    number: int


Item = Talk | Breath


@dataclass(frozen=True)
class Plan:
    """What stays the same for a whole session; `lengths` are the clips' seconds by text.

    Raises ValueError for a number of rounds out of range.
    """

    routine: Routine
    rounds: int
    lengths: Mapping[str, float]

    def __post_init__(self) -> None:
        if not 1 <= self.rounds <= MAX_ROUNDS:
            raise ValueError(f"rounds: expected 1 to {MAX_ROUNDS}, got {self.rounds}")

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Everything of the session in order."""
        return (self.routine.opening, *self._breaths(), self.routine.closing)

    def _breaths(self) -> Iterator[Breath]:
        for number in range(1, self.rounds + 1):
            for step in self.routine.steps:
                for breath in range(1, step.breaths + 1):
                    yield Breath(number, step, breath)

    @cached_property
    def _index(self) -> dict[tuple[int, str, int], int]:
        breaths = enumerate(self.items)
        return {_key(item): i for i, item in breaths if isinstance(item, Breath)}

    def index_of(self, span: Span) -> int | None:
        """Return which item a span belongs to, or None (a pause, a count-in, the way up)."""
        if span.place:
            place = span.place
            return self._index.get((place.round, place.step.id, place.breath))
        ends = {self.routine.opening.id: 0, self.routine.closing.id: len(self.items) - 1}
        return ends.get(span.talk)


def _key(breath: Breath) -> tuple[int, str, int]:
    return (breath.round, breath.step.id, breath.number)


def last_place(spans: tuple[Span, ...]) -> Place | None:
    """Return the place that was reached last, if any."""
    return next((span.place for span in reversed(spans) if span.place), None)
