"""Lets programs start one after the other: many at once keep each other from starting in time."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextlib.contextmanager
def one_at_a_time(at: Path = Path(__file__)) -> Iterator[None]:
    """Wait until no other worker of this checkout has a program start, or is at this file."""
    with at.open("rb") as lock:
        if sys.platform != "win32":
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
