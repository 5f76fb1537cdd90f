"""How far the joints of a body in space go, and which go further in a posture."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import acos, atan2, degrees, hypot

from coach.core.anatomy.bones import LUMBAR
from coach.core.anatomy.hands import astray
from coach.core.anatomy.limbs import CHEST, SIDES
from coach.core.anatomy.posture import Posture
from coach.core.anatomy.skeleton import places_of
from coach.core.anatomy.trunk import Places
from coach.core.anatomy.vectors import UPRIGHT, Frame, about_x, about_z, within
from coach.core.body import joint_limits as known
from coach.core.body.joint_limits import Limits

# What a person reaches without help: American Academy of Orthopaedic Surgeons, "Joint Motion"
# (1965), as in Norkin and White, "Measurement of Joint Motion", appendix A; White and Panjabi,
# "Clinical Biomechanics of the Spine" (1990), for bends and turns of the trunk.
ACTIVE: dict[str, Limits] = {
    "lumbar": known.LUMBAR_SPINE,
    "thorax": known.THORAX,
    "side": Limits(-35.0, 35.0),
    "twist": Limits(-45.0, 45.0),
    "neck": known.NECK,
    "head": known.HEAD,
    "neck side": Limits(-45.0, 45.0),
    "neck turn": Limits(-80.0, 80.0),
    "hip flex": known.HIP,
    "hip abd": Limits(-30.0, 45.0),
    "hip turn": Limits(-45.0, 45.0),
    "knee": known.KNEE,
    "ankle": known.ANKLE,
    "toes": Limits(-45.0, 70.0),
    "shoulder flex": known.SHOULDER,
    # An arm that is stretched forward goes across the chest: 45 degrees beyond straight ahead.
    "shoulder abd": Limits(-65.0, 180.0),
    "elbow": Limits(0.0, 150.0),
    "pron": Limits(-80.0, 80.0),
    "wrist": Limits(-80.0, 70.0),
    "dev": Limits(-30.0, 20.0),
    # How much otherwise a held hand may lie than it is asked to: no wrist turns round.
    "hand": Limits(0.0, 1.0),
}
# Weight, the floor or a hand bends a joint further. Knees that squat and kneel: 157 degrees, 6
# more or less (Hemmerich et al., J. Orthop. Res. 24, 2006); an ankle that is leant over: 30 to 38
# (the lunge test); an instep that lies gives in the midfoot, too. Hips, wrists and the turn of
# the trunk by eye.
PASSIVE: dict[str, Limits] = ACTIVE | {
    "twist": Limits(-55.0, 55.0),
    "hip flex": Limits(-30.0, 140.0),
    "hip turn": Limits(-75.0, 45.0),
    "knee": Limits(0.0, 160.0),
    "ankle": Limits(-80.0, 38.0),
    "pron": Limits(-95.0, 95.0),
    "wrist": Limits(-90.0, 95.0),
}
# Less is nothing that anybody sees, in degrees.
_SLIGHT = 0.5
_FEET = frozenset({"feet", "footR", "footL", "seat"})


@dataclass(frozen=True, slots=True)
class Beyond:
    """A joint that is bent beyond its limits, of the `trunk` or of a limb (`armR`, `legL`)."""

    part: str
    joint: str
    angle: float
    limits: Limits


def beyond_limits(posture: Posture) -> tuple[Beyond, ...]:
    """Return the joints that are bent further than a person's, in degrees as in `ACTIVE`."""
    places = places_of(posture)
    helped = _helped(posture)
    found = []
    for part, joint, angle in _angles(posture, places):
        limits = (PASSIVE if part in helped else ACTIVE)[joint]
        if not limits.least - _SLIGHT <= angle <= limits.most + _SLIGHT:
            found.append(Beyond(part, joint, angle, limits))
    return tuple(found)


def _helped(posture: Posture) -> set[str]:
    """Return the parts of the body on which weight is, or a hand, or the floor."""
    helped = set()
    if any(not _FEET.issuperset(rest.on) for rest in posture.rests):
        helped |= {"trunk", "legR", "legL"}
    for side, leg, arm in zip(SIDES, posture.legs, posture.arms, strict=True):
        if leg.pins or leg.flat:
            helped.add(f"leg{side}")
        if arm.pins:
            helped |= {f"arm{side}", "trunk"}
        helped |= {f"leg{pin.to[-1]}" for pin in arm.pins if pin.to[-1] in SIDES}
    return helped


def _angles(posture: Posture, places: Places) -> Iterator[tuple[str, str, float]]:
    """Yield part, joint and angle of every joint, as it is once the limbs are held."""
    neck, head = posture.neck, posture.head
    yield "trunk", "lumbar", sum(posture.spine[:LUMBAR])
    yield "trunk", "thorax", sum(posture.spine[LUMBAR:])
    yield "trunk", "side", posture.side
    yield "trunk", "twist", posture.twist
    yield "trunk", "neck", neck.flex
    yield "trunk", "head", head.flex
    yield "trunk", "neck side", neck.side + head.side
    yield "trunk", "neck turn", neck.turn + head.turn
    for letter, side in SIDES.items():
        yield from _leg(places, letter, side)
        yield from _arm(places, letter, side)
        yield f"arm{letter}", "hand", astray(places, posture.arms[letter == "L"], letter)


def _leg(places: Places, letter: str, side: float) -> Iterator[tuple[str, str, float]]:
    part = f"leg{letter}"
    pelvis, thigh, shank, foot, toes = (
        places[name][1]
        for name in ("root", f"thigh{letter}", f"shank{letter}", f"foot{letter}", f"toes{letter}")
    )
    flex, abd, turn = _hip(pelvis, thigh, side)
    yield part, "hip flex", flex
    yield part, "hip abd", abd
    yield part, "hip turn", turn
    yield part, "knee", -_hinge(thigh, shank)
    yield part, "ankle", _hinge(shank, foot)
    yield part, "toes", _hinge(foot, toes)


def _arm(places: Places, letter: str, side: float) -> Iterator[tuple[str, str, float]]:
    part = f"arm{letter}"
    upper, fore, hand = (
        places[name][1] for name in (f"uarm{letter}", f"farm{letter}", f"hand{letter}")
    )
    flex, abd = _shoulder(places[CHEST][1], upper, side)
    yield part, "shoulder flex", flex
    yield part, "shoulder abd", abd
    # The elbow bends about Z, and then the forearm turns about its own Y.
    x, y, _ = within(upper, fore[1])
    yield part, "elbow", degrees(atan2(-x, y))
    x, _, z = within(fore, upper[2])
    yield part, "pron", side * degrees(atan2(-x, z))
    x, y, z = within(fore, hand[1])
    yield part, "wrist", side * degrees(atan2(-z, y))
    yield part, "dev", degrees(atan2(-x, hypot(y, z)))


def _hip(pelvis: Frame, thigh: Frame, side: float) -> tuple[float, float, float]:
    """Return flexion, abduction and turn inward of a hip one after the other, as clinics do.

    A posture has the first two in one swing, which turns a leg that is both bent and apart.
    """
    x, y, z = within(pelvis, thigh[1])
    flex, abd = degrees(atan2(-x, y)), -side * degrees(atan2(z, hypot(x, y)))
    straight = about_x(about_z(UPRIGHT, flex), -side * abd)
    ahead, _, aside = within(straight, within(pelvis, thigh[0]))
    return flex, abd, side * degrees(atan2(-aside, ahead))


def _shoulder(chest: Frame, upper: Frame, side: float) -> tuple[float, float]:
    """Return flexion and abduction of a shoulder, as in a posture."""
    x, y, z = within(chest, upper[1])
    size, angle = hypot(x, z), degrees(acos(min(max(y, -1.0), 1.0)))
    share = angle / size if size > 0.0 else 0.0
    return -x * share, -side * z * share


def _hinge(one: Frame, other: Frame) -> float:
    """Return how far a bone is bent about the Z of the one before it."""
    ahead, up, _ = within(one, other[0])
    return degrees(atan2(up, ahead))
