"""How much is asked before a session, of somebody who may have done the same only days ago."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from coach.core.routine.phrases import Phrases

# After a longer break all is asked in full again.
MOST_DAYS = 14
_WEEK = 7


class LastTime(Protocol):
    """What is known of the last time: when it ended, what it was, and what it was heard on.

    After it all was to be asked `in_full` again, if it was stopped or something was new.
    """

    @property
    def at(self) -> datetime:
        """When it ended, with an offset."""

    @property
    def version(self) -> str:
        """What tells the routine's content from any other."""

    @property
    def device(self) -> str:
        """The name of the loudspeaker; empty where nothing was heard."""

    @property
    def in_full(self) -> bool:
        """Whether all is to be asked again."""


class Asks(StrEnum):
    """How much is asked."""

    EVERYTHING = "everything"
    ONE_QUESTION = "one-question"
    NOTHING = "nothing"


class Reason(StrEnum):
    """Why all is asked in full."""

    FIRST_TIME = "first-time"
    STOPPED = "stopped"
    LONG_AGO = "long-ago"
    CLOCK_SET_BACK = "clock-set-back"
    OTHER_VERSION = "other-version"
    OTHER_DEVICE = "other-device"


def reasons(
    last: LastTime | None, now: datetime, version: str, device: str | None
) -> frozenset[Reason]:
    """Return all that speaks against asking one question only; nothing, if nothing does.

    `now` has an offset. `device` is None as long as nobody knows where it will be heard.
    """
    if last is None:
        return frozenset({Reason.FIRST_TIME})
    passed = now - last.at
    found = {
        Reason.STOPPED: last.in_full,
        Reason.LONG_AGO: passed > timedelta(days=MOST_DAYS),
        Reason.CLOCK_SET_BACK: passed < timedelta(),
        Reason.OTHER_VERSION: not version or version != last.version,
        Reason.OTHER_DEVICE: not last.device or device not in {None, last.device},
    }
    return frozenset(reason for reason, holds in found.items() if holds)


def asks(
    last: LastTime | None,
    now: datetime,
    version: str,
    device: str | None = None,
    *,
    asked: date | None = None,
) -> Asks:
    """Return how much is asked; on the day on which a routine was `asked` about, nothing more.

    There is such a day only of what starts at once, wherever one is.
    """
    if asked == now.date():
        return Asks.NOTHING
    return Asks.EVERYTHING if reasons(last, now, version, device) else Asks.ONE_QUESTION


def question(said: Phrases, at: datetime, now: datetime) -> str:
    """Return the question that is asked of somebody who did the same `at` a time before `now`."""
    here = at.astimezone(now.tzinfo)
    days = (now.date() - here.date()).days
    since, *weekdays = said.anything_new
    return weekdays[here.weekday()] if 0 < days < _WEEK else since
