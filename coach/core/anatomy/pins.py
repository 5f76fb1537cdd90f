"""Limbs that are held: wrists and ankles where their pins are, legs before arms."""

from math import exp

from coach.core.anatomy.hands import held_by, holder, lay_hand, place_of
from coach.core.anatomy.limbs import CHEST, SIDES, set_arm, set_hand, set_leg, shoulder_at
from coach.core.anatomy.posture import Arm, Leg, Pin, Posture
from coach.core.anatomy.reach import ARM, LEG, at_ease, heeded, looking, looks_to, reach
from coach.core.anatomy.trunk import Places
from coach.core.anatomy.vectors import (
    UP,
    Frame,
    Vector,
    about_z,
    added,
    along,
    length,
    less,
    mixed,
    scaled,
    unit,
)

# A shoulder blade gives so much for a hand that would just not reach, in body heights.
_GIVES = 0.012
# An elbow looks to where it is told to up to here, in degrees from where it would by itself.
_ROUND = 150.0
# How high a hand and a foot arch on their way, in body heights, and for how much of the way.
_ARCH, _FOOT_ARCH, _STEEP = 0.05, 0.09, 0.35
# How high a wrist is over the floor that its palm lies on, and from which share of its way on a
# hand minds the floor fully.
_ABOVE, _SOON = 0.0125, 0.1


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
    held, hip = held_by(leg.pins), places[f"thigh{letter}"][0]
    foot, ease = places[f"foot{letter}"][0], at_ease(LEG, places["root"][1], SIDES[letter])
    way = less(_goal(places, leg.pins, foot, _FOOT_ARCH), hip)
    looks = looks_to(ease, less(foot, hip), places[f"knee{letter}"][1][0])
    pole = _pole(ease, way, leg.pins, (looks, SIDES[letter]))
    thigh, knee = reach(LEG, way, pole, held)
    set_leg(places, posture, letter, thigh, knee)


def _hold_arm(places: Places, arm: Arm, letter: str) -> None:
    held, ease = held_by(arm.pins), at_ease(ARM, places[CHEST][1], SIDES[letter])
    shoulder, free = places[f"uarm{letter}"]
    hand = places[f"hand{letter}"][0]
    goal = _over_the_floor(_goal(places, arm.pins, hand, _ARCH), arm.pins, held)
    elbow = scaled(places[f"elbow{letter}"][1][0], -1.0)
    looks = looks_to(ease, less(hand, shoulder), elbow)

    def reached() -> tuple[Frame, float]:
        way = less(goal, shoulder)
        pole = _pole(ease, way, arm.pins, (looks, SIDES[letter]))
        return reach(ARM, way, pole, held)

    # The shoulder goes with its arm, and the arm begins at the shoulder.
    upper, _bend = reached()
    down = unit(scaled(mixed(free[1], upper[1], held), -1.0))
    shoulder = shoulder_at(places, arm, letter, down)
    shoulder = added(shoulder, _given(less(goal, shoulder), held))
    upper, bend = reached()
    set_arm(places, arm, letter, (shoulder, upper), bend)
    set_hand(places, arm, letter, None)
    if any(pin.palm or pin.point for pin in arm.pins):
        lay_hand(places, arm, letter, about_z(upper, bend))


def _pole(ease: Frame, way: Vector, pins: tuple[Pin, ...], free: tuple[float, float]) -> Vector:
    """Return where elbow or knee look to: as they are told, and by themselves for the rest.

    `free` is what `looks_to` says of the limb without pins, and its side.
    """
    looks, side = free
    angle = (1.0 - held_by(pins)) * looks
    for pin in pins:
        told = looks
        if pin.pole:
            x, y, z = pin.pole
            told = looks_to(ease, way, (x, y, side * z))
            told *= heeded(told, _ROUND)
        angle += pin.weight * told
    return looking(ease, way, angle)


def _given(way: Vector, held: float) -> Vector:
    short = min(max(length(way) - ARM.longest, 0.0), _GIVES * held)
    return scaled(unit(way), short)


def _goal(places: Places, pins: tuple[Pin, ...], free: Vector, arch: float) -> Vector:
    """Return where a limb is held: between its pins and where it would be without them.

    A limb on its way goes round in an arch: from or onto what it touches, not along it.
    """
    stops = [(place_of(pin, places), pin.weight) for pin in pins]
    held = held_by(pins)
    if held < 1.0:
        stops.append((free, 1.0 - held))
    elif len(stops) == 1:
        return stops[0][0]
    goal, spread = (0.0, 0.0, 0.0), 0.0
    for at, weight in stops:
        goal = added(goal, scaled(at, weight))
    for at, weight in stops:
        spread += weight * length(less(at, goal))
    # Two stops of the same weight are farthest apart; one alone is nowhere between.
    rise = arch * (1.0 - exp(-_STEEP * spread / arch))
    return added(goal, scaled(_off(places, pins), rise))


def _over_the_floor(goal: Vector, pins: tuple[Pin, ...], held: float) -> Vector:
    """Return a hand's goal not lower than on the floor, on its way; its author has its ends."""
    on_its_way = min((1.0 - max(1.0 - held, *(pin.weight for pin in pins))) / _SOON, 1.0)
    x, y, z = goal
    return x, y + on_its_way * max(0.0, _ABOVE - y), z


def _off(places: Places, pins: tuple[Pin, ...]) -> Vector:
    """Return the direction off what a limb is held by: away from the palm, or up for a foot."""
    off: Vector = (0.0, 0.0, 0.0)
    for pin in pins:
        away = scaled(along(holder(pin, places)[1], *pin.palm), -1.0) if pin.palm else UP
        off = added(off, scaled(away, pin.weight))
    return unit(off, UP)
