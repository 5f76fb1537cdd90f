"""No limb goes through another, through the floor or through a prop unnoticed."""

from dataclasses import replace

import pytest
from support.bodies import POSTURES

from coach.core.anatomy.collisions import TOLERANCE, Box, collisions
from coach.core.anatomy.posture import Arm, Leg, Pin, Posture
from coach.core.anatomy.skeleton import skeleton_of

STAND = POSTURES["stand"]


def met(posture: Posture, *props: Box) -> set[tuple[str, str]]:
    return {(found.part, found.other) for found in collisions(skeleton_of(posture), props)}


def with_right(posture: Posture, limb: Arm | Leg) -> Posture:
    if isinstance(limb, Arm):
        return replace(posture, arms=(limb, posture.arms[1]))
    return replace(posture, legs=(limb, posture.legs[1]))


@pytest.mark.parametrize("posture", POSTURES.values(), ids=POSTURES)
def test_no_posture_goes_through_itself_or_the_floor(posture: Posture) -> None:
    assert met(posture) == set()


def test_a_forearm_through_the_belly_is_told() -> None:
    through = Arm(pins=(Pin(at=(0.0, 0.03, 0.0), to="sp4"),))
    assert ("trunk", "handR") in met(with_right(STAND, through))


def test_a_leg_through_the_other_is_told_with_its_depth() -> None:
    crossed = with_right(STAND, Leg(abd=-16, turn=0, flex=8))
    (found,) = {each for each in collisions(skeleton_of(crossed)) if each.part == "shankR"}
    assert found.other == "shankL"
    assert TOLERANCE < found.depth < 0.07


def test_a_leg_that_is_swung_past_the_other_is_free() -> None:
    assert met(with_right(STAND, Leg(abd=-16, turn=0, flex=34))) == set()


def test_a_foot_in_the_floor_is_told() -> None:
    low = replace(STAND, rests=(replace(STAND.rests[0], height=-0.03),))
    assert met(low) == {("footR", "floor"), ("footL", "floor")}


def test_a_hand_in_a_box_is_told_and_one_that_lies_on_it_is_not() -> None:
    hang = POSTURES["hang on box"]
    on = Box((0.36, 0.0, -0.2), (0.7, 0.327, 0.2))
    assert met(hang, on) == set()
    higher = replace(on, high=(0.7, 0.36, 0.2))
    assert {("handR", "prop"), ("handL", "prop")} <= met(hang, higher)


def test_two_feet_are_as_deep_in_each_other_as_they_are_too_near() -> None:
    def depth(apart: float) -> float:
        right, left = (
            Leg(flat=1, out=0, pins=(Pin((0.0, 0.045, z), pole=(1.0, 0.0, 0.0)),))
            for z in (apart / 2, -apart / 2)
        )
        found = collisions(skeleton_of(replace(STAND, legs=(right, left))))
        return next((e.depth for e in found if (e.part, e.other) == ("footR", "footL")), 0.0)

    # Toes are 50 thousandths wide.
    assert depth(0.02) == pytest.approx(0.030, abs=0.002)
    assert depth(0.03) == pytest.approx(0.020, abs=0.002)
    assert depth(0.05) == 0.0
