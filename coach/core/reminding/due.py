"""Which reminder is due: a pure rule on moments, whatever the clock of the wall was set to.

A moment is a `datetime` with a time zone. Each reminder has one in each of its days: where the
clock goes back it is the first of the two, and where it leaps over the time it comes as late as it
would have come without the leap.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from coach.core.reminding.reminder import Reminder

# What was set for a moment is shown within so long, where nothing is known of the last time.
JUST_NOW = timedelta(minutes=5)
# So much that was noted down after now was noted by a clock that was wrong.
_WRONG = timedelta(days=1)
# Each reminder has a day in each week; by a change of the clock it lies a little further away.
_WEEK = timedelta(days=8)


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder, and the moment that it was set for."""

    reminder: Reminder
    moment: datetime


@dataclass(frozen=True, slots=True)
class Dealt:
    """What was done about reminders so far.

    All until `until` are dealt with, if that is known; on the day `not_today` none is wanted.
    """

    until: datetime | None = None
    not_today: date | None = None


def due(
    reminders: Sequence[Reminder], dealt: Dealt, now: datetime, zone: tzinfo | None
) -> Due | None:
    """Return what is to be shown now: the last of all that came since; None for nothing.

    So what was missed while the computer slept comes once. `zone` is where the person is; None
    is where the system says.
    """
    if dealt.not_today == now.astimezone(zone).date():
        return None
    since = _since(dealt, now)
    missed = _between(reminders, since, now, zone)
    return max(missed, key=lambda each: each.moment, default=None)


def upcoming(reminders: Sequence[Reminder], now: datetime, zone: tzinfo | None) -> Due | None:
    """Return what comes next after now; None where there is no reminder."""
    found = _between(reminders, now, now + _WEEK, zone)
    return min(found, key=lambda each: each.moment, default=None)


def is_enough(
    reminders: Sequence[Reminder],
    due: Due,
    done: Iterable[datetime],
    now: datetime,
    zone: tzinfo | None,
) -> bool:
    """Tell whether as many sessions are done today as reminders have asked for.

    `done` are the moments at which sessions began that were finished, of any day.
    """
    today = now.astimezone(zone).date()
    of = due.moment.astimezone(zone)
    asked = sum(each.is_on(of) and each.at <= due.reminder.at for each in reminders)
    return sum(each.astimezone(zone).date() == today for each in done) >= asked


def _since(dealt: Dealt, now: datetime) -> datetime:
    until = dealt.until
    if until is None or until - now > _WRONG:
        return now - JUST_NOW
    return until


def _between(
    reminders: Sequence[Reminder], since: datetime, now: datetime, zone: tzinfo | None
) -> Iterator[Due]:
    """Yield what comes after `since`, but at most a week before now, until now itself."""
    since = max(since, now - _WEEK)
    first, last = (when.astimezone(zone).date() for when in (since, now))
    # Around a leap of the clock a moment can be of the day before, or after.
    for days in range(-1, (last - first).days + 2):
        day = first + timedelta(days=days)
        for reminder in reminders:
            moment = _moment(reminder, day, zone)
            if moment and since < moment <= now:
                yield Due(reminder, moment)


def _moment(reminder: Reminder, day: date, zone: tzinfo | None) -> datetime | None:
    local = datetime.combine(day, reminder.time)
    if not reminder.is_on(local):
        return None
    placed = local.astimezone() if zone is None else local.replace(tzinfo=zone)
    return placed.astimezone(UTC)
