"""From a file to its tables, or to one line on why it cannot be read."""

import re
import stat
import tomllib
from pathlib import Path
from typing import Any

MOST_BYTES = 256 * 1024
# The memory that Python's own decoder takes grows with the square of a dotted key's length:
# a file of 200 KiB with nothing but one key takes 40 GB.
_MOST_DOTS = 400
_PLACE = re.compile(r"(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


class UnreadableError(Exception):
    """A file that cannot be read; the message says where in it, what was expected and found."""


def read(path: Path) -> dict[str, Any]:
    """Return the tables of a TOML file; raises UnreadableError."""
    text = _text(path)
    for number, line in enumerate(text.split("\n"), 1):
        if (dots := line.count(".")) > _MOST_DOTS:
            raise UnreadableError(f"line {number}: expected at most {_MOST_DOTS} dots, got {dots}")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise UnreadableError("expected a few levels of lists, got a great many") from None
    except ValueError as error:
        raise UnreadableError(_placed(str(error))) from None


def _text(path: Path) -> str:
    data = _data(path)
    if len(data) > MOST_BYTES:
        raise UnreadableError(f"expected at most {MOST_BYTES // 1024} KiB, got a larger file")
    try:
        # Some editors put a byte order mark first.
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        got = f"byte 0x{data[error.start]:02x}"
        raise UnreadableError(f"line {line}: expected text in UTF-8, got {got}") from None


def _data(path: Path) -> bytes:
    try:
        # Opening a pipe would wait for somebody to write to it.
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnreadableError("expected a file, got a folder or a device")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        # ValueError for what can be no name, such as one with a NUL in it.
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(f"expected a file that can be read, got: {reason}") from None


def _placed(message: str) -> str:
    found = _PLACE.fullmatch(message)
    if found is None:
        return f"expected TOML, got: {message}"
    what, line, column = found.groups()
    place = f"line {line}, column {column}" if line else "last line"
    return f"{place}: expected TOML, got: {what}"
