"""A session that begins while its voice is still at work, on a real sound server."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from support.desktop.display import Display
from support.programs.program import Event, Home, Window, read_trace
from support.programs.short import SHORT
from support.programs.spoken import clips_of, heard
from support.programs.walking import choose, walk_to_the_session
from support.sound.listening import RATE, Sound, longest_hole
from support.sound.soundserver import Recording, SoundServer

pytestmark = [
    pytest.mark.alone,
    pytest.mark.waits(115),
    pytest.mark.sound,
    pytest.mark.screen,
    pytest.mark.voice,
]
TEMPO, SECONDS_A_LINE = 10.0, 1.0
SILENCE = 10 ** (-66 / 20)


@dataclass
class Session:
    """What one session left behind, whose lines came while it ran."""

    waited: float
    """Seconds from the first page to the session."""
    there: set[str]
    """The clips, by their files' names, that there were when it began."""
    events: list[Event]
    recording: Recording
    clips: dict[str, Sound]

    @property
    def lines(self) -> list[Event]:
        return [event for event in self.events if event["event"] == "cue"]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    home = Home(tmp_path_factory.mktemp("home"), {"SECONDS_A_LINE": str(SECONDS_A_LINE)})
    with SoundServer() as sound, Display() as screen:
        home.extra |= {**screen.env, "PULSE_SERVER": sound.env["PULSE_SERVER"]}
        choose(home, gates="countdown", get_ready=3)
        recording = sound.record()
        arguments = (SHORT, "--tempo", str(TEMPO), "--rounds", "1")
        with Window(home, *arguments) as window:
            began = time.monotonic()
            walk_to_the_session(window, screen)
            waited, there = time.monotonic() - began, kept(home)
            window.wait_for("state", 240.0, state="finished")
        recording.stop()
        assert len(there) < len(kept(home))
        yield Session(waited, there, read_trace(window.trace), recording, clips_of(home, SHORT))


def kept(home: Home) -> set[str]:
    folder = Path(home.env["XDG_CACHE_HOME"]) / "breath-coach" / "clips"
    return {path.name for path in folder.glob("*.flac")}


def test_it_begins_before_half_of_the_lines_are_there(session: Session) -> None:
    share = len(session.there) / len(session.clips)
    print(f"began after {session.waited:.0f} s with {len(session.there)} lines ({share:.0%})")
    # Of a routine that is as short as this; of a longer one, a smaller part.
    assert share < 0.5


def test_no_exhale_of_a_descent_is_silent_and_every_line_is_in_its_place(session: Session) -> None:
    late = np.array([heard(line, session.clips, session.recording, 0.4) for line in session.lines])
    spread = np.abs(late - np.median(late))
    print(f"lines {len(late)}, spread {1000 * spread.max():.2f} ms")
    assert len(late) > 10
    assert np.percentile(spread, 99) < 0.025
    starts = {line["frame"] for line in session.lines}
    exhales = [e for e in session.events if e["event"] == "phase" and e["phase"] == "exhale"]
    down = [e["frame"] for e in exhales if e["step"] == "hang"]
    assert len(down) == 3
    assert set(down) <= starts


def test_the_breath_sound_has_no_hole_while_lines_are_made(session: Session) -> None:
    phases = [e for e in session.events if e["event"] == "phase" and e.get("round") != 0]
    first, last = (session.recording.frame_of(e["wall"]) for e in (phases[0], phases[-1]))
    sound = np.abs(session.recording.samples[first + RATE // 10 : last]).max(axis=1)
    hole = longest_hole(sound, SILENCE)
    print(f"longest hole {1000 * hole:.1f} ms in {(last - first) / RATE:.0f} s")
    assert hole <= 0.005
