"""What was done and how it felt, session by session, in a small database of the person's own.

Kept are only the fields of `Entry`: no name of a person, and nothing of what the screening asked.
"""

import sqlite3
from collections.abc import Callable, Iterable

from coach.core.history.entry import Entry
from coach.core.message import Message, joined, said_by
from coach.storage.files import KEPT, Notice, set_aside
from coach.storage.journal.database import COLUMNS, BrokenError, NewerError, writing
from coach.storage.journal.place import path
from coach.storage.journal.rows import row_of

# What is never new about a session: it stands as it was written first.
_FIXED = {"id", "began", "utc_offset", "routine", "here"}
_ADD = f"""
INSERT INTO sessions ({", ".join(COLUMNS)}) VALUES ({", ".join("?" * len(COLUMNS))})
"""  # noqa: S608 - our own names
_UPDATED = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS if name not in _FIXED)
_KEEP = f"{_ADD} ON CONFLICT (id) DO UPDATE SET {_UPDATED}"


def keep(entry: Entry) -> Notice | None:
    """Write an entry, or what is new about it, whole or not at all.

    What cannot be read is set aside, and a new journal begun. Returns a notice about that,
    or that it could not be done.
    """

    def write(database: sqlite3.Connection) -> None:
        database.execute(_KEEP, row_of(entry))

    notice = None
    try:
        path().parent.mkdir(parents=True, exist_ok=True)
        try:
            _change(write)
        except BrokenError:
            notice = _begin_anew()
            _change(write)
    except NewerError as error:
        mend = Message("Everything else works; the newer version keeps sessions again.")
        return _not_kept(error, mend)
    except (OSError, sqlite3.Error, BrokenError) as error:
        mend = Message("Everything else works; check that the folder can be written to.")
        return _not_kept(error, mend)
    return notice


def remove(entries: Iterable[Entry] | None) -> Notice | None:
    """Delete these entries, or all of them; return a notice if it could not be done."""

    def delete(database: sqlite3.Connection) -> None:
        # Not only forgotten where it lies: what is deleted can be read by nobody.
        database.execute("PRAGMA secure_delete = ON")
        if entries is None:
            database.execute("DELETE FROM sessions")
        else:
            gone = [(entry.id,) for entry in entries]
            database.executemany("DELETE FROM sessions WHERE id = ?", gone)

    try:
        if path().exists():
            try:
                _change(delete)
            except BrokenError:
                if entries is not None:
                    raise
                # What cannot be read can be deleted all the same, by whoever wants to begin anew.
                path().unlink()
    except (OSError, sqlite3.Error, BrokenError, NewerError) as error:
        what = Message("Your journal could not be changed: {reason}", reason=said_by(error))
        mend = Message("Nothing was deleted; check that the folder can be written to.")
        return Notice(what, path(), mend)
    return None


def merge(entries: Iterable[Entry]) -> int:
    """Add those entries that are not there yet, all or none; return how many they were.

    Raises OSError, sqlite3.Error, BrokenError or NewerError where the journal cannot be written.
    """
    added = 0

    def add(database: sqlite3.Connection) -> None:
        nonlocal added
        before = database.total_changes
        rows = (row_of(entry) for entry in entries)
        database.executemany(f"{_ADD} ON CONFLICT (id) DO NOTHING", rows)
        added = database.total_changes - before

    path().parent.mkdir(parents=True, exist_ok=True)
    _change(add)
    return added


def _change(change: Callable[[sqlite3.Connection], None]) -> None:
    with writing(path()) as database:
        change(database)


def _not_kept(error: Exception, mend: Message) -> Notice:
    what = Message(
        "This session could not be kept in your journal: {reason}", reason=said_by(error)
    )
    return Notice(what, path(), mend)


def _begin_anew() -> Notice:
    aside = set_aside(path())
    mend = joined(Message("A new one has been begun."), KEPT)
    return Notice(Message("Your journal could not be read"), aside, mend)
