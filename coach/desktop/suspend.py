"""Notices a gap in time: the computer slept, or the program was kept from running."""

import sys
import time
from collections.abc import Callable

# Seconds that may pass unheard before it is a gap; a busy window's hiccups are shorter.
GAP = 2.0


def elapsed() -> float:
    """Return seconds on a clock that runs on while the computer sleeps.

    Python's monotonic clock stands still then on Linux and macOS (PEP 418); Darwin's own
    CLOCK_MONOTONIC does not (its clock_gettime manual page).
    """
    if sys.platform == "linux":
        seconds = time.clock_gettime(time.CLOCK_BOOTTIME)
    elif sys.platform == "darwin":
        seconds = time.clock_gettime(time.CLOCK_MONOTONIC)
    else:
        seconds = time.monotonic()
    return seconds


class GapWatch:
    """Compares the time that passed between two looks with how much of the session was heard."""

    def __init__(self, elapsed: Callable[[], float] = elapsed) -> None:
        self._elapsed = elapsed
        self._last: tuple[float, float] | None = None

    def restart(self) -> None:
        """Begin anew, where the session stands still for a reason."""
        self._last = None

    def look(self, heard: float, *, silent: bool) -> float | None:
        """Return where in the session (seconds) a gap began since the last look, or None.

        A silent session follows the clock itself, and has run on through the gap.
        """
        now = self._elapsed()
        last, self._last = self._last, (now, heard)
        if last is None:
            return None
        passed = now - last[0]
        unheard = passed if silent else passed - (heard - last[1])
        if unheard <= GAP:
            return None
        return last[1] if silent else heard
