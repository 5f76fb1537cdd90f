"""Mishaps in the fold, in a real window on a real sound server: the person comes up first."""

import signal
import time

import pytest
from support.desktop.display import Display
from support.programs.program import Home, Window
from support.programs.short import SHORT
from support.programs.spoken import clips_of, heard
from support.programs.walking import choose, walk_to_the_session
from support.sound.soundserver import SoundServer, wait_until

# Nothing here is measured closer than a second: it may be beside other tests.
pytestmark = [pytest.mark.waits(130), pytest.mark.sound, pytest.mark.screen, pytest.mark.voice]


def test_mishaps_in_the_fold_bring_the_person_up_first(home: Home, sound: SoundServer) -> None:
    """The computer is kept from running, as by a sleep; then the sound server dies and returns."""
    home.extra["PULSE_SERVER"] = sound.env["PULSE_SERVER"]
    clips = clips_of(home, SHORT)
    sound.record()
    arguments = (SHORT, "--tempo", "15")
    with Display() as screen:
        home.extra |= screen.env
        choose(home, gates="countdown", get_ready=3)
        with Window(home, *arguments) as window:
            walk_to_the_session(window, screen)
            window.wait_for("phase", step="hang", breath=1, phase="exhale")
            window.process.send_signal(signal.SIGSTOP)
            stopped = time.monotonic()
            # That time passes is what is tested here.
            wait_until(lambda: time.monotonic() > stopped + 4.0, "four seconds are over")
            window.process.send_signal(signal.SIGCONT)
            window.wait_for("state", state="recovering")
            first = window.wait_for("cue", step="come-up")
            window.wait_for("cue", cue="interrupted")
            screen.key("space")
            window.wait_for("cue", cue="resuming")
            # Whoever was brought up begins again where one stands.
            window.wait_for("step", step="stand", count=2)
            window.wait_for("phase", step="hang", breath=2, phase="inhale")
            sound.kill()
            window.wait_for_control("Try the sound again")
            sound.start()
            again = sound.record()
            line = window.wait_for("cue", step="come-up", text=first["text"], count=2)
            window.wait_for("cue", cue="interrupted", count=2)
            late = heard(line, clips, again, 1.0)
            print(f"after the sound server came back, the way up was heard {late:.3f} s late")
