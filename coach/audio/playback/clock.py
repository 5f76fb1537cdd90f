"""Session time from what a device reports, smoothed for the eye; and a clock for tests."""

from coach.audio.playback.device import Heard
from coach.core.score.timeline import time_of

# Of each report's difference this share is taken over. Positions come in steps of up to
# 19.5 ms; so smoothed, picture and sound differ by 3 to 7 ms at the 99th percentile.
SHARE = 0.05
# Seconds; a difference beyond this is no jitter but a jump.
JUMP = 0.1
# Seconds without a report after which time stands still: the sound has stopped too, and
# a device takes this long to say so.
PATIENCE = 0.5


class SmoothClock:
    """Which second of the session is being heard.

    Within a take it never runs backwards; before the first report of a take it stands
    still at the take's first frame. All monotonic seconds are handed in.
    """

    def __init__(self) -> None:
        self._take = 0
        self._latest = 0.0
        self._offset: float | None = None
        self._heard_at = 0.0

    def start(self, take: int, frame: int) -> None:
        """Begin a take, standing still at `frame` until it is heard."""
        self._take = take
        self._latest = time_of(frame)
        self._offset = None

    def hear(self, heard: Heard) -> None:
        """Take in a report; one of an older take is old news."""
        if heard.take != self._take:
            return
        self._heard_at = heard.at
        difference = time_of(heard.frame) - heard.at
        if self._offset is None or abs(difference - self._offset) > JUMP:
            self._offset = difference
        else:
            self._offset += SHARE * (difference - self._offset)

    @property
    def runs(self) -> bool:
        """Whether this take was heard already."""
        return self._offset is not None

    def now(self, at: float) -> float:
        """Return the second of the session that is heard at monotonic second `at`."""
        if self._offset is not None:
            reached = min(at, self._heard_at + PATIENCE) + self._offset
            self._latest = max(self._latest, reached)
        return self._latest

    def wall_of(self, time: float) -> float | None:
        """Return the monotonic second at which `time` of this take is heard.

        None before the take's first report: it cannot be known yet.
        """
        return None if self._offset is None else time - self._offset


class ManualClock:
    """A clock that only a test moves; call it for its monotonic second."""

    def __init__(self, start: float = 0.0) -> None:
        self._now = start

    def __call__(self) -> float:
        """Return the current second."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Move on; raises ValueError for a step backwards."""
        if seconds < 0.0:
            raise ValueError(f"a clock cannot go back: expected 0 or more, got {seconds:g}")
        self._now += seconds
