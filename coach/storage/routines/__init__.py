"""Routine files: from a file to a Routine, or to a BrokenRoutine that says what is wrong."""

from coach.storage.routines.catalogue import (
    Entry,
    absolute,
    find,
    library,
    load,
    look_up,
    source,
    user_folder,
)
from coach.storage.routines.errors import BrokenRoutine, RoutineError

__all__ = [
    "BrokenRoutine",
    "Entry",
    "RoutineError",
    "absolute",
    "find",
    "library",
    "load",
    "look_up",
    "source",
    "user_folder",
]
