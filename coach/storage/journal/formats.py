"""The journal as a file to take along: JSON with all that is known, CSV as a table.

What stands in each is told in the README, and stays as it is told there.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from coach.core.history.entry import MAX_NOTE, WORST, Entry, Outcome, Setting
from coach.core.message import Message
from coach.core.routine.area import Area
from coach.core.routine.side import Side
from coach.storage.journal.rows import Count, Felt, Seconds, Tempos, Text, row_of
from coach.storage.together import write_whole

_FORMAT, _VERSION = "breath-coach-journal", 1
# A spreadsheet takes what begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

Id = Annotated[str, Meta(min_length=1, max_length=100)]


class _Session(Struct, frozen=True):
    """A session as it stands in the file, bounds and all."""

    id: Id
    began: Annotated[datetime, Meta(tz=True)]
    routine: Text
    outcome: Outcome
    name: Text = ""
    rounds: Count = 0
    breaths: Count = 0
    seconds: Seconds = 0.0
    tempos: Tempos = ()
    areas: dict[Area, Seconds] = {}
    sides: dict[Side, Seconds] = {}
    felt: Felt = None
    easier: tuple[Area, ...] = ()
    discomfort: Annotated[int, Meta(ge=0, le=WORST)] | None = None
    note: Annotated[str, Meta(max_length=MAX_NOTE)] = ""
    setting: Setting = Setting()


class _File(Struct, frozen=True):
    format: str
    version: int
    sessions: list[msgspec.Raw]


@dataclass(frozen=True, slots=True)
class Read:
    """The sessions of a file, and of those that are none, which they are and why."""

    entries: tuple[Entry, ...]
    refused: tuple[tuple[int, str], ...] = ()


def as_json(entries: Iterable[Entry]) -> bytes:
    """Return all that is known of sessions, one a line, in ASCII."""
    sessions = (json.dumps(msgspec.to_builtins(_session(entry))) for entry in entries)
    lines = ",\n".join(sessions)
    return f'{{"format": "{_FORMAT}", "version": {_VERSION}, "sessions": [\n{lines}\n]}}\n'.encode()


def from_json(data: bytes) -> Read:
    """Return the sessions of a file that `as_json` has written, as those of another computer.

    Raises ValueError where it is no such file; a session that is none takes no other along.
    """
    try:
        file = msgspec.json.decode(data, type=_File)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise ValueError(Message("it is no journal that was exported as JSON")) from error
    if file.format != _FORMAT:
        raise ValueError(Message("it is no journal that was exported as JSON"))
    if file.version > _VERSION:
        raise ValueError(Message("a newer Breath Coach has written it"))
    entries: list[Entry] = []
    refused: list[tuple[int, str]] = []
    for number, raw in enumerate(file.sessions):
        try:
            session = msgspec.json.decode(raw, type=_Session)
            entry = Entry(**msgspec.structs.asdict(session), here=False)
            # What has no place in a journal, such as a moment before all calendars, is none.
            row_of(entry)
            entries.append(entry)
        except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError) as error:
            refused.append((number, str(error)))
    return Read(tuple(entries), tuple(refused))


def as_csv(entries: Iterable[Entry]) -> bytes:
    """Return sessions as a table in UTF-8, with a line of names first."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(_COLUMNS)
    for entry in entries:
        writer.writerow([_safe(cell(entry)) for cell in _COLUMNS.values()])
    # Spreadsheets know by the mark that it is UTF-8.
    return table.getvalue().encode("utf-8-sig")


def write(entries: Sequence[Entry], path: Path) -> None:
    """Write sessions to a file as its ending says, whole or not at all; raises OSError."""
    write_whole(path, FORMATS[path.suffix.lower()](entries))


def _session(entry: Entry) -> _Session:
    names = (name for name in _Session.__struct_fields__)
    return _Session(**{name: getattr(entry, name) for name in names})


def _safe(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _pairs(seconds: Mapping[Area, float] | Mapping[Side, float]) -> str:
    return "; ".join(f"{name} {round(value)}" for name, value in seconds.items())


_COLUMNS: dict[str, Callable[[Entry], object]] = {
    "began": lambda entry: entry.began.isoformat(timespec="seconds"),
    "routine": lambda entry: entry.routine,
    "name": lambda entry: entry.name,
    "outcome": lambda entry: entry.outcome,
    "minutes": lambda entry: round(entry.minutes, 2),
    "rounds": lambda entry: entry.rounds,
    "breaths": lambda entry: entry.breaths,
    "tempo": lambda entry: entry.tempo,
    "areas": lambda entry: _pairs(entry.areas),
    "sides": lambda entry: _pairs(entry.sides),
    "prop": lambda entry: entry.setting.prop,
    "felt": lambda entry: entry.felt,
    "easier": lambda entry: "; ".join(entry.easier),
    "discomfort": lambda entry: entry.discomfort,
    "note": lambda entry: entry.note,
}

FORMATS: dict[str, Callable[[Sequence[Entry]], bytes]] = {".csv": as_csv, ".json": as_json}
