"""A reminder: on which weekdays, at what time, and of which routine."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from coach.core.message import Message

_TIME = re.compile("([01][0-9]|2[0-3]):[0-5][0-9]")
# Characters; no id of a routine and no path of ours is longer.
_LONGEST = 300
# What is shown of a page and written into a timer; nobody keeps more in mind, either.
MOST = 20


class Weekday(StrEnum):
    """The days of the week, from Monday on, as the command line and the settings call them."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


WEEK = tuple(Weekday)
DAY_NAMES = {
    Weekday.MONDAY: Message("Monday"),
    Weekday.TUESDAY: Message("Tuesday"),
    Weekday.WEDNESDAY: Message("Wednesday"),
    Weekday.THURSDAY: Message("Thursday"),
    Weekday.FRIDAY: Message("Friday"),
    Weekday.SATURDAY: Message("Saturday"),
    Weekday.SUNDAY: Message("Sunday"),
}


@dataclass(frozen=True, slots=True)
class Reminder:
    """`at` is a time of day as in 07:30, wherever the person is; the days come in their order.

    An empty `routine`, by its id, means what fits. Raises ValueError for what is no time, no
    day, or no text of one line.
    """

    at: str
    days: tuple[Weekday, ...] = WEEK
    routine: str = ""

    def __post_init__(self) -> None:
        if not _TIME.fullmatch(self.at):
            raise ValueError(f"at: expected a time from 00:00 to 23:59, got {self.at!r}")
        if not self.days:
            raise ValueError("days: expected at least one")
        if len(self.routine) > _LONGEST or not self.routine.isprintable():
            raise ValueError(f"routine: expected one line of at most {_LONGEST} characters")
        # The same days in another order are the same reminder.
        object.__setattr__(self, "days", tuple(day for day in WEEK if day in self.days))

    @property
    def time(self) -> time:
        """The time of day."""
        return time.fromisoformat(self.at)

    def is_on(self, when: datetime) -> bool:
        """Tell whether it is of this day of the week."""
        return WEEK[when.weekday()] in self.days


def with_reminder(reminders: Sequence[Reminder], new: Reminder) -> tuple[Reminder, ...]:
    """Return them with another one, earliest time first; two are never the same."""
    others = [each for each in reminders if each != new]
    return tuple(sorted((*others, new), key=_place))


def changed(
    reminder: Reminder,
    at: str | None = None,
    days: Sequence[Weekday] | None = None,
    routine: str | None = None,
) -> Reminder:
    """Return a reminder with something else in the place of what it had."""
    return Reminder(
        reminder.at if at is None else at,
        reminder.days if days is None else tuple(days),
        reminder.routine if routine is None else routine,
    )


def _place(reminder: Reminder) -> tuple[str, list[int], str]:
    return reminder.at, [WEEK.index(day) for day in reminder.days], reminder.routine
