"""What was done and how it felt, session by session, in a small database of the person's own.

Kept are only the fields of `Entry`: no name, and nothing of what the screening asked.
"""

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import platformdirs
from msgspec import Meta, Struct, field, structs

from coach import resources
from coach.keeping import Notice, set_aside

_VERSION = 1
# Seconds to wait for another program that is writing.
_PATIENCE = 2.0
_TABLE = """
CREATE TABLE sessions (
    id TEXT PRIMARY KEY, began TEXT NOT NULL, routine TEXT NOT NULL, outcome TEXT NOT NULL,
    rounds INTEGER NOT NULL, breaths INTEGER NOT NULL, seconds REAL NOT NULL,
    tempos TEXT NOT NULL, felt INTEGER
)
"""
_KEEP = """
INSERT INTO sessions VALUES
    (:id, :began, :routine, :outcome, :rounds, :breaths, :seconds, :tempos, :felt)
ON CONFLICT (id) DO UPDATE SET felt = excluded.felt
"""
_READ = "SELECT * FROM sessions ORDER BY began, id"
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

Count = Annotated[int, Meta(ge=0)]
Seconds = Annotated[float, Meta(ge=0.0)]


class Outcome(StrEnum):
    """How a session ended."""

    FINISHED = "finished"
    STOPPED = "stopped"


class Entry(Struct, frozen=True):
    """One session.

    `began` with its time zone, `routine` by its id, `seconds` without pauses. `tempos` are
    (second, breaths a minute from then on), `felt` from 1, hard, to 5, very good, or None.
    """

    began: Annotated[datetime, Meta(tz=True)]
    routine: str
    outcome: Outcome
    rounds: Count = 0
    breaths: Count = 0
    seconds: Seconds = 0.0
    tempos: tuple[tuple[Seconds, Annotated[float, Meta(gt=0.0)]], ...] = ()
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
    except (OSError, sqlite3.Error, NewerError, BrokenError) as error:
        mend = "Everything else works; look whether the folder can be written to."
        return Notice(f"This session could not be kept in your journal: {error}", where, mend)
    return notice


def entries() -> tuple[Entry, ...]:
    """Return all sessions, the earliest first; empty where there is no journal to read.

    A row that no session of ours can have written is left out.
    """
    if not path().exists():
        return ()
    try:
        # A folder that cannot be written to can be read.
        with _opened(path(), "DEFERRED") as database:
            if _version(database) != _VERSION:
                return ()
            rows = [dict(row) for row in database.execute(_READ)]
    except (sqlite3.Error, BrokenError):
        return ()
    return tuple(entry for row in rows if (entry := _entry(row)))


def _entry(row: dict[str, object]) -> Entry | None:
    try:
        tempos = msgspec.json.decode(str(row["tempos"]))
        return msgspec.convert(row | {"tempos": tempos}, Entry)
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError):
        return None


def _write(where: Path, entry: Entry) -> None:
    values = structs.asdict(entry)
    began = entry.began.astimezone(UTC).isoformat()
    values |= {"began": began, "tempos": msgspec.json.encode(entry.tempos).decode()}
    # At once, so that of two programs only one makes the table.
    with _opened(where, "IMMEDIATE") as database:
        _make_table(database)
        database.execute(_KEEP, values)


@contextmanager
def _opened(where: Path, kind: str) -> Iterator[sqlite3.Connection]:
    """Open the journal in one transaction of this kind; raise BrokenError where it is none."""
    with closing(sqlite3.connect(where, timeout=_PATIENCE)) as database:
        database.row_factory = sqlite3.Row
        try:
            with database:
                database.execute(f"BEGIN {kind}")
                yield database
        except sqlite3.DatabaseError as error:
            # The low byte is what happened; above it stands how.
            if error.sqlite_errorcode & 0xFF in _BROKEN:
                raise BrokenError(str(error)) from error
            raise


def _make_table(database: sqlite3.Connection) -> None:
    version = _version(database)
    if version > _VERSION:
        raise NewerError("a newer Breath Coach has written it")
    if version == _VERSION:
        return
    if database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise BrokenError("it is another program's")
    database.execute(_TABLE)
    database.execute(f"PRAGMA user_version = {_VERSION}")


def _version(database: sqlite3.Connection) -> int:
    version: int = database.execute("PRAGMA user_version").fetchone()[0]
    return version


def _begin_anew(where: Path) -> Notice:
    aside = set_aside(where)
    mend = "A new one has been begun. The old file is kept."
    return Notice("Your journal could not be read", aside, mend)
