"""Routine files: from a file to a Routine, or to a BrokenRoutine that says what is wrong."""

from coach.storage.routines.catalogue import (
    absolute,
    broken_texts,
    find,
    library,
    look_up,
    source,
)
from coach.storage.routines.errors import BrokenRoutine, RoutineError
from coach.storage.routines.loading import Entry, load
from coach.storage.routines.places import user_folder

__all__ = [
    "BrokenRoutine",
    "Entry",
    "RoutineError",
    "absolute",
    "broken_texts",
    "find",
    "library",
    "load",
    "look_up",
    "source",
    "user_folder",
]
