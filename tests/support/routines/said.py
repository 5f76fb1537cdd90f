"""How long the lines of the routines take to say, in the voices that the program would take."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict

import pytest

from coach.core.routine.language import Language
from coach.speech.cache import CLIP_VERSION, ClipCache
from coach.speech.clips import SAMPLE_RATE
from coach.speech.speaker import Speaker
from coach.speech.voices import Voice, find_voices

# Measured once by tests/tools/spoken_lengths.py: to say all that ships takes minutes.
_MEASURED = Path(__file__).with_name("spoken_lengths")
# Every line in every language; a person's cache would drop those of the first language again.
ROOMY = 1 << 30


class Measured(TypedDict):
    """A language's file: the voice, and the seconds of each line."""

    voice: str
    seconds: dict[str, float]


def clips_in(config: pytest.Config) -> ClipCache:
    """All that was rendered for tests like these, whichever worker had it rendered."""
    assert config.cache is not None
    return ClipCache(config.cache.mkdir("clips"), ROOMY)


def seconds_of(lines: Iterable[str], language: Language, config: pytest.Config) -> dict[str, float]:
    """Seconds of each line; what was not measured yet is rendered, and kept for the next run.

    All are rendered where the voice is another than the one that was measured.
    """
    return lengths_of(lines, language, clips_in(config))


def lengths_of(lines: Iterable[str], language: Language, cache: ClipCache) -> dict[str, float]:
    """Seconds of each line; the clip of what was not measured yet is kept."""
    known, asked = measured(language), list(lines)
    missing = [line for line in asked if line not in known]
    return {line: known[line] for line in asked if line in known} | (
        lengths_in(missing, language, cache) if missing else {}
    )


def measured(language: Language) -> dict[str, float]:
    """What was measured of the voice that there is here; nothing for another one."""
    kept: Measured = json.loads((_MEASURED / f"{language}.json").read_text("utf-8"))
    return kept["seconds"] if kept["voice"] == _name(find_voices(language)[0]) else {}


def lengths_in(lines: Iterable[str], language: Language, cache: ClipCache) -> dict[str, float]:
    """Seconds of each line; its clip is kept."""
    voice = find_voices(language)[0]
    with Speaker(tuple(lines), cache=cache, voices=[voice]) as speaker:
        while not speaker.wait(1.0).finished:
            pass
        assert speaker.progress.voice == voice, speaker.failures
        return {text: len(clip) / SAMPLE_RATE for text, clip in speaker.clips.items()}


def measure(lines: Iterable[str], language: Language, cache: ClipCache) -> None:
    """Keep the seconds of each line for all who test, and of no other line."""
    seconds = {
        line: round(length, 4) for line, length in lengths_in(lines, language, cache).items()
    }
    kept = Measured(voice=_name(find_voices(language)[0]), seconds=dict(sorted(seconds.items())))
    text = json.dumps(kept, indent=0, ensure_ascii=False) + "\n"
    (_MEASURED / f"{language}.json").write_text(text, "utf-8")


def _name(voice: Voice) -> str:
    return f"{voice.id} {voice.version}, clips of version {CLIP_VERSION}"
