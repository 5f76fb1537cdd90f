"""How a held hand lies: its palm and fingers as they are asked to, and the forearm with it."""

from math import atan2, degrees

from coach.core.anatomy.limbs import SIDES, set_hand
from coach.core.anatomy.posture import WORLD, Arm, Pin
from coach.core.anatomy.reach import heeded
from coach.core.anatomy.trunk import Place, Places
from coach.core.anatomy.vectors import (
    UPRIGHT,
    Frame,
    Vector,
    about_y,
    added,
    along,
    axis_of,
    framed,
    length,
    rotation,
    scaled,
    turned,
    unit,
    within,
)

_WORLD: Place = ((0.0, 0.0, 0.0), UPRIGHT)
# A hand that is held turns as it is asked to up to here, in degrees.
_OBEYS = 120.0


def place_of(pin: Pin, places: Places) -> Vector:
    """Return where in the world a pin holds its limb."""
    origin, frame = holder(pin, places)
    return added(origin, along(frame, *pin.at))


def holder(pin: Pin, places: Places) -> Place:
    """Return the frame that a pin is in."""
    return _WORLD if pin.to == WORLD else places[pin.to]


def held_by(pins: tuple[Pin, ...]) -> float:
    """Return how firmly pins hold a limb, 0 to 1."""
    return min(1.0, sum(pin.weight for pin in pins))


def lay_hand(places: Places, arm: Arm, letter: str, fore: Frame) -> None:
    """Turn a held hand as its pins say, and the forearm with it; `fore` is that without a turn.

    Between several ways to lie the forearm turns by the mean of its angles, and the wrist bends
    between theirs: a hand that is turned over goes round as forearms do.
    """
    side, natural = SIDES[letter], places[f"hand{letter}"][1]
    elbow, rolled = places[f"farm{letter}"]
    free = 1.0 - held_by(arm.pins)
    roll, wrist = free * side * arm.pron, scaled(axis_of(_relative(rolled, natural)), free)
    for pin in arm.pins:
        hand = _laid(pin, places, natural, side)
        angle = _roll(fore, hand)
        x, y, z = axis_of(_relative(about_y(fore, angle), hand))
        share = pin.weight * heeded(length((x, y, z)), _OBEYS)
        wrist = added(wrist, scaled((x, y, z), share))
        roll += pin.weight * heeded(angle, _OBEYS) * angle
    rolled = about_y(fore, roll)
    places[f"farm{letter}"] = elbow, rolled
    set_hand(places, arm, letter, turned(rolled, rotation(*wrist)))


def astray(places: Places, arm: Arm, letter: str) -> float:
    """Return by how many degrees a hand lies otherwise than a pin asks that holds it fully."""
    frame = places[f"hand{letter}"][1]
    firm = (pin for pin in arm.pins if pin.weight >= 1.0)
    asked = (_laid(pin, places, frame, SIDES[letter]) for pin in firm)
    return max((length(axis_of(_relative(frame, hand))) for hand in asked), default=0.0)


def _relative(frame: Frame, other: Frame) -> Frame:
    return within(frame, other[0]), within(frame, other[1]), within(frame, other[2])


def _roll(fore: Frame, hand: Frame) -> float:
    """Return how far a forearm turns for a hand, in degrees.

    The wrist bends about its thumb's axis: about that one no forearm turns.
    """
    x, _, z = within(fore, hand[0])
    return degrees(atan2(-z, x))


def _laid(pin: Pin, places: Places, natural: Frame, side: float) -> Frame:
    _, frame = holder(pin, places)
    up = unit(along(frame, *scaled(pin.point, -1.0)), natural[1]) if pin.point else natural[1]
    right = along(frame, *scaled(pin.palm, -side)) if pin.palm else natural[2]
    return framed(up, right)
