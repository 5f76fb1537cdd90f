"""Routine files: from a file to a Routine, or to a BrokenRoutine that says what is wrong."""

from coach.routines.errors import BrokenRoutine, RoutineError
from coach.routines.finding import find, library, load, user_folder

__all__ = ["BrokenRoutine", "RoutineError", "find", "library", "load", "user_folder"]
