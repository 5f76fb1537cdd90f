"""Time that is lost or turned back at each moment of a session: sleep, stalls, and wrong clocks."""

import os
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import platformdirs
import pytest
from faults.body_model import parts
from faults.table import simulated
from faults.world import DOWN, MOMENTS, Show, World

from coach.audio.playback.clock import ManualClock
from coach.audio.playback.silent_device import SilentDevice
from coach.audio.synthesis.render import render
from coach.core.readout.trace import events
from coach.core.routine.breathing import Breathing
from coach.core.score.timeline import SAMPLE_RATE, State, frame_at
from coach.core.session.session import Action
from coach.live.conductor import Conductor
from coach.speech.cache import ClipCache
from coach.speech.tones import canned_clips
from coach.storage import journal
from coach.storage.journal import Entry, Outcome
from coach.storage.routines import find
from coach.storage.trace_file import TraceFile, lines

Count = Callable[[str, float], None]
NIGHT = 8 * 3600.0
STALL = 2.0
YEARS = timedelta(days=3653)
DAY = 86_400.0


def at(moment: str) -> Show:
    show = Show(World())
    MOMENTS[moment](show)
    return show


def stands(show: Show) -> bool:
    return not parts(show.conductor.timeline)[-1].down


# -- Sleep ----------------------------------------------------------------------------------


@pytest.mark.parametrize("moment", MOMENTS)
@simulated("the computer sleeps for a night", "{moment}")
def test_after_a_sleep_whoever_hung_is_brought_up_and_all_are_asked(moment: str) -> None:
    show = at(moment)
    before = show.spoken
    show.world.slept += NIGHT
    now = show.tick()
    if moment in DOWN:
        assert now.state is State.RECOVERING
        now = show.until(lambda now: now.state is not State.RECOVERING, 60.0)
        assert show.spoken[len(before) :].count("come-up") >= 2
    if moment == "being brought up":
        assert now.state is State.STOPPED
    elif moment != "the last words":
        assert now.state in {State.PAUSED, State.WAITING}
    assert show.to_the_end() in {State.FINISHED, State.STOPPED}
    assert stands(show)


@pytest.mark.parametrize("moment", MOMENTS)
@simulated("it sleeps, and wakes without sound", "{moment}")
def test_a_sleep_that_takes_the_sound_along_is_told_and_survived(moment: str) -> None:
    show = at(moment)
    show.world.slept += NIGHT
    show.world.fall("absent")
    show.until(lambda now: now.problem or now.state is State.STOPPED, 60.0)
    show.world.recover()
    show.until(lambda now: not now.problem, 60.0)
    assert show.to_the_end() in {State.FINISHED, State.STOPPED}
    assert stands(show)


@pytest.mark.parametrize("moment", MOMENTS)
@simulated("it sleeps in a session without sound", "{moment}")
def test_a_session_by_eye_does_not_run_on_through_a_sleep(moment: str) -> None:
    show = at(moment)
    show.world.fall("absent")
    show.until(lambda now: now.problem, STALL)
    show.conductor.picture_alone()
    reached = show.tick().time
    # Where there is no sound to stand still, the session's own clock may go on.
    show.world.clock.advance(NIGHT)
    now = show.conductor.tick()
    assert now.state is not State.FINISHED
    assert now.time < reached + 1.0
    assert show.to_the_end() in {State.FINISHED, State.STOPPED}
    assert stands(show)


# -- A stall of the window -----------------------------------------------------------------


@pytest.mark.parametrize("moment", MOMENTS)
@simulated("the window stalls for 2 s", "{moment}")
def test_a_stall_changes_nothing_but_the_picture(moment: str, tmp_path: Path) -> None:
    with TraceFile(tmp_path / "trace") as trace:
        show = Show(World(), follower=trace)
        MOMENTS[moment](show)
        whole, before = show.conductor.timeline, show.conductor.tick()
        now = show.tick(STALL)
        assert now.time == pytest.approx(min(before.time + STALL, whole.end), abs=0.05)
        assert show.conductor.timeline == whole
        assert show.to_the_end() in {State.FINISHED, State.STOPPED}
        for _ in range(3):
            show.tick()
    # Nothing that was heard meanwhile is missing in what was written.
    heard = [line.split(b',"wall"')[0] for line in (tmp_path / "trace").read_bytes().splitlines()]
    told = lines(events(show.conductor.timeline)).splitlines()
    assert heard == [line.removesuffix(b"}") for line in told]


@pytest.mark.parametrize("moment", MOMENTS)
@simulated("the window stalls for 2 s, without sound", "{moment}")
def test_a_stall_by_eye_goes_on_or_brings_up(moment: str) -> None:
    show = at(moment)
    show.world.fall("absent")
    show.until(lambda now: now.problem, STALL)
    show.conductor.picture_alone()
    show.pass_time(0.5)
    for stall in (STALL, 2 * STALL):
        now = show.tick(stall)
        assert now.state is not State.FINISHED or moment == "the last words"
    assert show.to_the_end() in {State.FINISHED, State.STOPPED}
    assert stands(show)


# -- Clocks that are wrong ------------------------------------------------------------------


@pytest.mark.parametrize("turn", [-YEARS, YEARS])
@simulated("the wall clock is turned by ten years", "between two sessions")
def test_a_journal_keeps_what_was_done_at_any_time(
    turn: timedelta, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: tmp_path)
    now = datetime(2026, 11, 28, 12, tzinfo=UTC)
    kept = [
        Entry(now, "rolldown", Outcome.FINISHED, id="one"),
        Entry(now + turn, "rolldown", Outcome.STOPPED, id="other"),
    ]
    assert [journal.keep(entry) for entry in kept] == [None, None]
    assert set(journal.entries()) == set(kept)


@pytest.mark.parametrize("turn", [-10 * 365 * DAY, 10 * 365 * DAY])
@simulated("the wall clock is turned by ten years", "while clips are kept")
def test_what_a_crash_left_is_cleared_away_whatever_its_date(tmp_path: Path, turn: float) -> None:
    clip, part = tmp_path / "a.flac", tmp_path / "b.part"
    for file in (clip, part):
        file.touch()
        os.utime(file, (time.time() + turn, time.time() + turn))
    ClipCache(tmp_path)
    assert clip.exists()
    assert not part.exists()


@pytest.mark.parametrize("moment", MOMENTS)
@simulated("the wall clock is turned by ten years", "{moment}")
def test_a_session_does_not_read_the_wall_clock(
    moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = at(moment)

    def asked() -> float:
        raise AssertionError("somebody asks what time it is")

    monkeypatch.setattr(time, "time", asked)
    assert show.to_the_end() in {State.FINISHED, State.STOPPED}


@pytest.mark.parametrize("moment", MOMENTS)
@simulated("the clock of sleep is turned back", "{moment}")
def test_a_clock_that_runs_backwards_is_no_sleep(moment: str) -> None:
    show = at(moment)
    before = show.tick()
    show.world.slept -= NIGHT
    assert show.tick().state is before.state
    assert show.to_the_end() in {State.FINISHED, State.STOPPED}


@pytest.mark.parametrize("moment", MOMENTS)
@simulated("the clock of the picture jumps by an hour", "{moment}")
def test_a_session_goes_by_what_is_heard_not_by_a_clock(moment: str) -> None:
    show = at(moment)
    whole, before = show.conductor.timeline, show.tick()
    show.world.clock.advance(3600.0)
    # What is heard has not moved, nor has the clock that sleep is told by.
    show.world.slept -= 3600.0
    show.world.in_use[0].jump -= 3600 * SAMPLE_RATE
    now = show.tick()
    assert now.time < before.time + 1.0
    assert show.conductor.timeline == whole
    assert show.to_the_end() in {State.FINISHED, State.STOPPED}


# -- An hour --------------------------------------------------------------------------------

HOUR, WARM = 3600.0, 600.0
# Bytes by which the memory may be larger at the end than after ten minutes.
FLAT = 500_000


@simulated("an hour's session", "from the tenth minute to the end")
def test_an_hours_session_takes_no_more_memory_than_ten_minutes(
    tmp_path: Path, count: Count
) -> None:
    quiet = find("quiet-breath")
    # Some more than are needed at the fastest that is wished for.
    breaths = round(1.2 * HOUR / len(quiet.steps) / 10.0)
    long = replace(quiet, steps=tuple(replace(step, breaths=breaths) for step in quiet.steps))
    said, clock = canned_clips(list(long.lines())), ManualClock()
    with TraceFile(tmp_path / "trace") as trace:
        conductor = Conductor(
            long, Breathing(6.0), 1, said, open_device=lambda: SilentDevice(clock), now=clock,
            follower=trace,
        )  # fmt: skip
        conductor.start()
        tracemalloc.start()
        try:
            warm = performed(conductor, clock, said, until=WARM)
            whole = performed(conductor, clock, said, until=HOUR)
        finally:
            tracemalloc.stop()
    count("MB after ten minutes", round(warm / 1e6, 2))
    count("MB after an hour", round(whole / 1e6, 2))
    assert conductor.time >= HOUR
    assert whole - warm < FLAT


def performed(
    conductor: Conductor, clock: ManualClock, said: dict[str, "object"], *, until: float
) -> int:
    """Perform, render a twentieth of it, change the tempo now and then; return bytes in use."""
    turns = 0
    while conductor.time < until:
        assert not conductor.over, "the session is too short"
        clock.advance(4.0)
        now = conductor.tick()
        render(conductor.timeline, said, frame_at(now.time), SAMPLE_RATE // 5)  # type: ignore[arg-type]  # clips
        turns += 1
        if turns % 30 == 0 and conductor.allows(Action.TEMPO):
            conductor.tempo(6.0 + turns // 30 % 2 * 0.5)
        if now.state is State.WAITING:
            conductor.do(Action.GO)
    return tracemalloc.get_traced_memory()[0]
