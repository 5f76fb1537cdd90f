"""Plays something short outside a session: a line, a breath or bells to judge sound by."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.audio.playback.clock import SmoothClock
    from coach.audio.playback.device import Device
    from coach.audio.synthesis.mix import Clips, Mix
    from coach.core.score.timeline import Timeline

# One look a picture on a screen that shows sixty a second.
_LOOK_MS = 16


class Trial(QObject):
    """Sends `heard` with the second that is heard, and `ended` with what went wrong, or nothing."""

    heard = Signal(float)
    ended = Signal(object)

    def __init__(self, open_device: Callable[[], Device], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_device = open_device
        self._device: Device | None = None
        self._clock: SmoothClock | None = None
        self._end = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look_or_end)

    @property
    def playing(self) -> bool:
        """Whether something is being heard."""
        return self._device is not None

    def play(self, timeline: Timeline, clips: Clips, mix: Mix) -> None:
        """Play a timeline from its start, instead of what was playing."""
        from coach.audio.playback.clock import SmoothClock  # noqa: PLC0415 - after the first picture

        self.close()
        self._end, self._clock = timeline.end, SmoothClock()
        self._clock.start(1, 0)
        self._device = self._open_device()
        self._device.mix(mix)
        self._device.play(1, timeline, clips, 0)
        self._timer.start()

    def mix(self, mix: Mix) -> None:
        """Change how loud it is while it plays."""
        if self._device:
            self._device.mix(mix)

    def close(self) -> None:
        """Fall silent; may be called again."""
        self._timer.stop()
        if self._device:
            self._device.close()
            self._device = None

    def _look_or_end(self) -> None:
        try:
            self._look()
        except Exception:
            self.close()
            raise

    def _look(self) -> None:
        from coach.audio.playback.device import Failed, Heard  # noqa: PLC0415 - after the first picture

        clock = self._clock
        for report in self._device.reports() if self._device else ():
            match report:
                case Failed(reason=reason):
                    return self._finish(reason)
                case Heard() if clock:
                    clock.hear(report)
        if clock and clock.runs:
            self._tell(clock.now(time.monotonic()))
        return None

    def _tell(self, now: float) -> None:
        self.heard.emit(now)
        if now >= self._end:
            self._finish("")

    def _finish(self, reason: str) -> None:
        self.close()
        self.ended.emit(reason)
