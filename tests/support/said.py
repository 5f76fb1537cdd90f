"""How long the lines of the routines take to say, in the voices that the program would take."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from coach.core.routine.language import Language
from coach.speech.cache import ClipCache
from coach.speech.clips import SAMPLE_RATE
from coach.speech.speaker import Speaker
from coach.speech.voices import find_voices


def seconds_of(lines: Iterable[str], language: Language, config: pytest.Config) -> dict[str, float]:
    """Seconds of each line; what is rendered for it is kept for the tests to come.

    A line is rendered anew where its voice, its speed or the way that clips are made changed.
    """
    assert config.cache is not None
    # Where the programs that are started have theirs: no line is rendered twice.
    folder = config.cache.mkdir("speech") / "breath-coach" / "clips"
    return lengths_in(lines, language, folder)


def lengths_in(lines: Iterable[str], language: Language, folder: Path) -> dict[str, float]:
    """Seconds of each line; its clip is kept in a folder."""
    voice = find_voices(language)[0]
    with Speaker(tuple(lines), cache=ClipCache(folder), voices=[voice]) as speaker:
        while not speaker.wait(1.0).finished:
            pass
        assert speaker.progress.voice == voice, speaker.failures
        return {text: len(clip) / SAMPLE_RATE for text, clip in speaker.clips.items()}
