"""How much of a step in seconds was taken: whole breaths until it is full, at any tempo."""

from collections.abc import Iterable
from dataclasses import dataclass

from coach.core.routine.breathing import Phase
from coach.core.routine.dose import HAIR
from coach.core.routine.routine import Step
from coach.core.score.plan import Breath, Item
from coach.core.score.timeline import Span, State


@dataclass(frozen=True, slots=True)
class Taken:
    """The seconds of each breath of the step that was reached last, the first one first.

    A breath that was interrupted and taken again counts once, and so does one that was asked
    for once more: it comes on top.
    """

    stage: tuple[int, str] | None = None
    breaths: tuple[float, ...] = ()

    def after(self, span: Span) -> "Taken":
        """Return how much it is when a span has passed."""
        place = span.place
        if place is None or span.state is State.RECOVERING:
            return self
        if place.step.seconds is None:
            return self if self.stage is None else Taken()
        begins = place.phase is Phase.INHALE and span.enters == 0.0
        before = self.breaths if self.stage == place.stage else ()
        others = (before + (0.0,) * place.breath)[: place.breath]
        so_far = 0.0 if begins else others[-1]
        return Taken(place.stage, (*others[:-1], so_far + span.end - span.start))

    def fills(self, step: Step, number: int, coming: float = 0.0) -> bool:
        """Tell whether a step is full before breath `number`, with `coming` seconds on top."""
        if step.seconds is None:
            return False
        return sum(self.breaths[: number - 1]) + coming >= step.seconds - HAIR

    def next_after(self, breath: Breath, seconds: float, coming: Iterable[Item]) -> Item | None:
        """Return what follows a breath of so many seconds, of what would be `coming`."""
        if not self.fills(breath.step, breath.number, seconds):
            return next(iter(coming), None)
        return next((item for item in coming if not _is_later_in_step(item, breath)), None)


def _is_later_in_step(item: Item, breath: Breath) -> bool:
    if not isinstance(item, Breath) or item.key[:2] != breath.key[:2]:
        return False
    return item.number > breath.number


NOTHING_TAKEN = Taken()


def taken_in(spans: Iterable[Span]) -> Taken:
    """Return how much of the step that was reached last was taken when these have passed."""
    taken = NOTHING_TAKEN
    for span in spans:
        taken = taken.after(span)
    return taken
