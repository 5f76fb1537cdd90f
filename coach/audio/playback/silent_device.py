"""A device without sound: time passes, and the window says that it is silent."""

from collections.abc import Callable

from coach.audio.playback.device import Heard, Replaced, Report
from coach.audio.synthesis.mix import Clips, Mix
from coach.core.score.timeline import Timeline, frame_at, time_of


class SilentDevice:
    """Keeps a session's time by the monotonic clock `now` when there is no sound."""

    name = ""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._take: int | None = None
        self._offset = 0.0
        self._answers: list[Report] = []

    def play(self, take: int, timeline: Timeline, clips: Clips, frame: int) -> None:
        """Let time run from `frame` on."""
        del timeline, clips
        self._take = take
        self._offset = time_of(frame) - self._now()

    def replace(self, timeline: Timeline, frame: int) -> None:
        """Take a timeline that is new from `frame` on, if that is still to come."""
        del timeline
        if self._take is not None:
            self._answers.append(Replaced(self._take, frame >= self._reached()))

    def add(self, clips: Clips) -> None:
        """Do nothing: no clip is heard."""

    def mix(self, mix: Mix) -> None:
        """Do nothing: no gain changes silence."""

    def reports(self) -> list[Report]:
        """Return the answers given since the last call, and the current frame."""
        if self._take is None:
            return []
        answers, self._answers = self._answers, []
        reached = self._reached()
        return [*answers, Heard(self._take, reached, self._now(), reached)]

    def close(self) -> None:
        """Let time stand still."""
        self._take = None
        self._answers = []

    def _reached(self) -> int:
        return frame_at(self._now() + self._offset)
