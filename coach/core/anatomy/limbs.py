"""Where arms and legs are in a posture, by their angles alone."""

from math import acos, degrees, sqrt

from coach.core.anatomy.bones import (
    BALL_AHEAD,
    BALL_BELOW,
    FOREARM,
    HIP_ASIDE,
    PALM,
    SHANK,
    SHOULDER_ASIDE,
    SHOULDER_AT,
    SHOULDER_BELOW,
    THIGH,
    UPPER_ARM,
)
from coach.core.anatomy.posture import Arm, Leg, Posture
from coach.core.anatomy.trunk import SPINE, Place, Places, heading
from coach.core.anatomy.vectors import (
    RIGHT,
    UP,
    Frame,
    Vector,
    about_x,
    about_y,
    about_z,
    added,
    along,
    cross,
    partly,
    rotation,
    scaled,
    swung,
    turned,
    unit,
    within,
)

# 1 for the right limb, -1 for the left.
SIDES = {"R": 1.0, "L": -1.0}
CHEST = SPINE[SHOULDER_AT]
# A raised arm lifts its shoulder, from this angle on and over as many degrees more; an arm
# that reaches forward takes it along. Body heights.
_LIFTS_FROM, _LIFTS_OVER, _LIFTS_BY, _AHEAD_BY = 30.0, 150.0, 0.030, 0.010
# How much nearer to the neck a lifted shoulder comes.
_INWARD = 0.4
# Where the trapezius shows: at this share of the way from spine to shoulder, lifted with it.
_TRAPEZIUS, _TRAPEZIUS_LIFT = 0.64, 0.3
# Where a limb points straight up its trunk, its skin is drawn round this side of the joint.
_ROUND_BY = (0.05, 0.0, 0.05)
# A chest that lies on its side has no right that is level: from here on the pelvis says.
_LEVEL = 0.3


def free_arm(places: Places, posture: Posture, letter: str) -> None:
    """Add an arm that hangs, is raised and bent by its angles."""
    side, arm = SIDES[letter], posture.arms[letter == "L"]
    chest = places[CHEST][1]
    base = partly(chest, _upright(chest, posture), arm.hung)
    upper = about_y(turned(base, rotation(-side * arm.abd, 0.0, arm.flex)), side * arm.turn)
    shoulder = shoulder_at(places, arm, letter, scaled(upper[1], -1.0))
    set_arm(places, arm, letter, (shoulder, upper), arm.elbow)
    set_hand(places, arm, letter, None)


def _upright(chest: Frame, posture: Posture) -> Frame:
    """Return the vertical frame that an arm hangs in: turned as the shoulders are."""
    x, _, z = chest[2]
    width = sqrt(x * x + z * z)
    right = (x, 0.0, z)
    if width < _LEVEL:
        right = added(right, scaled(heading(posture)[2], _LEVEL - width))
    right = unit(right, RIGHT)
    return cross(UP, right), UP, right


def shoulder_at(places: Places, arm: Arm, letter: str, direction: Vector) -> Vector:
    """Add an arm's trapezius and return its joint; the upper arm has this direction."""
    side = SIDES[letter]
    origin, chest = places[CHEST]
    ahead, up, _ = within(chest, direction)
    raised = degrees(acos(min(max(-up, -1.0), 1.0)))
    share = min(max((raised - _LIFTS_FROM) / _LIFTS_OVER, 0.0), 1.0)
    lift = _LIFTS_BY * share * share * (3.0 - 2.0 * share) + arm.lift
    offset = (
        _AHEAD_BY * max(0.0, ahead) + arm.fwd,
        lift - SHOULDER_BELOW,
        side * (SHOULDER_ASIDE - _INWARD * lift),
    )
    x, y, z = scaled(offset, _TRAPEZIUS)
    top = along(chest, x, y + _TRAPEZIUS_LIFT * lift, z)
    places[f"trap{letter}"] = added(origin, top), chest
    return added(origin, along(chest, *offset))


def set_arm(places: Places, arm: Arm, letter: str, bone: Place, elbow: float) -> None:
    """Add upper arm and forearm: where the first is, the elbow bent by so many degrees."""
    side, (shoulder, upper) = SIDES[letter], bone
    bend = added(shoulder, scaled(upper[1], -UPPER_ARM))
    fore = about_z(upper, elbow)
    places[f"shoulder{letter}"] = shoulder, _halfway(places[CHEST][1], upper, side)
    places[f"uarm{letter}"] = shoulder, upper
    places[f"elbow{letter}"] = bend, about_z(upper, elbow / 2.0)
    places[f"farm{letter}"] = bend, about_y(fore, side * arm.pron)


def set_hand(places: Places, arm: Arm, letter: str, hand: Frame | None) -> None:
    """Add hand and fingers: turned like `hand`, or as the wrist bends."""
    side = SIDES[letter]
    elbow, fore = places[f"farm{letter}"]
    wrist = added(elbow, scaled(fore[1], -FOREARM))
    frame = hand or about_z(about_x(fore, -side * arm.wrist), arm.dev)
    knuckles = added(wrist, scaled(frame[1], -PALM))
    places[f"hand{letter}"] = wrist, frame
    places[f"finger{letter}"] = knuckles, about_x(frame, side * arm.fingers)


def free_leg(places: Places, posture: Posture, letter: str) -> None:
    """Add a leg that stands, is raised and bent by its angles."""
    side, leg = SIDES[letter], posture.legs[letter == "L"]
    pelvis = places["root"][1]
    thigh = about_y(turned(pelvis, rotation(-side * leg.abd, 0.0, leg.flex)), side * leg.turn)
    set_leg(places, posture, letter, thigh, leg.knee)


def set_leg(places: Places, posture: Posture, letter: str, thigh: Frame, knee: float) -> None:
    """Add a leg whose thigh is turned like this and whose knee is bent by so many degrees."""
    side, leg = SIDES[letter], posture.legs[letter == "L"]
    origin, pelvis = places["root"]
    hip = added(origin, along(pelvis, 0.0, 0.0, side * HIP_ASIDE))
    bend = added(hip, scaled(thigh[1], -THIGH))
    shank = about_z(thigh, -knee)
    ankle = added(bend, scaled(shank[1], -SHANK))
    foot = _foot(leg, side, shank, heading(posture))
    ball = added(ankle, along(foot, BALL_AHEAD, -BALL_BELOW, 0.0))
    places[f"hip{letter}"] = hip, _halfway(pelvis, thigh, side)
    places[f"thigh{letter}"] = hip, thigh
    places[f"knee{letter}"] = bend, about_z(thigh, -knee / 2.0)
    places[f"shank{letter}"] = bend, shank
    places[f"anklej{letter}"] = ankle, partly(shank, foot, 0.5)
    places[f"foot{letter}"] = ankle, foot
    places[f"toes{letter}"] = ball, about_z(foot, leg.toes + leg.heel * leg.flat)


def _foot(leg: Leg, side: float, shank: Frame, ahead: Frame) -> Frame:
    level = about_z(about_y(ahead, -side * leg.out), -leg.heel)
    return partly(about_z(shank, leg.ankle), level, leg.flat)


def _halfway(trunk: Frame, limb: Frame, side: float) -> Frame:
    """Return the frame of the skin over hip or shoulder: swung half as far as the limb.

    It lies between down the trunk and down the limb. A limb that points up the trunk leaves
    no between: then the skin goes round the joint's front and outside, as limbs do.
    """
    x, y, z = within(trunk, limb[1])
    down = (-x + _ROUND_BY[0], -y - 1.0, -z + side * _ROUND_BY[2])
    return swung(trunk, unit(scaled(down, -1.0), UP))
