"""Hands and feet are where they are held, as long as a limb can be."""

from dataclasses import replace
from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.anatomy import postures
from support.bodies import POSTURES

from coach.core.anatomy.hands import place_of
from coach.core.anatomy.posture import WORLD, Pin, Posture
from coach.core.anatomy.reach import ARM, LEG
from coach.core.anatomy.skeleton import places_of
from coach.core.anatomy.unreached import NEAR, unreached

directions = st.tuples(*[st.floats(-1.0, 1.0)] * 3)
holds = st.one_of(st.just(WORLD), st.sampled_from(("kneeL", "shankL", "head", "sp4", "farmL")))
# Where a hand can often be: before the chest.
pins = st.builds(
    Pin,
    at=st.tuples(st.floats(-0.1, 0.4), st.floats(-0.2, 1.0), st.floats(-0.3, 0.3)),
    to=holds,
    pole=st.none() | directions,
    palm=st.none() | directions,
    point=st.none() | directions,
)


@settings(max_examples=50, deadline=None)
@given(postures(), pins)
def test_a_hand_is_at_its_pin_or_the_arm_is_too_short(posture: Posture, pin: Pin) -> None:
    right, left = posture.arms
    body = places_of(replace(posture, arms=(replace(right, pins=(pin,)), left)))
    goal, hand, shoulder = place_of(pin, body), body["handR"][0], body["uarmR"][0]
    far = dist(goal, shoulder)
    if 0.05 < far < ARM.longest:
        assert dist(hand, goal) < NEAR
    else:
        # The nearest that an arm can be.
        assert dist(hand, goal) == pytest.approx(abs(far - min(max(far, 0.042), ARM.longest)))


@settings(max_examples=50, deadline=None)
@given(postures(), directions.filter(lambda way: dist(way, (0, 0, 0)) > 0.1), st.floats(0.1, 0.6))
def test_a_foot_is_at_its_pin_or_the_leg_is_too_short(
    posture: Posture, way: tuple[float, float, float], far: float
) -> None:
    right, left = posture.legs
    hip = places_of(posture)["thighR"][0]
    size = dist(way, (0, 0, 0))
    goal = tuple(h + far * w / size for h, w in zip(hip, way, strict=True))
    # The pelvis stays where it is: its place does not hang on legs that are held.
    where = places_of(posture)["root"][0]
    rests = (
        replace(posture.rests[0], on=(), height=where[1], at=("root",), x=where[0], z=where[2]),
    )
    held = replace(posture, legs=(replace(right, pins=(Pin(goal),)), left), rests=rests)
    foot = places_of(held)["footR"][0]
    short = max(0.0, far - LEG.longest)
    assert dist(foot, goal) == pytest.approx(short, abs=NEAR)


@settings(max_examples=40, deadline=None)
@given(postures(), pins)
def test_a_hold_that_begins_moves_nothing(posture: Posture, pin: Pin) -> None:
    right, left = posture.arms
    free = places_of(posture)
    begun = replace(right, pins=(replace(pin, weight=1e-9),))
    body = places_of(replace(posture, arms=(begun, left)))
    for name, (origin, axes) in body.items():
        assert dist(origin, free[name][0]) < 1e-4, name
        for one, other in zip(axes, free[name][1], strict=True):
            assert dist(one, other) < 1e-3, name


def test_what_is_out_of_reach_is_told_with_its_limb() -> None:
    stand = POSTURES["stand"]
    right, left = stand.arms
    wall = Pin((2.0, 0.8, 0.1))
    (miss,) = unreached(replace(stand, arms=(replace(right, pins=(wall,)), left)))
    assert (miss.limb, miss.pin) == ("armR", wall)
    assert 1.6 < miss.short < 1.8


@pytest.mark.parametrize("posture", POSTURES.values(), ids=POSTURES)
def test_every_posture_reaches_what_it_holds(posture: Posture) -> None:
    assert not unreached(posture)


def test_a_palm_lies_as_it_is_asked_to_and_the_forearm_turns_with_it() -> None:
    body = places_of(POSTURES["all fours"])
    for side, outward in (("R", 1.0), ("L", -1.0)):
        _, hand = body[f"hand{side}"]
        assert hand[2][1] * outward == pytest.approx(1.0, abs=1e-6)
        assert hand[1][0] < -0.99
        # The thumb is inward, and the forearm's front with it.
        assert body[f"farm{side}"][1][0][2] * outward < -0.8


def test_a_hand_can_hold_the_other_arm() -> None:
    stand = POSTURES["stand"]
    right, left = stand.arms
    elbow = Pin((0.03, 0.0, 0.03), to="farmL", palm=(-1.0, 0.0, 0.0))
    bent = replace(left, flex=70.0, elbow=60.0, hung=0.0)
    body = places_of(replace(stand, arms=(replace(right, pins=(elbow,)), bent)))
    assert dist(body["handR"][0], place_of(elbow, body)) < NEAR
