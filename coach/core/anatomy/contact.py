"""Where a body is, by what it rests on: its lowest point lies on the floor or on a prop."""

from math import sqrt

from coach.core.anatomy.flesh import TUBES, Station
from coach.core.anatomy.posture import Posture, Rest
from coach.core.anatomy.trunk import Places
from coach.core.anatomy.vectors import Vector, added, scaled

_SOLES = {side: (f"foot{side}", f"toes{side}") for side in "RL"}
_TRUNK = ("shirt", "pelvis", "seatR", "seatL", "yokeR", "yokeL")
# What a body can rest on: the tubes of which the lowest point counts. `trunk` is back, belly or
# side, whichever is below.
SUPPORTS: dict[str, tuple[str, ...]] = {
    "feet": (*_SOLES["R"], *_SOLES["L"]),
    "footR": _SOLES["R"],
    "footL": _SOLES["L"],
    "knees": ("shankR", "shankL"),
    "kneeR": ("shankR",),
    "kneeL": ("shankL",),
    "seat": ("seatR", "seatL"),
    "trunk": _TRUNK,
}
# From this share of its rests on, a body that leaves one for the other minds the floor fully.
_MINDS = 0.05

# Frame, middle and squared half axes, in body heights.
_Ellipsoid = tuple[str, float, float, float, float, float, float]


def _ellipsoids(tubes: tuple[str, ...]) -> tuple[_Ellipsoid, ...]:
    stations = dict.fromkeys(station for tube in tubes for station in TUBES[tube])
    return tuple(_squared(station) for station in stations)


def _squared(station: Station) -> _Ellipsoid:
    x, y, z = scaled(station.middle, 0.001)
    wide, high, deep = scaled(station.radii, 0.001)
    return station.frame, x, y, z, wide * wide, high * high, deep * deep


_ELLIPSOIDS = {name: _ellipsoids(tubes) for name, tubes in SUPPORTS.items()}
_LEGS = {side: _ellipsoids((f"shank{side}", *_SOLES[side])) for side in "RL"}


def lowest(places: Places, ellipsoids: tuple[_Ellipsoid, ...]) -> float:
    """Return the height of the lowest point of some ellipsoids: their support downward."""
    least = float("inf")
    for frame, mx, my, mz, rx, ry, rz in ellipsoids:
        (_, height, _), ((_, x, _), (_, y, _), (_, z, _)) = places[frame]
        below = sqrt(rx * x * x + ry * y * y + rz * z * z)
        least = min(least, height + x * mx + y * my + z * mz - below)
    return least


def lowest_of(places: Places, support: str) -> float:
    """Return the height of the lowest point of what a body can rest on, in body heights."""
    return lowest(places, _ELLIPSOIDS[support])


def pelvis_of(places: Places, posture: Posture) -> Vector:
    """Return where the pelvis is, for a body whose `places` have it at the origin.

    Its limbs are where their angles put them: what pins hold comes after.
    """
    if len(posture.rests) == 1:
        return _shift(places, posture.rests[0])
    whole = sum(rest.weight for rest in posture.rests)
    x = y = z = 0.0
    for rest in posture.rests:
        share = rest.weight / whole
        x, y, z = added((x, y, z), scaled(_shift(places, rest), share))
    return x, y + _above_floor(places, posture, y), z


def _shift(places: Places, rest: Rest) -> Vector:
    x = y = z = 0.0
    for name in rest.at:
        x, y, z = added((x, y, z), places[name][0])
    least = min((lowest_of(places, name) for name in rest.on), default=0.0)
    return rest.x - x / len(rest.at), rest.height - least, rest.z - z / len(rest.at)


def _above_floor(places: Places, posture: Posture, height: float) -> float:
    """Return how much higher a body must be between two rests lest its legs sink in the floor.

    Each end is as its author has it: only between them the floor is minded.
    """
    weights = [rest.weight for rest in posture.rests]
    minded = min((1.0 - max(weights) / sum(weights)) / _MINDS, 1.0)
    floor = min(0.0, *(rest.height for rest in posture.rests))
    sunk = 0.0
    for side, leg in zip("RL", posture.legs, strict=True):
        free = 1.0 - min(1.0, sum(pin.weight for pin in leg.pins))
        sunk = max(sunk, free * (floor - height - lowest(places, _LEGS[side])))
    return minded * sunk
