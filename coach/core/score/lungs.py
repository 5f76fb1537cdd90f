"""How the lungs fill and empty on a timeline, and when the second inhale of a sigh begins."""

from coach.core.routine.breathing import SECOND_INHALE, fullness
from coach.core.score.timeline import Span


def fullness_in(span: Span, fraction: float) -> float:
    """Return how full the lungs are, 0 to 1, at a fraction of a span's phase; else empty."""
    return fullness(span.place.phase, fraction, sigh=span.sigh) if span.place else 0.0


def tops_up(span: Span, fraction: float) -> bool:
    """Tell whether it is the second inhale of a sigh."""
    return span.sigh and fraction >= SECOND_INHALE


def second_inhale(span: Span) -> float | None:
    """Return when the second inhale of a sigh begins, in seconds; None if not in this span."""
    if not span.sigh or not span.enters <= SECOND_INHALE < span.leaves:
        return None
    share = (SECOND_INHALE - span.enters) / (span.leaves - span.enters)
    return span.start + share * (span.end - span.start)
