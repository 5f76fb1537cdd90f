"""How tempo, feeling and discomfort went over time, and how low the hands have come."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from coach.core.history.calendar import monday_of
from coach.core.history.entry import Entry


@dataclass(frozen=True, slots=True)
class Lowest:
    """The lowest thing that the hands rested on in a routine: its height in body heights."""

    routine: str
    prop: str
    height: float
    day: date


def by_week(
    entries: Iterable[Entry], value: Callable[[Entry], float | None]
) -> tuple[tuple[date, float], ...]:
    """Return the mean of a value by the Mondays of the weeks that have any, in order."""
    values: dict[date, list[float]] = {}
    for entry in entries:
        if (found := value(entry)) is not None:
            values.setdefault(monday_of(entry.day), []).append(found)
    return tuple((monday, fmean(values[monday])) for monday in sorted(values))


def lowest_supports(entries: Iterable[Entry]) -> tuple[Lowest, ...]:
    """Return for each routine with something under the hands the lowest, when first reached."""
    lowest: dict[str, Lowest] = {}
    for entry in entries:
        height, before = entry.setting.height, lowest.get(entry.routine)
        if height is None or not entry.breaths:
            continue
        if before is None or height < before.height:
            lowest[entry.routine] = Lowest(entry.routine, entry.setting.prop, height, entry.day)
    return tuple(lowest.values())
