"""Notices that the machine stood still, or was busy elsewhere: then no program is to blame.

A virtual machine may stand still as a whole; a loudspeaker's clock goes on meanwhile, and what
was recorded of it has a hole. And where others use its processors, whoever is measured waits.
"""

import os
import select
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Self

# Seconds between two looks, and the longest wait that no measurement notices.
EVERY = 0.004
HARMLESS = 0.02
# The share of the time in which somebody waited for a processor: a program that is measured
# alone keeps itself waiting for less.
_CROWDED = 0.1
_PRESSURE = Path("/proc/pressure/cpu")


class Standstill:
    """Watches from entering to leaving.

    One process watches that nothing else can keep waiting, and one that waits like any other.
    Neither can tell a program that is starved by others from one that starves itself: who asks
    measures again, but not for ever.
    """

    longest = 0.0  # Seconds; known after leaving, as is the next.
    crowded = 0.0  # The share of the time in which somebody waited for a processor.

    def __enter__(self) -> Self:
        self._watches = [
            subprocess.Popen(
                [sys.executable, __file__, rank],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for rank in ("first", "any")
        ]
        self._began, self._waited = time.monotonic(), _waited()
        return self

    def __exit__(self, *_: object) -> None:
        self.crowded = (_waited() - self._waited) / (time.monotonic() - self._began)
        told = [watch.communicate(timeout=10.0)[0] for watch in self._watches]
        self.longest = max(map(float, told))

    @property
    def harmless(self) -> bool:
        """Whether nothing that was measured can have been kept waiting."""
        return self.longest < HARMLESS and self.crowded < _CROWDED

    def __str__(self) -> str:
        return (
            f"the machine stood still for {1000 * self.longest:.0f} ms, "
            f"and {100 * self.crowded:.0f} % of the time somebody waited for it"
        )


def _waited() -> float:
    """Return the seconds for which somebody waited for a processor since the machine started."""
    with suppress(OSError):  # not every system counts them
        return int(_PRESSURE.read_text().splitlines()[0].rpartition("=")[2]) / 1e6
    return 0.0


def _watched() -> float:
    longest, before = 0.0, time.monotonic()
    # What is read from is closed when nobody wants to know any more.
    while not select.select([sys.stdin], [], [], EVERY)[0]:
        now = time.monotonic()
        longest = max(longest, now - before - EVERY)
        before = now
    return longest


if __name__ == "__main__":
    if sys.argv[1] == "first":
        with suppress(PermissionError):
            os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(90))
    sys.stdout.write(str(_watched()))
