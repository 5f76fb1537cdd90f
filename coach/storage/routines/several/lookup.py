"""Finds the routines of a session file: those that ship, the person's, and those beside it."""

from collections.abc import Callable
from pathlib import Path

from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.storage.routines.errors import BrokenRoutine
from coach.storage.routines.places import files, own_files, speaking_of
from coach.storage.routines.several.reading import Find

_Load = Callable[[Path, Language], Routine | BrokenRoutine]


def finder(session: Path, load: _Load) -> Find:
    """Return how the routines of a session file are found by their ids, each loaded by `load`."""

    def find(name: str, language: Language) -> Routine | BrokenRoutine | None:
        broken = None
        for path in _likely(name, session):
            entry = load(path, language)
            if isinstance(entry, Routine) and entry.id == name:
                return entry
            if isinstance(entry, BrokenRoutine) and path.stem == name:
                broken = broken or entry
        return broken

    return find


def _likely(name: str, session: Path) -> list[Path]:
    """Return the files that may hold a routine, those first that are called like it."""
    known = (*(path for path, _ in files()), *own_files(session.parent))
    speaking = dict.fromkeys(path for path in known if path != session and speaking_of(name, path))
    return sorted(speaking, key=lambda path: path.stem != name)
