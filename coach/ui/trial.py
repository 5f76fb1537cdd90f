"""Plays a line or a breath at once, so that sound can be judged before a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from coach.core.compiler import one_breath, one_line
from coach.core.timeline import SAMPLE_RATE, time_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.audio.device import Clips, Device, Mix
    from coach.core.model import Breathing
    from coach.core.timeline import Timeline

_LOOK_MS = 50


class Trial(QObject):
    """A tiny session of one line or one breath; `ended` sends what went wrong, or nothing."""

    ended = Signal(str)

    def __init__(self, open_device: Callable[[], Device], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_device = open_device
        self._device: Device | None = None
        self._end = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def playing(self) -> bool:
        """Whether something is being heard."""
        return self._device is not None

    def play(self, text: str, clips: Clips, mix: Mix) -> None:
        """Play a line that has a clip."""
        length = len(clips[text]) / SAMPLE_RATE
        self._begin(one_line(text, length), {text: clips[text]}, mix)

    def breathe(self, breathing: Breathing, mix: Mix) -> None:
        """Let one breath be heard."""
        self._begin(one_breath(breathing), {}, mix)

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

    def _begin(self, timeline: Timeline, clips: Clips, mix: Mix) -> None:
        self.close()
        self._end = timeline.end
        self._device = self._open_device()
        self._device.mix(mix)
        self._device.play(1, timeline, clips, 0)
        self._timer.start()

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
