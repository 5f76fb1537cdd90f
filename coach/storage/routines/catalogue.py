"""The routines there are: those that ship with the program, and the person's own."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import chain, islice
from pathlib import Path
from typing import Any

import platformdirs

from coach import resources
from coach.core.message import Message
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.storage.routines.build import build
from coach.storage.routines.checks.service import length
from coach.storage.routines.errors import BrokenRoutine, Problem, RoutineError, printable, shown
from coach.storage.routines.rules import broken_rules
from coach.storage.routines.schema import RoutineFile
from coach.storage.routines.shape import converted, problems
from coach.storage.routines.toml import UnreadableError, read
from coach.storage.routines.translation import beside, is_there, mismatches, original, translated

Entry = Routine | BrokenRoutine
# TOML in both; only a name of our own can belong to us on a person's desktop.
SUFFIXES = (".toml", ".breathcoach")
# More lines than this help nobody, and a file may well hold thousands of errors.
_MOST_ERRORS = 20


def user_folder() -> Path:
    """Return the folder for a person's own routines; it need not exist."""
    return platformdirs.user_data_path(resources.APP, appauthor=False) / "routines"


def load(path: Path, language: Language = Language.EN) -> Entry:
    """Return the routine in a file, or everything that is wrong with it.

    Where a file of texts in `language` lies beside it, the routine is in that language, and
    in its own where there is none. A file of texts itself is loaded as that routine.
    """
    if belongs := original(path):
        path, language = belongs
    try:
        data = read(path)
    except UnreadableError as error:
        return _broken(path, [error.message])
    texts = beside(path, language)
    entry = _built(path, data)
    if isinstance(entry, Routine) and (errors := _some(length(entry))):
        return _broken(path, errors)
    if isinstance(entry, Routine) and is_there(texts):
        return _in_language(data, texts, language)
    return entry


def _in_language(data: dict[str, Any], texts: Path, language: Language) -> Entry:
    # A translation with an error is not heard by halves: the routine is broken until mended.
    try:
        read_texts = read(texts)
    except UnreadableError as error:
        return _broken(texts, [error.message])
    errors = _some(mismatches(data, read_texts))
    if errors:
        return _broken(texts, errors)
    return _built(texts, translated(data, read_texts) | {"language": language})


def _built(path: Path, data: dict[str, Any]) -> Entry:
    file = converted(data, RoutineFile)
    shape = () if file else problems(data, RoutineFile)
    errors = _some(chain(shape, broken_rules(data, file)))
    return build(file) if file and not errors else _broken(path, errors)


def _some(found: Iterable[Problem]) -> list[Message]:
    return [problem.message for problem in islice(found, _MOST_ERRORS + 1)]


def _broken(path: Path, errors: list[Message]) -> BrokenRoutine:
    name = printable(path.name or str(path))
    lines = [Message("{file}: {error}", file=name, error=error) for error in errors[:_MOST_ERRORS]]
    if len(errors) > _MOST_ERRORS:
        more = Message("and more after these {count} errors", count=_MOST_ERRORS)
        lines.append(Message("{file}: {error}", file=name, error=more))
    return BrokenRoutine(path, tuple(lines))


def library(user_folder: Path | None = None, language: Language = Language.EN) -> tuple[Entry, ...]:
    """Return the built-in routines, then those in `user_folder` (by default the person's own).

    Each is in `language` where it has texts in it, and else in its own.

    A file that is broken, or whose id is taken already, is a BrokenRoutine in its place.
    """
    return tuple(_entries(user_folder, language))


def _entries(folder: Path | None, language: Language) -> Iterator[Entry]:
    taken: dict[str, Path] = {}
    files = (*resources.files("routines", ".toml"), *_own_files(folder or user_folder()))
    for path in files:
        if original(path):
            continue
        entry = load(path, language)
        if isinstance(entry, Routine):
            entry = _unless_taken(entry, path, taken)
        yield entry


def _own_files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if _is_own(path))
    except OSError:
        # No folder of one's own is what most people have.
        return []


def _is_own(path: Path) -> bool:
    # With a leading dot it is a program's: macOS, for one, keeps "._mine.toml" beside a file.
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def _unless_taken(routine: Routine, path: Path, taken: dict[str, Path]) -> Entry:
    if routine.id not in taken:
        taken[routine.id] = path
        return routine
    other = printable(taken[routine.id].name)
    taken_by = Message(
        "id: expected an id that {file} does not have, got {id}; choose another id",
        file=other,
        id=shown(routine.id),
    )
    return _broken(path, [taken_by])


def find(name_or_path: str, language: Language = Language.EN) -> Routine:
    """Return the routine with this id, or the one in this file; in `language` if it can be.

    Raises RoutineError for a broken or an unknown one.
    """
    return _good(look_up(name_or_path, library(language=language), language))


def look_up(name_or_path: str, entries: Sequence[Entry], language: Language = Language.EN) -> Entry:
    """Return the one of `entries` with this id, or the one in this file; else RoutineError."""
    known = {entry.id: entry for entry in entries if isinstance(entry, Routine)}
    broken = {entry.path.stem: entry for entry in entries if isinstance(entry, BrokenRoutine)}
    found = known.get(name_or_path) or broken.get(name_or_path)
    if found is None and _is_path(name_or_path):
        found = load(Path(name_or_path), language)
    if found is None:
        raise RoutineError(_unknown(name_or_path, list(known)))
    return found


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
