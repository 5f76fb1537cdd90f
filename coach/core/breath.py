"""How full the breath is at each point of a phase: the one curve that sound and picture share."""

from math import cos, pi

from coach.core.model import Phase


def fullness(phase: Phase, fraction: float) -> float:
    """Return how full the lungs are, 0 to 1, at `fraction` (0 to 1) of the phase.

    Rises through the inhale, falls through the exhale, with its extremes exactly at the
    phase changes; continuous across them.
    """
    match phase:
        case Phase.INHALE:
            return (1.0 - cos(pi * fraction)) / 2.0
        case Phase.EXHALE:
            return (1.0 + cos(pi * fraction)) / 2.0
        case Phase.HOLD_IN:
            return 1.0
        case Phase.HOLD_OUT:
            return 0.0
