"""Every pose that ships is one that a person can be in, on either side and in each build."""

import pytest
from support.figure.bodily import boxes, impossible, poses_of
from support.routines.shipped import IDS

from coach.core.anatomy.collisions import TOLERANCE
from coach.core.anatomy.contact import lowest_of
from coach.core.anatomy.skeleton import places_of, skeleton_of
from coach.core.anatomy.unreached import unreached
from coach.core.routine.staging import Furniture, KeyPose
from coach.storage.routines import find
from coach.storage.routines.poses.shared import shared
from coach.ui.figure.space.shape.build import Build

# A broad body's flesh is pressed a little further: 8 mm of a body of 1.7 m.
DEEP = {Build.SLENDER: TOLERANCE, Build.BROAD: TOLERANCE + 0.005}
# So little above or below a seat is nothing that an eye sees, in body heights: 7 mm.
SOFT = 0.004
POSES = {
    f"{routine} {name}": pose
    for routine in IDS
    for name, pose in poses_of(find(routine)).items()
    if name not in shared().poses
} | dict(shared().poses)
BESIDE = Furniture.CHAIR_ON_THE_RIGHT
each = pytest.mark.parametrize("pose", POSES.values(), ids=POSES)


@each
def test_a_person_can_be_in_it(pose: KeyPose) -> None:
    assert unreached(pose.posture) == ()
    # Once on each side: a body in a mirror is as deep in itself as before it.
    for build, sided in zip(Build, (pose, pose.mirrored()), strict=True):
        found = impossible(sided.posture, sided.furniture, deep=DEEP[build], build=build)
        assert list(found) == [], build


@each
def test_who_sits_neither_hovers_nor_sinks_once_the_feet_are_where_they_stand(
    pose: KeyPose,
) -> None:
    for rest in pose.posture.rests:
        if rest.on == ("seat",):
            lowest = lowest_of(places_of(pose.posture), "seat")
            assert lowest == pytest.approx(rest.height, abs=SOFT)


@pytest.mark.parametrize("name", [name for name, pose in POSES.items() if BESIDE in pose.furniture])
def test_a_hand_lies_on_the_chair_that_stands_beside_one(name: str) -> None:
    for pose in (POSES[name], POSES[name].mirrored()):
        body = skeleton_of(pose.posture)
        hands = [body.place(f"hand{side}")[0] for side in "RL"]
        tops = [(box.low, box.high) for box in boxes(pose.furniture, body)]
        assert any(
            low[0] <= x <= high[0] and low[2] <= z <= high[2] and 0.0 < y - high[1] < 0.03
            for x, y, z in hands
            for low, high in tops
        )


def test_all_that_ship_are_looked_at() -> None:
    assert len(POSES) > len(shared().poses) + 50
