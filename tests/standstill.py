"""Notices that the whole machine stood still, as a virtual one may: then no program is to blame.

A loudspeaker's clock goes on meanwhile, and what was recorded of it has a hole.
"""

import os
import select
import subprocess
import sys
import time
from typing import Self

# Seconds between two looks, and the longest that goes by unnoticed in any sound.
EVERY = 0.004
HARMLESS = 0.04


class Standstill:
    """Watches from entering to leaving, from a process that nothing else can keep waiting.

    Where it may not have that rank, it has noticed nothing: a program that is starved by
    another, or by itself, is to blame.
    """

    longest = 0.0  # Seconds; known after leaving.

    def __enter__(self) -> Self:
        self._watch = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return self

    def __exit__(self, *_: object) -> None:
        told, _ = self._watch.communicate(timeout=10.0)
        self.longest = float(told)

    @property
    def harmless(self) -> bool:
        """Whether a sound that is queued ahead can have gone on."""
        return self.longest < HARMLESS


def _watched() -> float:
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(90))
    except PermissionError:
        return 0.0
    longest, before = 0.0, time.monotonic()
    # What is read from is closed when nobody wants to know any more.
    while not select.select([sys.stdin], [], [], EVERY)[0]:
        now = time.monotonic()
        longest = max(longest, now - before - EVERY)
        before = now
    return longest


if __name__ == "__main__":
    sys.stdout.write(str(_watched()))
