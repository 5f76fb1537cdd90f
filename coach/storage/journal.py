"""What was done and how it felt, session by session, in a small database of the person's own.

Kept are only the fields of `Entry`: no name, and nothing of what the screening asked.
"""

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import msgspec
import platformdirs
from msgspec import Meta, Struct, field, structs

from coach import resources
from coach.core.message import Message, joined, said_by
from coach.storage.files import KEPT, Notice, set_aside

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
)
_VERSION = len(_MIGRATIONS)
# Seconds to wait for another program that is writing.
_PATIENCE = 2.0
_KEEP = """
INSERT INTO sessions
    (id, began, routine, outcome, rounds, breaths, seconds, tempos, felt, utc_offset)
VALUES
    (:id, :began, :routine, :outcome, :rounds, :breaths, :seconds, :tempos, :felt, :utc_offset)
ON CONFLICT (id) DO UPDATE SET felt = excluded.felt
"""
_COLUMNS = (
    "id", "began", "routine", "outcome", "rounds", "breaths", "seconds", "tempos", "felt",
    "utc_offset",
)  # fmt: skip
_READ = "SELECT * FROM sessions ORDER BY began, id"
# The last one is what a query of ours raises where the table is missing, or not as we made it.
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
# Endless numbers can stand in a database, but nothing takes a century.
_CENTURY = 3e9

Count = Annotated[int, Meta(ge=0)]
Seconds = Annotated[float, Meta(ge=0.0, le=_CENTURY)]


class Outcome(StrEnum):
    """How a session ended."""

    FINISHED = "finished"
    STOPPED = "stopped"


class Entry(Struct, frozen=True):
    """One session.

    `began` with the offset of where it was, or UTC where nobody knows it; `routine` by its id,
    `seconds` without pauses. `tempos` are (second, breaths a minute from then on), `felt` from
    1, hard, to 5, very good, or None.
    """

    began: Annotated[datetime, Meta(tz=True)]
    routine: str
    outcome: Outcome
    rounds: Count = 0
    breaths: Count = 0
    seconds: Seconds = 0.0
    tempos: tuple[tuple[Seconds, Annotated[float, Meta(gt=0.0, le=1000.0)]], ...] = ()
    felt: Annotated[int, Meta(ge=1, le=5)] | None = None
    id: str = field(default_factory=lambda: uuid.uuid4().hex)


class NewerError(Exception):
    """A newer version has written this journal, in a way that this one does not know."""


class BrokenError(Exception):
    """The file is no journal."""


def path() -> Path:
    """Return where the journal is kept; neither file nor folder need exist."""
    return platformdirs.user_data_path(resources.APP, appauthor=False) / "journal.sqlite3"


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


def _not_kept(error: Exception, mend: Message) -> Notice:
    what = Message(
        "This session could not be kept in your journal: {reason}", reason=said_by(error)
    )
    return Notice(what, path(), mend)


def entries() -> tuple[Entry, ...]:
    """Return all sessions, the earliest first; empty where there is no journal to read.

    A row that no session of ours can have written is left out.
    """
    if not path().exists():
        return ()
    try:
        # A folder that cannot be written to can be read.
        with _opened(path(), "DEFERRED") as database:
            if _version(database) > _VERSION:
                return ()
            rows = [dict(row) for row in database.execute(_READ)]
    except (sqlite3.Error, BrokenError):
        return ()
    return tuple(entry for row in rows if (entry := _entry(row)))


def _entry(row: dict[str, object]) -> Entry | None:
    try:
        tempos = msgspec.json.decode(str(row["tempos"]))
        entry = msgspec.convert(row | {"tempos": tempos}, Entry)
        # A journal of the first version, which was only read so far, has none.
        offset = timedelta(seconds=msgspec.convert(row.get("utc_offset") or 0, int))
        return structs.replace(entry, began=entry.began.astimezone(timezone(offset)))
    except (LookupError, ValueError, OverflowError, RecursionError):
        return None


def _write(where: Path, entry: Entry) -> None:
    values = structs.asdict(entry)
    began = entry.began.astimezone(UTC).isoformat()
    values |= {"began": began, "tempos": msgspec.json.encode(entry.tempos).decode()}
    values["utc_offset"] = round((entry.began.utcoffset() or timedelta()).total_seconds())
    # At once, so that of two programs only one makes the table.
    with _opened(where, "IMMEDIATE") as database:
        _bring_up_to_date(database)
        _check(database)
        database.execute(_KEEP, values)


@contextmanager
def _opened(where: Path, kind: str) -> Iterator[sqlite3.Connection]:
    """Open the journal in one transaction of this kind; raise BrokenError where it is none."""
    with closing(sqlite3.connect(where, timeout=_PATIENCE)) as database:
        database.row_factory = sqlite3.Row
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


def _bring_up_to_date(database: sqlite3.Connection) -> None:
    version = _version(database)
    if version > _VERSION:
        raise NewerError(Message("a newer Breath Coach has written it"))
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
    if tuple(row["name"] for row in database.execute("PRAGMA table_info(sessions)")) != _COLUMNS:
        raise BrokenError(Message("its table is another one"))


def _is_empty(database: sqlite3.Connection) -> bool:
    return not database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]


def _version(database: sqlite3.Connection) -> int:
    version: int = database.execute("PRAGMA user_version").fetchone()[0]
    return version


def _begin_anew(where: Path) -> Notice:
    aside = set_aside(where)
    mend = joined(Message("A new one has been begun."), KEPT)
    return Notice(Message("Your journal could not be read"), aside, mend)
