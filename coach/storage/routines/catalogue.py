"""The routines there are: those that ship with the program, and the person's own."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from coach.core.message import Message
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.storage.files import SUFFIXES
from coach.storage.routines.errors import BrokenRoutine, RoutineError, printable, shown
from coach.storage.routines.loading import Entry, broken, load, load_both
from coach.storage.routines.places import files, speaking_of


def library(user_folder: Path | None = None, language: Language = Language.EN) -> tuple[Entry, ...]:
    """Return the built-in routines, then those in `user_folder` (by default the person's own).

    Each is in `language` where it has texts in it, and else in its own.

    A file that is broken, or whose id is taken already, is a BrokenRoutine in its place; one of
    texts comes after its routine.
    """
    return tuple(_entries(user_folder, language))


def _entries(folder: Path | None, language: Language) -> Iterator[Entry]:
    taken: dict[str, Path] = {}
    for path, _ in files(folder):
        entry, texts = load_both(path, language)
        if isinstance(entry, Routine):
            other = taken.setdefault(entry.id, path)
            entry = entry if other == path else taken_by(other, path, entry.id)
        yield entry
        if texts:
            yield texts


def taken_by(other: Path, path: Path, name: str) -> BrokenRoutine:
    """Return what becomes of a file whose id another one has, which came before."""
    wanted = Message(
        "id: expected an id that {file} does not have, got {id}; choose another id",
        file=printable(other.name),
        id=shown(name),
    )
    return broken(path, [wanted])


def find(name_or_path: str, language: Language = Language.EN) -> Routine:
    """Return the routine with this id, or the one in this file; in `language` if it can be.

    Raises RoutineError for a broken or an unknown one.
    """
    return _good(look_up(name_or_path, language))


def broken_texts(name_or_path: str, language: Language) -> BrokenRoutine | None:
    """Return the file of texts for which what `look_up` finds is not in `language`, if any."""
    if _is_path(name_or_path):
        return load_both(Path(name_or_path), language)[1]
    for path in _likely(name_or_path):
        entry, texts = load_both(path, language)
        if texts and isinstance(entry, Routine) and entry.id == name_or_path:
            return texts
    return None


def look_up(name_or_path: str, language: Language = Language.EN) -> Entry:
    """Return the routine with this id, or else the one in this file; else raise RoutineError."""
    likely = (load(path, language) for path in _likely(name_or_path))
    entry = _named(name_or_path, likely)
    if entry is None and _is_path(name_or_path):
        entry = load(Path(name_or_path), language)
    if entry is None:
        entries = library(language=language)
        entry = _named(name_or_path, entries)
        if entry is None:
            known = [entry.id for entry in entries if isinstance(entry, Routine)]
            raise RoutineError(_unknown(name_or_path, known))
    return entry


def _named(name: str, entries: Iterable[Entry]) -> Entry | None:
    """Return the first routine with this id, or else the broken one whose file is called so."""
    called = None
    for entry in entries:
        if isinstance(entry, Routine):
            if entry.id == name:
                return entry
        elif entry.path.stem == name:
            called = called or entry
    return called


def _likely(name: str) -> Iterator[Path]:
    """Yield the files that speak of an id: to check all of them may take seconds."""
    return (path for path, _ in files() if speaking_of(name, path))


def absolute(name_or_path: str) -> str:
    """Return a name by which `look_up` finds the same from any other folder."""
    return str(Path(name_or_path).absolute()) if _is_path(name_or_path) else name_or_path


def source(name_or_path: str) -> Path | None:
    """Return the file that `look_up` would read for a name that is a path."""
    return Path(name_or_path) if _is_path(name_or_path) else None


def _is_path(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) or Path(name).name != name


def _good(entry: Entry) -> Routine:
    if isinstance(entry, Routine):
        return entry
    first, *rest = entry.errors
    raise RoutineError(f"{first} (and {len(rest)} more)" if rest else first)


def _unknown(name: str, known: list[str]) -> str:
    nearest = get_close_matches(name[:60], known, n=1)
    hint = f'did you mean "{nearest[0]}"? ' if nearest else ""
    return f'no routine "{printable(name)}": {hint}known: {", ".join(known)}'
