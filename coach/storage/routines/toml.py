"""From a file to its tables, or to one line on why it cannot be read."""

import re
import stat
import tomllib
from pathlib import Path
from typing import Any

from coach.core.message import Message

MOST_BYTES = 256 * 1024
# The memory that Python's own decoder takes grows with the square of a dotted key's length:
# a file of 200 KiB with nothing but one key takes 40 GB.
_MOST_DOTS = 400
_PLACE = re.compile(r"(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


class UnreadableError(Exception):
    """A file that cannot be read; `message` says where in it, what was expected and found."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def read(path: Path) -> dict[str, Any]:
    """Return the tables of a TOML file; raises UnreadableError."""
    text = _text(path)
    for number, line in enumerate(text.split("\n"), 1):
        if (dots := line.count(".")) > _MOST_DOTS:
            most = Message("at most {count} dots", count=_MOST_DOTS)
            raise UnreadableError(_at_line(number, most, f"{dots}"))
    try:
        return tomllib.loads(text)
    except RecursionError:
        many = Message("expected a few levels of lists, got a great many")
        raise UnreadableError(many) from None
    except ValueError as error:
        raise UnreadableError(_placed(str(error))) from None


def _text(path: Path) -> str:
    data = content(path)
    if len(data) > MOST_BYTES:
        most = MOST_BYTES // 1024
        large = Message("expected at most {count} KiB, got a larger file", count=most)
        raise UnreadableError(large)
    try:
        # Some editors put a byte order mark first.
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        got = Message("byte {byte}", byte=f"0x{data[error.start]:02x}")
        raise UnreadableError(_at_line(line, Message("text in UTF-8"), got)) from None


def content(path: Path) -> bytes:
    """Return the bytes of a file, one more than may be read at most; raises UnreadableError."""
    try:
        # Opening a pipe would wait for somebody to write to it.
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnreadableError(Message("expected a file, got a folder or a device"))
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        # ValueError for what can be no name, such as one with a NUL in it.
        reason = getattr(error, "strerror", None) or str(error)
        no = Message("expected a file that can be read, got: {reason}", reason=reason)
        raise UnreadableError(no) from None


def _at_line(number: int, wanted: Message, got: str) -> Message:
    return Message(
        "line {line}: expected {expected}, got {got}", line=number, expected=wanted, got=got
    )


def _placed(said: str) -> Message:
    """Return what Python's decoder says, with its place first; only there is it to be found."""
    found = _PLACE.fullmatch(said)
    if found is None:
        return Message("expected TOML, got: {problem}", problem=said)
    what, line, column = found.groups()
    if not line:
        return Message("last line: expected TOML, got: {problem}", problem=what)
    return Message(
        "line {line}, column {column}: expected TOML, got: {problem}",
        line=line,
        column=column,
        problem=what,
    )
