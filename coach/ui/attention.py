"""Where on the body each part is that a cue speaks of."""

from dataclasses import dataclass

from coach.core.body import HEEL, TOES, Figure, Point
from coach.core.model import Attention
from coach.ui.figure_shape import skin_points
from coach.ui.outline import SCALE, beside, between


@dataclass(frozen=True, slots=True)
class Spot:
    """An ellipse in thousandths of the body's height, y down; `tilt` in degrees."""

    centre: Point
    wide: float
    high: float
    tilt: float = 0.0


def spot_of(figure: Figure, part: Attention) -> Spot:
    """Return the ellipse around a part of the body."""
    match part:
        case Attention.FEET:
            return _spot(((HEEL + TOES) / 2 + 0.008, 0.022), 96, 40)
        case Attention.KNEES:
            return _spot(figure.knee, 62, 62)
        case Attention.HANDS:
            return _spot(figure.arm.palm, 70, 52)
        case Attention.TAILBONE:
            tail = beside(figure.hip, figure.tilts[0], 0.018, -0.062)
            return _spot(tail, 50, 58, figure.tilts[0])
        case Attention.NECK:
            return _spot(between(figure.spine[-1], figure.skull, 0.35), 58, 54, figure.neck_tilt)
        case Attention.SHOULDERS:
            return _spot(figure.shoulder, 66, 62)
        case _:
            return _trunk(figure, part)


def _trunk(figure: Figure, part: Attention) -> Spot:
    if part is Attention.BACK:
        low, high = skin_points(figure, 2)[0], skin_points(figure, 12)[0]
        centre = between(between(low, high, 0.5), skin_points(figure, 7)[0], 0.6)
        return _spot(centre, 44, 142, _mean_tilt(figure, 2, 12))
    first, last = (1, 6) if part is Attention.BELLY else (6, 11)
    middle = (first + last) // 2
    back, front = skin_points(figure, middle)
    share = 0.74 if part is Attention.BELLY else 0.55
    return _spot(between(back, front, share), 50, 68, _mean_tilt(figure, first, last))


def _mean_tilt(figure: Figure, first: int, last: int) -> float:
    tilts = figure.tilts[first : last + 1]
    return sum(tilts) / len(tilts)


def _spot(centre: Point, wide: float, high: float, tilt: float = 0.0) -> Spot:
    return Spot((centre[0] * SCALE, -centre[1] * SCALE), wide, high, tilt)
