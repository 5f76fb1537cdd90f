"""What a measured program says of itself: when it painted, and what that took."""

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


class Report:
    """Times paints; after `seconds` of measuring writes one line of JSON and ends.

    Its arguments are PROGRAM "start" (end at the first painted frame), PROGRAM "library" (end when
    all routines are there) or PROGRAM SECONDS SIZE [ROUTINE SKIPS]: so many steps
    are skipped.
    """

    def __init__(self, arguments: list[str]) -> None:
        self._only_start = arguments[1] == "start"
        session = arguments[1] not in {"start", "library"}
        self._seconds = float(arguments[1]) if session else 0.0
        # In points, as in "1280x800".
        self.size = (1280, 800)
        if session:
            width, height = arguments[2].split("x")
            self.size = (int(width), int(height))
        self.routine, skips = arguments[3:5] or ("hamstring-rolldown", "0")
        self.skips = int(skips)
        self._first = 0.0
        self._paints: list[float] = []
        self._pictures: list[tuple[float, float]] = []
        self.on_first_paint: Callable[[], None] = lambda: None

    @contextmanager
    def paint(self) -> Iterator[None]:
        """Time one paint."""
        before = time.perf_counter()
        yield
        self._paints.append(1000 * (time.perf_counter() - before))

    def shown(self, edge: float) -> None:
        """Take note of a picture, and of where the circle's edge is in it (pixels)."""
        self._pictures.append((time.perf_counter(), edge))

    def painted(self) -> None:
        """Take note of the first picture."""
        if self._first:
            return
        self._first = time.monotonic()
        if self._only_start:
            self._write({})
        self.on_first_paint()

    def listed(self) -> None:
        """Take note that all routines are there."""
        self._write({"whole": time.monotonic()})

    def measure(self, done: Callable[[], None]) -> None:
        """Measure from now on, then write the figures."""
        # No earlier than the program does itself: its start is measured, too.
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - as said

        self._paints.clear()
        self._pictures.clear()
        cpu, wall = time.process_time(), time.monotonic()

        def finish() -> None:
            spent = time.process_time() - cpu
            share = 100 * spent / (time.monotonic() - wall)
            paints = {"paints": self._paints, "pictures": self._pictures}
            self._write({"cpu": share, "pss": _pss(), **paints})
            done()

        QTimer.singleShot(round(1000 * self._seconds), finish)

    def _write(self, figures: dict[str, object]) -> None:
        print(json.dumps({"first": self._first, **figures}), flush=True)
        if not self._seconds:
            # Nothing to tidy up, and the time to do it is not what is measured.
            os._exit(0)


def _pss() -> float:
    """Return the proportional set size in MB."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
