"""Strikes a bell at even intervals, and tells how long ago the last one was heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from coach.core.compiler import beats

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.audio.device import Device

# Seconds between two strokes: longer than twice the largest lag, so that no stroke is
# taken for its neighbour.
EVERY = 1.5
_STROKES = 400
_LOOK_MS = 16


class Metronome(QObject):
    """`ticked` sends the seconds since the last stroke; `failed` what went wrong."""

    ticked = Signal(float)
    failed = Signal(str)

    def __init__(self, open_device: Callable[[], Device], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_device = open_device
        self._device: Device | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin, with bells for some minutes."""
        from coach.audio.clock import SmoothClock  # noqa: PLC0415 - after the first picture

        self.close()
        self._clock = SmoothClock()
        self._clock.start(1, 0)
        self._device = self._open_device()
        self._device.play(1, beats(EVERY, _STROKES), {}, 0)
        self._timer.start()

    def close(self) -> None:
        """Fall silent; may be called again."""
        self._timer.stop()
        if self._device:
            self._device.close()
            self._device = None

    def _look(self) -> None:
        import time  # noqa: PLC0415 - with the audio it belongs to

        from coach.audio.device import Failed, Heard  # noqa: PLC0415 - as above

        for report in self._device.reports() if self._device else ():
            match report:
                case Failed(reason=reason):
                    self.close()
                    self.failed.emit(reason)
                    return
                case Heard():
                    self._clock.hear(report)
        if self._clock.runs:
            self.ticked.emit(self._clock.now(time.monotonic()) % EVERY)
