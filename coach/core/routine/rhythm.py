"""A rhythm of a routine's or a step's own: tempo, ratio, pauses, and what the person may change."""

from dataclasses import dataclass, replace
from enum import StrEnum

from coach.core.routine.breathing import (
    DEFAULT_TEMPO,
    MAX_INHALE_SHARE,
    MAX_TEMPO,
    MIN_INHALE_SHARE,
    MIN_TEMPO,
    Breathing,
    Phase,
)

# Inhale, pause, exhale, pause: in seconds, or as shares of a breath.
Parts = tuple[float, float, float, float]


class Choice(StrEnum):
    """What the person may change of a rhythm."""

    TEMPO = "tempo"
    RATIO = "ratio"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class Patterned(Breathing):
    """Breathing in a pattern, whose parts are shares of a breath."""

    pattern: Parts = (0.5, 0.0, 0.5, 0.0)

    def phases(self) -> tuple[tuple[Phase, float], ...]:
        """Return the phases of one breath with their seconds, in order, without empty pauses."""
        lengths = zip(Phase, self.pattern, strict=True)
        return tuple((phase, share * self.cycle) for phase, share in lengths if share > 0.0)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Tempo in breaths a minute, and how a breath is divided.

    Without a `pattern` the ratio is the person's. Pauses are the pattern's, or none, unless the
    person may change them. In a `sigh` the inhale of the pattern has two parts.
    """

    usual: float = DEFAULT_TEMPO
    least: float = MIN_TEMPO
    most: float = MAX_TEMPO
    pattern: Parts | None = None
    choices: frozenset[Choice] = frozenset(Choice)
    sigh: bool = False
    as_usual: bool = False

    @property
    def is_own(self) -> bool:
        """Whether it is no matter of the person's alone."""
        return self != Rhythm()

    @property
    def tempos(self) -> tuple[float, float]:
        """From which tempo to which the person may go."""
        free = Choice.TEMPO in self.choices
        return (self.least, self.most) if free else (self.usual, self.usual)

    def begun(self, wish: Breathing) -> Breathing:
        """Return how somebody begins: as is wished for, or as usual where that does not fit."""
        least, most = self.tempos
        return wish if least <= wish.tempo <= most else replace(wish, tempo=self.usual)

    def within(self, tempo: float) -> float:
        """Return the tempo that comes nearest to the one wished for."""
        least, most = self.tempos
        near = max(least, min(tempo, most))
        return self.usual if self.as_usual and near != tempo else near

    def breathing(self, wish: Breathing) -> Breathing:
        """Return how somebody breathes in it who wishes to breathe like this."""
        tempo = self.within(wish.tempo)
        own = Choice.HOLDS in self.choices
        hold_in, hold_out = (wish.hold_in, wish.hold_out) if own else (0.0, 0.0)
        if self.pattern is None:
            return Breathing(tempo, wish.inhale_share, hold_in, hold_out)
        inhale, first, exhale, second = self.pattern
        share = inhale / (inhale + exhale)
        if Choice.RATIO in self.choices:
            share = wish.inhale_share
        near = max(MIN_INHALE_SHARE, min(share, MAX_INHALE_SHARE))
        if own:
            return Breathing(tempo, near, hold_in, hold_out)
        moving, whole = inhale + exhale, sum(self.pattern)
        parts = (moving * share, first, moving * (1.0 - share), second)
        inhale, first, exhale, second = (part / whole for part in parts)
        shares = (inhale, first, exhale, second)
        return Patterned(tempo, near, sigh=self.sigh, pattern=shares)
