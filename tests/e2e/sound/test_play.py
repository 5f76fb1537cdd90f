"""A session in the terminal on a real sound server: pause, go on, stop, and sound that fails."""

import subprocess
import sys
import time
from dataclasses import dataclass

import numpy as np
import pytest
from support.programs.program import Event, Home, read_trace
from support.programs.short import SHORT
from support.programs.spoken import clips_of
from support.sound.listening import RATE, Sound, find
from support.sound.soundserver import SoundServer, wait_until

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance
from coach.core.score.plan import Plan
from coach.core.score.timeline import GRID
from coach.core.session.session import Session
from coach.storage.routines import find as find_routine

pytestmark = [pytest.mark.alone, pytest.mark.waits(160), pytest.mark.sound, pytest.mark.voice]
FAST = ("--tempo", "15", "--get-ready", "3")


@dataclass
class Played:
    """One session: what it told, and what was heard."""

    events: list[Event]
    sound: Sound
    began: float
    clips: dict[str, Sound]

    def of(self, kind: str, **values: object) -> list[Event]:
        return [
            e
            for e in self.events
            if e["event"] == kind and all(e.get(k) == v for k, v in values.items())
        ]

    def heard_at(self, event: Event) -> int:
        """Return where in the recording the program thinks that this was heard."""
        return round((event["wall"] - self.began) * RATE)

    def late(self, cue: Event) -> float:
        """Return by how many seconds a line was heard later than the program thinks."""
        expected = self.heard_at(cue)
        return (find(self.clips[cue["text"]], self.sound, expected, RATE // 4) - expected) / RATE


def play(home: Home, sound: SoundServer, *deeds: str) -> Played:
    home.extra["PULSE_SERVER"] = sound.env["PULSE_SERVER"]
    clips = clips_of(home, SHORT)
    recording = sound.record()
    trace = home.folder / "trace.jsonl"
    script = [word for deed in deeds for word in ("--do", deed)]
    home.coach("play", SHORT, "--yes", *FAST, "--trace", str(trace), *script)
    recording.stop()
    return Played(read_trace(trace), recording.mono, recording.began, clips)


def in_the_hang(home: Home) -> float:
    """Return a second in the middle of the first inhale with the head down."""
    lengths = {text: len(clip) / RATE for text, clip in clips_of(home, SHORT).items()}
    guidance = Guidance(get_ready=float(FAST[-1]))
    plan = Plan(find_routine(SHORT).with_prop(None), 1, lengths, guidance)
    timeline = Session(plan, Breathing(float(FAST[1]))).timeline
    places = ((span.start, span.place) for span in timeline.spans if span.place)
    return 0.8 + next(
        start
        for start, place in places
        if (place.step.id, place.phase, place.breath) == ("hang", Phase.INHALE, 2)
    )


def test_a_pause_is_heard_at_once_and_the_breath_begins_again(
    home: Home, sound: SoundServer
) -> None:
    second = in_the_hang(home)
    played = play(home, sound, f"{second} pause", f"{second + 9} resume")
    paused = played.of("state", state="paused")[0]
    assert paused["time"] == pytest.approx(second, abs=0.06)
    at = played.heard_at(paused)
    said = played.of("cue", cue="paused")
    assert [abs(played.late(line)) < 0.06 for line in said] == [True, True]
    before = played.sound[at - RATE // 10 : at]
    # Between what is said first and the offer to come there is nothing, not even breath.
    rest = played.heard_at(said[-1]) + said[-1]["frames"]
    after = played.sound[rest + RATE // 10 : played.heard_at(paused) + 9 * RATE - RATE // 5]
    assert np.abs(before).max() > 1e-3
    assert len(after) > RATE // 10
    assert np.abs(after).max() < 1e-5
    again = next(e for e in played.of("phase") if e["time"] > second + 9)
    cut = [e for e in played.of("phase", phase="inhale") if e["time"] < second][-1]
    assert [again[k] for k in ("step", "breath", "phase")] == [
        cut[k] for k in ("step", "breath", "phase")
    ]
    assert played.of("state")[-1]["state"] == "finished"
    # After the pause, too, lines stand on their exhales.
    late = np.array([played.late(cue) for cue in played.of("cue", cue="belly")])
    print(f"late by {1000 * late.min():.1f} to {1000 * late.max():.1f} ms")
    assert np.abs(late - np.median(late)).max() < 0.025


def test_a_tempo_and_a_stop_in_the_fold_are_answered_at_once(
    home: Home, sound: SoundServer
) -> None:
    second = in_the_hang(home)
    played = play(home, sound, f"{second - 3} tempo 12", f"{second} stop")
    changed = played.of("tempo")[-1]
    assert changed["tempo"] == 12.0
    assert second - 3 <= changed["time"] <= second - 3 + 0.6 + GRID
    stopped = played.of("state", state="recovering")[0]
    first = next(e for e in played.of("cue") if e["time"] >= stopped["time"])
    assert (first["step"], first["text"]) == ("come-up", "Bend your knees.")
    assert first["time"] - stopped["time"] < 0.5
    assert abs(played.late(first)) < 0.06
    assert played.of("state")[-1]["state"] == "stopped"


def test_a_sound_server_that_dies_is_noticed_within_a_second(
    home: Home, sound: SoundServer
) -> None:
    home.extra["PULSE_SERVER"] = sound.env["PULSE_SERVER"]
    clips_of(home, SHORT)
    trace = home.folder / "trace.jsonl"
    # What is scripted asks for no sound check, which takes as long as all else here.
    play_it = ("play", SHORT, "--yes", *FAST, "--do", "1 tempo 15", "--trace", str(trace))
    command = [sys.executable, "-m", "coach", *play_it]
    with subprocess.Popen(command, env=home.env, stderr=subprocess.PIPE, text=True) as program:
        wait_until(lambda: any(e.get("cue") == "belly" for e in read_trace(trace)), "belly", 90.0)
        killed = sound.kill()
        _, said = program.communicate(timeout=10.0)
        noticed = time.monotonic() - killed
        print(f"noticed, and ended, after {noticed:.2f} s")
        # A second to notice, and some for the program to end.
        assert noticed < 1.5
    assert program.returncode == 1
    assert "coach: The loudspeaker" in said


def test_without_a_sound_server_it_says_so_and_ends(home: Home) -> None:
    home.extra["PULSE_SERVER"] = f"unix:{home.folder}/nobody"
    done = home.coach("play", SHORT, "--yes", check=False)
    assert done.returncode == 1
    said = done.stderr.splitlines()[-1]
    assert said.startswith("coach: No loudspeaker")
