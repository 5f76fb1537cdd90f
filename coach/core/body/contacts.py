"""Fits poses to the prop: the lower it is, the deeper the fold that brings the hands to it."""

from dataclasses import replace
from functools import lru_cache
from math import sqrt

from coach.core.body.arm import COMFORTABLE, PALM_DEPTH, Rest
from coach.core.body.pose import Pose, within_limits
from coach.core.body.skeleton import TOES, shoulder_of

# From the prop's front edge to the wrist, and from the toes at least to that edge.
_ONTO, _FROM_TOES = 0.03, 0.05
# With the hands down the arms are bent a little, as arms at rest are.
_REACH = COMFORTABLE - 0.006
_DEEPEST, _TURNS = 2.0, 40
# Beyond this share of its bend the back does not round any further: the knees give.
_ROUNDEST = 1.1
# Head and arms need so much room above the prop, in body heights.
_ROOM = 0.15
# The arms must reach the lowest prop, but the head should not touch the shins. Body heights.
_ARMS, _LOWEST = 0.29, 0.358


def rest_on(height: float, pose: Pose) -> Rest:
    """Return where the hands rest on a prop (height in body heights) in a pose fitted to it."""
    x, y = shoulder_of(fitted(pose, height))
    wrist_y = height + PALM_DEPTH
    ahead = sqrt(max(0.0, _REACH**2 - (y - wrist_y) ** 2))
    front = max(x + ahead - _ONTO, TOES + _FROM_TOES)
    return Rest(height, front, (front + _ONTO, wrist_y))


@lru_cache(maxsize=256)
def fitted(pose: Pose, height: float) -> Pose:
    """Return a pose folded so far that the hands reach a prop of this height, where they rest.

    Where they do not, a fold stays as it is, but for what a high prop leaves no room for.
    """
    lying = pose.hands > 0.0
    wanted = _shoulder_height(height) if lying else height + _ROOM
    if not lying and shoulder_of(pose)[1] >= wanted:
        return pose
    shallow, deep = 0.0, _DEEPEST if lying else 1.0
    for _ in range(_TURNS):
        middle = (shallow + deep) / 2.0
        if shoulder_of(_folded(pose, middle))[1] > wanted:
            shallow = middle
        else:
            deep = middle
    return _folded(pose, deep)


def _shoulder_height(top: float) -> float:
    # Low props ask for long arms and high ones for a lean; between them the fold decides.
    return max(_LOWEST, min(max(0.37 + 0.45 * top, top + _ROOM), top + _ARMS))


def _folded(pose: Pose, share: float) -> Pose:
    rounding, more = min(share, _ROUNDEST), max(0.0, share - _ROUNDEST)
    folded = within_limits(
        replace(
            pose,
            shank=pose.shank + 10.0 * more,
            knee=pose.knee + 24.0 * more,
            pelvis=pose.pelvis * share,
            spine=tuple(bend * rounding for bend in pose.spine),
        )
    )
    if pose.hands <= 0.0:
        return folded
    # However deep the fold, a head that hangs goes on hanging.
    lost = pose.pelvis + sum(pose.spine) - folded.pelvis - sum(folded.spine)
    return within_limits(replace(folded, neck=pose.neck + lost))
