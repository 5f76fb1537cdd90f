"""What somebody sets out to do in a week: rest days cost nothing, each week stands alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.core.history.calendar import in_week

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from coach.core.history.entry import Entry

MAX_DAYS, MAX_MINUTES = 7, 300


@dataclass(frozen=True, slots=True)
class Aim:
    """So many days a week with a breath at least, or so many minutes; 0 is no aim."""

    days: int = 0
    minutes: int = 0

    def __bool__(self) -> bool:
        """Tell whether there is an aim."""
        return bool(self.days or self.minutes)

    def done(self, entries: Iterable[Entry], day: date) -> float:
        """Return how many days or minutes of it are done in the week that a day is in."""
        week = in_week(entries, day)
        if self.days:
            return float(len({entry.day for entry in week if entry.breaths}))
        return sum(entry.minutes for entry in week)

    def is_met(self, entries: Iterable[Entry], day: date) -> bool:
        """Tell whether the week's aim is met on a day, or that of the day: there is no more to do.

        Where days are the aim, one session is enough for the day.
        """
        known = list(entries)
        whole = self.done(known, day) >= (self.days or self.minutes)
        return bool(self) and (whole or (self.days > 0 and _done_on(known, day)))


def _done_on(entries: Iterable[Entry], day: date) -> bool:
    return any(entry.day == day and entry.breaths for entry in entries)
