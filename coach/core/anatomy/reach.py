"""Two bones to a goal: how a limb bends so that its wrist or ankle is there."""

from dataclasses import dataclass
from math import acos, degrees, sqrt

from coach.core.anatomy.bones import FOREARM, SHANK, THIGH, UPPER_ARM
from coach.core.anatomy.vectors import Frame, Vector, added, cross, length, scaled, square_to

# A limb that is held is never quite straight, and never folded flat.
_SLACK, _FOLDED = 0.0004, 0.02
_DOWN: Vector = (0.0, -1.0, 0.0)


@dataclass(frozen=True, slots=True)
class TwoBones:
    """Two bones and the hinge between them, which `folds` forward (1) or backward (-1)."""

    upper: float
    lower: float
    folds: float

    @property
    def longest(self) -> float:
        """How far a limb that is held reaches."""
        return self.upper + self.lower - _SLACK


ARM = TwoBones(UPPER_ARM, FOREARM, 1.0)
LEG = TwoBones(THIGH, SHANK, -1.0)


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


def _limited(cosine: float) -> float:
    return min(max(cosine, -1.0), 1.0)
