"""The poses of a routine one by one, as they are looked through before it begins."""

import pytest
from support.routines.shipped import IDS

from coach.core.motion.motion import Motion
from coach.core.motion.space.motion import SpaceMotion
from coach.core.motion.stops import Stop, stops
from coach.core.routine.breathing import Phase
from coach.core.routine.side import Side
from coach.core.score.length import outlook
from coach.storage.routines import find
from coach.storage.routines.poses.shared import shared


def stops_of(name: str) -> tuple[Stop, ...]:
    routine = find(name)
    timeline = outlook(routine)
    body = SpaceMotion(routine, timeline, shared())
    return stops(routine, timeline, lambda _, time: body.end_at(time).posture)


@pytest.mark.parametrize("name", [name for name in IDS if name != "hamstring-rolldown"])
def test_every_step_has_its_poses_in_the_order_of_the_session(name: str) -> None:
    found, steps = stops_of(name), find(name).every_step
    assert list(dict.fromkeys(stop.place.step.key for stop in found)) == [s.key for s in steps]
    assert sorted({stop.number for stop in found}) == list(range(1, len(steps) + 1))
    assert all(stop.steps == len(steps) for stop in found)
    assert [stop.time for stop in found] == sorted(stop.time for stop in found)
    for number in range(1, len(steps) + 1):
        own = [stop for stop in found if stop.number == number]
        assert [stop.pose for stop in own] == list(range(1, own[0].poses + 1))


def test_a_pose_that_comes_again_in_its_step_is_shown_once() -> None:
    cat_cow = [stop for stop in stops_of("cat-cow") if stop.place.step.id == "cat-cow"]
    assert [stop.place.phase for stop in cat_cow] == [Phase.INHALE, Phase.EXHALE]


def test_a_step_for_both_sides_in_turn_is_shown_for_either() -> None:
    look = [stop for stop in stops_of("cat-cow") if stop.place.step.id == "look"]
    assert {stop.place.side for stop in look} == {Side.LEFT, Side.RIGHT}


def test_a_body_in_profile_has_its_poses_too() -> None:
    routine = find("hamstring-rolldown")
    timeline = outlook(routine)
    body = Motion(routine, None, timeline)
    found = stops(routine, timeline, lambda _, time: body.end_at(time))
    hinge = [body.end_at(stop.time) for stop in found if stop.place.step.id == "hinge"]
    assert len(hinge) > 1
    assert hinge[0].distance(hinge[-1]) > 20.0
