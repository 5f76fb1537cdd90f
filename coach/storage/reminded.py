"""What was done about reminders so far: a small file of its own, that can be lost without harm."""

import os
import tempfile
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import msgspec
import platformdirs

from coach import resources
from coach.core.reminding.due import Dealt

_MOST_BYTES = 4096


class _Written(msgspec.Struct, omit_defaults=True):
    until: Annotated[datetime, msgspec.Meta(tz=True)] | None = None
    not_today: date | None = None


def path() -> Path:
    """Return where it is kept; neither file nor folder need exist."""
    return platformdirs.user_state_path(resources.APP, appauthor=False) / "reminded.json"


def load() -> Dealt:
    """Return what was done; as if nothing was where that cannot be read."""
    try:
        with path().open("rb") as file:
            written = msgspec.json.decode(file.read(_MOST_BYTES), type=_Written)
        until = written.until and written.until.astimezone(UTC)
    except (OSError, ValueError, OverflowError, RecursionError):
        return Dealt()
    return Dealt(until, written.not_today)


def save(dealt: Dealt) -> None:
    """Write it whole or not at all; raise OSError where it cannot be."""
    target = path()
    target.parent.mkdir(parents=True, exist_ok=True)
    data = msgspec.json.encode(_Written(dealt.until, dealt.not_today))
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f"{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(target)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise


def forget() -> None:
    """Leave nothing of it behind: of its folder, either, where nothing else is in it."""
    with suppress(OSError):
        path().unlink()
    with suppress(OSError):
        path().parent.rmdir()
