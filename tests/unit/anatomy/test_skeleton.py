"""A body keeps its bones and its two sides, whatever it does."""

from itertools import pairwise
from math import dist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.anatomy import postures

from coach.core.anatomy import bones
from coach.core.anatomy.posture import Posture, other_side, posture_of
from coach.core.anatomy.skeleton import FRAMES, INDEX, Skeleton, skeleton_of
from coach.core.anatomy.trunk import SPINE

LENGTHS = [
    *((one, other, bones.SEGMENT) for one, other in pairwise(SPINE)),
    *(
        (f"{one}{side}", f"{other}{side}", length)
        for side in "RL"
        for one, other, length in (
            ("thigh", "shank", bones.THIGH),
            ("shank", "foot", bones.SHANK),
            ("uarm", "farm", bones.UPPER_ARM),
            ("farm", "hand", bones.FOREARM),
            ("hand", "finger", bones.PALM),
        )
    ),
    ("thighR", "thighL", 2 * bones.HIP_ASIDE),
    ("nape", "head", bones.NECK / 2),
]


def origin(skeleton: Skeleton, name: str) -> tuple[float, float, float]:
    return skeleton.place(name)[0]


@settings(max_examples=60, deadline=None)
@given(postures(), st.floats(0.0, 1.0))
def test_bones_keep_their_length(posture: Posture, breath: float) -> None:
    skeleton = skeleton_of(posture, breath)
    for one, other, length in LENGTHS:
        assert dist(origin(skeleton, one), origin(skeleton, other)) == pytest.approx(length)


@settings(max_examples=60, deadline=None)
@given(postures(), st.floats(0.0, 1.0))
def test_no_bone_or_skin_is_skewed(posture: Posture, breath: float) -> None:
    axes = np.asarray(skeleton_of(posture, breath).axes)
    assert np.allclose(axes.transpose(0, 2, 1) @ axes, np.eye(3), atol=1e-9)
    assert np.allclose(np.linalg.det(axes), 1.0)


@settings(max_examples=60, deadline=None)
@given(postures())
def test_a_body_in_a_mirror_has_its_sides_changed(posture: Posture) -> None:
    here, there = skeleton_of(posture), skeleton_of(posture.mirrored())
    swapped = [INDEX[other_side(name)] for name in FRAMES]
    seen = np.asarray(there.origins)[swapped] * (1.0, 1.0, -1.0)
    assert np.allclose(np.asarray(here.origins), seen, atol=1e-9)
    assert posture.mirrored().mirrored() == posture


@settings(max_examples=30, deadline=None)
@given(postures())
def test_a_posture_is_known_by_its_values(posture: Posture) -> None:
    pins = tuple(limb.pins for limb in (*posture.arms, *posture.legs))
    again = posture_of(posture.values, pins, posture.rests)
    assert again == posture
    assert skeleton_of(again, 0.3) == skeleton_of(posture, 0.3)


def test_a_body_at_ease_is_as_tall_as_it_is_and_looks_ahead() -> None:
    skeleton = skeleton_of(Posture())
    crown, foot = origin(skeleton, "head")[1] + 0.13, origin(skeleton, "footR")[1] - 0.045
    assert crown - foot == pytest.approx(1.0, abs=0.02)
    assert skeleton.place("head")[1][0][0] > 0.99
    assert origin(skeleton, "handR")[2] > 0.08 > -0.08 > origin(skeleton, "handL")[2]


def test_breathing_in_lifts_the_chest() -> None:
    empty, full = skeleton_of(Posture()), skeleton_of(Posture(), 1.0)
    assert origin(full, "collar")[0] < origin(empty, "collar")[0] - 0.002
    assert full.breath == 1.0
