"""The poses of a routine one by one, as they are looked through before it begins."""

import pytest
from support.routines.shipped import IDS

from coach.core.motion.keyframes import Keyframe, keyframes
from coach.core.motion.motion import Motion
from coach.core.motion.space.motion import SpaceMotion
from coach.core.routine.breathing import Phase
from coach.core.routine.side import Side
from coach.core.score.length import outlook
from coach.storage.routines import find
from coach.storage.routines.poses.shared import shared


def keyframes_of(name: str) -> tuple[Keyframe, ...]:
    routine = find(name)
    timeline = outlook(routine)
    body = SpaceMotion(routine, timeline, shared())
    return keyframes(routine, timeline, lambda _, time: body.end_at(time).posture)


@pytest.mark.parametrize("name", [name for name in IDS if name != "hamstring-rolldown"])
def test_every_step_has_its_poses_in_the_order_of_the_session(name: str) -> None:
    found, steps = keyframes_of(name), find(name).every_step
    assert list(dict.fromkeys(keyframe.place.step.key for keyframe in found)) == [
        s.key for s in steps
    ]
    assert sorted({keyframe.number for keyframe in found}) == list(range(1, len(steps) + 1))
    assert all(keyframe.steps == len(steps) for keyframe in found)
    assert [keyframe.time for keyframe in found] == sorted(keyframe.time for keyframe in found)
    for number in range(1, len(steps) + 1):
        own = [keyframe for keyframe in found if keyframe.number == number]
        assert [keyframe.pose for keyframe in own] == list(range(1, own[0].poses + 1))


def test_a_pose_that_comes_again_in_its_step_is_shown_once() -> None:
    cat_cow = [
        keyframe for keyframe in keyframes_of("cat-cow") if keyframe.place.step.id == "cat-cow"
    ]
    assert [keyframe.place.phase for keyframe in cat_cow] == [Phase.INHALE, Phase.EXHALE]


def test_a_step_for_both_sides_in_turn_is_shown_for_either() -> None:
    look = [keyframe for keyframe in keyframes_of("cat-cow") if keyframe.place.step.id == "look"]
    assert {keyframe.place.side for keyframe in look} == {Side.LEFT, Side.RIGHT}


def test_a_body_in_profile_has_its_poses_too() -> None:
    routine = find("hamstring-rolldown")
    timeline = outlook(routine)
    body = Motion(routine, None, timeline)
    found = keyframes(routine, timeline, lambda _, time: body.end_at(time))
    hinge = [body.end_at(keyframe.time) for keyframe in found if keyframe.place.step.id == "hinge"]
    assert len(hinge) > 1
    assert hinge[0].distance(hinge[-1]) > 20.0
