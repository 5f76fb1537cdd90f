"""Every pose that ships is one that a person can be in, on either side and in each build."""

import pytest
from support.figure.bodily import impossible, poses_of
from support.routines.shipped import IDS

from coach.core.anatomy.collisions import TOLERANCE
from coach.core.anatomy.unreached import unreached
from coach.core.routine.staging import KeyPose
from coach.storage.routines import find
from coach.storage.routines.poses.shared import shared
from coach.ui.figure.space.shape.build import Build

# A broad body's flesh is pressed a little further: 8 mm of a body of 1.7 m.
DEEP = {Build.SLENDER: TOLERANCE, Build.BROAD: TOLERANCE + 0.005}
POSES = {
    f"{routine} {name}": pose
    for routine in IDS
    for name, pose in poses_of(find(routine)).items()
    if name not in shared().poses
} | dict(shared().poses)
each = pytest.mark.parametrize("pose", POSES.values(), ids=POSES)


@each
def test_a_person_can_be_in_it(pose: KeyPose) -> None:
    assert unreached(pose.posture) == ()
    # Once on each side: a body in a mirror is as deep in itself as before it.
    for build, sided in zip(Build, (pose, pose.mirrored()), strict=True):
        found = impossible(sided.posture, sided.furniture, deep=DEEP[build], build=build)
        assert list(found) == [], build


def test_all_that_ship_are_looked_at() -> None:
    assert len(POSES) > len(shared().poses) + 50
