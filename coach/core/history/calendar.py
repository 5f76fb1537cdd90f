"""Minutes a day and a week; each session is of the day that it was where it began."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coach.core.history.entry import Entry

# How many weeks are looked back on.
WEEKS = 26
WEEK = timedelta(weeks=1)


def monday_of(day: date) -> date:
    """Return the day on which its week begins, as ISO 8601 has it."""
    return day - timedelta(days=day.weekday())


def weeks_until(today: date, count: int = WEEKS) -> tuple[date, ...]:
    """Return the Mondays of so many weeks, that of today the last."""
    this = monday_of(today)
    return tuple(this - WEEK * back for back in range(count - 1, -1, -1))


def minutes_a_day(entries: Iterable[Entry]) -> dict[date, float]:
    """Return the minutes of each day with any session."""
    minutes: defaultdict[date, float] = defaultdict(float)
    for entry in entries:
        minutes[entry.day] += entry.minutes
    return dict(minutes)


def minutes_a_week(entries: Iterable[Entry], mondays: Sequence[date]) -> tuple[float, ...]:
    """Return the minutes of each of these weeks."""
    weeks = by_monday(entries)
    return tuple(sum((e.minutes for e in weeks.get(monday, ())), 0.0) for monday in mondays)


def by_monday(entries: Iterable[Entry]) -> dict[date, list[Entry]]:
    """Return the sessions of each week with any, by the day on which it begins."""
    weeks: defaultdict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        weeks[monday_of(entry.day)].append(entry)
    return dict(weeks)


def in_week(entries: Iterable[Entry], day: date) -> tuple[Entry, ...]:
    """Return the sessions of the week that a day is in."""
    monday = monday_of(day)
    return tuple(entry for entry in entries if monday <= entry.day < monday + WEEK)
