"""Whether what a session left in its trace was heard: by its recording, found by correlation."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from support.sound.listening import RATE, Sound, find

from coach.speech.cache import ClipCache
from coach.speech.speaker import Speaker
from coach.storage.routines import find as find_routine

Event = dict[str, Any]
# Seconds that a line may be off its place: the bound of the test from source.
CLOSE = 0.010


def events(trace: Path) -> list[Event]:
    """Return what a trace tells so far: whole lines only, for somebody may be writing."""
    if not trace.exists():
        return []
    whole = trace.read_text("utf-8").rpartition("\n")[0]
    return [json.loads(line) for line in whole.splitlines()]


def clips_of(routine: str, cache: Path) -> dict[str, Sound]:
    """Return the lines that the program itself rendered and kept."""
    lines = find_routine(routine).spoken_lines()
    with Speaker(lines, cache=ClipCache(cache)) as speaker:
        while not speaker.wait(1.0).finished:
            pass
    return dict(speaker.clips)


def lateness(cues: list[Event], clips: dict[str, Sound], recording: Sound) -> list[float]:
    """Return how many seconds after its place on the timeline each line was recorded.

    One line is looked for everywhere, without knowing anything of clocks; where it is found,
    a constant latency is taken out. It is the longest of those that are said only once.
    """
    half = len(recording) // 2
    times = Counter(cue["text"] for cue in cues)
    sure = max((cue for cue in cues if times[cue["text"]] == 1), key=lambda cue: len(cue["text"]))
    offset = find(clips[sure["text"]], recording, half, half) - sure["frame"]
    late = []
    for cue in cues:
        place = offset + cue["frame"]
        found = find(clips[cue["text"]], recording, place, round(0.4 * RATE))
        late.append((found - place) / RATE)
    return late


def judge(events: list[Event], clips: dict[str, Sound], recording: Sound) -> str:
    """Return what was heard; raise AssertionError where it is not what the timeline says."""
    cues = [event for event in events if event["event"] == "cue"]
    late = np.array(lateness(cues, clips, recording))
    exhales = {e["frame"] for e in events if e["event"] == "phase" and e["phase"] == "exhale"}
    on_exhale = [cue["frame"] in exhales for cue in cues]
    off = np.abs(late - np.median(late))
    spoken = [abs(a) < CLOSE for a, on in zip(off, on_exhale, strict=True) if on]
    assert len(spoken) >= 5, f"only {len(spoken)} lines begin an exhale"
    assert all(spoken), f"{len(spoken) - sum(spoken)} of {len(spoken)} exhales without their line"
    assert np.percentile(off, 99) < CLOSE, f"lines are off by up to {1000 * off.max():.1f} ms"
    return (
        f"{len(cues)} lines heard, {len(spoken)} of them just as an exhale begins, "
        f"off by at most {1000 * off.max():.2f} ms"
    )
