"""How one pose becomes another: all joints together, or in a wave along the spine."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate, pairwise
from math import exp

from coach.core.body.joint_limits import LUMBAR_SPINE, THORAX, Limits
from coach.core.body.pose import LUMBAR, SEGMENTS, Order, Pose, bent_in_all, pose_of, within_limits

# How much later the last joint of a wave begins than the first, in shares of the move.
_LAG = 0.58
# Where the arm begins in `Pose.values`: after legs, pelvis, spine, neck and head.
_ARM = 3 + SEGMENTS + 2
# Up to this share of its limit the back bends freely.
_EASY = 0.55
# From here on a joint counts as there.
_ARRIVED = 0.9


# From when on, and for how long.
Window = tuple[float, float]


def eased(share: float) -> float:
    """Return a share of a move (0 to 1) as a body moves: it starts and ends gently."""
    x = min(max(share, 0.0), 1.0)
    # The least jerk between two points: Flash and Hogan, J. Neurosci. 5 (1985).
    return x * x * x * (10.0 + x * (6.0 * x - 15.0))


def blend(
    start: Pose,
    end: Pose,
    share: float,
    order: Order = Order.TOGETHER,
    part: tuple[float, float] = (0.0, 1.0),
) -> Pose:
    """Return the pose at a share (0 to 1, not eased) of the move from `start` to `end`.

    `part` is which part of the way the move goes; `start` is where that part begins.
    """
    weights = weights_at(share, order, part)
    pairs = zip(_upright(start), _upright(end), weights, strict=True)
    pose = _bent(a + (b - a) * w for a, b, w in pairs)
    if order is Order.TOGETHER:
        return pose
    lower = softened(pose.lumbar, max(start.lumbar, end.lumbar), LUMBAR_SPINE)
    upper = softened(pose.thorax, max(start.thorax, end.thorax), THORAX)
    spine = (*bent_in_all(pose.spine[:LUMBAR], lower), *bent_in_all(pose.spine[LUMBAR:], upper))
    return within_limits(replace(pose, spine=spine))


def softened(bend: float, known: float, limits: Limits) -> float:
    """Return a bend that nears its limit ever more slowly: a back does not stop with a jerk."""
    free = max(known, _EASY * limits.most)
    room = limits.most - free
    if bend <= free or room <= 0.0:
        return bend
    return free + room * (1.0 - exp((free - bend) / room))


def _upright(pose: Pose) -> tuple[float, ...]:
    """Return `Pose.values` with trunk, neck and head against the vertical.

    What has not yet had its turn in a wave keeps hanging as it hangs, as a body does that
    rolls up bone by bone; measured against the part below it would be carried along.
    """
    values = pose.values
    return (*values[:2], *accumulate(values[2:_ARM]), *values[_ARM:])


def _bent(values: Iterable[float]) -> Pose:
    """Return the pose of what `_upright` has made."""
    v = tuple(values)
    chain = v[2:_ARM]
    return pose_of((*v[:3], *(b - a for a, b in pairwise(chain)), *v[_ARM:]))


def weights_at(
    share: float, order: Order, part: tuple[float, float] = (0.0, 1.0)
) -> tuple[float, ...]:
    """Return how far each of `Pose.values` has come at a share of a move, or of a part of it."""
    begin, end = part
    if part == (0.0, 1.0):
        return _wave(share, order)
    gentle = eased(share)
    before, now = _wave(begin, order), _wave(begin + (end - begin) * gentle, order)
    # What arrived in an earlier part is where it should be, or was moved: it goes gently.
    return tuple(
        (n - b) / (1.0 - b) if b < _ARRIVED else gentle for b, n in zip(before, now, strict=True)
    )


def _wave(share: float, order: Order) -> tuple[float, ...]:
    """In a wave each joint starts a little after the one before it, and so arrives after it."""
    return tuple(eased((share - begin) / length) for begin, length in _WINDOWS[order])


def _windows(waits: tuple[float, ...], arm: Window, hands: Window) -> tuple[Window, ...]:
    """Return when each of `Pose.values` begins to move and for how long, in shares of a move."""
    return (*((_LAG * wait, 1.0 - _LAG) for wait in waits), arm, arm, hands)


# How late each joint's turn comes in a wave from the floor up, 0 to 1: legs and pelvis, the
# spine, neck and head.
_LATENESS = (
    *(0.0, 0.0, 0.0),
    *(0.15 + 0.6 * joint / (SEGMENTS - 1) for joint in range(SEGMENTS)),
    *(0.88, 1.0),
)
_WINDOWS = {
    Order.TOGETHER: ((0.0, 1.0),) * (len(_LATENESS) + 3),
    # The hands leave the prop as the shoulders rise, and reach it as these come down.
    Order.TAILBONE_FIRST: _windows(_LATENESS, (0.25, 0.6), (0.08, 0.6)),
    Order.HEAD_FIRST: _windows(tuple(1.0 - wait for wait in _LATENESS), (0.2, 0.7), (0.25, 0.7)),
}
