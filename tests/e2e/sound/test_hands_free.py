"""A session in which nobody touches the computer: media keys lead through it."""

import contextlib
import subprocess
import time
from collections.abc import Iterator

import pytest
from support.desktop.display import Display
from support.desktop.sessionbus import SessionBus, missing
from support.programs.program import Home, Window
from support.programs.short import SHORT
from support.programs.spoken import clips_of, heard
from support.programs.walking import choose, walk_to_the_session
from support.sound.soundserver import SoundServer

pytestmark = [
    pytest.mark.alone,
    pytest.mark.waits(80),
    pytest.mark.sound,
    pytest.mark.screen,
    pytest.mark.voice,
]


@contextlib.contextmanager
def running(home: Home, *arguments: str, **settings: object) -> Iterator[Window]:
    """Open the window, walk to the session, and touch nothing any more."""
    choose(home, **settings)
    with Display() as screen:
        home.extra |= screen.env
        with Window(home, *arguments) as window:
            walk_to_the_session(window, screen)
            yield window


def playerctl(bus: SessionBus, *words: str) -> str:
    done = subprocess.run(
        ["playerctl", *words], env=bus.env, check=True, capture_output=True, text=True, timeout=20
    )
    return done.stdout.strip()


def test_media_keys_lead_through_a_session(home: Home, sound: SoundServer) -> None:
    if absent := missing("playerctl"):
        pytest.skip(absent)
    home.extra["PULSE_SERVER"] = sound.env["PULSE_SERVER"]
    recording = sound.record()
    with SessionBus() as bus:
        home.extra["DBUS_SESSION_BUS_ADDRESS"] = bus.address
        with running(home, SHORT, "--tempo", "15") as window:
            window.wait_for("state", state="waiting")
            assert playerctl(bus, "status") == "Paused"
            assert playerctl(bus, "metadata", "title") == "Ready?"
            playerctl(bus, "play-pause")
            window.wait_for("phase", step="stand", phase="inhale")
            playerctl(bus, "next")
            window.wait_for("cue", cue="skip")
            window.wait_for("phase", step="hang", breath=1, phase="inhale")
            assert playerctl(bus, "status") == "Playing"
            assert playerctl(bus, "metadata", "title") == "Hang, breath 1 of 3"
            assert playerctl(bus, "metadata", "album") == "Short"
            position = float(playerctl(bus, "position"))
            assert position == pytest.approx(window.events("phase")[-1]["time"], abs=2.0)
            playerctl(bus, "loop", "Track")
            window.wait_for("phase", step="hang", breath=1, phase="exhale")
            playerctl(bus, "pause")
            window.wait_for("state", state="paused")
            playerctl(bus, "play")
            window.wait_for("cue", cue="resuming")
            window.wait_for("phase", step="hang", breath=2, phase="inhale")
            asked = time.monotonic()
            playerctl(bus, "stop")
            window.wait_for("state", state="recovering")
            answer = window.wait_for("cue", step="come-up")
            print(f"a stop by media key was answered after {answer['wall'] - asked:.2f} s")
            assert answer["wall"] - asked < 0.5
            window.wait_for("state", state="stopped")
            # In the recording, too, and not only in the program's own mind.
            clips = clips_of(home, SHORT)
            assert abs(heard(answer, clips, recording, 0.4)) < 0.1
