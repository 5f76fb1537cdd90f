"""The journal's file: a small database, opened in one transaction, brought up to date, checked."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from coach.core.message import Message

# Each brings a journal from the version of its place in this list to the next; what a version
# once was is never changed here. All that are missing run in one transaction.
_MIGRATIONS = (
    """
    CREATE TABLE sessions (
        id TEXT PRIMARY KEY, began TEXT NOT NULL, routine TEXT NOT NULL, outcome TEXT NOT NULL,
        rounds INTEGER NOT NULL, breaths INTEGER NOT NULL, seconds REAL NOT NULL,
        tempos TEXT NOT NULL, felt INTEGER
    )
    """,
    # Seconds east of Greenwich; of sessions before, nobody knows it.
    "ALTER TABLE sessions ADD COLUMN utc_offset INTEGER",
    # What else is known of a session, as JSON; nothing but the setting is asked for by it.
    "ALTER TABLE sessions ADD COLUMN details TEXT NOT NULL DEFAULT '{}'",
    # Whether it was done on this computer; up to then all were.
    "ALTER TABLE sessions ADD COLUMN here INTEGER NOT NULL DEFAULT 1",
)
_VERSION = len(_MIGRATIONS)
# Seconds to wait for another program that is writing.
_PATIENCE = 2.0
COLUMNS = (
    "id", "began", "routine", "outcome", "rounds", "breaths", "seconds", "tempos", "felt",
    "utc_offset", "details", "here",
)  # fmt: skip
# The last one is what a query of ours raises where the table is missing, or not as we made it.
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)


class NewerError(Exception):
    """A newer version has written this journal, in a way that this one does not know."""


class BrokenError(Exception):
    """The file is no journal."""


@contextmanager
def opened(where: Path, kind: str) -> Iterator[sqlite3.Connection]:
    """Open the journal in one transaction of this kind; raise BrokenError where it is none."""
    with closing(sqlite3.connect(where, timeout=_PATIENCE)) as database:
        # What a disk has spoilt is no text any more, and no reason to lose the other rows.
        database.text_factory = partial(str, encoding="utf-8", errors="replace")
        try:
            with database:
                database.execute(f"BEGIN {kind}")
                yield database
        except sqlite3.DatabaseError as error:
            # The low byte is what happened; above it stands how. Not all errors come from there.
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _BROKEN:
                raise BrokenError(str(error)) from error
            raise
        except UnicodeDecodeError as error:
            # The names of the columns are spoilt, or the words of an error.
            raise BrokenError(str(error)) from error


@contextmanager
def writing(where: Path) -> Iterator[sqlite3.Connection]:
    """Open the journal to be written to, as one of this version that is whole.

    Raises NewerError, BrokenError and what sqlite3 raises; all is written, or nothing.
    """
    # At once, so that of two programs only one makes the table.
    with opened(where, "IMMEDIATE") as database:
        _bring_up_to_date(database)
        _check(database)
        yield database


def check_known(database: sqlite3.Connection) -> None:
    """Raise NewerError where a newer version has written it."""
    if _version(database) > _VERSION:
        raise NewerError(Message("a newer Breath Coach has written it"))


def _bring_up_to_date(database: sqlite3.Connection) -> None:
    check_known(database)
    version = _version(database)
    if version < 0 or (version == 0 and not _is_empty(database)):
        raise BrokenError(Message("it is another program's"))
    for migration in _MIGRATIONS[version:]:
        database.execute(migration)
    # Last, and in the same transaction: a journal is of a version or of the one before.
    database.execute(f"PRAGMA user_version = {_VERSION}")


def _check(database: sqlite3.Connection) -> None:
    # A page that is spoilt is else found only by what comes to read it: too late for a row
    # that was written beside it, and then no row at all is read.
    found = database.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise BrokenError(str(found))
    if tuple(row[1] for row in database.execute("PRAGMA table_info(sessions)")) != COLUMNS:
        raise BrokenError(Message("its table is another one"))


def _is_empty(database: sqlite3.Connection) -> bool:
    return not database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]


def _version(database: sqlite3.Connection) -> int:
    version: int = database.execute("PRAGMA user_version").fetchone()[0]
    return version
