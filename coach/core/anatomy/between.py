"""How one posture becomes another: all joints together, or in a wave along the spine."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate, pairwise

from coach.core.anatomy.bones import LUMBAR, SEGMENTS
from coach.core.anatomy.posture import Pin, Posture, Rest, posture_of
from coach.core.body.blend import softened, weights_at
from coach.core.body.joint_limits import HEAD, LUMBAR_SPINE, NECK, THORAX, Limits
from coach.core.body.pose import Order, bent_in_all

# Where the bends of the spine, neck and head are in `Posture.values`, and the arms.
_SPINE, _NECK = 4, 4 + SEGMENTS + 2
_HEAD, _ARMS = _NECK + 3, _NECK + 7
_ARM, _LEG = 11, 9
_CHAIN = (0, *range(_SPINE, _SPINE + SEGMENTS), _NECK, _HEAD)
# What weighs less than this weighs nothing: no rest or pin is kept for ever.
_NOTHING = 1e-6


def blend(
    one: Posture,
    other: Posture,
    share: float,
    order: Order = Order.TOGETHER,
    part: tuple[float, float] = (0.0, 1.0),
) -> Posture:
    """Return the posture at a share (0 to 1, not eased) of the move from `one` to `other`.

    Angles change as a body moves, with the least jerk. Hands and feet go from pin to pin, or
    leave and reach one, and what carries the body changes with its weight: see `pins.hold` and
    `contact.pelvis_of`. `part` is which part of the way the move goes; `one` is where that part
    begins.
    """
    come = weights_at(share, order, part)
    if min(come) == max(come) and come[0] in {0.0, 1.0}:
        return other if come[0] else one
    legs, _, pelvis, *spine, neck, head, arms, _, hands = come
    weights = (
        *(pelvis,) * _SPINE,
        *spine,
        *(spine[-1],) * 2,
        *(neck,) * 3,
        *(head,) * 4,
        *(arms,) * (2 * _ARM),
        *(legs,) * (2 * _LEG + 1),
    )
    upright = order is not Order.TOGETHER
    ends = [_against_vertical(end.values) if upright else end.values for end in (one, other)]
    values = [a + (b - a) * weight for a, b, weight in zip(*ends, weights, strict=True)]
    pins = (
        *(_pins(a.pins, b.pins, hands) for a, b in zip(one.arms, other.arms, strict=True)),
        *(_pins(a.pins, b.pins, legs) for a, b in zip(one.legs, other.legs, strict=True)),
    )
    rests = _rests(one.rests, other.rests, legs)
    if not upright:
        return posture_of(values, pins, rests)
    return _bearable(posture_of(_against_below(values), pins, rests), one, other)


def _bearable(posture: Posture, one: Posture, other: Posture) -> Posture:
    """Return a posture of a wave in which back and neck bend no further than they can.

    Nor than they do at the ends of the wave, if that is further.
    """
    spine: tuple[float, ...] = ()
    for part, known in ((slice(LUMBAR), LUMBAR_SPINE), (slice(LUMBAR, None), THORAX)):
        ends = sum(one.spine[part]), sum(other.spine[part])
        limits, bend = _widened(known, ends), sum(posture.spine[part])
        spine += bent_in_all(posture.spine[part], limits.clamp(softened(bend, max(ends), limits)))
    neck = _widened(NECK, (one.neck.flex, other.neck.flex)).clamp(posture.neck.flex)
    head = _widened(HEAD, (one.head.flex, other.head.flex)).clamp(posture.head.flex)
    return replace(
        posture,
        spine=spine,
        neck=replace(posture.neck, flex=neck),
        head=replace(posture.head, flex=head),
    )


def _widened(limits: Limits, ends: tuple[float, float]) -> Limits:
    return Limits(min(limits.least, *ends), max(limits.most, *ends))


def _against_vertical(values: tuple[float, ...]) -> tuple[float, ...]:
    """Return `Posture.values` with trunk, neck and head against the vertical.

    What has not yet had its turn in a wave keeps hanging as it hangs.
    """
    return _with_chain(values, accumulate(values[at] for at in _CHAIN))


def _against_below(values: Iterable[float]) -> tuple[float, ...]:
    """Return the `Posture.values` of which `_against_vertical` has made these."""
    v = tuple(values)
    tilts = [v[at] for at in _CHAIN]
    return _with_chain(v, (tilts[0], *(b - a for a, b in pairwise(tilts))))


def _with_chain(values: tuple[float, ...], chain: Iterable[float]) -> tuple[float, ...]:
    changed = dict(zip(_CHAIN, chain, strict=True))
    return tuple(changed.get(at, value) for at, value in enumerate(values))


def _pins(one: tuple[Pin, ...], other: tuple[Pin, ...], share: float) -> tuple[Pin, ...]:
    weights: dict[Pin, float] = {}
    for pins, part in ((one, 1.0 - share), (other, share)):
        for pin in pins:
            known = replace(pin, weight=1.0)
            weights[known] = weights.get(known, 0.0) + pin.weight * part
    return tuple(replace(pin, weight=much) for pin, much in weights.items() if much > _NOTHING)


def _rests(one: tuple[Rest, ...], other: tuple[Rest, ...], share: float) -> tuple[Rest, ...]:
    weights: dict[Rest, float] = {}
    for rests, part in ((one, 1.0 - share), (other, share)):
        whole = sum(rest.weight for rest in rests)
        for rest in rests:
            known = replace(rest, weight=1.0)
            weights[known] = weights.get(known, 0.0) + rest.weight / whole * part
    return tuple(replace(rest, weight=much) for rest, much in weights.items() if much > _NOTHING)
