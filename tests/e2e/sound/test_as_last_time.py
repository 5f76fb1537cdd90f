"""The same once more, days later: from one press to the first breath, in the real program."""

import json
import shutil
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from support.desktop.display import Display
from support.programs.program import Home, Window
from support.programs.short import SHORT
from support.programs.spoken import clips_of, heard
from support.programs.walking import choose, click, walk_to_the_session
from support.sound.soundserver import SoundServer

pytestmark = [
    pytest.mark.alone,
    pytest.mark.waits(90),
    pytest.mark.sound,
    pytest.mark.screen,
    pytest.mark.voice,
]
BEGIN, YES = "Begin as last time", "Yes, something is new"


def three_days_later(home: Home) -> None:
    """Let what was done have been done to its end, three days before."""
    path = home.folder / "xdg_config_home" / "breath-coach" / "settings.json"
    kept = json.loads(path.read_text("utf-8"))
    [last] = kept["last"].values()
    last["at"] = (datetime.fromisoformat(last["at"]) - timedelta(days=3)).isoformat()
    last["in_full"] = False
    path.write_text(json.dumps(kept), "utf-8")


def opened(home: Home, *arguments: str) -> Window:
    """The window once more, which tells anew when it is there."""
    (home.folder / "paints").unlink()
    return Window(home, *arguments)


def test_one_press_and_no_key_lead_to_the_first_breath(home: Home, sound: SoundServer) -> None:
    home.extra["PULSE_SERVER"] = sound.env["PULSE_SERVER"]
    own = home.folder / "xdg_data_home" / "breath-coach" / "routines"
    own.mkdir(parents=True)
    short = Path(shutil.copy(SHORT, own)).stem
    choose(home, gates="countdown", get_ready=3)
    with Display() as screen:
        home.extra |= screen.env
        with Window(home, short, "--tempo", "15", "--rounds", "1") as window:
            walk_to_the_session(window, screen)
            window.wait_for("state", 120.0, state="finished")
        three_days_later(home)
        recording = sound.record()
        with opened(home) as window:
            click(window, screen, BEGIN)
            pressed = time.monotonic()
            window.wait_for_control(YES)
            first = window.wait_for("phase", 40.0, round=1)
            seconds = first["wall"] - pressed
            print(f"from the press to the first breath {seconds:.1f} s")
            assert seconds <= 20.0
        recording.stop()
        spoken = [line["text"] for line in window.events("cue")]
        assert "Anything new since" in spoken[0]
        assert spoken[-1] == "One."
        clips = clips_of(home, SHORT)
        assert heard(window.events("cue")[0], clips, recording, 0.5) < 0.5
        # That one was broken off.
        three_days_later(home)
        # The menu's entry, where a key means that something is new.
        with opened(home, "--again") as window:
            window.wait_for_control(YES)
            screen.key("y")
            window.wait_for_control("None of this applies to me")
