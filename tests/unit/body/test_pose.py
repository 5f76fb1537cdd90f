"""Poses: joints keep to human limits, and one pose becomes another without a jump."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.body import joint_limits
from coach.core.body.blend import blend, weights_at
from coach.core.body.pose import LUMBAR, SEGMENTS, STANDING, Change, Order, Pose, within_limits

HANG = Change(shank=-2, knee=17, pelvis=74, lumbar=32, thorax=42, neck=20, head=9, hands=1).applied(
    STANDING
)
ORDERS = pytest.mark.parametrize("order", list(Order))
PARTS = [(0.0, 1.0), (0.0, 0.5), (0.5, 1.0), (0.3, 0.6)]
angles = st.floats(-400.0, 400.0)
poses = st.builds(
    Pose,
    shank=angles,
    knee=angles,
    pelvis=angles,
    spine=st.lists(angles, min_size=SEGMENTS, max_size=SEGMENTS).map(tuple),
    neck=angles,
    head=angles,
    arm=angles,
    elbow=angles,
    hands=angles,
)


@given(poses)
def test_no_joint_is_bent_further_than_a_person_can(pose: Pose) -> None:
    kept = within_limits(pose)
    for angle, range_ in (
        (kept.shank, joint_limits.ANKLE),
        (kept.knee, joint_limits.KNEE),
        (kept.pelvis - kept.shank + kept.knee, joint_limits.HIP),
        (kept.lumbar, joint_limits.LUMBAR_SPINE),
        (kept.thorax, joint_limits.THORAX),
        (kept.neck, joint_limits.NECK),
        (kept.head, joint_limits.HEAD),
        (kept.elbow, joint_limits.ELBOW),
    ):
        assert range_.least - 1e-9 <= angle <= range_.most + 1e-9
    assert within_limits(kept).values == pytest.approx(kept.values, abs=1e-9)


def test_a_pose_within_the_limits_stays_as_it_is() -> None:
    assert within_limits(STANDING) == STANDING
    assert within_limits(HANG) == HANG


@ORDERS
def test_a_move_begins_where_the_body_is_and_ends_where_it_should(order: Order) -> None:
    assert blend(STANDING, HANG, 0.0, order).values == pytest.approx(STANDING.values)
    assert blend(STANDING, HANG, 1.0, order).values == pytest.approx(HANG.values)


@ORDERS
@pytest.mark.parametrize("part", PARTS)
def test_a_move_has_no_jump(order: Order, part: tuple[float, float]) -> None:
    steps = [blend(HANG, STANDING, share / 200, order, part) for share in range(201)]
    assert steps[0].values == pytest.approx(HANG.values)
    assert max(one.distance(other) for one, other in pairwise(steps)) < 4.0


@ORDERS
def test_a_way_in_two_parts_comes_as_far_as_one_in_one(order: Order) -> None:
    half = blend(HANG, STANDING, 1.0, order, (0.0, 0.5))
    whole = blend(half, STANDING, 1.0, order, (0.5, 1.0))
    assert whole.values == pytest.approx(STANDING.values)
    assert half.distance(HANG) > 5.0
    assert half.distance(STANDING) > 5.0


def test_a_wave_from_the_tailbone_has_each_bone_arrive_after_the_one_below() -> None:
    arrivals = [
        min(share for share in range(101) if weights_at(share / 100, Order.TAILBONE_FIRST)[i] > 0.9)
        for i in range(2, 2 + 1 + SEGMENTS + 2)
    ]
    assert arrivals == sorted(arrivals)
    assert arrivals[0] < 45
    assert arrivals[-1] > 85


def test_what_a_change_leaves_out_stays() -> None:
    changed = Change(knee=20.0, thorax=40.0).applied(HANG)
    assert (changed.knee, changed.thorax) == (20.0, pytest.approx(40.0))
    assert changed.spine[:LUMBAR] == HANG.spine[:LUMBAR]
    assert (changed.pelvis, changed.neck, changed.hands) == (HANG.pelvis, HANG.neck, 1.0)
