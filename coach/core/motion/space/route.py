"""A way from where the body is to a pose: through all that lies between, one after the other."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise
from math import dist

from coach.core.anatomy.between import blend
from coach.core.anatomy.posture import Posture
from coach.core.anatomy.skeleton import places_of
from coach.core.anatomy.vectors import Vector
from coach.core.body.blend import eased
from coach.core.body.pose import Order
from coach.core.motion.space.ways import Waypoint, Ways
from coach.core.routine.staging import Furniture, KeyPose, Landmark

# A body out of its place glides: no faster than this (degrees and body heights a second), nor
# from one pose to the next in less time than this (seconds).
_TURN_SPEED, _SPEED = 75.0, 0.5
_SHORTEST = 0.9
# The highest speed of an eased move, against its mean.
_PEAK = 1.875
# What stands there appears in the first part of a way to it, and goes in the last one of one away.
_FADE = 0.3


@dataclass(frozen=True, slots=True)
class Placed:
    """A body as it is: its posture, the landmarks behind and ahead of it, and what stands there.

    How clearly each thing is seen is from 0 to 1.
    """

    posture: Posture
    behind: Landmark
    ahead: Landmark
    things: Mapping[Furniture, float]


def placed(pose: KeyPose) -> Placed:
    """Return a body that has taken a pose."""
    things = dict.fromkeys(pose.furniture, 1.0)
    return Placed(pose.posture, pose.near, pose.near, things)


@dataclass(frozen=True)
class Route:
    """A way from `origin` to the last of the `waypoints`, in which each follows the one before."""

    origin: Placed
    waypoints: tuple[Waypoint, ...]

    @property
    def goal(self) -> Placed:
        """The body when it has arrived."""
        return self.at(1.0)

    @cached_property
    def length(self) -> float:
        """How long a body takes that nobody hurries, in seconds."""
        return sum(self._lengths)

    @cached_property
    def _lengths(self) -> tuple[float, ...]:
        return tuple(_length(one, other) for one, other in pairwise(self._postures))

    @cached_property
    def _postures(self) -> tuple[Posture, ...]:
        """The postures on the way, each turned to the one before by less than a whole turn."""
        poses = (waypoint.pose.posture for waypoint in self.waypoints)
        return tuple(
            accumulate(poses, lambda one, two: _unwound(two, one), initial=self.origin.posture)
        )

    @cached_property
    def _shares(self) -> tuple[float, ...]:
        whole = self.length or 1.0
        return tuple(accumulate((length / whole for length in self._lengths), initial=0.0))

    def at(
        self, share: float, order: Order = Order.TOGETHER, part: tuple[float, float] = (0.0, 1.0)
    ) -> Placed:
        """Return the body at a share (0 to 1, not eased) of the way; `part` as in `Move`."""
        if not self.waypoints:
            return self.origin
        last = len(self.waypoints) - 1
        index = next((n for n in range(last) if share < self._shares[n + 1]), last)
        begin, end = self._shares[index : index + 2] if last else (0.0, 1.0)
        local = min(max((share - begin) / (end - begin), 0.0), 1.0) if end > begin else 1.0
        one, other = self._postures[index : index + 2]
        whole = part if index == last else (0.0, 1.0)
        posture = blend(one, other, local, order, whole)
        waypoint = self.waypoints[index]
        there = local >= 1.0 and index == last and part[1] >= 1.0
        near = (waypoint.pose.near,) * 2 if there else (waypoint.behind, waypoint.ahead)
        return Placed(posture, *near, self._things(index, local))

    def _things(self, index: int, share: float) -> Mapping[Furniture, float]:
        before = self.origin.things if index == 0 else dict.fromkeys(self._standing(index - 1), 1.0)
        after = self._standing(index)
        coming, going = eased(share / _FADE), eased((1.0 - share) / _FADE)
        found = {thing: seen * going for thing, seen in before.items()}
        found |= {thing: max(coming, before.get(thing, 0.0)) for thing in after}
        return {thing: seen for thing, seen in found.items() if seen > 0.0}

    def _standing(self, index: int) -> tuple[Furniture, ...]:
        """Return what stands at a waypoint: what is at both ends is not taken away on the way."""
        stays = (
            thing for thing in self.waypoints[-1].pose.furniture if thing in self.origin.things
        )
        return tuple(dict.fromkeys((*self.waypoints[index].pose.furniture, *stays)))


def route(origin: Placed, pose: KeyPose, ways: Ways) -> Route:
    """Return the way from where a body is to a pose."""
    return Route(origin, ways.waypoints(origin.behind, origin.ahead, pose, origin.posture))


def _unwound(posture: Posture, before: Posture) -> Posture:
    """Return the same posture, turned in the room by whole turns until it is nearest to another."""
    facing = before.yaw + before.spin
    turns = (-360.0, 0.0, 360.0)
    wanted = [
        (abs(posture.yaw + t - before.yaw) + abs(posture.yaw + posture.spin + t - facing), t)
        for t in turns
    ]
    turn = min(wanted, key=lambda each: each[0])[1]
    return replace(posture, yaw=posture.yaw + turn) if turn else posture


def _length(one: Posture, other: Posture) -> float:
    if one == other:
        return 0.0
    turned = max(abs(a - b) for a, b in zip(one.values, other.values, strict=True))
    far = max(dist(p, q) for p, q in zip(_origins(one), _origins(other), strict=True))
    return max(_SHORTEST, turned * _PEAK / _TURN_SPEED, far * _PEAK / _SPEED)


def _origins(posture: Posture) -> list[Vector]:
    return [origin for origin, _ in places_of(posture).values()]
