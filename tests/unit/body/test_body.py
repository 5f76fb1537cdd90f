"""A body: bones keep their length, feet stay on the floor, palms lie on the prop."""

from dataclasses import replace
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.score.bodies import MILLIMETRE, bones, feet_stand, gaps, joints
from unit.body.test_pose import HANG, angles, poses

from coach.core.body.arm import Rest
from coach.core.body.blend import blend
from coach.core.body.contacts import fitted, rest_on
from coach.core.body.pose import STANDING, Pose, within_limits
from coach.core.body.skeleton import figure_of

# What a routine file may ask for.
HEIGHTS = st.floats(0.05, 0.6)
RESTS = st.builds(
    lambda top, front: Rest(top, front, (front + 0.03, top + 0.016)),
    HEIGHTS,
    st.floats(0.15, 0.5),
)


@given(poses.map(within_limits), st.none() | RESTS, st.floats(0.0, 1.0))
def test_bones_keep_their_length_in_every_pose(
    pose: Pose, rest: Rest | None, breath: float
) -> None:
    body = figure_of(pose, rest, breath)
    assert feet_stand(body)
    for bone, length, should in bones(body):
        assert length == pytest.approx(should, abs=1e-9), bone


@given(HEIGHTS, st.floats(0.0, 1.0))
def test_the_palms_lie_flat_on_a_prop_of_any_height(height: float, breath: float) -> None:
    rest = rest_on(height, HANG)
    arm = figure_of(fitted(HANG, height), rest, breath).arm
    assert abs(arm.palm[1] - height) < MILLIMETRE
    assert arm.hand == pytest.approx(90.0)
    assert rest.front < arm.wrist[0] < arm.palm[0] < arm.tip[0]


@given(HEIGHTS)
def test_a_fold_passes_through_nothing_and_asks_no_joint_too_much(height: float) -> None:
    rest = rest_on(height, HANG)
    body = figure_of(fitted(HANG, height), rest)
    for what, gap in gaps(body, rest):
        assert gap > -MILLIMETRE, what
    for joint, (angle, range_) in joints(body).items():
        assert range_.least - 1e-6 <= angle <= range_.most + 1e-6, joint


def test_the_lower_the_prop_the_deeper_the_fold() -> None:
    shoulders = [
        figure_of(fitted(HANG, height)).shoulder[1] for height in (0.33, 0.28, 0.24, 0.16, 0.1)
    ]
    assert shoulders == sorted(shoulders, reverse=True)


@given(HEIGHTS)
def test_a_fitted_pose_fits(height: float) -> None:
    once = fitted(HANG, height)
    assert fitted(once, height).distance(once) < 0.5


def test_in_a_fold_the_head_hangs() -> None:
    for height in (0.16, 0.24, 0.28, 0.33):
        assert 160 < figure_of(fitted(HANG, height)).head_tilt < 190


def test_standing_is_as_tall_as_a_person() -> None:
    body = figure_of(STANDING)
    assert body.crown[1] == pytest.approx(1.0, abs=0.02)
    # The weight is over the feet, the face looks ahead, the knees are not locked.
    assert -0.02 < body.hip[0] < 0.06
    assert abs(body.head_tilt) < 8
    assert STANDING.knee >= 5


@given(angles, st.floats(0.0, 1.0), RESTS)
def test_the_arm_goes_to_the_prop_without_a_jump(arm: float, share: float, rest: Rest) -> None:
    def wrist(hands: float) -> tuple[float, float]:
        pose = within_limits(Pose(**{**_fields(HANG), "arm": arm % 60.0, "hands": hands}))
        return figure_of(pose, rest).arm.wrist

    one, other = wrist(share), wrist(min(1.0, share + 1e-4))
    assert abs(one[0] - other[0]) + abs(one[1] - other[1]) < 2e-3


@given(HEIGHTS, st.floats(0.0, 1.0), st.floats(-30.0, 60.0), st.floats(0.0, 1.0))
def test_on_their_way_the_hands_pass_over_the_prop_and_not_through_it(
    height: float, hands: float, arm: float, depth: float
) -> None:
    rest, deep = rest_on(height, HANG), fitted(HANG, height)
    pose = replace(blend(STANDING, deep, depth), hands=hands, arm=arm, elbow=10.0)
    found = dict(gaps(figure_of(pose, rest), rest))
    assert found["fingers to prop"] > -0.012
    assert found["palm to prop"] > -0.012


def _fields(pose: Pose) -> dict[str, object]:
    return {name: getattr(pose, name) for name in pose.__slots__}


@given(poses.map(within_limits), poses.map(within_limits))
def test_as_far_as_a_joint_has_moved_two_bodies_are_apart(one: Pose, other: Pose) -> None:
    before, after = figure_of(one), figure_of(other)
    names = ("knee", "hip", "skull", "crown", "shoulder")
    moved = [dist(getattr(before, name), getattr(after, name)) for name in names]
    assert before.apart(before) == 0.0
    assert before.apart(after) == after.apart(before) >= max(moved) - 1e-12


def test_a_breath_and_a_turn_are_seen_even_where_no_joint_moves() -> None:
    body = figure_of(STANDING)
    assert body.apart(replace(body, breath=0.1)) > 0.002
    assert body.apart(replace(body, turn=0.1)) > 0.002
