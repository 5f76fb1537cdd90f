"""Lays a file of texts in another language over a routine file.

It has the shape of the routine file with nothing in it but texts, and the ids that they
belong to, in the same order: `roll-down.de.toml` beside `roll-down.toml`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeGuard

from coach.core.message import Message
from coach.core.routine.language import Language
from coach.storage.routines.errors import NOTHING, Problem, a_list, shown
from coach.storage.routines.shape import below

# The keys of all that is said or shown.
TEXTS = {
    *("name", "purpose", "summary", "why", "setup", "spoken", "hint", "shows", "lines", "wordings"),
    *("standing", "intro", "skip", "ask", "stop_signs", "way_out"),
}
# What keeps somebody safe may not lose a line on the way.
_SAFETY = {"skip", "ask"}
# No deeper than the schema goes: a file's unknown tables may nest without end.
_DEPTH = 8

Table = dict[str, Any]


def beside(path: Path, language: Language) -> Path:
    """Return where the texts in a language are, for the routine file `path`."""
    return path.with_suffix(f".{language}{path.suffix}")


def original(path: Path) -> tuple[Path, Language] | None:
    """Return the routine file that a file of texts belongs to, and its language; else None."""
    stem, _, code = path.stem.rpartition(".")
    if not stem or code not in set(Language):
        return None
    file = path.with_name(stem + path.suffix)
    return (file, Language(code)) if is_there(file) else None


def is_there(path: Path) -> bool:
    """Tell whether something is there; where that cannot be told, there is nothing to be read."""
    try:
        return path.exists()
    except (OSError, ValueError):
        # Too long a name, a folder that nobody may look into, or what is no name at all.
        return False


def translated(base: Table, texts: Table) -> Table:
    """Return the routine's tables with the texts laid over; call `mismatches` before."""
    return base | {key: _laid_over(base[key], value) for key, value in texts.items()}


def _laid_over(base: object, texts: object) -> object:
    if isinstance(base, dict) and isinstance(texts, dict):
        return translated(base, texts)
    if _is_tables(base) and _is_tables(texts):
        return [translated(one, other) for one, other in zip(base, texts, strict=True)]
    return texts


def mismatches(base: Table, texts: Table, place: str = "", depth: int = 0) -> Iterator[Problem]:
    """Yield every text that is missing, and all that is no text of this routine."""
    for key, value in base.items():
        if key in texts:
            yield from _pair(key, value, texts[key], below(place, key), depth)
        elif _holds_text(key, value):
            yield Problem(below(place, key), Message("the text in this language"), NOTHING)
    for key in texts.keys() - base.keys():
        wanted = Message("a text that the routine has")
        yield Problem(below(place, key), wanted, shown(texts[key]))


def _pair(key: str, base: object, texts: object, place: str, depth: int) -> Iterator[Problem]:
    if key == "id":
        if texts != base:
            yield Problem(place, _as_in_routine(shown(base)), shown(texts))
    elif key in TEXTS:
        if key in _SAFETY and _length(texts) != _length(base):
            yield Problem(place, _as_in_routine(a_list(_length(base))), shown(texts))
    elif isinstance(base, dict) and isinstance(texts, dict) and depth < _DEPTH:
        yield from mismatches(base, texts, place, depth + 1)
    elif _is_tables(base) and _is_tables(texts) and depth < _DEPTH:
        if len(base) != len(texts):
            yield Problem(place, _as_in_routine(a_list(len(base))), shown(texts))
        for number, (one, other) in enumerate(zip(base, texts, strict=False), 1):
            yield from mismatches(one, other, f"{place}[{number}]", depth + 1)
    else:
        yield Problem(place, Message("nothing but texts"), shown(texts))


def _as_in_routine(what: str) -> Message:
    return Message("{what}, as in the routine", what=what)


def _holds_text(key: str, value: object) -> bool:
    if key in TEXTS:
        return bool(value)
    tables = [value] if isinstance(value, dict) else value if isinstance(value, list) else []
    return any(
        _holds_text(*item) for table in tables if isinstance(table, dict) for item in table.items()
    )


def _is_tables(value: object) -> TypeGuard[list[Table]]:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _length(value: object) -> int:
    return len(value) if isinstance(value, list) else 0
