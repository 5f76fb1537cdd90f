"""How much of a step is taken: so many breaths, or whole breaths until so many seconds are full."""

from math import ceil

from coach.core.routine.breathing import MAX_TEMPO

# Sums of seconds that are meant to be equal are, within this.
HAIR = 1e-6


def breaths_in(seconds: float, cycle: float) -> int:
    """Return how many whole breaths of `cycle` seconds it takes until `seconds` are full."""
    return max(1, ceil((seconds - HAIR) / cycle))


def most_breaths_in(seconds: float) -> int:
    """Return how many breaths fill so many seconds at the quickest tempo there is."""
    return breaths_in(seconds, 60.0 / MAX_TEMPO)
