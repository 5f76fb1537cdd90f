"""What was done and how it felt, session by session, in a small database of the person's own.

Kept are only the fields of `Entry`: no name of a person, and nothing of what the screening asked.
"""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from coach.core.history.entry import Entry
from coach.core.message import Message, joined, said_by
from coach.storage.files import KEPT, Notice, set_aside
from coach.storage.journal.database import (
    COLUMNS,
    BrokenError,
    NewerError,
    is_newer,
    opened,
    writing,
)
from coach.storage.journal.place import path
from coach.storage.journal.rows import entry_of, row_of

# What is never new about a session: it stands as it was written first.
_FIXED = {"id", "began", "utc_offset", "routine", "here"}
_KEEP = f"""
INSERT INTO sessions ({", ".join(COLUMNS)}) VALUES ({", ".join("?" * len(COLUMNS))})
ON CONFLICT (id) DO UPDATE SET
    {", ".join(f"{name} = excluded.{name}" for name in COLUMNS if name not in _FIXED)}
"""  # noqa: S608 - our own names
_READ = "SELECT * FROM sessions ORDER BY began, id"
# The moments are all written in UTC, so that their text is in order.
_READ_BACK = """
SELECT * FROM sessions WHERE began <= ? AND (? = '' OR routine = ?) ORDER BY began DESC, id DESC
"""
# The clock may have been ahead of this, and set back since; never so far by a journey.
_AHEAD = timedelta(days=1)


def keep(entry: Entry) -> Notice | None:
    """Write an entry, or what is new about it, whole or not at all.

    What cannot be read is set aside, and a new journal begun. Returns a notice about that,
    or that it could not be done.
    """
    where, notice = path(), None
    try:
        where.parent.mkdir(parents=True, exist_ok=True)
        try:
            _write(where, entry)
        except BrokenError:
            notice = _begin_anew(where)
            _write(where, entry)
    except NewerError as error:
        mend = Message("Everything else works; the newer version keeps sessions again.")
        return _not_kept(error, mend)
    except (OSError, sqlite3.Error, BrokenError) as error:
        mend = Message("Everything else works; check that the folder can be written to.")
        return _not_kept(error, mend)
    return notice


def entries() -> tuple[Entry, ...]:
    """Return all sessions, the earliest first; empty where there is no journal to read.

    A row that no session of ours can have written is left out.
    """
    return tuple(_read(_READ))


def last(routine: str = "") -> Entry | None:
    """Return the last session that was done on this computer, of a routine if one is named.

    One that lies ahead, since the clock was wrong, does not count. Whether the routine is still
    what it was is told by `setting.version`.
    """
    latest = (datetime.now(UTC) + _AHEAD).isoformat()
    done = _read(_READ_BACK, (latest, routine, routine))
    return next((entry for entry in done if entry.here), None)


def _read(query: str, values: tuple[str, ...] = ()) -> Iterator[Entry]:
    if not path().exists():
        return
    try:
        # A folder that cannot be written to can be read.
        with opened(path(), "DEFERRED") as database:
            if not is_newer(database):
                rows = database.execute(query, values)
                yield from (entry for row in rows if (entry := entry_of(row)))
    except (sqlite3.Error, BrokenError):
        return


def _write(where: Path, entry: Entry) -> None:
    with writing(where) as database:
        database.execute(_KEEP, row_of(entry))


def _not_kept(error: Exception, mend: Message) -> Notice:
    what = Message(
        "This session could not be kept in your journal: {reason}", reason=said_by(error)
    )
    return Notice(what, path(), mend)


def _begin_anew(where: Path) -> Notice:
    aside = set_aside(where)
    mend = joined(Message("A new one has been begun."), KEPT)
    return Notice(Message("Your journal could not be read"), aside, mend)
