"""What is printed is for the eye: a terminal that fails ends nothing but the printing."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import TextIO, cast


class Steady:
    """A text stream that replaces what it cannot show, and falls silent where it fails.

    `failed` is why; whatever else a stream has is the wrapped one's.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.failed: OSError | None = None
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")

    def write(self, text: str) -> int:
        """Write text; never raises OSError."""
        with self._for_the_eye():
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Show what was written; never raises OSError."""
        with self._for_the_eye():
            self._stream.flush()

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    @contextmanager
    def _for_the_eye(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.failed = error
            self._lead_nowhere()

    def _lead_nowhere(self) -> None:
        # What is left in the buffer would fail again each time, and at last as Python ends.
        with suppress(OSError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)
            self._stream.flush()


def make_steady() -> tuple[Steady, Steady]:
    """Let both of Python's streams be steady, also where a shell has closed them; return them."""
    _fill_gaps()
    out, err = Steady(sys.stdout), Steady(sys.stderr)
    sys.stdout, sys.stderr = cast("TextIO", out), cast("TextIO", err)
    return out, err


def _fill_gaps() -> None:
    """Open what a shell has closed: else the next file that is opened would take its place."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    sys.stdin = sys.stdin or _nothing("r")
    sys.stdout = sys.stdout or _nothing("w")
    sys.stderr = sys.stderr or _nothing("w")


def _nothing(mode: str) -> TextIO:
    return cast("TextIO", open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123 - until the end
