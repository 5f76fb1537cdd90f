"""Which screenings were asked today: that they were, never what was answered.

Only a routine that starts at once is not asked about again on the same day. Nothing is noted of
whom something applies to: they are asked again.
"""

from dataclasses import replace
from datetime import UTC, date, datetime

from coach.core.routine.routine import Routine
from coach.storage.settings import Settings


def today() -> date:
    """Return which day it is where the person is."""
    return datetime.now(UTC).astimezone().date()


def was_asked(settings: Settings, routine: Routine) -> bool:
    """Tell whether somebody need not be asked about a routine any more today."""
    asked = settings.session.asked.get(routine.id)
    return routine.starts_at_once and asked == today().isoformat()


def with_asked(settings: Settings, routine: Routine) -> Settings:
    """Return the settings with a note that it was asked today, if that counts; of today alone."""
    if not routine.starts_at_once:
        return settings
    day = today().isoformat()
    others = {name: on for name, on in settings.session.asked.items() if on == day}
    return settings.having(replace(settings.session, asked={**others, routine.id: day}))


def unasked(settings: Settings, routine: Routine) -> Settings:
    """Return the settings without such a note: after a stop it is asked again."""
    others = {name: on for name, on in settings.session.asked.items() if name != routine.id}
    return settings.having(replace(settings.session, asked=others))
