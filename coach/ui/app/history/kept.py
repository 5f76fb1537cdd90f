"""The journal as the window needs it, loaded when it is first used."""

from typing import TYPE_CHECKING

from coach.core.message import said_by

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from coach.core.history.entry import Entry
    from coach.storage.files import Notice
    from coach.storage.journal.bringing_in import BroughtIn


def note_down(entry: "Entry") -> "Notice | None":
    """Write an entry, or what is new about it."""
    from coach.storage import journal  # noqa: PLC0415 - after the first painted frame

    return journal.keep(entry)


def sessions(first: "date", last: "date") -> "Sequence[Entry]":
    """Return the sessions of these days."""
    from coach.storage import journal  # noqa: PLC0415 - as above

    return journal.entries(first, last)


def last() -> "Entry | None":
    """Return the last session that was done on this computer."""
    from coach.storage import journal  # noqa: PLC0415 - as above

    return journal.last()


def span() -> "tuple[date, date] | None":
    """Return the days of the first session and of the last one."""
    from coach.storage import journal  # noqa: PLC0415 - as above

    return journal.span()


def bring_in(file: "Path") -> "BroughtIn | str":
    """Add the sessions of a file; return why that cannot be, where it cannot."""
    import sqlite3  # noqa: PLC0415 - few need it

    from coach.storage import journal  # noqa: PLC0415 - as above
    from coach.storage.journal.bringing_in import bring_in as add  # noqa: PLC0415 - few need it

    try:
        return add(file)
    except OSError as error:
        return error.strerror or str(error)
    except (ValueError, sqlite3.Error, journal.BrokenError, journal.NewerError) as error:
        return said_by(error)


def problem() -> "Notice | None":
    """Return what keeps sessions from being read, if anything does."""
    from coach.storage import journal  # noqa: PLC0415 - as above

    return journal.problem()


def forget(entries: "Sequence[Entry] | None") -> "Notice | None":
    """Delete these sessions, or all."""
    from coach.storage import journal  # noqa: PLC0415 - as above

    return journal.remove(entries)
