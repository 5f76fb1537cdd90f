"""Fits poses to the prop: the lower it is, the deeper the fold that brings the hands to it."""

from dataclasses import replace
from functools import lru_cache
from math import sqrt

from coach.core.arm import COMFORTABLE, PALM_DEPTH, Rest
from coach.core.body import shoulder_of
from coach.core.pose import Pose, within_limits

# From the prop's front edge to the wrist.
_ONTO = 0.03
# With the hands down the arms are bent a little, as arms at rest are.
_REACH = COMFORTABLE - 0.006
_DEEPEST, _TURNS = 2.0, 40
# Beyond this share of its bend the back does not round any further: the knees give.
_ROUNDEST = 1.1


def rest_on(height: float, pose: Pose) -> Rest:
    """Return where the hands rest on a prop (height in body heights) in a pose fitted to it."""
    x, y = shoulder_of(fitted(pose, height))
    wrist_y = height + PALM_DEPTH
    ahead = sqrt(max(0.0, _REACH**2 - (y - wrist_y) ** 2))
    return Rest(height, x + ahead - _ONTO, (x + ahead, wrist_y))


@lru_cache(maxsize=256)
def fitted(pose: Pose, height: float) -> Pose:
    """Return a pose folded just so far that the hands reach a prop of this height.

    A pose in which the hands do not rest is left as it is.
    """
    if pose.hands <= 0.0:
        return pose
    wanted = _shoulder_height(height)
    shallow, deep = 0.0, _DEEPEST
    for _ in range(_TURNS):
        middle = (shallow + deep) / 2.0
        if shoulder_of(_folded(pose, middle))[1] > wanted:
            shallow = middle
        else:
            deep = middle
    return _folded(pose, deep)


def _shoulder_height(top: float) -> float:
    # Low props ask for long arms and high ones for a lean; between them the fold decides.
    return min(max(0.37 + 0.45 * top, top + 0.14), top + 0.255)


def _folded(pose: Pose, share: float) -> Pose:
    round_, more = min(share, _ROUNDEST), max(0.0, share - _ROUNDEST)
    spine = tuple(bend * round_ for bend in pose.spine)
    # However deep the fold, the head hangs as it did.
    lost = pose.pelvis * (1.0 - share) + sum(pose.spine) * (1.0 - round_)
    return within_limits(
        replace(
            pose,
            shank=pose.shank + 30.0 * more,
            knee=pose.knee + 70.0 * more,
            pelvis=pose.pelvis * share,
            spine=spine,
            neck=pose.neck + lost,
        )
    )
