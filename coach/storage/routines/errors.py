"""What is wrong with a routine file, in words its author can act on."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from msgspec import inspect

_LONGEST = 40
_HUGE = 10**15
_NOUNS: dict[type[inspect.Type], str] = {
    inspect.StructType: "tables",
    inspect.StrType: "texts",
    inspect.IntType: "whole numbers",
}


class RoutineError(Exception):
    """No such routine, or a broken one; the message is one line."""


@dataclass(frozen=True, slots=True)
class BrokenRoutine:
    """A file that is no routine: a visible entry with what is wrong, a line for each error."""

    path: Path
    errors: tuple[str, ...]

    @property
    def name(self) -> str:
        """What to call it in a list."""
        return printable(self.path.name)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: where in the file, what belongs there, and what was found.

    Places count from 1, as an author counts: `steps[3]` is the third step.
    """

    place: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"{self.place}: expected {self.expected}, got {self.got}"


def printable(text: str) -> str:
    """Return text with everything that could disturb a terminal written as an escape."""
    return "".join(c if c.isprintable() else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    # A byte of a file's name that is no text, as Python carries it along (PEP 383).
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")


def shown(value: object) -> str:  # noqa: PLR0911 - a table of values, a return a row
    """Return a value as its author would recognise it, shortened."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return _shown_text(value)
        # Python refuses to write out an integer of many thousand digits.
        case int() if abs(value) > _HUGE:
            return "a huge number"
        case int() | float():
            return str(value)
        case list():
            return f"a list of {len(value)}"
        case dict():
            return "a table"
        case dt.date() | dt.time():
            return "a date or time"
        case _:
            return "nothing"


def _shown_text(text: str) -> str:
    if not text.strip():
        return "only blanks" if text else "empty text"
    if len(text) <= _LONGEST:
        return f'"{printable(text)}"'
    return f'"{printable(text[:_LONGEST])}…" ({len(text)} characters)'


def expected(kind: object) -> str:
    """Return in plain words what a type of the schema asks for."""
    match inspect.type_info(kind):
        case inspect.Metadata(extra_json_schema={"description": str(words)}):
            return words
        case inspect.UnionType(types=types):
            # Something that may be left out.
            return _phrase(next(each for each in types if not isinstance(each, inspect.NoneType)))
        case info:
            return _phrase(info)


def _phrase(info: inspect.Type) -> str:  # noqa: PLR0911 - as above, a table of types
    match info:
        case inspect.IntType(ge=low, le=high) if low == high:
            return f"{low}"
        case inspect.IntType(ge=low, le=high):
            return f"a whole number from {low} to {high}"
        case inspect.FloatType(ge=low, le=high):
            return f"a number from {low:g} to {high:g}"
        case inspect.BoolType():
            return "true or false"
        case inspect.EnumType(cls=cls):
            return "one of " + ", ".join(cls)
        case inspect.StrType(min_length=low, max_length=high):
            return f"text of {_span(low, high)} characters on one line"
        case inspect.VarTupleType(item_type=item, min_length=low, max_length=high):
            return f"a list of {_span(low, high)} {_noun(item)}"
        case _:
            return "a table"


def _span(low: int | None, high: int | None) -> str:
    return f"{low} to {high}" if low else f"at most {high}"


def _noun(item: inspect.Type) -> str:
    return _NOUNS[type(item.type if isinstance(item, inspect.Metadata) else item)]
