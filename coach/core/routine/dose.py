"""How much is taken: rounds of a routine, and of a step breaths, or seconds in whole breaths."""

from math import ceil

from coach.core.routine.breathing import MAX_TEMPO

# Seconds: who has skipped all there was is done sooner.
_SOME = 120.0
MAX_ROUNDS = 6
# Sums of seconds that are meant to be equal are, within this.
HAIR = 1e-6


def breaths_in(seconds: float, cycle: float) -> int:
    """Return how many whole breaths of `cycle` seconds it takes until `seconds` are full."""
    return max(1, ceil((seconds - HAIR) / cycle))


def most_breaths_in(seconds: float) -> int:
    """Return how many breaths fill so many seconds at the quickest tempo there is."""
    return breaths_in(seconds, 60.0 / MAX_TEMPO)


def is_worth_telling(rounds: int, seconds: float) -> bool:
    """Tell whether a session counts as one: a round of it was done whole, or some minutes."""
    return rounds > 0 or seconds >= _SOME
