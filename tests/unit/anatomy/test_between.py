"""A body comes from any posture to any other without a jump, and arrives."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.anatomy import postures
from support.bodies import POSTURES

from coach.core.anatomy.between import blend
from coach.core.anatomy.collisions import collisions
from coach.core.anatomy.posture import Posture
from coach.core.anatomy.skeleton import INDEX, skeleton_of
from coach.core.body.pose import Order

ORDERS = pytest.mark.parametrize("order", list(Order))
STEPS = 40
known = st.sampled_from(list(POSTURES.values()))
folds = st.sampled_from(
    [POSTURES[name] for name in ("stand", "hinge", "round", "hang on box", "mid roll-up")]
)
anybody = st.one_of(known, known.map(Posture.mirrored), postures())


def origins(posture: Posture) -> np.ndarray:
    return np.asarray(skeleton_of(posture).origins)


@ORDERS
@given(one=anybody, other=anybody)
@settings(max_examples=20, deadline=None)
def test_a_move_begins_and_ends_at_its_postures(one: Posture, other: Posture, order: Order) -> None:
    assert blend(one, other, 0.0, order) == one
    assert blend(one, other, 1.0, order) == other
    # There is no step at either end.
    assert np.allclose(origins(blend(one, other, 1e-4, order)), origins(one), atol=1e-5)
    assert np.allclose(origins(blend(one, other, 1.0 - 1e-4, order)), origins(other), atol=1e-5)


@given(
    moves=st.one_of(
        st.tuples(known, known | known.map(Posture.mirrored), st.just(Order.TOGETHER)),
        # Waves are for those who stand and fold.
        st.tuples(folds, folds, st.sampled_from(Order)),
    )
)
@settings(max_examples=25, deadline=None)
def test_no_part_of_a_body_jumps(moves: tuple[Posture, Posture, Order]) -> None:
    one, end, order = moves

    def at(step: float) -> np.ndarray:
        skeleton = skeleton_of(blend(one, end, step / STEPS, order))
        return np.concatenate(
            [np.asarray(skeleton.origins), np.asarray(skeleton.axes).reshape(-1, 9)], axis=1
        )

    def moved(steps: np.ndarray) -> list[float]:
        bodies = [at(float(step)) for step in steps]
        return [float(np.max(np.linalg.norm(b - a, axis=1))) for a, b in pairwise(bodies)]

    ways = moved(np.arange(STEPS + 1))
    fastest = int(np.argmax(ways))
    # A jump stays as it is, however closely it is looked at; a quick move becomes small.
    closer = max(moved(np.linspace(fastest, fastest + 1, 9)))
    assert closer < 0.5 * ways[fastest] + 1e-6


def test_a_hand_leaves_the_floor_on_its_way_to_another_place() -> None:
    here = POSTURES["all fours"]
    right, left = here.arms
    (pin,) = right.pins
    ahead = replace(right, pins=(replace(pin, at=(0.33, 0.0125, 0.085)),))
    there = replace(here, arms=(ahead, left))
    heights = [origins(blend(here, there, step / 10))[INDEX["handR"], 1] for step in range(11)]
    assert max(heights) > 0.015
    assert min(heights) == pytest.approx(0.0125, abs=1e-3)
    assert origins(blend(here, there, 0.5))[INDEX["handL"]] == pytest.approx(left.pins[0].at)


def test_a_wave_from_the_head_leaves_the_tailbone_for_the_last() -> None:
    stand, fold = POSTURES["stand"], POSTURES["round"]
    begun = blend(stand, fold, 0.3, Order.HEAD_FIRST)
    assert begun.neck.flex > stand.neck.flex + 10.0
    assert begun.pitch == pytest.approx(stand.pitch, abs=1.0)


def test_a_move_that_was_left_half_way_goes_on_from_there() -> None:
    stand, kneel, sit = (POSTURES[name] for name in ("stand", "kneeling", "seated"))
    half = blend(stand, kneel, 0.5)
    assert sum(rest.weight for rest in half.rests) == pytest.approx(1.0)
    on = blend(half, sit, 0.5)
    assert {rest.on for rest in on.rests} == {("feet",), ("knees",), ("seat",)}
    assert sum(rest.weight for rest in on.rests) == pytest.approx(1.0)
    assert blend(half, sit, 1.0) == sit


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("stand", "seated"),
        ("stand", "kneeling"),
        ("kneeling", "all fours"),
        ("all fours", "child's pose"),
        ("all fours", "prone"),
        ("prone", "sphinx"),
        ("stand", "split stance"),
        ("round", "hang on box"),
        ("supine, knees bent", "side-lying"),
    ],
)
def test_on_the_way_nothing_goes_through_the_floor_or_the_body(start: str, end: str) -> None:
    for step in range(1, 12):
        body = skeleton_of(blend(POSTURES[start], POSTURES[end], step / 12))
        assert collisions(body) == (), step
