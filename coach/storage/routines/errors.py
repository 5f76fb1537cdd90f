"""What is wrong with a routine file, in words its author can act on."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from msgspec import inspect

from coach.core.message import Message, verbatim

_LONGEST = 40
_HUGE = 10**15
_NOUNS: dict[type[inspect.Type], Message] = {
    inspect.StructType: Message("tables"),
    inspect.StrType: Message("texts"),
    inspect.IntType: Message("whole numbers"),
    inspect.EnumType: Message("words"),
    inspect.FloatType: Message("numbers"),
}
NOTHING = Message("nothing")


class RoutineError(Exception):
    """No such routine, or a broken one; the message is one line."""


@dataclass(frozen=True, slots=True)
class BrokenRoutine:
    """A file that is no routine: a visible entry with what is wrong, a line for each error."""

    path: Path
    errors: tuple[Message, ...]

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
    expected: Message
    got: str

    @property
    def message(self) -> Message:
        """All of it in one line."""
        return Message(
            "{place}: expected {expected}, got {got}",
            place=self.place,
            expected=self.expected,
            got=self.got,
        )


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
            return Message("a huge number")
        case int() | float():
            return str(value)
        case list():
            return a_list(len(value))
        case dict():
            return Message("a table")
        case dt.date() | dt.time():
            return Message("a date or time")
        case _:
            return NOTHING


def a_list(length: int) -> Message:
    """Return what a list of this length is called."""
    return Message("a list of {count}", count=length)


def one_of(names: Iterable[str]) -> Message:
    """Return how to choose among words of the format."""
    return Message("one of {names}", names=", ".join(names))


def _shown_text(text: str) -> str:
    if not text.strip():
        return Message("only blanks") if text else Message("empty text")
    if len(text) <= _LONGEST:
        return f'"{printable(text)}"'
    return Message(
        "{text} ({count} characters)", text=f'"{printable(text[:_LONGEST])}…"', count=len(text)
    )


@cache
def expected(kind: object) -> Message:
    """Return in plain words what a type of the schema asks for."""
    match inspect.type_info(kind):
        case inspect.Metadata(extra={"expected": Message() as words}):
            return words
        case inspect.UnionType(types=types):
            # Something that may be left out.
            return _phrase(next(each for each in types if not isinstance(each, inspect.NoneType)))
        case info:
            return _phrase(info)


def _phrase(info: inspect.Type) -> Message:  # noqa: PLR0911 - as above, a table of types
    match info:
        case inspect.IntType(ge=low, le=high) if low == high:
            return verbatim(f"{low}")
        case inspect.IntType(ge=low, le=high):
            return Message("a whole number from {low} to {high}", low=f"{low}", high=f"{high}")
        case inspect.FloatType(ge=low, le=high):
            return Message("a number from {low} to {high}", low=f"{low:g}", high=f"{high:g}")
        case inspect.BoolType():
            return Message("true or false")
        case inspect.EnumType(cls=cls):
            return one_of(cls)
        case inspect.StrType(min_length=low, max_length=high):
            span = _span(low, high)
            return Message("text of {span} characters on one line", span=span)
        case inspect.VarTupleType(item_type=item, min_length=low, max_length=high):
            span = _span(low, high)
            return Message("a list of {span} {things}", span=span, things=_noun(item))
        case _:
            return Message("a table")


def _span(low: int | None, high: int | None) -> Message:
    if low == high:
        return Message("{number}", number=f"{low}")
    if low:
        return Message("{low} to {high}", low=low, high=f"{high}")
    return Message("at most {high}", high=f"{high}")


def _noun(item: inspect.Type) -> Message:
    return _NOUNS[type(item.type if isinstance(item, inspect.Metadata) else item)]
