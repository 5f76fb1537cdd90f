"""Lets one of our programs after the other read a file, change it and write it again."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# Seconds: whoever takes longer is stuck, and must not let all others be stuck with it.
PATIENCE, _LOOK_EVERY = 5.0, 0.01
# What a system says while another one holds it: Linux and macOS, and Windows.
_TAKEN = (BlockingIOError, PermissionError)

if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int:
        # No folder can be locked here: a file of nothing stands for it.
        return os.open(folder / "in-turn.lock", os.O_RDWR | os.O_CREAT)

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _open(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold a folder, as soon as no other has it; it is free again however the holder ends.

    Where it cannot be held, as on some network disks, or not within `patience` seconds, go on all
    the same.
    """
    try:
        handle = _open(folder)
    except OSError:
        yield
        return
    try:
        with suppress(OSError):
            _wait_for(handle, patience)
        yield
    finally:
        os.close(handle)


def _wait_for(handle: int, patience: float) -> None:
    end = time.monotonic() + patience
    while True:
        with suppress(*_TAKEN):
            _lock(handle)
            return
        if time.monotonic() > end:
            return
        # No system waits for a lock until a given time: it is looked at again, only while held.
        time.sleep(_LOOK_EVERY)
