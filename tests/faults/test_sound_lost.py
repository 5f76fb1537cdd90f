"""The sound is lost at each moment of a session, in each way: the person is told, and led on."""

from collections.abc import Callable

import pytest
from faults.body_model import is_down, parts
from faults.table import simulated
from faults.world import DOWN, MOMENTS, Show, World

from coach.core.score.timeline import State
from coach.core.session.session import Action

# Seconds until it must be known that nothing is heard, and until a sound that is back is used.
NOTICED, MENDED = 2.0, 4.0
WAYS: dict[str, Callable[[World], None]] = {
    "killed": lambda world: world.fall("absent"),
    "hanging": lambda world: world.fall("hanging"),
}
on_hold = {State.PAUSED, State.WAITING}


def stands(show: Show) -> bool:
    """Whether the person stands at the end of all."""
    return not parts(show.conductor.timeline)[-1].down


def at(moment: str) -> Show:
    show = Show(World())
    MOMENTS[moment](show)
    return show


def lose(show: Show, how: Callable[[World], None]) -> None:
    """Lose the sound; return when it was told, with the session on hold or led up in silence."""
    ending = show.conductor.tick().state is State.RECOVERING
    down = is_down(show.conductor.timeline, show.conductor.time) is not False
    how(show.world)
    now = show.until(lambda now: now.problem, NOTICED)
    # Late in a descent there is no time to wait in it.
    possible = on_hold | {State.RUNNING} | ({State.RECOVERING} if down else set())
    assert now.state in ({State.RECOVERING} if ending else possible)
    assert len(show.world.in_use) <= 1


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("how", WAYS)
@simulated("sound server {how}, then back", "{moment}")
def test_when_the_sound_is_back_whoever_hung_is_brought_up_and_all_are_asked(
    moment: str, how: str
) -> None:
    show = at(moment)
    before = show.spoken
    lose(show, WAYS[how])
    show.pass_time(3.0)
    show.world.recover()
    now = show.until(lambda now: not now.problem, MENDED)
    assert len(show.world.in_use) == 1
    if moment in DOWN:
        assert now.state is State.RECOVERING
        show.until(lambda now: now.state is not State.RECOVERING, 60.0)
        new = show.spoken[len(before) :]
        assert new.count("come-up") >= 2, new
    assert show.to_the_end() is (State.STOPPED if moment == "being brought up" else State.FINISHED)
    assert stands(show)


@pytest.mark.parametrize("moment", MOMENTS)
@simulated("sound server killed for good", "{moment}")
def test_without_sound_a_stop_still_leads_up_and_ends(moment: str) -> None:
    show = at(moment)
    lose(show, WAYS["killed"])
    if show.conductor.allows(Action.STOP):
        show.conductor.do(Action.STOP)
    now = show.until(lambda now: now.state in {State.STOPPED, State.FINISHED}, 60.0)
    assert now.state is State.STOPPED
    assert stands(show)


@pytest.mark.parametrize("moment", MOMENTS)
@simulated("sound server killed for good", "{moment}, on with the picture")
def test_with_the_picture_alone_the_session_goes_on_to_its_end(moment: str) -> None:
    show = at(moment)
    lose(show, WAYS["killed"])
    show.conductor.picture_alone()
    assert not show.conductor.tick().problem
    assert show.to_the_end() in {State.FINISHED, State.STOPPED}
    assert stands(show)
    assert len(show.world.in_use) == 0


@pytest.mark.parametrize("moment", MOMENTS)
@simulated("loudspeaker unplugged", "{moment}")
def test_another_loudspeaker_takes_over_once_it_has_proved_itself(moment: str) -> None:
    show = at(moment)
    lose(show, World.unplug)
    show.until(lambda now: not now.problem, MENDED)
    assert show.to_the_end() in {State.FINISHED, State.STOPPED}
    assert stands(show)


@pytest.mark.parametrize("health", ["absent", "hanging"])
@simulated("sound server {health}", "from the first on")
def test_a_session_that_begins_without_sound_says_so_and_can_go_on_by_eye(health: str) -> None:
    world = World()
    world.fall("absent" if health == "absent" else "hanging")
    show = Show(world)
    now = show.until(lambda now: now.problem, NOTICED)
    assert now.state in on_hold
    show.conductor.picture_alone()
    assert show.to_the_end() is State.FINISHED


@simulated("sound server dying again and again", "hanging")
def test_an_hour_of_sound_that_comes_and_goes_leaves_no_device_open(
    count: Callable[[str, float], None],
) -> None:
    show = at("hanging")
    for _ in range(120):
        show.world.fall("absent")
        show.pass_time(20.0)
        assert len(show.world.in_use) <= 1
        show.world.recover()
        show.pass_time(10.0)
        assert len(show.world.in_use) == 1
    count("devices opened and closed", len(show.world.devices))
    assert show.conductor.tick().state is State.PAUSED
    assert show.to_the_end() is State.FINISHED


@pytest.mark.parametrize("frames", [-300_000, 300_000])
@pytest.mark.parametrize("moment", MOMENTS)
@simulated("the sound's own clock jumps by 6 s", "{moment}")
def test_a_device_that_miscounts_never_turns_the_picture_back(moment: str, frames: int) -> None:
    show = at(moment)
    before = show.conductor.time
    show.world.in_use[0].jump = frames
    for _ in range(100):
        show.tick()
        assert show.conductor.time >= before
        before = show.conductor.time
    assert show.to_the_end() in {State.FINISHED, State.STOPPED}
    assert stands(show)
