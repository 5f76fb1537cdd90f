"""Which pins of a posture its limbs do not reach, for those who write postures."""

from dataclasses import dataclass
from math import dist

from coach.core.anatomy.hands import place_of
from coach.core.anatomy.posture import Pin, Posture
from coach.core.anatomy.skeleton import places_of

# A millimetre of a body of 1.7 m, in body heights.
NEAR = 0.001 / 1.7
# The limbs in the order of `posture.arms` and `posture.legs`, and the joint that a pin holds.
_LIMBS = (("armR", "handR"), ("armL", "handL"), ("legR", "footR"), ("legL", "footL"))


@dataclass(frozen=True, slots=True)
class Miss:
    """A limb (`armR`, `armL`, `legR` or `legL`) that is so far from its pin, in body heights."""

    limb: str
    pin: Pin
    short: float


def unreached(posture: Posture, breaths: tuple[float, ...] = (0.0, 1.0)) -> tuple[Miss, ...]:
    """Return the pins that their limbs miss by more than `NEAR`, with lungs that full (0 to 1)."""
    pins = (*(arm.pins for arm in posture.arms), *(leg.pins for leg in posture.legs))
    if not any(pins):
        return ()
    bodies = [places_of(posture, breath) for breath in breaths]
    misses = []
    for (limb, end), held in zip(_LIMBS, pins, strict=True):
        for pin in held:
            short = max(dist(place_of(pin, body), body[end][0]) for body in bodies)
            if short > NEAR:
                misses.append(Miss(limb, pin, short))
    return tuple(misses)
