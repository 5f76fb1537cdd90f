"""Another timeline for a device that plays: from which frame on, and whether it came in time."""

from coach.audio.playback.device import Heard, Replaced
from coach.audio.playback.write_head import BLOCK, grid_frame
from coach.core.score.timeline import Timeline, frame_at


class Swap:
    """One timeline at a time is offered to a device, and the next once it has answered."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Begin a take, of which nothing was heard yet."""
        self._latest: Heard | None = None
        self._before: Timeline | None = None
        self._blocks = 1

    def hear(self, heard: Heard) -> None:
        """Take in how far the device is."""
        self._latest = heard

    def frame(self, now: float) -> int | None:
        """Return from which frame on a timeline can be new at monotonic second `now`.

        A block beyond where the write head must be by now. None before anything was heard,
        and while an answer is awaited.
        """
        if self._latest is None or self._before is not None:
            return None
        passed = frame_at(now - self._latest.at)
        return grid_frame(self._latest.head + passed + self._blocks * BLOCK)

    def offer(self, before: Timeline) -> None:
        """Await the answer to a timeline that was offered in place of `before`."""
        self._before = before

    def answer(self, replaced: Replaced) -> Timeline | None:
        """Take the answer in; return the timeline that is played on where it came too late."""
        before, self._before = self._before, None
        self._blocks = 1 if replaced.in_time else self._blocks + 1
        return None if replaced.in_time else before
