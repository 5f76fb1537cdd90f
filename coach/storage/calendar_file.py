"""Reminders as a calendar file (RFC 5545), for a phone or another calendar."""

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from coach.core.reminding.due import Due
from coach.resources import NAME

# Each reminder has an identity of its own, the same each time: read again, none is there twice.
_OURS = uuid.UUID("9d0f5b0e-6c1c-4b57-8d57-2d4f2a7f6a51")
_LENGTH = timedelta(minutes=10)


def calendar(coming: Iterable[tuple[Due, str]], now: datetime) -> bytes:
    """Return the file: each reminder from the local time it is due next, with its words.

    Its times have no zone, and hold wherever the person is.
    """
    from icalendar import Alarm, Calendar, Event  # noqa: PLC0415 - a third of a second

    whole = Calendar()
    whole.add("prodid", f"-//{NAME}//{NAME}//EN")
    whole.add("version", "2.0")
    for due, words in coming:
        reminder = due.reminder
        event = Event()
        what = " ".join((reminder.at, *reminder.days, reminder.routine))
        event.add("uid", str(uuid.uuid5(_OURS, what)))
        event.add("dtstamp", now.astimezone(UTC))
        event.add("dtstart", due.moment.replace(tzinfo=None))
        event.add("duration", _LENGTH)
        event.add("rrule", {"freq": "weekly", "byday": [day[:2].upper() for day in reminder.days]})
        event.add("summary", words)
        # It takes nobody's time from what else is in the calendar.
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", words)
        alarm.add("trigger", timedelta(0))
        event.add_component(alarm)
        whole.add_component(event)
    data: bytes = whole.to_ical()
    return data
