"""A device without sound: time passes, and the window says that it is silent."""

from collections.abc import Callable

from coach.audio.device import Change, Changed, Clips, Heard, Mix, Report
from coach.core.timeline import Timeline, frame_at, on_grid, time_of


class SilentDevice:
    """Keeps a session's time by the monotonic clock `now` when there is no sound."""

    name = "silent"

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._timeline: Timeline | None = None
        self._take = 0
        self._offset = 0.0
        self._changes: list[Report] = []

    def play(self, take: int, timeline: Timeline, clips: Clips, frame: int) -> None:
        """Let time run from `frame` on."""
        del clips
        self._take, self._timeline = take, timeline
        self._offset = time_of(frame) - self._now()

    def change(self, change: Change) -> None:
        """Make a change at the current time; before the first take there is nothing to change."""
        if self._timeline is None:
            return
        self._timeline = change(self._timeline, on_grid(self._reached()))
        self._changes.append(Changed(self._take, self._timeline))

    def mix(self, mix: Mix) -> None:
        """Do nothing: no gain changes silence."""

    def reports(self) -> list[Report]:
        """Return the changes made since the last call, and the current frame."""
        if self._timeline is None:
            return []
        changes, self._changes = self._changes, []
        return [*changes, Heard(self._take, frame_at(self._reached()), self._now())]

    def close(self) -> None:
        """Let time stand still."""
        self._timeline = None
        self._changes = []

    def _reached(self) -> float:
        return self._now() + self._offset
