"""The routines there are: those that ship with the program, and the person's own."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import platformdirs

from coach import resources
from coach.core.model import Routine
from coach.routines.build import build
from coach.routines.errors import BrokenRoutine, RoutineError
from coach.routines.schema import RoutineFile


def user_folder() -> Path:
    """Return the folder for a person's own routines; it need not exist."""
    return platformdirs.user_data_path("breath-coach", appauthor=False) / "routines"


def load(path: Path) -> Routine | BrokenRoutine:
    """Return the routine in a file, or what is wrong with it."""
    try:
        return build(msgspec.convert(tomllib.loads(path.read_text("utf-8")), RoutineFile))
    except (OSError, ValueError) as error:
        return BrokenRoutine(path, (f"{path.name}: {error}",))


def library(user_folder: Path | None = None) -> tuple[Routine | BrokenRoutine, ...]:
    """Return the built-in routines, then those in `user_folder` (by default the person's own)."""
    return tuple(_entries(user_folder))


def _entries(folder: Path | None) -> Iterator[Routine | BrokenRoutine]:
    own = user_folder() if folder is None else folder
    for path in (*resources.files("routines", ".toml"), *sorted(own.glob("*.toml"))):
        yield load(path)


def find(name_or_path: str) -> Routine:
    """Return the routine with this id, or the one in this file; raises RoutineError."""
    path = Path(name_or_path)
    entries = (load(path),) if path.suffix == ".toml" else library()
    good = [entry for entry in entries if isinstance(entry, Routine)]
    for routine in good:
        if path.suffix == ".toml" or routine.id == name_or_path:
            return routine
    raise RoutineError(f"{name_or_path}: no such routine")
