"""The outlines of a block's sides that are seen, round where the block ends and nowhere within."""

from collections.abc import Sequence
from enum import Enum, auto
from functools import cache
from math import hypot

from PySide6.QtGui import QPainterPath

# A side of a block: along which axis, and toward its end (1) or its beginning (0).
Side = tuple[int, int]
Point = tuple[float, float]
# Corner number 0 to 7 has a bit for each axis: set where the corner is at its end.
_BITS = (4, 2, 1)


class Share(Enum):
    """How much of a round corner a side has: another side has the rest."""

    WHOLE = auto()
    FIRST = auto()
    LAST = auto()


# A corner of a side, and those toward which its curve begins and ends: it has none where three
# sides meet.
_Turn = tuple[int, tuple[int, int] | None, Share]


def corners_of_side(side: Side) -> tuple[int, ...]:
    """Return the numbers of a side's four corners, one after the other round it."""
    axis, end = side
    one, other = (bit for number, bit in enumerate(_BITS) if number != axis)
    return tuple(end * _BITS[axis] + at for at in (0, one, one + other, other))


def outline(flat: Sequence[Point], side: Side, seen: frozenset[Side], by: float) -> QPainterPath:
    """Return a side of a block with corners that are round so far from where they would be.

    `flat` has the block's eight corners on the picture; `seen` are all its sides that are. Where
    two of them end together they share a round corner, and where three meet there is none.
    A pen with round joins would do as well, and takes ten times as long for a side seen edge on.
    """
    path = QPainterPath()
    to = path.moveTo
    for number, ends, share in _turns(side, seen):
        corner = flat[number]
        if ends is None or by <= 0.0:
            to(*corner)
        else:
            start, stop = (_toward(corner, flat[end], by) for end in ends)
            into, out = _middle(start, corner), _middle(corner, stop)
            if share is Share.WHOLE:
                to(*start)
                path.quadTo(*corner, *stop)
            elif share is Share.FIRST:
                to(*start)
                path.quadTo(*into, *_middle(into, out))
            else:
                to(*_middle(into, out))
                path.quadTo(*out, *stop)
        to = path.lineTo
    path.closeSubpath()
    return path


@cache
def _turns(side: Side, seen: frozenset[Side]) -> tuple[_Turn, ...]:
    numbers = corners_of_side(side)
    return tuple(
        _turn(number, numbers[at - 1], numbers[(at + 1) % 4], seen)
        for at, number in enumerate(numbers)
    )


def _turn(number: int, before: int, after: int, seen: frozenset[Side]) -> _Turn:
    sides = len(_sides_at(number) & seen)
    if sides == len(_BITS):
        return number, None, Share.WHOLE
    # The corner next to it that is not one of this side.
    third = number ^ 7 ^ (number ^ before) ^ (number ^ after)
    if sides == 1:
        return number, (before, after), Share.WHOLE
    if _sides_at(number) & _sides_at(before) <= seen:
        return number, (third, after), Share.LAST
    return number, (before, third), Share.FIRST


def _sides_at(number: int) -> frozenset[Side]:
    return frozenset((axis, int(bool(number & bit))) for axis, bit in enumerate(_BITS))


def _toward(corner: Point, other: Point, by: float) -> Point:
    """Return the point so far from a corner on the way to another, at most halfway."""
    (x, y), (to_x, to_y) = corner, other
    long = hypot(to_x - x, to_y - y)
    share = min(0.5, by / long) if long > 0.0 else 0.0
    return x + share * (to_x - x), y + share * (to_y - y)


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2.0, (one[1] + other[1]) / 2.0
