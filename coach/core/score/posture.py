"""Whether the head is down, since when, and what follows from it for breath and time.

Sources: standing up slowly lessens the fall in blood pressure (Gerontology 63:137), whose
lowest point comes 8 to 15 s after standing and which is over within 30 s (Stewart,
PMC3029466); the pressure in the eyes rises within a minute of bending forward (Jasien 2015,
PLOS ONE e0144505); holding the breath raises it too (EJSS 2020, 1790670).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.routine import Step
from coach.core.score.timeline import Place, Span

# With the head down no exhale is shorter than this (seconds), and no breath slower than this
# (breaths a minute): nobody is hurried up, and nobody has to squeeze out the last air.
LEAST_EXHALE = 5.0
LEAST_TEMPO = 4.0
# One descent lasts so long at most, and so long is stood before the next one. Seconds.
MOST_DOWN = 90.0
LEAST_UPRIGHT = 20.0
# So much of the phase in which the head goes down has to pass before it is, and so much of
# the one in which it comes up, until it is up: a body moves off slowly, and has leant forward
# by some 10 degrees then. Nobody who all but stands is told to bend.
GONE_DOWN = 0.25
COME_UP = 0.8
_ORDER = tuple(Phase)


def is_lowered(step: Step, breath: int) -> bool:
    """Tell whether the head is down at some time in a breath of a step (from 1)."""
    return step.head_down and breath <= (step.head_down_breaths or step.breaths)


def breathing_in(step: Step, breath: int, wish: Breathing) -> Breathing:
    """Return how somebody breathes in a breath of a step who wishes to breathe like this.

    In the step's own rhythm. With the head down: neither hurried nor squeezed out, and without a
    pause.
    """
    own = step.rhythm.breathing(wish) if step.rhythm else wish
    return _calm(own) if is_lowered(step, breath) else own


@lru_cache(maxsize=64)  # a session breathes in few ways, and asks at each breath
def _calm(own: Breathing) -> Breathing:
    fastest = 60.0 * (1.0 - own.inhale_share) / LEAST_EXHALE
    return Breathing(max(LEAST_TEMPO, min(own.tempo, fastest)), own.inhale_share)


def lowers(step: Step, breath: int, repeat: int) -> bool:
    """Tell whether the head of somebody upright goes down in this breath of a step."""
    return step.head_down and breath == 1 and repeat == 0


def raises(step: Step, breath: int) -> bool:
    """Tell whether the head comes up in this breath of a step, as the file says it."""
    return step.head_down_until is not None and breath == (step.head_down_breaths or step.breaths)


def moves_head(step: Step, breath: int) -> bool:
    """Tell whether the head goes down or comes up in this breath, as the file says it."""
    return raises(step, breath) or (step.head_down_from is not None and breath == 1)


def is_before_lowering(place: Place) -> bool:
    """Tell whether a place lies before the phase in which the head goes down."""
    begins = place.step.head_down_from
    first = lowers(place.step, place.breath, place.repeat)
    return first and begins is not None and _ORDER.index(place.phase) < _ORDER.index(begins)


@dataclass(frozen=True, slots=True)
class Head:
    """Whether the head is down, and since which second of the session."""

    down: bool = False
    since: float = -inf

    def after(self, span: Span) -> "Head":
        """Return how it is when a span has passed; what has no place changes nothing."""
        if span.place is None:
            return self
        place = span.place
        down = self._down_at(place, span.leaves)
        if not down and raises(place.step, place.breath):
            return Head(down, span.end)  # up all the way only when its breath is over
        return self if down == self.down else Head(down, span.start)

    def _down_at(self, place: Place, fraction: float) -> bool:
        if not place.step.head_down or _is_raised(place, fraction):
            return False
        begins = place.step.head_down_from
        begun = place.phase is not begins or fraction >= GONE_DOWN
        # Before, it stays as it was: whoever paused in the fold breathes in there again.
        return self.down if is_before_lowering(place) or not begun else True


UPRIGHT = Head()


def head_after(spans: Iterable[Span]) -> Head:
    """Return how it is with the head when these spans have passed."""
    head = UPRIGHT
    for span in spans:
        head = head.after(span)
    return head


def _is_raised(place: Place, fraction: float) -> bool:
    step, last = place.step, place.step.head_down_breaths or place.step.breaths
    if place.breath != last:
        return place.breath > last
    ends = step.head_down_until
    if ends is None:
        return False
    here, there = _ORDER.index(place.phase), _ORDER.index(ends)
    return here > there or (here == there and fraction > COME_UP)
