"""Looks for a sound device that plays again, while the session goes on without one."""

from collections.abc import Callable

from coach.audio.playback.device import Device, Failed, Heard
from coach.core.score.compiler import one_line
from coach.core.score.timeline import SAMPLE_RATE

# Seconds between two tries.
EVERY = 1.0
# Frames that must have been heard: one that dies at once would begin the way up for ever.
PROOF = SAMPLE_RATE // 2
# Seconds of silence that a try plays; it has succeeded or failed long before.
_SILENCE = 60.0


class Mending:
    """Tries a device about once a second, from `begin` to `end`."""

    def __init__(self, open_device: Callable[[], Device], now: Callable[[], float]) -> None:
        self._open_device = open_device
        self._now = now
        self._next_try: float | None = None
        self._candidate: Device | None = None

    def begin(self) -> None:
        """Look for a device from now on."""
        self._next_try = self._now() + EVERY

    def end(self) -> None:
        """Look no more; may be called again."""
        self._next_try = None
        self._drop()

    def device(self) -> Device | None:
        """Return a device that was found to play, once; None as long as there is none."""
        if self._candidate is None:
            self._try()
            return None
        reports = self._candidate.reports()
        if any(isinstance(report, Failed) for report in reports):
            self._drop()
            self.begin()
        elif any(isinstance(report, Heard) and report.frame >= PROOF for report in reports):
            found, self._candidate = self._candidate, None
            return found
        return None

    def _try(self) -> None:
        if self._next_try is not None and self._now() >= self._next_try:
            self._next_try = None
            self._candidate = self._open_device()
            self._candidate.play(0, one_line("", _SILENCE), {}, 0)

    def _drop(self) -> None:
        if self._candidate is not None:
            self._candidate.close()
            self._candidate = None
