"""How a person breathes, and how full the breath is at each point of it."""

from dataclasses import dataclass
from enum import StrEnum
from math import cos, pi

MIN_TEMPO = 3.0
MAX_TEMPO = 15.0
TEMPO_STEP = 0.1
DEFAULT_TEMPO = 6.0
MIN_INHALE_SHARE = 1 / 3
MAX_INHALE_SHARE = 1 / 2
DEFAULT_INHALE_SHARE = 0.4
MAX_HOLD = 2.0
# A shorter pause is none: nobody could tell it from a slow turn.
MIN_HOLD = 0.05
# Pauses never take more of a breath than this: at 15 breaths a minute two pauses of
# 2 s would leave no time to breathe at all.
MAX_HOLD_SHARE = 0.4
# In a sigh a second, short inhale comes on top of a long one: after this share of both, with the
# lungs so full by then.
SECOND_INHALE = 0.65
FIRST_FILL = 0.8


class Phase(StrEnum):
    """A part of one breath."""

    INHALE = "inhale"
    HOLD_IN = "hold-in"
    EXHALE = "exhale"
    HOLD_OUT = "hold-out"


@dataclass(frozen=True, slots=True)
class Breathing:
    """How a person breathes: tempo in breaths a minute, the inhale's share, pauses in seconds.

    In a `sigh` the inhale has two parts. Raises ValueError for a value out of range.
    """

    tempo: float = DEFAULT_TEMPO
    inhale_share: float = DEFAULT_INHALE_SHARE
    hold_in: float = 0.0
    hold_out: float = 0.0
    sigh: bool = False

    def __post_init__(self) -> None:
        _check("tempo", self.tempo, MIN_TEMPO, MAX_TEMPO)
        _check("inhale share", self.inhale_share, MIN_INHALE_SHARE, MAX_INHALE_SHARE)
        _check("pause after the inhale", self.hold_in, 0.0, MAX_HOLD)
        _check("pause after the exhale", self.hold_out, 0.0, MAX_HOLD)

    @property
    def cycle(self) -> float:
        """How many seconds one whole breath takes, pauses included."""
        return 60.0 / self.tempo

    def phases(self) -> tuple[tuple[Phase, float], ...]:
        """Return the phases of one breath with their seconds, in order, without empty pauses."""
        hold_in, hold_out = (h if h >= MIN_HOLD else 0.0 for h in (self.hold_in, self.hold_out))
        holds = hold_in + hold_out
        scale = min(1.0, MAX_HOLD_SHARE * self.cycle / holds) if holds else 0.0
        moving = self.cycle - holds * scale
        lengths = (
            (Phase.INHALE, moving * self.inhale_share),
            (Phase.HOLD_IN, hold_in * scale),
            (Phase.EXHALE, moving * (1.0 - self.inhale_share)),
            (Phase.HOLD_OUT, hold_out * scale),
        )
        return tuple((phase, seconds) for phase, seconds in lengths if seconds > 0.0)


def _check(what: str, value: float, low: float, high: float) -> None:
    # A hair of tolerance: a third does not survive being written with four digits.
    if not low - 1e-3 <= value <= high + 1e-3:
        raise ValueError(f"{what}: expected {low:.3g} to {high:.3g}, got {value:g}")


def fullness(phase: Phase, fraction: float, *, sigh: bool = False) -> float:
    """Return how full the lungs are, 0 to 1, at `fraction` (0 to 1) of the phase.

    Rises through the inhale, falls through the exhale, with its extremes exactly at the
    phase changes; continuous across them. In a `sigh` it rises in two steps.
    """
    match phase:
        case Phase.INHALE if sigh and fraction < SECOND_INHALE:
            return FIRST_FILL * _risen(fraction / SECOND_INHALE)
        case Phase.INHALE if sigh:
            second = (fraction - SECOND_INHALE) / (1.0 - SECOND_INHALE)
            return FIRST_FILL + (1.0 - FIRST_FILL) * _risen(second)
        case Phase.INHALE:
            return _risen(fraction)
        case Phase.EXHALE:
            return 1.0 - _risen(fraction)
        case Phase.HOLD_IN:
            return 1.0
        case Phase.HOLD_OUT:
            return 0.0


def _risen(fraction: float) -> float:
    return (1.0 - cos(pi * fraction)) / 2.0
