"""Plays one line at once, so that the voice and its loudness can be judged before a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from coach.core.compiler import one_line
from coach.core.timeline import SAMPLE_RATE, time_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.audio.device import Clips, Device, Mix

_LOOK_MS = 50


class Trial(QObject):
    """A tiny session with one line and no breath; `ended` sends what went wrong, or nothing."""

    ended = Signal(str)

    def __init__(self, open_device: Callable[[], Device], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_device = open_device
        self._device: Device | None = None
        self._end = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def play(self, text: str, clips: Clips, mix: Mix) -> None:
        """Play a line that has a clip."""
        self.close()
        length = len(clips[text]) / SAMPLE_RATE
        timeline = one_line(text, length)
        self._end = timeline.end
        self._device = self._open_device()
        self._device.mix(mix)
        self._device.play(1, timeline, {text: clips[text]}, 0)
        self._timer.start()

    def close(self) -> None:
        """Fall silent; may be called again."""
        self._timer.stop()
        if self._device:
            self._device.close()
            self._device = None

    def _look(self) -> None:
        from coach.audio.device import Failed, Heard  # noqa: PLC0415 - after the first frame

        for report in self._device.reports() if self._device else ():
            match report:
                case Failed(reason=reason):
                    self._finish(reason)
                case Heard(frame=frame) if time_of(frame) >= self._end:
                    self._finish("")

    def _finish(self, reason: str) -> None:
        self.close()
        self.ended.emit(reason)
