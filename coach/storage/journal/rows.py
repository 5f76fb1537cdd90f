"""A session and its row in the journal; a row that no session of ours can have written is none."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta, Struct

from coach.core.history.entry import BEST, MAX_NOTE, WORST, Entry, Outcome, Setting
from coach.core.routine.area import Area
from coach.core.routine.side import Side

# Endless numbers can stand in a database, but nothing takes a century.
_CENTURY = 3e9
_AREAS = {str(area): area for area in Area}
_SIDES = {str(side): side for side in Side}

# More than anybody can count up to, and what a database can still hold.
Count = Annotated[int, Meta(ge=0, le=1_000_000_000)]
Seconds = Annotated[float, Meta(ge=0.0, le=_CENTURY)]
Tempos = tuple[tuple[Seconds, Annotated[float, Meta(gt=0.0, le=1000.0)]], ...]
Felt = Annotated[int, Meta(ge=1, le=BEST)] | None
Value = TypeVar("Value")
Text = Annotated[str, Meta(max_length=300)]
Row = tuple[object, ...]


class Details(Struct, frozen=True, omit_defaults=True):
    """What is known of a session beyond its own columns."""

    name: Text = ""
    areas: dict[str, Seconds] = {}
    sides: dict[str, Seconds] = {}
    setting: Setting = Setting()
    easier: tuple[str, ...] = ()
    discomfort: Annotated[int, Meta(ge=0, le=WORST)] | None = None
    note: Annotated[str, Meta(max_length=MAX_NOTE)] = ""


class _Columns(Struct, frozen=True, array_like=True):
    """What stands in the columns, in their order; the last three a journal may not have yet."""

    id: str
    began: Annotated[datetime, Meta(tz=True)]
    routine: str
    outcome: Outcome
    rounds: Count
    breaths: Count
    seconds: Seconds
    tempos: object
    felt: object
    utc_offset: object = 0
    details: object = "{}"
    here: object = 1


_tempos = msgspec.json.Decoder(Tempos).decode
_details = msgspec.json.Decoder(Details).decode


def entry_of(row: Row) -> Entry | None:
    """Return the session of a row; None where it is none.

    What is said beside when and what it was takes nothing else along where it cannot be read.
    """
    try:
        kept = msgspec.convert(row, _Columns)
        more = _or_else(Details(), _details, kept.details)
        return Entry(
            began=kept.began.astimezone(_or_else(UTC, _zone, kept.utc_offset or 0)),
            routine=kept.routine,
            outcome=kept.outcome,
            rounds=kept.rounds,
            breaths=kept.breaths,
            seconds=kept.seconds,
            tempos=_or_else((), _tempos, kept.tempos),
            felt=_felt(kept.felt),
            id=kept.id,
            name=more.name,
            # An area that only a newer version knows takes nothing else along.
            areas={_AREAS[name]: more.areas[name] for name in more.areas if name in _AREAS},
            sides={_SIDES[name]: more.sides[name] for name in more.sides if name in _SIDES},
            setting=more.setting,
            easier=tuple(_AREAS[name] for name in more.easier if name in _AREAS),
            discomfort=more.discomfort,
            note=more.note,
            here=bool(kept.here),
        )
    except (LookupError, ValueError, OverflowError, RecursionError):
        return None


def _or_else(missing: Value, read: Callable[[Any], Value], value: object) -> Value:
    try:
        return read(value)
    except (TypeError, ValueError, OverflowError, RecursionError):
        return missing


def row_of(entry: Entry) -> Row:
    """Return the row of a session: what stands in the columns, in their order."""
    details = Details(
        entry.name,
        {str(area): entry.areas[area] for area in entry.areas},
        {str(side): entry.sides[side] for side in entry.sides},
        entry.setting,
        entry.easier,
        entry.discomfort,
        entry.note,
    )
    return (
        entry.id,
        entry.began.astimezone(UTC).isoformat(),
        entry.routine,
        entry.outcome,
        entry.rounds,
        entry.breaths,
        entry.seconds,
        msgspec.json.encode(entry.tempos).decode(),
        entry.felt,
        round((entry.began.utcoffset() or timedelta()).total_seconds()),
        msgspec.json.encode(details).decode(),
        int(entry.here),
    )


def _felt(value: object) -> int | None:
    return value if isinstance(value, int) and 1 <= value <= BEST else None


@lru_cache(maxsize=64)
def _zone(offset: int) -> timezone:
    return timezone(timedelta(seconds=offset))
