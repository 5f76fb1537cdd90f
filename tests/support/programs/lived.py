"""A whole session in a real window on a real sound server, and what it left behind."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from support.desktop.display import Display
from support.programs.program import Event, Home, Window, read_trace
from support.programs.spoken import clips_of
from support.programs.walking import choose, walk_to_the_session
from support.sound.listening import RATE, Sound, find
from support.sound.soundserver import Recording, SoundServer

from coach.core.routine.language import Language

# Seconds in which a session gets to its next step, or to its end.
PATIENCE = 300.0


@dataclass
class Session:
    """What one live session left behind."""

    events: list[Event]
    paints: list[tuple[float, float]]
    blocks: list[float]
    recording: Recording
    clips: dict[str, Sound]
    offset: int
    """Index in the recording of the session's frame 0: a constant latency, taken out."""

    def of(self, kind: str, **values: object) -> list[Event]:
        """Return these events; phases and steps only from the first breath on."""
        return [
            e
            for e in self.events
            if e["event"] == kind and all(e.get(k) == v for k, v in values.items())
            if kind == "cue" or e.get("round") != 0
        ]

    def late(self, cue: Event) -> float:
        """Return how many seconds after its place on the timeline a line was recorded."""
        sound = self.recording.mono
        expected = self.offset + cue["frame"]
        found = find(self.clips[cue["text"]], sound, expected, round(0.4 * RATE))
        return (found - expected) / RATE

    def lateness(self) -> NDArray[np.float64]:
        """Return how late each line was; what all have in common is latency, and taken out."""
        late = np.array([self.late(cue) for cue in self.of("cue")])
        print(f"lines {len(late)}, late by {1000 * late.min():.2f} to {1000 * late.max():.2f} ms")
        return late - np.median(late)


def live(
    home: Home,
    routine: str,
    tempo: float,
    language: Language = Language.EN,
    busy: tuple[str, ...] = (),
) -> Session:
    """Let a session be lived; the window is kept busy once on the exhale of each of these steps."""
    with SoundServer() as sound, Display() as screen:
        home.extra |= {**screen.env, "PULSE_SERVER": sound.env["PULSE_SERVER"]}
        choose(home, gates="countdown", get_ready=3, language=language.value)
        recording = sound.record()
        arguments = (routine, "--tempo", str(tempo), "--rounds", "1")
        with Window(home, *arguments) as window:
            walk_to_the_session(window, screen, language)
            blocks = _live_through(window, busy)
            paints = window.paints()
        recording.stop()
        events = read_trace(window.trace)
        clips = clips_of(home, routine, language)
        return Session(events, paints, blocks, recording, clips, _offset(events, clips, recording))


def _live_through(window: Window, busy: tuple[str, ...]) -> list[float]:
    """Keep the window busy in some breaths, and touch nothing."""
    blocks = []
    for step in busy:
        window.wait_for("phase", PATIENCE, step=step, phase="exhale")
        blocks.append(window.be_busy())
    window.wait_for("state", PATIENCE, state="finished")
    return blocks


def _offset(events: list[Event], clips: dict[str, Sound], recording: Recording) -> int:
    """Find the first line without knowing anything of clocks."""
    first = next(e for e in events if e["event"] == "cue")
    clip = clips[first["text"]]
    sound = recording.mono
    return find(clip, sound, len(sound) // 2, len(sound) // 2) - first["frame"]
