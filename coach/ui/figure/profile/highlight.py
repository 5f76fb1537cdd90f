"""Where on the body each part is that a cue speaks of."""

from coach.core.body.skeleton import HEEL, TOES, Figure, Point
from coach.core.routine.staging import Attention
from coach.ui.figure.profile.outline import SCALE, beside, between
from coach.ui.figure.profile.trunk_shape import skin_points
from coach.ui.figure.space.glow import Spot


def spot_of(figure: Figure, part: Attention) -> Spot:
    """Return the ellipse around a part of the body."""
    if part in {Attention.BELLY, Attention.RIBS}:
        return _front(figure, *((1, 6, 0.80) if part is Attention.BELLY else (6, 11, 0.55)))
    if part is Attention.BACK:
        return _back(figure)
    neck = between(figure.spine[-1], figure.skull, 0.35)
    tail = beside(figure.hip, figure.tilts[0], 0.018, -0.062)
    feet = ((HEEL + TOES) / 2 + 0.008, 0.022)
    spots = {
        Attention.FEET: (feet, 96.0, 40.0, 0.0),
        Attention.KNEES: (figure.knee, 62.0, 62.0, 0.0),
        Attention.HANDS: (figure.arm.palm, 70.0, 52.0, 0.0),
        Attention.TAILBONE: (tail, 50.0, 58.0, figure.tilts[0]),
        Attention.NECK: (neck, 58.0, 54.0, figure.neck_tilt),
        Attention.SHOULDERS: (figure.shoulder, 66.0, 62.0, 0.0),
    }
    return _spot(*spots[part])


def _back(figure: Figure) -> Spot:
    low, middle, high = (skin_points(figure, joint)[0] for joint in (2, 7, 12))
    centre = between(between(low, high, 0.5), middle, 0.6)
    return _spot(centre, 44, 142, _mean_tilt(figure, 2, 12))


def _front(figure: Figure, first: int, last: int, forward: float) -> Spot:
    back, front = skin_points(figure, (first + last) // 2)
    return _spot(between(back, front, forward), 50, 68, _mean_tilt(figure, first, last))


def _mean_tilt(figure: Figure, first: int, last: int) -> float:
    tilts = figure.tilts[first : last + 1]
    return sum(tilts) / len(tilts)


def _spot(centre: Point, wide: float, high: float, tilt: float = 0.0) -> Spot:
    return Spot(centre[0] * SCALE, -centre[1] * SCALE, wide, high, tilt)
