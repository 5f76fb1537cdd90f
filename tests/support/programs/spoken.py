"""A routine's lines as clips, and where a recording has them."""

from pathlib import Path

import numpy as np
from support.machine.starting import one_at_a_time
from support.programs.program import Event, Home
from support.programs.short import SHORT
from support.sound.listening import RATE, Sound, find
from support.sound.soundserver import Recording

from coach.core.routine.language import Language
from coach.speech.cache import ClipCache
from coach.speech.speaker import Speaker
from coach.storage.routines import find as find_routine

# How well a line must match what was recorded: 1 is the same but for its loudness.
LIKENESS = 0.7


def clips_of(home: Home, routine: str, language: Language = Language.EN) -> dict[str, Sound]:
    """Return every line that a routine may say, as the coach of this home renders it."""
    shelf = ClipCache(Path(home.env["XDG_CACHE_HOME"]) / "breath-coach" / "clips")
    lines = find_routine(routine, language).spoken_lines()
    with Speaker(lines, cache=shelf, language=language) as speaker:
        while not speaker.wait(1.0).finished:
            pass
    return speaker.clips


def with_short(cache: Path) -> Path:
    """Have the short routine's lines in a cache, rendered by one worker for all; return it.

    In a fresh checkout each session would render them beside the others, and take minutes over
    it, which nobody who waits for a step of the session reckons with.
    """
    lock = cache / "lock"
    lock.touch()
    with one_at_a_time(lock):
        clips_of(Home(cache, {"XDG_CACHE_HOME": str(cache)}), SHORT)
    return cache


def heard(event: Event, clips: dict[str, Sound], recording: Recording, within: float) -> float:
    """Return by how many seconds a line was heard later than the program thinks.

    Fails where it was not heard at all.
    """
    sound = recording.mono
    expected = recording.frame_of(event["wall"])
    clip = clips[event["text"]][: event["frames"]]
    at = find(clip, sound, expected, round(within * RATE))
    assert _likeness(clip, sound, at) > LIKENESS, event["text"]
    return (at - expected) / RATE


def _likeness(clip: Sound, sound: Sound, at: int) -> float:
    """Return how like a clip the sound from frame `at` on is, 0 to 1."""
    piece = sound[at : at + len(clip)]
    product = float(np.dot(piece, clip[: len(piece)]))
    return product / float(np.linalg.norm(piece) * np.linalg.norm(clip) + 1e-12)
