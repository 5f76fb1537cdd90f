"""The camera at each moment of a timeline: slow turns from one step's to the next one's."""

from bisect import bisect_right
from dataclasses import dataclass

from coach.core.motion.space.motion import SpaceMotion
from coach.core.routine.routine import Routine
from coach.ui.figure.space.led.camera import Camera
from coach.ui.figure.space.led.shots import Shots


@dataclass(frozen=True, slots=True)
class _Turn:
    """From `since` (seconds) on the camera turns from one to another, and stays there.

    It takes as long as a body needs that goes from one place to another meanwhile, or it would
    be there first, and the body outside of what it shows.
    """

    since: float
    start: Camera
    end: Camera
    body: float = 0.0

    def at(self, time: float) -> Camera:
        return self.start.between(self.end, self.share(time))

    def share(self, time: float) -> float:
        takes = max(self.start.takes(self.end), self.body)
        return min((time - self.since) / takes, 1.0) if takes else 1.0

    @property
    def is_whole(self) -> bool:
        """Whether all of the body is shown, at its beginning and its end."""
        return self.start.is_whole and self.end.is_whole


class Turning:
    """The camera through a whole timeline: the same timeline and time give the same one."""

    def __init__(self, routine: Routine) -> None:
        self._shots = Shots(routine)
        self._motion: SpaceMotion | None = None
        self._turns: list[_Turn] = []
        self._until = 0
        # Whether it turned when it was asked last, and shows all of the body meanwhile.
        self.is_turning = False

    def at(self, motion: SpaceMotion, time: float, *, still: bool = False) -> Camera:
        """Return the camera at `time` (seconds); one that is `still` is there at once."""
        if motion is not self._motion:
            self._motion, self._turns, self._until = motion, [], 0
        index = max(0, bisect_right(motion.timeline.starts, time) - 1)
        while self._until <= index:
            self._add(motion, self._until)
            self._until += 1
        self._shots.get_ready(motion)
        before = bisect_right(self._turns, time, key=lambda turn: turn.since) - 1
        turn = self._turns[max(0, before)]
        self.is_turning = not still and turn.is_whole and turn.share(time) < 1.0
        return turn.end if still else turn.at(time)

    def _gets_ready(self, motion: SpaceMotion, index: int) -> bool:
        """Tell whether one still takes one's place: the last words before the first breath do not.

        Who takes it needs to see all of the body, and what stands around it.
        """
        coming = motion.timeline.spans[: index + 2]
        return not any(span.place and span.place.round for span in coming)

    def _add(self, motion: SpaceMotion, index: int) -> None:
        step, since = motion.step_at(index), motion.timeline.spans[index].start
        if step is None and self._turns:
            return
        step = step or motion.first_step
        wanted = self._shots.camera(step, motion)
        if not wanted.is_whole and self._gets_ready(motion, index):
            wanted = self._shots.whole(step, motion)
        if not self._turns:
            self._turns.append(_Turn(since, wanted, wanted))
        elif self._turns[-1].end != wanted:
            here = self._turns[-1].at(since)
            self._turns.append(_Turn(since, here, wanted, motion.takes(index)))
