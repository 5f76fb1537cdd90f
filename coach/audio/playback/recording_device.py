"""A device that keeps what would have been heard, so that a test can look at the sound."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from coach.audio.playback.device import Heard, Replaced, Report
from coach.audio.playback.write_head import BLOCK, Render, WriteHead, fade_in
from coach.audio.synthesis.mix import Clips, Mix
from coach.core.score.timeline import GRID_FRAMES, SAMPLE_RATE, Timeline

if TYPE_CHECKING:
    from numpy.typing import NDArray

# As the real device: this many frames, or a block more, are rendered before they are heard.
AHEAD = SAMPLE_RATE * 2 // 5


class _Take:
    """One take: its number, when it began, its write head, and the blocks written so far."""

    def __init__(self, number: int, began: float, head: WriteHead) -> None:
        self.number = number
        self.began = began
        self.first = head.frame
        self.head = head
        self.blocks: list[NDArray[np.float32]] = []

    def heard(self, now: float) -> int:
        """Return how many of its frames have been heard."""
        return round((now - self.began) * SAMPLE_RATE)

    def write(self, now: float, mix: Mix) -> None:
        """Write whole blocks until so much more is written than heard."""
        while self.head.frame - self.first < self.heard(now) + AHEAD:
            self.blocks.append(self.head.write(BLOCK, mix))

    def sound(self, start: int, end: int) -> "NDArray[np.float32]":
        """Return what is written from frame `start` to `end`, counted from its first."""
        return np.concatenate(self.blocks)[start:end]


class RecordingDevice:
    """Renders as the real device does, by the clock `now`, and keeps it in `samples`."""

    name = "recording"

    def __init__(self, render: Render, now: Callable[[], float]) -> None:
        self._render = render
        self._now = now
        self._mix = Mix()
        self._take: _Take | None = None
        self._kept: list[NDArray[np.float32]] = []
        # The last take's fading end, to be mixed into the beginning of the next.
        self._tail = np.zeros((GRID_FRAMES, 2), np.float32)
        self._answers: list[Report] = []

    def play(self, take: int, timeline: Timeline, clips: Clips, frame: int) -> None:
        """Drop what is queued, fading it out, and be heard from `frame` on."""
        self.close()
        head = WriteHead(self._render, timeline, clips, frame, self._mix)
        self._take = _Take(take, self._now(), head)
        self._write()
        # Mixed into what was written, so that a take shorter than this still fades out whole.
        self._take.blocks[0][:GRID_FRAMES] += self._tail

    def replace(self, timeline: Timeline, frame: int) -> None:
        """Go on with a timeline that is new from `frame` on; before the first take with none."""
        if self._take is None:
            return
        self._write()
        in_time = self._take.head.replace(timeline, frame)
        self._answers.append(Replaced(self._take.number, in_time))

    def add(self, clips: Clips) -> None:
        """Have these clips, too."""
        if self._take is not None:
            self._write()
            self._take.head.add(clips)

    def mix(self, mix: Mix) -> None:
        """Use these gains from the next block on."""
        self._write()
        self._mix = mix

    def reports(self) -> list[Report]:
        """Return the answers given since the last call, and the frame that is heard."""
        answers, self._answers = self._answers, []
        if self._take is None:
            return answers
        self._write()
        frame = self._take.first + self._take.heard(self._now())
        heard = Heard(self._take.number, frame, self._now(), self._take.head.frame)
        return [*answers, heard]

    def close(self) -> None:
        """End the take that is playing, fading it out."""
        if self._take is None:
            return
        self._write()
        heard = self._take.heard(self._now())
        self._kept.append(self._take.sound(0, heard))
        self._tail = self._take.sound(heard, heard + GRID_FRAMES) * fade_in()[::-1]
        self._take = None

    @property
    def samples(self) -> "NDArray[np.float32]":
        """All that was heard since the first `play`, (frames, 2) float32, flushes included."""
        if self._take is None:
            return np.concatenate([*self._kept, self._tail])
        self._write()
        return np.concatenate([*self._kept, self._take.sound(0, self._take.heard(self._now()))])

    def _write(self) -> None:
        if self._take is not None:
            self._take.write(self._now(), self._mix)
