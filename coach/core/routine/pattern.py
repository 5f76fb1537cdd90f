"""A pattern to breathe in that a person chose: how a breath is divided, and its tempo."""

from dataclasses import dataclass
from math import isfinite

from coach.core.message import Message
from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO
from coach.core.routine.rhythm import Choice, Parts, Rhythm

# Whatever the tempo: at the quickest inhale and exhale last for 0.8 s, and at the slowest a pause
# for 10 s.
LEAST_SHARE = 0.2
MOST_PAUSE_SHARE = 0.5
# What no ear and no slider can tell.
_HAIR = 1e-6
_PHASES = ("inhale", "pause", "exhale", "pause")


@dataclass(frozen=True, slots=True)
class Pattern:
    """Inhale, pause, exhale and pause, in seconds or in proportion, and the tempo of all of it.

    In a `sigh` a second, short inhale comes on top of a long one: both are the pattern's inhale.
    Raises ValueError for what nobody can breathe.
    """

    parts: Parts
    tempo: float
    sigh: bool = False

    def __post_init__(self) -> None:
        if not all(isfinite(part) and part >= 0.0 for part in self.parts) or not any(self.parts):
            raise ValueError(f"parts: expected numbers of 0 or more, got {self.parts}")
        if not MIN_TEMPO - _HAIR <= self.tempo <= MAX_TEMPO + _HAIR:
            wanted = f"{MIN_TEMPO:g} to {MAX_TEMPO:g}"
            raise ValueError(f"tempo: expected {wanted} breaths a minute, got {self.tempo:g}")
        for name, share in zip(_PHASES, self.shares, strict=True):
            if name == "pause" and share > MOST_PAUSE_SHARE + _HAIR:
                raise ValueError(f"{name}: expected at most half of a breath, got {share:.2f}")
            if name != "pause" and share < LEAST_SHARE - _HAIR:
                raise ValueError(f"{name}: expected at least a fifth of a breath, got {share:.2f}")

    @property
    def shares(self) -> Parts:
        """What part of a breath each takes."""
        whole = sum(self.parts)
        inhale, first, exhale, second = (part / whole for part in self.parts)
        return (inhale, first, exhale, second)

    @property
    def longest_pause(self) -> float:
        """How long the longer pause is, in shares of a breath."""
        _, first, _, second = self.shares
        return max(first, second)

    def rhythm(self) -> Rhythm:
        """Return it as the rhythm of somebody who may breathe as they like."""
        return Rhythm(self.tempo, pattern=self.shares, choices=_TEMPO, sigh=self.sigh)


def tempo_of(parts: Parts) -> float:
    """Return the tempo of a breath whose parts are seconds, or the nearest there is."""
    return max(MIN_TEMPO, min(60.0 / max(sum(parts), _HAIR), MAX_TEMPO))


_TEMPO = frozenset({Choice.TEMPO})

# What there is to choose from at once, by the names that the command line knows.
BUILT_IN = {
    "even": (Message("Even"), Pattern((1.0, 0.0, 1.0, 0.0), 6.0)),
    "calm": (Message("Calm"), Pattern((4.0, 0.0, 6.0, 0.0), 6.0)),
    "box": (Message("Box"), Pattern((4.0, 4.0, 4.0, 4.0), 3.75)),
    "sigh": (Message("Sigh"), Pattern((4.0, 0.0, 8.0, 0.0), 5.0, sigh=True)),
}
