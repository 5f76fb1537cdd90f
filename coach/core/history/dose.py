"""How much each area was served in a week, and which has not been."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from coach.core.history.calendar import in_week
from coach.core.history.entry import Entry
from coach.core.routine.area import BREATHED, Area

# Minutes a week near which more stretching of a part gains little (Ingram 2025,
# doi 10.1007/s40279-024-02143-9).
ENOUGH = 10.0
# What somebody usually does shows in so long.
HABIT = timedelta(weeks=8)


def minutes_by_area(entries: Iterable[Entry]) -> dict[Area, float]:
    """Return the minutes of what serves each area; one session may serve several."""
    minutes: defaultdict[Area, float] = defaultdict(float)
    for entry in entries:
        for area, seconds in entry.areas.items():
            minutes[area] += seconds / 60.0
    return {area: minutes[area] for area in Area if area in minutes}


def weekly_dose(entries: Iterable[Entry], day: date) -> dict[Area, float]:
    """Return the minutes by area of the week that a day is in, those of parts of the body.

    Of what is breathed for, no dose is known.
    """
    minutes = minutes_by_area(in_week(entries, day))
    return {area: minutes[area] for area in minutes if area not in BREATHED}


def served_in_week(entries: Iterable[Entry], day: date) -> frozenset[Area]:
    """Return the areas that any session was for in the week of a day."""
    return frozenset(minutes_by_area(in_week(entries, day)))


def not_yet_served(entries: Iterable[Entry], day: date) -> tuple[Area, ...]:
    """Return the areas of all sessions that none was for in the week of a day.

    The one that was served most comes first.
    """
    known = list(entries)
    ever = minutes_by_area(known)
    missed = ever.keys() - served_in_week(known, day)
    return tuple(sorted(missed, key=lambda area: (-ever[area], area)))
