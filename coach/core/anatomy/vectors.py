"""Vectors and turns in space, in plain floats: a body has too few bones for arrays to pay."""

from math import atan2, cos, radians, sin, sqrt

Vector = tuple[float, float, float]
# The columns of a turn, which are the axes of a bone: X to its front, Y up along it, Z to the
# person's right.
Frame = tuple[Vector, Vector, Vector]

FRONT: Vector = (1.0, 0.0, 0.0)
UP: Vector = (0.0, 1.0, 0.0)
RIGHT: Vector = (0.0, 0.0, 1.0)
UPRIGHT: Frame = (FRONT, UP, RIGHT)
_TINY = 1e-9


def added(one: Vector, other: Vector) -> Vector:
    """Return the sum of two vectors."""
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def less(one: Vector, other: Vector) -> Vector:
    """Return the way from `other` to `one`."""
    return one[0] - other[0], one[1] - other[1], one[2] - other[2]


def scaled(one: Vector, by: float) -> Vector:
    """Return a vector as many times as long."""
    return one[0] * by, one[1] * by, one[2] * by


def mixed(one: Vector, other: Vector, share: float) -> Vector:
    """Return what lies at a share (0 to 1) of the way from `one` to `other`."""
    rest = 1.0 - share
    return (
        one[0] * rest + other[0] * share,
        one[1] * rest + other[1] * share,
        one[2] * rest + other[2] * share,
    )


def dot(one: Vector, other: Vector) -> float:
    """Return the scalar product."""
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def cross(one: Vector, other: Vector) -> Vector:
    """Return the vector product."""
    return (
        one[1] * other[2] - one[2] * other[1],
        one[2] * other[0] - one[0] * other[2],
        one[0] * other[1] - one[1] * other[0],
    )


def length(one: Vector) -> float:
    """Return how long a vector is."""
    return sqrt(one[0] * one[0] + one[1] * one[1] + one[2] * one[2])


def unit(one: Vector, otherwise: Vector = FRONT) -> Vector:
    """Return a vector's direction, or `otherwise` where it has none."""
    size = length(one)
    return scaled(one, 1.0 / size) if size > _TINY else otherwise


def square_to(one: Vector, axis: Vector, otherwise: Vector = FRONT) -> Vector:
    """Return the direction of the part of a vector that is square to a direction."""
    return unit(less(one, scaled(axis, dot(one, axis))), otherwise)


def along(frame: Frame, x: float, y: float, z: float) -> Vector:
    """Return in the world what is (x, y, z) in a frame."""
    a, b, c = frame
    return (
        a[0] * x + b[0] * y + c[0] * z,
        a[1] * x + b[1] * y + c[1] * z,
        a[2] * x + b[2] * y + c[2] * z,
    )


def within(frame: Frame, one: Vector) -> Vector:
    """Return in a frame what is `one` in the world."""
    return dot(frame[0], one), dot(frame[1], one), dot(frame[2], one)


def turned(frame: Frame, by: Frame) -> Frame:
    """Return a frame turned by a turn that is given within it: the product of the two."""
    return along(frame, *by[0]), along(frame, *by[1]), along(frame, *by[2])


def about_x(frame: Frame, degrees: float) -> Frame:
    """Return a frame turned about its own X: Y goes toward Z."""
    if degrees == 0.0:
        return frame
    x, y, z = frame
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return x, _sum(y, c, z, s), _sum(z, c, y, -s)


def about_y(frame: Frame, degrees: float) -> Frame:
    """Return a frame turned about its own Y: Z goes toward X."""
    if degrees == 0.0:
        return frame
    x, y, z = frame
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return _sum(x, c, z, -s), y, _sum(z, c, x, s)


def about_z(frame: Frame, degrees: float) -> Frame:
    """Return a frame turned about its own Z: X goes toward Y."""
    if degrees == 0.0:
        return frame
    x, y, z = frame
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return _sum(x, c, y, s), _sum(y, c, x, -s), z


def _sum(one: Vector, much: float, other: Vector, more: float) -> Vector:
    return (
        one[0] * much + other[0] * more,
        one[1] * much + other[1] * more,
        one[2] * much + other[2] * more,
    )


def rotation(x: float, y: float, z: float) -> Frame:
    """Return the turn about the axis (x, y, z) by its length in degrees."""
    angle = sqrt(x * x + y * y + z * z)
    if angle < _TINY:
        return UPRIGHT
    x, y, z = x / angle, y / angle, z / angle
    c, s = cos(radians(angle)), sin(radians(angle))
    d = 1.0 - c
    return (
        (c + x * x * d, y * x * d + z * s, z * x * d - y * s),
        (x * y * d - z * s, c + y * y * d, z * y * d + x * s),
        (x * z * d + y * s, y * z * d - x * s, c + z * z * d),
    )


def axis_of(turn: Frame) -> Vector:
    """Return the vector of which `rotation` makes this turn, at most 180 degrees long."""
    (xx, xy, xz), (yx, yy, yz), (zx, zy, zz) = turn
    twice = (yz - zy, zx - xz, xy - yx)
    size = length(twice)
    angle = atan2(size, xx + yy + zz - 1.0) * 180.0 / 3.141592653589793
    if size > _TINY:
        return scaled(twice, angle / size)
    if angle < 90.0:  # noqa: PLR2004 - no turn at all, or half of one
        return 0.0, 0.0, 0.0
    # Half a turn: its matrix plus one is twice the axis by itself.
    column = max(((xx + 1.0, xy, xz), (yx, yy + 1.0, yz), (zx, zy, zz + 1.0)), key=length)
    return scaled(unit(column), angle)


def partly(one: Frame, other: Frame, share: float) -> Frame:
    """Return the frame at a share (0 to 1) of the turn from one frame to another."""
    if share <= 0.0:
        return one
    if share >= 1.0:
        return other
    between = within(one, other[0]), within(one, other[1]), within(one, other[2])
    x, y, z = axis_of(between)
    return turned(one, rotation(x * share, y * share, z * share))


def framed(up: Vector, right: Vector) -> Frame:
    """Return the frame with Y along `up`, a direction, and Z as near to `right` as can be."""
    z = square_to(right, up, RIGHT)
    return cross(up, z), up, z


def swung(frame: Frame, up: Vector) -> Frame:
    """Return a frame swung the shortest way so that its Y is `up`, a direction within it."""
    x, y, z = up
    if y < _TINY - 1.0:
        return about_x(frame, 180.0)
    k = 1.0 / (1.0 + y)
    return (
        along(frame, 1.0 - x * x * k, -x, -x * z * k),
        along(frame, x, y, z),
        along(frame, -x * z * k, -z, 1.0 - z * z * k),
    )
