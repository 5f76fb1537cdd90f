"""Limbs that are held: wrists and ankles where their pins are, legs before arms."""

from coach.core.anatomy.limbs import SIDES, set_arm, set_hand, set_leg, shoulder_at
from coach.core.anatomy.posture import WORLD, Arm, Leg, Pin, Posture
from coach.core.anatomy.reach import ARM, LEG, reach
from coach.core.anatomy.trunk import Place, Places
from coach.core.anatomy.vectors import (
    UPRIGHT,
    Frame,
    Vector,
    added,
    along,
    cross,
    framed,
    length,
    less,
    mixed,
    partly,
    scaled,
    square_to,
    unit,
)

_WORLD: Place = ((0.0, 0.0, 0.0), UPRIGHT)
# The shoulder goes with its arm, and the arm begins at the shoulder: twice is close enough.
_TURNS = 2
# A shoulder blade gives so much for a hand that would just not reach, in body heights.
_GIVES = 0.012


def place_of(pin: Pin, places: Places) -> Vector:
    """Return where in the world a pin holds its limb."""
    origin, frame = _held_by(pin, places)
    return added(origin, along(frame, *pin.at))


def hold(places: Places, posture: Posture) -> None:
    """Bring the pinned limbs to their pins; the others stay as they are."""
    for letter in _order(posture.legs):
        leg = posture.legs[letter == "L"]
        if leg.pins:
            _hold_leg(places, posture, letter, leg)
    for letter in _order(posture.arms):
        arm = posture.arms[letter == "L"]
        if arm.pins:
            _hold_arm(places, arm, letter)


def _order(pair: tuple[Arm, Arm] | tuple[Leg, Leg]) -> str:
    """Return which of a pair is held first: what the other one is pinned to."""
    leans = any(pin.to.endswith("L") for pin in pair[0].pins)
    return "LR" if leans and not any(pin.to.endswith("R") for pin in pair[1].pins) else "RL"


def _hold_leg(places: Places, posture: Posture, letter: str, leg: Leg) -> None:
    hip, held = places[f"thigh{letter}"][0], _held(leg.pins)
    way = less(_goal(places, leg.pins, places[f"foot{letter}"][0], held), hip)
    pole = _pole(leg.pins, places[f"knee{letter}"][1][0], SIDES[letter], held)
    thigh, knee = reach(LEG, way, pole, held)
    set_leg(places, posture, letter, thigh, knee)


def _hold_arm(places: Places, arm: Arm, letter: str) -> None:
    held = _held(arm.pins)
    goal = _goal(places, arm.pins, places[f"hand{letter}"][0], held)
    pole = _pole(arm.pins, scaled(places[f"elbow{letter}"][1][0], -1.0), SIDES[letter], held)
    shoulder, free = places[f"uarm{letter}"]
    for _ in range(_TURNS):
        upper, _bend = reach(ARM, less(goal, shoulder), pole, held)
        down = unit(scaled(mixed(free[1], upper[1], held), -1.0))
        shoulder = shoulder_at(places, arm, letter, down)
    shoulder = added(shoulder, _given(less(goal, shoulder), held))
    upper, elbow = reach(ARM, less(goal, shoulder), pole, held)
    set_arm(places, arm, letter, (shoulder, upper), elbow)
    set_hand(places, arm, letter, None)
    _lay_hand(places, arm, letter, held)


def _given(way: Vector, held: float) -> Vector:
    short = min(max(length(way) - ARM.longest, 0.0), _GIVES * held)
    return scaled(unit(way), short)


def _lay_hand(places: Places, arm: Arm, letter: str, held: float) -> None:
    """Turn a held hand as its pins say, and the forearm with it."""
    if not any(pin.palm or pin.point for pin in arm.pins):
        return
    side, (_, natural) = SIDES[letter], places[f"hand{letter}"]
    hand, before = natural, 0.0
    for pin in arm.pins:
        before += pin.weight
        hand = partly(hand, _laid(pin, places, natural, side), pin.weight / before)
    hand = partly(natural, hand, held)
    elbow, fore = places[f"farm{letter}"]
    # The wrist bends about its thumb's axis: about that one no forearm turns.
    thumb = square_to(hand[0], fore[1], fore[0])
    turned = (thumb, fore[1], cross(thumb, fore[1]))
    places[f"farm{letter}"] = elbow, partly(fore, turned, held)
    set_hand(places, arm, letter, hand)


def _laid(pin: Pin, places: Places, natural: Frame, side: float) -> Frame:
    _, frame = _held_by(pin, places)
    up = unit(along(frame, *scaled(pin.point, -1.0)), natural[1]) if pin.point else natural[1]
    right = along(frame, *scaled(pin.palm, -side)) if pin.palm else natural[2]
    return framed(up, right)


def _held_by(pin: Pin, places: Places) -> Place:
    return _WORLD if pin.to == WORLD else places[pin.to]


def _held(pins: tuple[Pin, ...]) -> float:
    return min(1.0, sum(pin.weight for pin in pins))


def _goal(places: Places, pins: tuple[Pin, ...], free: Vector, held: float) -> Vector:
    goal = scaled(free, 1.0 - held)
    for pin in pins:
        goal = added(goal, scaled(place_of(pin, places), pin.weight))
    return goal


def _pole(pins: tuple[Pin, ...], free: Vector, side: float, held: float) -> Vector:
    pole = scaled(free, 1.0 - held)
    for pin in pins:
        x, y, z = pin.pole or (free[0], free[1], side * free[2])
        pole = added(pole, scaled((x, y, side * z), pin.weight))
    return pole
