"""Which step each talk, gate and silence leads to: known once, whatever breaks it off later."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.core.routine.routine import Gate, Routine, Step
from coach.core.score.timeline import Span


def headed(spans: Sequence[Span], routine: Routine) -> tuple[Span, ...]:
    """Return the spans, each one outside of a breath with the step that follows, if one does."""
    return tuple(reversed(list(_from_the_end(spans, routine))))


def _from_the_end(spans: Sequence[Span], routine: Routine) -> Iterator[Span]:
    following: Step | None = None
    for span in reversed(spans):
        if span.place and span.place.round:
            following = span.place.step
            yield span
            continue
        if span.toward:
            following = span.toward.step
        elif span.gate:
            following = _behind(routine, span.gate) or following
        yield replace(span, leads_to=following)


def _behind(routine: Routine, gate: Gate) -> Step | None:
    """Return the step that a gate waits before; None for those before the first breath."""
    for step in routine.every_step:
        if any(one.lines == gate.lines for one in step.gates):
            return step
    return None
