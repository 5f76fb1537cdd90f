"""The camera at each moment of a timeline: slow turns from one step's to the next one's."""

from bisect import bisect_right
from dataclasses import dataclass

from coach.core.motion.space.motion import SpaceMotion
from coach.core.routine.routine import Routine
from coach.ui.figure.space.led.camera import Camera
from coach.ui.figure.space.led.shots import Shots


@dataclass(frozen=True, slots=True)
class _Turn:
    """From `since` (seconds) on the camera turns from one to another, and stays there."""

    since: float
    start: Camera
    end: Camera

    def at(self, time: float) -> Camera:
        takes = self.start.takes(self.end)
        return self.start.between(self.end, (time - self.since) / takes if takes else 1.0)


class Turning:
    """The camera through a whole timeline: the same timeline and time give the same one."""

    def __init__(self, routine: Routine) -> None:
        self._shots = Shots(routine)
        self._motion: SpaceMotion | None = None
        self._turns: list[_Turn] = []
        self._until = 0

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
        return turn.end if still else turn.at(time)

    def _add(self, motion: SpaceMotion, index: int) -> None:
        step, since = motion.step_at(index), motion.timeline.spans[index].start
        if step is None and self._turns:
            return
        wanted = self._shots.camera(step or motion.first_step, motion)
        if not self._turns:
            self._turns.append(_Turn(since, wanted, wanted))
        elif self._turns[-1].end != wanted:
            self._turns.append(_Turn(since, self._turns[-1].at(since), wanted))
