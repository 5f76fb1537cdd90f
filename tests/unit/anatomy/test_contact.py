"""A body lies, sits, kneels and stands on what it rests on, neither over it nor in it."""

from dataclasses import replace

import numpy as np
import pytest
from support.bodies import POSTURES

from coach.core.anatomy.contact import SUPPORTS
from coach.core.anatomy.flesh import TUBES
from coach.core.anatomy.posture import Leg, Posture, Rest
from coach.core.anatomy.skeleton import INDEX, Skeleton, skeleton_of

BODIES = pytest.mark.parametrize("posture", POSTURES.values(), ids=POSTURES)


def lowest(skeleton: Skeleton, support: str) -> float:
    """Return the height of the lowest point of a support, reckoned from its ellipsoids."""
    origins, axes = np.asarray(skeleton.origins), np.asarray(skeleton.axes)
    heights = []
    for station in (station for tube in SUPPORTS[support] for station in TUBES[tube]):
        up = axes[INDEX[station.frame], 1] / 1000
        middle = origins[INDEX[station.frame], 1] + up @ station.middle
        heights.append(middle - np.linalg.norm(up * station.radii))
    return float(min(heights))


@BODIES
def test_the_lowest_point_is_on_what_the_body_rests_on(posture: Posture) -> None:
    (rest,) = posture.rests
    skeleton = skeleton_of(posture)
    if not rest.on:
        assert skeleton.place("root")[0][1] == pytest.approx(rest.height)
    for support in rest.on:
        assert lowest(skeleton, support) == pytest.approx(rest.height, abs=1e-9)


@BODIES
def test_the_joint_that_an_author_places_is_there(posture: Posture) -> None:
    (rest,) = posture.rests
    skeleton = skeleton_of(posture)
    middle = np.mean([skeleton.place(name)[0] for name in rest.at], axis=0)
    assert middle[[0, 2]] == pytest.approx((rest.x, rest.z), abs=1e-9)


def test_a_prop_lifts_the_body_by_its_height() -> None:
    floor = POSTURES["seated on a cushion"]
    higher = replace(floor, rests=(replace(floor.rests[0], height=0.156),))
    moved = np.asarray(skeleton_of(higher).origins) - np.asarray(skeleton_of(floor).origins)
    assert np.allclose(moved, (0.0, 0.1, 0.0))


def test_one_foot_carries_a_body_whose_other_one_is_raised() -> None:
    raised = Leg(flex=70, knee=80)
    posture = Posture(legs=(Leg(flat=1), raised), rests=(Rest(on=("footR",), at=("anklejR",)),))
    skeleton = skeleton_of(posture)
    assert lowest(skeleton, "footR") == pytest.approx(0.0, abs=1e-9)
    assert lowest(skeleton, "footL") > 0.1


def test_between_two_rests_no_leg_sinks_into_the_floor() -> None:
    stand, kneel = POSTURES["stand"], POSTURES["kneeling"]
    rests = (replace(stand.rests[0], weight=0.5), replace(kneel.rests[0], weight=0.5))
    skeleton = skeleton_of(replace(stand, pitch=0.0, rests=rests))
    assert lowest(skeleton, "feet") > -1e-9
    assert lowest(skeleton, "knees") > -1e-9
