"""Two bones to a goal: how a limb bends so that its wrist or ankle is there."""

from dataclasses import dataclass
from math import acos, atan2, degrees, sqrt

from coach.core.anatomy.bones import FOREARM, SHANK, THIGH, UPPER_ARM
from coach.core.anatomy.vectors import (
    Frame,
    Vector,
    about_y,
    added,
    cross,
    dot,
    length,
    scaled,
    square_to,
    swung,
    turned,
    unit,
    within,
)

# A limb that is held is never quite straight, and never folded flat.
_SLACK, _FOLDED = 0.0004, 0.02
_DOWN: Vector = (0.0, -1.0, 0.0)


@dataclass(frozen=True, slots=True)
class TwoBones:
    """Two bones and the hinge between them, which `folds` forward (1) or backward (-1).

    At ease a right limb goes this `way` from its trunk, its hinge looking to its `pole`.
    """

    upper: float
    lower: float
    folds: float
    way: Vector
    pole: Vector

    @property
    def longest(self) -> float:
        """How far a limb that is held reaches."""
        return self.upper + self.lower - _SLACK


ARM = TwoBones(UPPER_ARM, FOREARM, 1.0, (0.6, -0.6, 0.5), (-0.7, -0.7, 0.0))
LEG = TwoBones(THIGH, SHANK, -1.0, (0.5, -0.8, 0.2), (0.8, 0.5, 0.0))


def reach(limb: TwoBones, way: Vector, pole: Vector, held: float = 1.0) -> tuple[Frame, float]:
    """Return the frame of a limb's upper bone that goes this way, and its hinge's bend in degrees.

    `way` leads from the limb's root to its goal; `pole` is where the hinge looks to. `held` is
    how much of the slack is kept that a held limb keeps, 0 to 1. Where the goal is too far or
    too near, the limb comes as close as it can.
    """
    a, b = limb.upper, limb.lower
    distance = length(way)
    far = min(max(distance, abs(a - b) + _FOLDED * held), a + b - _SLACK * held)
    ahead = scaled(way, 1.0 / distance) if distance > 0.0 else _DOWN
    aside = square_to(pole, ahead)
    cosine = _limited((a * a + far * far - b * b) / (2.0 * a * far))
    up = scaled(
        added(scaled(ahead, cosine), scaled(aside, sqrt(1.0 - cosine * cosine))),
        -1.0,
    )
    right = scaled(cross(aside, ahead), limb.folds)
    bend = acos(_limited((far * far - a * a - b * b) / (2.0 * a * b)))
    return (cross(up, right), up, right), degrees(bend)


def at_ease(limb: TwoBones, trunk: Frame, side: float) -> Frame:
    """Return the frame of a limb at ease, before its trunk: what its hinge is measured against.

    Right limbs have the side 1, left ones -1. From there a limb swings everywhere but to the
    opposite direction, up behind the back, where none can go.
    """
    (x, y, z), (px, py, pz) = limb.way, limb.pole
    up = scaled(unit((x, y, side * z)), -1.0)
    front = square_to((px, py, side * pz), up)
    return turned(trunk, (front, up, cross(front, up)))


def looks_to(ease: Frame, way: Vector, pole: Vector) -> float:
    """Return how far a hinge that looks to `pole` is turned about its limb's way, in degrees.

    Nought is where it looks to by itself, for a limb at `ease` or swung from there.
    """
    front, _, right = _swung(ease, way)
    return degrees(atan2(dot(pole, right), dot(pole, front)))


def looking(ease: Frame, way: Vector, angle: float) -> Vector:
    """Return where a hinge looks to of which `looks_to` says this angle."""
    return about_y(_swung(ease, way), -angle)[0]


def heeded(angle: float, most: float) -> float:
    """Return how much a joint does as it is told that would have to turn so far (degrees).

    On its way a limb may be told to turn by half a turn to one side, and then to the other: it
    heeds what goes beyond `most` ever less, and there nothing, lest it jump.
    """
    return min(max((180.0 - abs(angle)) / (180.0 - most), 0.0), 1.0)


def _swung(ease: Frame, way: Vector) -> Frame:
    return swung(ease, within(ease, unit(scaled(way, -1.0), ease[1])))


def _limited(cosine: float) -> float:
    return min(max(cosine, -1.0), 1.0)
