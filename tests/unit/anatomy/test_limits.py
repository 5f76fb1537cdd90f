"""What no person can bend, is told."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.bodies import POSTURES

from coach.core.anatomy.limits import ACTIVE, PASSIVE, beyond_limits
from coach.core.anatomy.posture import Arm, Bend, Leg, Pin, Posture, spine_of


def _in(joint: str) -> st.SearchStrategy[float]:
    return st.floats(ACTIVE[joint].least, ACTIVE[joint].most)


# Abduction and flexion share one swing, which turns a leg that is given both.
legs = st.one_of(
    st.builds(
        Leg,
        **{"flex": st.just(0.0), "abd": st.just(0.0), swing: _in(f"hip {swing}")},
        turn=_in("hip turn"),
        knee=_in("knee"),
        ankle=_in("ankle"),
        toes=_in("toes"),
    )
    for swing in ("flex", "abd")
)
arms = st.builds(
    Arm,
    flex=st.floats(-60, 120),
    abd=st.floats(-60, 120),
    turn=st.floats(-90, 70),
    elbow=_in("elbow"),
    pron=_in("pron"),
    wrist=_in("wrist"),
    dev=_in("dev"),
    hung=st.just(0.0),
)
able = st.builds(
    Posture,
    pitch=st.floats(-90, 90),
    spine=st.builds(spine_of, _in("lumbar"), _in("thorax")),
    side=_in("side"),
    twist=_in("twist"),
    neck=st.builds(Bend, flex=_in("neck"), side=st.floats(-22, 22), turn=st.floats(-40, 40)),
    head=st.builds(Bend, flex=_in("head"), side=st.floats(-22, 22), turn=st.floats(-40, 40)),
    arms=st.tuples(arms, arms),
    legs=st.tuples(legs, legs),
)


@settings(max_examples=50, deadline=None)
@given(able)
def test_what_a_person_can_is_no_matter(posture: Posture) -> None:
    assert beyond_limits(posture) == ()


@settings(max_examples=50, deadline=None)
@given(able, st.sampled_from((0, 1)), st.floats(2.0, 20.0), st.data())
def test_a_joint_that_is_bent_too_far_is_named_with_its_limb(
    posture: Posture, at: int, more: float, data: st.DataObject
) -> None:
    joint, field = data.draw(
        st.sampled_from([("knee", "knee"), ("ankle", "ankle"), ("toes", "toes")])
        | st.sampled_from([("elbow", "elbow"), ("pron", "pron"), ("dev", "dev")])
    )
    limb = "arms" if hasattr(posture.arms[0], field) else "legs"
    bent = [*getattr(posture, limb)]
    bent[at] = replace(bent[at], **{field: ACTIVE[joint].most + more})
    (found,) = beyond_limits(replace(posture, **{limb: tuple(bent)}))
    assert (found.part, found.joint) == (f"{limb[:-1]}{'RL'[at]}", joint)
    assert found.angle == pytest.approx(ACTIVE[joint].most + more, abs=1e-6)
    assert found.limits == ACTIVE[joint]


def test_a_leg_that_is_crossed_over_the_other_is_turned_outward_as_a_clinic_says() -> None:
    # Thigh ahead and aside on a level, shank across: a quarter turn from where it hangs.
    crossed = Leg(flex=90 * 0.5**0.5, abd=90 * 0.5**0.5, turn=-135, knee=90)
    stand = POSTURES["stand"]
    found = {
        each.joint: each.angle
        for each in beyond_limits(replace(stand, pitch=0, legs=(stand.legs[0], crossed)))
    }
    assert found["hip turn"] == pytest.approx(-90)
    assert "hip abd" not in found


def test_weight_on_a_joint_bends_it_further_than_a_person_does_alone() -> None:
    child = POSTURES["child's pose"]
    assert beyond_limits(child) == ()
    raised = replace(POSTURES["stand"], legs=(Leg(flat=1), replace(child.legs[1], ankle=0)))
    assert {found.joint for found in beyond_limits(raised)} == {"hip flex", "knee"}


def test_an_arm_that_is_pinned_is_measured_as_it_comes_to_lie() -> None:
    stand = POSTURES["stand"]
    right, left = stand.arms
    # Fingers that point back up the arm.
    broken = Pin(at=(0.25, 0.7, 0.1), palm=(0.0, 0.0, -1.0), point=(-1.0, 0.0, 0.0))
    found = beyond_limits(replace(stand, arms=(replace(right, pins=(broken,)), left)))
    assert ("armR", "hand") in {(beyond.part, beyond.joint) for beyond in found}
    assert {beyond.part for beyond in found} == {"armR"}


@pytest.mark.parametrize("posture", POSTURES.values(), ids=POSTURES)
def test_every_posture_is_one_of_a_person(posture: Posture) -> None:
    assert beyond_limits(posture) == ()


def test_help_never_makes_a_joint_less_able() -> None:
    for joint, limits in ACTIVE.items():
        assert PASSIVE[joint].least <= limits.least
        assert PASSIVE[joint].most >= limits.most
