"""Limbs that go through limbs, the floor or a prop: for those who check postures and moves."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import dist, sqrt

from coach.core.anatomy.flesh import TUBES, Station
from coach.core.anatomy.skeleton import Skeleton
from coach.core.anatomy.trunk import Place
from coach.core.anatomy.vectors import Vector, added, along, dot, length, less, mixed, scaled, unit

# Flesh gives: what is in another part or a prop by less is only pressed against it. Body heights,
# 2.5 cm of a body of 1.7 m.
TOLERANCE = 0.015
# How many ellipsoids stand for a tube between two of its stations.
_STEPS = 3
# How often the direction is bettered in which two ellipsoids are the farthest apart.
_TURNS = 6


@dataclass(frozen=True, slots=True)
class Box:
    """A prop, or a part of one, between two opposite corners, in body heights."""

    low: Vector
    high: Vector


@dataclass(frozen=True, slots=True)
class Collision:
    """A part of the body that is so deep, in body heights, in another: `floor` and `prop`, too."""

    part: str
    other: str
    depth: float


# A middle, and the half axes as vectors in the world.
_Ellipsoid = tuple[Vector, tuple[Vector, Vector, Vector]]
# The parts of the body, and which stations of which tubes stand for them. The first third of the
# thigh is left out: there the legs grow out of one pelvis.
_LIMBS = {
    "thigh": (("seat", slice(3, None)), ("low", slice(None))),
    "shank": (("shank", slice(1, None)), ("calf", slice(3))),
    "foot": (("foot", slice(None)), ("toes", slice(None))),
    "upper arm": (("sleeve", slice(2, None)), ("bare", slice(None))),
    "forearm": (("fore", slice(1, 4)),),
    "hand": (("fore", slice(4, None)),),
}
_TRUNK: dict[str, tuple[tuple[str, slice], ...]] = {
    "trunk": (("shirt", slice(7)), ("pelvis", slice(None))),
    "head": (("face", slice(None)), ("hair", slice(None))),
}
_TUBES = _TRUNK | {
    f"{part}{side}": tuple((f"{tube}{side}", some) for tube, some in tubes)
    for side in "RL"
    for part, tubes in _LIMBS.items()
}
# What grows out of one another; bellies rest on thighs, upper arms on ribs, hands on their arms.
_JOINED = (
    ("trunk", "head"),
    *(("trunk", f"{part}{side}") for part in ("thigh", "upper arm") for side in "RL"),
    *(
        (f"{one}{side}", f"{other}{side}")
        for one, other in (
            *(("thigh", "shank"), ("shank", "foot"), ("thigh", "foot")),
            *(("upper arm", "forearm"), ("forearm", "hand"), ("upper arm", "hand")),
        )
        for side in "RL"
    ),
)
# Hands that are clasped, and feet and legs that lie upon one another, touch all over.
_TOUCHING = frozenset({*_JOINED, ("handR", "handL")})
_PAIRS = [pair for pair in combinations(_TUBES, 2) if pair not in _TOUCHING]


def collisions(
    skeleton: Skeleton,
    props: tuple[Box, ...] = (),
    flesh: Mapping[str, tuple[Station, ...]] = TUBES,
) -> tuple[Collision, ...]:
    """Return which parts are deeper than `TOLERANCE` in one another, in the floor or in a prop."""
    body = {
        name: _filled(skeleton, [flesh[tube][some] for tube, some in tubes])
        for name, tubes in _TUBES.items()
    }
    found = [
        *(Collision(one, other, _depth(body[one], body[other])) for one, other in _PAIRS),
        *(Collision(name, "floor", _sunk(part)) for name, part in body.items()),
        *(
            Collision(name, "prop", max(_in_box(one, box) for one, _ in part.filling))
            for name, part in body.items()
            for box in props
        ),
    ]
    return tuple(collision for collision in found if collision.depth > TOLERANCE)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the body: its ellipsoids with their radii, and a sphere round all of them."""

    filling: tuple[tuple[_Ellipsoid, float], ...]
    middle: Vector
    radius: float


def _filled(skeleton: Skeleton, tubes: Iterable[tuple[Station, ...]]) -> _Part:
    filling = tuple((one, _radius(one)) for one in _ellipsoids(skeleton, tubes))
    middle = mixed(filling[0][0][0], filling[-1][0][0], 0.5)
    radius = max(dist(one[0], middle) + its for one, its in filling)
    return _Part(filling, middle, radius)


def _ellipsoids(skeleton: Skeleton, tubes: Iterable[tuple[Station, ...]]) -> Iterator[_Ellipsoid]:
    """Yield the ellipsoids of some tubes, those between two stations by their mean."""
    for tube in tubes:
        stations = [_ellipsoid(skeleton.place(one.frame), one) for one in tube]
        for one, other in pairwise(stations):
            for step in range(_STEPS):
                yield _between(one, other, step / _STEPS)
        yield stations[-1]


def _ellipsoid(place: Place, station: Station) -> _Ellipsoid:
    origin, frame = place
    x, y, z = (
        scaled(axis, radius / 1000.0) for axis, radius in zip(frame, station.radii, strict=True)
    )
    return added(origin, along(frame, *scaled(station.middle, 0.001))), (x, y, z)


def _between(one: _Ellipsoid, other: _Ellipsoid, share: float) -> _Ellipsoid:
    (a, (ax, ay, az)), (b, (bx, by, bz)) = one, other
    return mixed(a, b, share), (mixed(ax, bx, share), mixed(ay, by, share), mixed(az, bz, share))


def _depth(one: _Part, other: _Part) -> float:
    """Return how deep two parts are in each other at most, or a negative number."""
    deepest = -1.0
    if dist(one.middle, other.middle) > one.radius + other.radius - TOLERANCE:
        return deepest
    near = [
        each
        for each in other.filling
        if dist(each[0][0], one.middle) < one.radius + each[1] - TOLERANCE
    ]
    for ellipsoid, radius in one.filling:
        for each, its in near:
            if dist(each[0], ellipsoid[0]) < radius + its - TOLERANCE:
                deepest = max(deepest, _overlap(ellipsoid, each))
    return deepest


def _radius(ellipsoid: _Ellipsoid) -> float:
    return max(map(length, ellipsoid[1]))


def _overlap(one: _Ellipsoid, other: _Ellipsoid) -> float:
    """Return how far two ellipsoids must be moved apart; less than nought where they are.

    Along any direction they overlap by the sum of their supports less their distance; the least
    of these is looked for from the line between their middles.
    """
    way = less(other[0], one[0])
    direction, least = unit(way), float("inf")
    for _ in range(_TURNS):
        (mine, reach), (its, far) = _touching(one, direction), _touching(other, direction)
        overlap = reach + far - dot(way, direction)
        least = min(least, overlap)
        apart = less(less(way, mine), its)
        aside = less(apart, scaled(direction, dot(apart, direction)))
        direction = unit(added(direction, scaled(aside, 1.0 / max(reach + far, 1e-6))))
    return least


def _touching(ellipsoid: _Ellipsoid, direction: Vector) -> tuple[Vector, float]:
    """Return the way from an ellipsoid's middle to where it ends in a direction, and how far."""
    point: Vector = (0.0, 0.0, 0.0)
    for axis in ellipsoid[1]:
        point = added(point, scaled(axis, dot(axis, direction)))
    far = sqrt(max(dot(point, direction), 0.0))
    return (scaled(point, 1.0 / far), far) if far > 0.0 else (point, 0.0)


def _sunk(part: _Part) -> float:
    return max(_extent(one, 1) - one[0][1] for one, _ in part.filling)


def _in_box(ellipsoid: _Ellipsoid, box: Box) -> float:
    overlaps = []
    for axis in range(3):
        middle, reach = ellipsoid[0][axis], _extent(ellipsoid, axis)
        overlaps += [middle + reach - box.low[axis], box.high[axis] - middle + reach]
    return min(overlaps)


def _extent(ellipsoid: _Ellipsoid, axis: int) -> float:
    return sqrt(sum(half[axis] * half[axis] for half in ellipsoid[1]))
