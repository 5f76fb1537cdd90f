"""Notices a device that was told to play and of which nothing is heard any more."""

import time
from collections.abc import Callable, Sequence

from coach.audio.playback.device import Failed, Report

# Seconds without a report, once there was one: whoever has the head down hears nothing meanwhile.
PATIENCE = 5.0
# Until the first one: a loudspeaker that wakes up may take 3, a process that has yet to start some
# more, and both twice that where the computer is busy, as when all lines are made for the first
# time. A sound server that is only slow is none that does not answer.
WAKING = 8.0
# Seconds: a gap between two looks counts as no more than this, or a computer that slept
# would wake up to a failure.
GAP = 0.1


class Watchdog:
    """Barks once for a take of which there is no report for too long; `now` is monotonic."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._looked = 0.0
        # Seconds, or None where there is nothing to wait for.
        self._quiet: float | None = None
        self._heard = False

    def begin(self) -> None:
        """Expect reports from now on, until the take fails."""
        self._looked, self._quiet = self._now(), 0.0

    def barks(self, reports: Sequence[Report]) -> bool:
        """Look at what was reported since the last look; True if it is nothing for too long."""
        now = self._now()
        gap, self._looked = min(now - self._looked, GAP), now
        if self._quiet is None:
            return False
        self._quiet = 0.0 if reports else self._quiet + gap
        self._heard = self._heard or bool(reports)
        barks = self._quiet > (PATIENCE if self._heard else WAKING)
        if barks or any(isinstance(report, Failed) for report in reports):
            self._quiet = None
        return barks
