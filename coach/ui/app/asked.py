"""What a start asks of the window, on top of what is kept."""

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from coach.storage.settings import Settings
from coach.ui.pages.choosing.library_reader import named

if TYPE_CHECKING:
    from coach.core.routine.language import Language
    from coach.desktop.single_instance import Asked
    from coach.storage.routines import Entry
    from coach.ui.app.navigation import Flow
    from coach.ui.settings_model import Wishes


def asked_for(
    kept: Settings,
    routine: "Entry | None",
    tempo: float | None,
    rounds: int | None,
    pattern: str | None,
) -> Settings:
    """Return the settings with what was asked for on the command line.

    Raises PatternError where the routine refuses the pattern that is asked for.
    """
    if routine is None and tempo is None and pattern is None:
        return kept
    from coach.core.routine.routine import Routine  # noqa: PLC0415 - few ask for anything
    from coach.storage.patterns import (  # noqa: PLC0415 - as above
        PatternError,
        at_tempo,
        choosing,
        refused,
    )

    if not isinstance(routine, Routine):
        routine = None
    if routine:
        kept = kept.having(replace(kept.session, routine=routine.id))
    if routine and rounds:
        kept = kept.with_rounds(routine.id, rounds)
    if pattern is not None:
        kept = choosing(kept, pattern)
    kept = at_tempo(kept, tempo) if tempo else kept
    if routine and pattern and (reason := refused(routine, kept)):
        raise PatternError(reason)
    return kept


def call_up(flow: "Flow", wishes: "Wishes", language: "Language", asked: "Asked") -> None:
    """Come forward with what a later start asked for; a session under way keeps its own."""
    entry, is_file = None, False
    if not flow.session.under_way:
        from coach.storage.patterns import PatternError  # noqa: PLC0415 - few need it
        from coach.storage.routines import RoutineError  # noqa: PLC0415 - as above

        if asked.routine:
            with suppress(RoutineError):  # it was there a moment ago
                entry, is_file = named(asked.routine, language)
        more = asked.tempo, asked.rounds, asked.pattern
        with suppress(PatternError):  # so was that
            wishes.lend(asked_for(wishes.settings, entry, *more))
    asked.allow()
    flow.call_up(entry, asked.routine if is_file else "")
    lead_on_to(flow, asked)


def lead_on_to(flow: "Flow", asked: "Asked") -> None:
    """Begin what was done last, or choose what fits next, where that is asked for."""
    if asked.again:
        flow.begin_again()
    elif asked.fits:
        flow.choose_fitting()
