"""What the command line asks of the window, on top of what is kept."""

from dataclasses import replace
from typing import TYPE_CHECKING

from coach.core.routine.routine import Routine
from coach.storage.patterns import at_tempo, choosing
from coach.storage.settings import Settings

if TYPE_CHECKING:
    from coach.storage.routines import Entry


def asked_for(
    kept: Settings,
    routine: "Entry | None",
    tempo: float | None,
    rounds: int | None,
    pattern: str | None,
) -> Settings:
    """Return the settings with what was asked for on the command line."""
    if not isinstance(routine, Routine):
        routine = None
    if routine:
        kept = kept.having(replace(kept.session, routine=routine.id))
    if routine and rounds:
        kept = kept.with_rounds(routine.id, rounds)
    if pattern is not None:
        kept = choosing(kept, pattern)
    return at_tempo(kept, tempo) if tempo else kept
