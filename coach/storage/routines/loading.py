"""From a file, and the texts beside it, to a routine or to what is wrong with it."""

import tomllib
from collections.abc import Iterable
from itertools import chain, islice
from pathlib import Path
from typing import Any

from coach.core.message import Message
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.storage.routines.build import build
from coach.storage.routines.checks.service import length
from coach.storage.routines.errors import BrokenRoutine, Problem, printable
from coach.storage.routines.places import user_folder
from coach.storage.routines.rules import broken_rules
from coach.storage.routines.schema import RoutineFile
from coach.storage.routines.several.lookup import finder
from coach.storage.routines.several.reading import is_session, session
from coach.storage.routines.shape import converted, problems
from coach.storage.routines.toml import UnreadableError, read
from coach.storage.routines.translation import beside, is_there, mismatches, original, translated

Entry = Routine | BrokenRoutine
# More lines than this help nobody, and a file may well hold thousands of errors.
_MOST_ERRORS = 20


def load(path: Path, language: Language = Language.EN) -> Entry:
    """Return the routine in a file, or everything that is wrong with it.

    Where a file of texts in `language` lies beside it, the routine is in that language, and
    in its own where there is none, or none that is good. A file of texts itself is loaded as that
    routine in its language. A file that lists routines is loaded as the one that they make
    together.
    """
    if belongs := original(path):
        entry, texts = load_both(*belongs)
        return texts or entry
    return load_both(path, language)[0]


def load_both(path: Path, language: Language) -> tuple[Entry, BrokenRoutine | None]:
    """Return what is in a routine file, and the file of texts in `language` if that is broken."""
    try:
        data = read(path)
    except UnreadableError as error:
        return broken(path, [error.message]), None
    if is_session(data):
        made = session(data, language, finder(path, _alone))
        return made if isinstance(made, Routine) else broken(path, _some(made)), None
    return _of_its_own(path, data, language)


def remade(recipe: str, language: Language) -> Routine | None:
    """Return the session that a session file of this text makes; None if none any more."""
    try:
        data = tomllib.loads(recipe)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    # Beside the person's own, but in none of them.
    nowhere = user_folder() / ".toml"
    made = session(data, language, finder(nowhere, _alone)) if is_session(data) else None
    return made if isinstance(made, Routine) else None


def _alone(path: Path, language: Language) -> Entry:
    """Return the routine in a file as a part of a session, which is none itself."""
    try:
        data = read(path)
    except UnreadableError as error:
        return broken(path, [error.message])
    if is_session(data):
        return broken(path, [Message("expected a routine of its own, got a session of several")])
    return _of_its_own(path, data, language)[0]


def _of_its_own(
    path: Path, data: dict[str, Any], language: Language
) -> tuple[Entry, BrokenRoutine | None]:
    texts = beside(path, language)
    entry = _built(path, data)
    if isinstance(entry, Routine) and (errors := _some(length(entry))):
        return broken(path, errors), None
    if isinstance(entry, BrokenRoutine) or not is_there(texts):
        return entry, None
    # A translation with an error is not heard by halves.
    other = _in_language(data, texts, language)
    return (entry, other) if isinstance(other, BrokenRoutine) else (other, None)


def _in_language(data: dict[str, Any], texts: Path, language: Language) -> Entry:
    try:
        read_texts = read(texts)
    except UnreadableError as error:
        return broken(texts, [error.message])
    errors = _some(mismatches(data, read_texts))
    if errors:
        return broken(texts, errors)
    return _built(texts, translated(data, read_texts) | {"language": language})


def _built(path: Path, data: dict[str, Any]) -> Entry:
    file = converted(data, RoutineFile)
    shape = () if file else problems(data, RoutineFile)
    errors = _some(chain(shape, broken_rules(data, file)))
    return build(file) if file and not errors else broken(path, errors)


def _some(found: Iterable[Problem]) -> list[Message]:
    return [problem.message for problem in islice(found, _MOST_ERRORS + 1)]


def broken(path: Path, errors: list[Message]) -> BrokenRoutine:
    """Return a file that is no routine, with a line for each of the first errors."""
    name = printable(path.name or str(path))
    lines = [Message("{file}: {error}", file=name, error=error) for error in errors[:_MOST_ERRORS]]
    if len(errors) > _MOST_ERRORS:
        more = Message("and more after these {count} errors", count=_MOST_ERRORS)
        lines.append(Message("{file}: {error}", file=name, error=more))
    return BrokenRoutine(path, tuple(lines))
