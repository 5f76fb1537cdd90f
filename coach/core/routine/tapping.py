"""A person's own tempo, learnt from taps: one at each start of an exhale."""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf

# Three breaths begin with three taps, and the third says how long the second took: no fourth is
# waited for.
TAPS = 3
# Seconds between two taps. Closer than this the second is a slip of the finger; below and beyond
# the next two nobody breathes, at rest or deeply.
SLIP = 1.0
SHORTEST = 2.0
LONGEST = 30.0
# How many times as long as its neighbour a breath may be. A missed tap makes it twice as long;
# taps that are each a tenth of a breath off make it 1.5 times as long at most.
UNEVEN = 1.6


class Odd(StrEnum):
    """Why a tap taught nothing."""

    SLIP = "slip"
    FAST = "fast"
    SLOW = "slow"
    UNEVEN = "uneven"


@dataclass(frozen=True, slots=True)
class Taps:
    """What was learnt so far.

    `starts` are the seconds of the taps that count, each a breath after the one before; `latest`
    is the last tap, whether or not it counts, and `odd` says why it does not go with the others.
    """

    starts: tuple[float, ...] = ()
    latest: float = -inf
    odd: Odd | None = None

    def tap(self, at: float) -> "Taps":
        """Return what is known after a tap at `at`, in seconds on any clock.

        A slip changes nothing. Two taps that are no breath apart teach nothing, and the later
        one is the first of three; of two breaths that do not go together the later one counts.
        Once the tempo is learnt, one tap too many changes nothing, and a later one begins anew.
        """
        if self.is_learnt and at - self.latest <= UNEVEN * self._breath:
            return replace(self, latest=at)
        if not self.starts or self.is_learnt:
            return Taps((at,), at)
        odd = self._oddity(at)
        match odd:
            case Odd.SLIP:
                return replace(self, latest=at, odd=odd)
            case Odd.FAST | Odd.SLOW:
                starts: tuple[float, ...] = (at,)
            case Odd.UNEVEN:
                starts = (self.starts[-1], at)
            case None:
                starts = (*self.starts, at)
        return Taps(starts, at, odd)

    @property
    def count(self) -> int:
        """How many taps count."""
        return len(self.starts)

    @property
    def is_learnt(self) -> bool:
        """Whether there are enough."""
        return self.count == TAPS

    @property
    def tempo(self) -> float | None:
        """The tempo so far, in breaths a minute, to a tenth; None before the second tap."""
        return round(60.0 / self._breath, 1) if self.count > 1 else None

    def _oddity(self, at: float) -> Odd | None:
        pause, breath = at - self.latest, at - self.starts[-1]
        if pause < SLIP and self.odd is not Odd.SLIP:
            return Odd.SLIP
        if pause < SHORTEST:
            return Odd.FAST
        if breath > LONGEST:
            return Odd.SLOW
        uneven = self.count > 1 and _differ(breath, self.starts[-1] - self.starts[-2])
        return Odd.UNEVEN if uneven else None

    @property
    def _breath(self) -> float:
        return (self.starts[-1] - self.starts[0]) / (self.count - 1)


def _differ(one: float, other: float) -> bool:
    return max(one, other) > UNEVEN * min(one, other)
