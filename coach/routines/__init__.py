"""Routine files: from a file to a Routine, or to a BrokenRoutine that says what is wrong."""

from coach.routines.errors import BrokenRoutine, RoutineError
from coach.routines.finding import (
    Entry,
    absolute,
    find,
    library,
    load,
    look_up,
    source,
    user_folder,
)

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
