"""Reads the journal: all of it, of some days, or the last session of this computer."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from coach.core.history.entry import Entry
from coach.core.message import Message, said_by
from coach.storage.files import Notice
from coach.storage.journal.database import BrokenError, NewerError, check_known, opened
from coach.storage.journal.place import path
from coach.storage.journal.rows import Row, entry_of

# The moments are all written in UTC, so that their text is in order.
_READ = "SELECT * FROM sessions WHERE began BETWEEN ? AND ? ORDER BY began, id"
_READ_BACK = """
SELECT * FROM sessions WHERE began <= ? AND (? = '' OR routine = ?) ORDER BY began DESC, id DESC
"""
_FROM_AN_END = "SELECT * FROM sessions ORDER BY began {order}"
# The clock may have been ahead of this, and set back since; never so far by a journey. Nor is it
# more than a day earlier or later anywhere.
_DAY = timedelta(days=1)


def entries(
    first: date = date.min, last: date = date.max, *, strict: bool = False
) -> tuple[Entry, ...]:
    """Return the sessions of these days, the earliest first; empty where there is no journal.

    Each is of the day that it was where it began. A row that no session of ours can have written
    is left out. A `strict` reader is told by NewerError, BrokenError or sqlite3.Error of a journal
    that cannot be read.
    """
    since = "" if first == date.min else _moment(first - _DAY)
    until = "9" * 5 if last == date.max else _moment(last + 2 * _DAY)
    read = _read(_READ, (since, until), strict=strict)
    return tuple(entry for entry in read if first <= entry.day <= last)


def unread() -> int:
    """Return how many sessions there are that cannot be read.

    Raises NewerError, BrokenError or sqlite3.Error where none of the journal can be.
    """
    return sum(entry_of(row) is None for row in _rows("SELECT * FROM sessions", ()))


def problem() -> Notice | None:
    """Return what keeps the journal, or some of its sessions, from being read, if anything does."""
    try:
        count = unread()
    except (sqlite3.Error, BrokenError, NewerError) as error:
        what = Message("Your journal cannot be read: {reason}", reason=said_by(error))
        mend = (
            Message("Everything else works; the newer version keeps sessions again.")
            if isinstance(error, NewerError)
            else Message("It stays as it is; with the next session a new one begins beside it.")
        )
        return Notice(what, path(), mend)
    if not count:
        return None
    what = Message("Sessions of your journal that cannot be read: {count}", count=count)
    return Notice(what, path(), Message("They are left out here, and stay in the file."))


def last(routine: str = "") -> Entry | None:
    """Return the last session that was done on this computer, of a routine if one is named.

    One that lies ahead, since the clock was wrong, does not count. Whether the routine is still
    what it was is told by `setting.version`.
    """
    latest = (datetime.now(UTC) + _DAY).isoformat()
    done = _read(_READ_BACK, (latest, routine, routine))
    return next((entry for entry in done if entry.here), None)


def span() -> tuple[date, date] | None:
    """Return the days of the first session and of the last one; None where there is none."""
    ends = [next(_read(_FROM_AN_END.format(order=order), ()), None) for order in ("ASC", "DESC")]
    first, latest = ends
    return (first.day, latest.day) if first and latest else None


def _moment(day: date) -> str:
    return datetime.combine(day, time(), UTC).isoformat()


def _read(query: str, values: tuple[str, ...], *, strict: bool = False) -> Iterator[Entry]:
    try:
        yield from (entry for row in _rows(query, values) if (entry := entry_of(row)))
    except (sqlite3.Error, BrokenError, NewerError):
        if strict:
            raise


def _rows(query: str, values: Sequence[str]) -> Iterator[Row]:
    if not path().exists():
        return
    # A folder that cannot be written to can be read.
    with opened(path(), "DEFERRED") as database:
        check_known(database)
        yield from database.execute(query, values)
