"""The real program on a real sound server, when something around it fails."""

import os
import signal
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from faults.table import real
from faults.terminal import SHORT, Terminal
from support.desktop.display import Display
from support.programs.program import Home, Window, read_trace
from support.programs.walking import choose, walk_to_the_session
from support.sound.listening import RATE, longest_hole
from support.sound.soundserver import SoundServer, wait_until

pytestmark = [pytest.mark.waits(60), pytest.mark.sound, pytest.mark.voice]
Saw = Callable[[str], None]
# Seconds to notice and to be heard again on a busy machine; what it took is in the table.
NOTICED, MENDED = 10.0, 45.0
# Below this a sample is silence; a hole of so many seconds could be heard.
SILENCE, AUDIBLE = 1e-6, 0.25
# What is offered once no sound is heard.
OFFER = "r: try again"


@pytest.fixture
def listened(sound: SoundServer, home: Home) -> SoundServer:
    """A server that is awake, for somebody records it; the coach will play on it."""
    home.extra["PULSE_SERVER"] = sound.env["PULSE_SERVER"]
    sound.record()
    return sound


@pytest.fixture
def hanging(listened: SoundServer, home: Home) -> Iterator[Terminal]:
    """A session in which somebody hangs by now."""
    assert listened
    with Terminal(home) as coach:
        coach.wait_for("phase", step="hang")
        yield coach


def check_brought_up(coach: Terminal, since: float, saw: Saw) -> None:
    """Whoever hung is brought up; who stops on the way is not kept from it."""
    coach.wait_for("state", state="recovering", seconds=MENDED)
    saw(f"led up after {time.monotonic() - since:.1f} s")
    coach.wait_for("cue", cue="knees")
    coach.press("s")
    assert coach.end() == 0, coach.said
    assert coach.heard("state")[-1]["state"] == "stopped"
    assert "Traceback" not in coach.said


def check_noticed(coach: Terminal, at: float, saw: Saw) -> None:
    coach.wait_to_say(OFFER, NOTICED)
    saw(f"noticed after {time.monotonic() - at:.1f} s")
    coach.wait_for("state", state="paused", seconds=NOTICED)


@real("sound server killed, then back", "hanging")
def test_after_a_server_that_died_whoever_hung_is_brought_up(
    listened: SoundServer, hanging: Terminal, saw: Saw
) -> None:
    check_noticed(hanging, listened.kill(), saw)
    back = time.monotonic()
    listened.start()
    listened.record()
    check_brought_up(hanging, back, saw)


@real("sound server hanging, then back", "hanging")
def test_after_a_server_that_hung_whoever_hung_is_brought_up(
    listened: SoundServer, hanging: Terminal, saw: Saw
) -> None:
    check_noticed(hanging, listened.freeze(), saw)
    back = time.monotonic()
    listened.thaw()
    check_brought_up(hanging, back, saw)


@real("loudspeaker unplugged", "hanging")
def test_another_loudspeaker_takes_over(listened: SoundServer, home: Home, saw: Saw) -> None:
    other = listened.load("module-null-sink sink_name=headphones rate=48000 channels=2")
    listened.make_default("headphones")
    plugged = listened.record("headphones")
    with Terminal(home) as coach:
        coach.wait_for("phase", step="hang")
        plugged.stop()
        at = time.monotonic()
        listened.unload(other)
        check_noticed(coach, at, saw)
        check_brought_up(coach, at, saw)


@real("sound server absent, then there", "from the first on")
def test_a_server_that_comes_late_is_used(listened: SoundServer, home: Home, saw: Saw) -> None:
    listened.kill()
    with Terminal(home) as coach:
        coach.wait_to_say(OFFER)
        at = time.monotonic()
        listened.start()
        listened.record()
        coach.wait_for("cue", cue="interrupted", seconds=MENDED)
        saw(f"used after {time.monotonic() - at:.1f} s")
        coach.press("s")
        assert coach.end() == 0


@real("sound server hanging", "from the first on, stopped")
def test_a_session_on_a_server_that_hangs_can_be_stopped(listened: SoundServer, home: Home) -> None:
    listened.freeze()
    with Terminal(home) as coach:
        coach.wait_to_say(OFFER)
        coach.press("s")
        wait_until(
            lambda: bool(coach.heard("state", state="stopped")), "it stops", MENDED, every=0.05
        )
        # A program that waits for a server that hangs is Qt's; it goes on once that does.
        listened.thaw()
        assert coach.end() == 0


@real("the program stands still for 4 s", "hanging")
def test_after_standing_still_whoever_hung_is_brought_up(hanging: Terminal, saw: Saw) -> None:
    hanging.suspend()
    asleep = time.monotonic()
    wait_until(lambda: time.monotonic() - asleep > 4.0, "4 s have passed", every=0.1)
    back = time.monotonic()
    hanging.wake()
    check_brought_up(hanging, back, saw)


@real("the terminal goes away", "hanging")
def test_a_terminal_that_goes_away_leaves_no_program_behind(hanging: Terminal) -> None:
    os.killpg(hanging.process.pid, signal.SIGHUP)
    assert hanging.end() != 0
    assert "Traceback" not in hanging.said


@real("the window stalls for 2 s", "standing")
def test_a_stall_of_the_window_is_neither_heard_nor_taken_for_a_sleep(
    listened: SoundServer, home: Home, saw: Saw
) -> None:
    choose(home, gates="countdown", get_ready=3)
    recording = listened.record()
    with Display() as screen:
        home.extra |= {**screen.env, "BUSY_SECONDS": "2"}
        with Window(home, SHORT, "--tempo", "12") as window:
            walk_to_the_session(window, screen)
            window.wait_for("phase", step="stand", phase="inhale")
            window.be_busy()
            window.wait_for("cue", cue="belly")
            events = read_trace(window.trace)
    recording.stop()
    breath = [event for event in events if event["event"] == "phase" and event["round"]]
    assert {"paused", "recovering"}.isdisjoint(event.get("state") for event in events)
    first, last = (recording.frame_of(breath[end]["wall"]) for end in (0, -1))
    played = np.abs(recording.samples[first + RATE // 10 : last]).max(axis=1)
    hole = longest_hole(played, SILENCE)
    saw(f"longest silence {1000 * hole:.0f} ms")
    assert hole < AUDIBLE
