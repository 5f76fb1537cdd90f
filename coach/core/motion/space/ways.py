"""The ways between poses: nobody sits down through a chair, or kneels through a floor."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from coach.core.anatomy.posture import Posture
from coach.core.routine.position import Position
from coach.core.routine.staging import KeyPose, Landmark, in_mirror


@dataclass(frozen=True, slots=True)
class Waypoint:
    """A pose that is passed on a way, and the landmarks behind and ahead on the way to it."""

    pose: KeyPose
    behind: Landmark
    ahead: Landmark


@dataclass(frozen=True)
class Ways:
    """Poses by their ids, which of them follow one another, and the one of each position."""

    poses: Mapping[str, KeyPose]
    pairs: tuple[tuple[Landmark, Landmark], ...]
    positions: Mapping[Position, KeyPose]

    def waypoints(
        self, behind: Landmark, ahead: Landmark, goal: KeyPose, now: Posture
    ) -> tuple[Waypoint, ...]:
        """Return all that is passed from between two landmarks to a pose, that included.

        A body goes back to what is `behind` it or on to what is `ahead`, whichever is nearer; where
        no way leads there it goes straight.
        """
        last = Waypoint(goal, goal.near, goal.near)
        if behind == ahead == goal.near:
            return (last,)
        onward, back = (self._walk(start, goal.near) for start in (ahead, behind))
        passed = list(back if back and len(back) < len(onward or back * 2) else onward)
        if passed and passed[0].pose.posture == now:
            del passed[0]
        if passed and passed[-1].pose.posture == goal.posture:
            last = passed.pop()
        return (*passed, Waypoint(goal, last.behind, last.ahead))

    def landmark(self, near: Landmark) -> KeyPose:
        """Return the pose of a landmark."""
        pose = self.poses[near[0]]
        return pose if pose.near == near else pose.mirrored()

    def _walk(self, start: Landmark, end: Landmark) -> tuple[Waypoint, ...]:
        """Return the waypoints between two landmarks, both included; none if there is no way."""
        came: dict[Landmark, Landmark | None] = {start: None}
        waiting = deque([start])
        while waiting and end not in came:
            here = waiting.popleft()
            for there in self._next.get(here, ()):
                if there not in came:
                    came[there] = here
                    waiting.append(there)
        if end not in came:
            return ()
        found: list[Landmark] = [end]
        while (before := came[found[-1]]) is not None:
            found.append(before)
        found.reverse()
        pairs = zip(found[:1] + found, found, strict=False)
        return tuple(Waypoint(self.landmark(near), before, near) for before, near in pairs)

    @cached_property
    def _next(self) -> dict[Landmark, list[Landmark]]:
        found: dict[Landmark, list[Landmark]] = {}
        for one, other in self.pairs:
            for start, end in ((one, other), (in_mirror(one), in_mirror(other))):
                found.setdefault(start, []).append(end)
                found.setdefault(end, []).append(start)
        return found
