"""A block of a session: a routine, so many rounds of it, for which side."""

from dataclasses import dataclass, replace
from itertools import pairwise

from coach.core.routine.position import Position
from coach.core.routine.routine import Origin, Routine, Step
from coach.core.routine.side import Side, Sides
from coach.core.routine.step import Rounds
from coach.core.score.plan import Plan


@dataclass(frozen=True, slots=True)
class Block:
    """So many rounds of a routine; where a `side` is named, what is for the other is left out.

    Raises ValueError for a number of rounds out of range.
    """

    routine: Routine
    rounds: int
    side: Side | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.rounds <= self.routine.most_rounds:
            raise ValueError(f"rounds: expected 1 to {self.routine.most_rounds}, got {self.rounds}")

    @property
    def sides(self) -> str | None:
        """For which sides it is, if for any: left, right or both."""
        sided = any(step.sides for step in self.routine.every_step)
        return (self.side or Sides.BOTH) if sided else None

    @property
    def begins(self) -> Position:
        """The position that it begins in; ANYWHERE leaves somebody as they were."""
        return next(iter(self._positions), Position.ANYWHERE)

    @property
    def ends(self) -> Position:
        """The position that it ends in; ANYWHERE as somebody came."""
        return next(reversed(self._positions), Position.ANYWHERE)

    @property
    def _positions(self) -> list[Position]:
        steps = self.routine.every_step
        return [step.position for step in steps if step.position is not Position.ANYWHERE]

    @property
    def has_head_low(self) -> bool:
        """Whether the head is low at any time in it."""
        return bool(self.routine.descents())

    def unrolled(self, number: int) -> tuple[Step, ...]:
        """Return its steps, one after the other, as those of block `number` (from 1) of a session.

        Each has the lines of the round that it stands in, and no others.
        """
        stages = [(at, step) for at, step in self._stages() if self._is_for_side(step)]
        rounds = (0, *(at for at, _ in stages))
        begins = [one != other for one, other in pairwise(rounds)]
        return tuple(
            self._at(step, Origin(self.routine.id, number, at, first))
            for (at, step), first in zip(stages, begins, strict=True)
        )

    def _stages(self) -> tuple[tuple[int, Step], ...]:
        return Plan(self.routine, self.rounds, {}).stages

    def _is_for_side(self, step: Step) -> bool:
        if self.side is None or step.sides not in {Sides.LEFT, Sides.RIGHT}:
            return True
        return step.side_at(1) is self.side

    def _at(self, step: Step, origin: Origin) -> Step:
        cues = tuple(
            replace(cue, rounds=Rounds.EVERY)
            for cue in step.cues
            if cue.rounds.include(origin.round, self.rounds)
        )
        both = step.begins_side and self.side is None
        return replace(step, cues=cues, begins_side=both, origin=origin)
