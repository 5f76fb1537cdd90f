"""Who is at it, of all our programs of one person: a lock that ends with whoever holds it."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile

from coach.desktop.single_instance import own_folder

# What is held while a session runs, while a reminder is shown, and by what waits for the next.
SESSION, REMINDER, WAITING = "session", "reminder", "waiting"
# Milliseconds: somebody may just be looking whether it is held.
_PATIENCE = 100


class ProcessLock:
    """Held from `acquire` to `release`, both of which may be repeated."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock: QLockFile | None = None

    def acquire(self, patience: int = _PATIENCE) -> bool:
        """Take it, unless somebody has it for so many milliseconds; tell whether it is ours."""
        if self._lock is None:
            lock = _file(self._name)
            if lock is None or not lock.tryLock(patience):
                return False
            self._lock = lock
        return True

    def release(self) -> None:
        """Let somebody else have it."""
        if self._lock:
            self._lock.unlock()
            # Nothing is left behind where nobody else is at anything.
            with suppress(OSError):
                Path(self._lock.fileName()).parent.rmdir()
            self._lock = None


def is_held(name: str) -> bool:
    """Tell whether somebody has it, in another program or in this one."""
    lock = ProcessLock(name)
    held = not lock.acquire()
    lock.release()
    return held


def _file(name: str) -> QLockFile | None:
    try:
        lock = QLockFile(str(own_folder() / f"{name}.lock"))
    except OSError:
        return None
    # One that is held for hours is not stale; one whose program has died is noticed all the same.
    lock.setStaleLockTime(0)
    return lock
