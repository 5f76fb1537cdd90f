"""Finds all that does not fit the shape of a routine file, where the decoder stops at the first."""

import re
from collections.abc import Hashable, Iterator
from difflib import get_close_matches
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec import inspect

from coach.core.message import Message
from coach.storage.routines.errors import NOTHING, Problem, expected, one_of, printable, shown

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]{1,40}")


_Kind = TypeVar("_Kind")


def converted(value: object, kind: type[_Kind]) -> _Kind | None:
    """Return a decoded value as what an annotation of the schema asks for, or None if it is not."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return None


def problems(
    value: object,
    kind: type[Any],
    place: str = "",
) -> Iterator[Problem]:
    """Yield everything in a decoded value that does not fit an annotation of the schema."""
    if converted(value, kind) is not None:
        return
    there = _that_there_is(kind)
    plain = get_args(there)[0] if get_origin(there) is Annotated else there
    if isinstance(value, dict) and isinstance(plain, type) and issubclass(plain, msgspec.Struct):
        yield from _in_table(value, plain, place)
    elif isinstance(value, list) and get_origin(plain) is tuple:
        yield from _in_list(value, there, get_args(plain)[0], place)
    else:
        yield Problem(place, expected(there), shown(value))


def _that_there_is(kind: Any) -> Any:  # noqa: ANN401 - an annotation, of any kind
    """Return what something that may be left out is where it is there."""
    if get_origin(kind) not in {Union, UnionType}:
        return kind
    return next(each for each in get_args(kind) if each is not NoneType)


def _in_table(table: dict[str, Any], kind: type[msgspec.Struct], place: str) -> Iterator[Problem]:
    fields = _fields(kind)
    for name, field in fields.items():
        if name in table:
            yield from problems(table[name], field.type, below(place, name))
        elif field.required:
            yield Problem(below(place, name), expected(field.type), NOTHING)
    for key in table:
        if key not in fields:
            yield _unknown(key, list(fields), place)


@cache
def _fields(kind: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    # To read the schema's annotations takes longer than all else of a check.
    return {field.name: field for field in msgspec.structs.fields(kind)}


def _unknown(key: str, known: list[str], place: str) -> Problem:
    nearest = get_close_matches(key[:60], known, n=1)
    hint = f'"{nearest[0]}"' if nearest else one_of(known)
    wanted = Message("a key that is known, perhaps {key}", key=hint)
    return Problem(below(place, key), wanted, shown(key))


def _in_list(values: list[Any], kind: Hashable, item: type[Any], place: str) -> Iterator[Problem]:
    least, most = _bounds(kind)
    if not least <= len(values) <= most:
        yield Problem(place, expected(kind), shown(values))
    for number, value in enumerate(values[:most], 1):
        yield from problems(value, item, f"{place}[{number}]")


@cache
def _bounds(kind: Hashable) -> tuple[int, int]:
    """Return the least and the most items that a list of this kind may have."""
    read = inspect.type_info(kind)
    return getattr(read, "min_length", None) or 0, getattr(read, "max_length", None) or 0


def below(place: str, key: str) -> str:
    """Return the place of a key in the table at `place`."""
    name = key if _BARE_KEY.fullmatch(key) else f'"{printable(key[:40])}"'
    return f"{place}.{name}" if place else name
