"""How long the lines of the routines take to say, in the voices that ship with the program."""

from collections.abc import Iterable

import pytest

from coach.core.languages import Language
from coach.speech.cache import ClipCache
from coach.speech.clips import SAMPLE_RATE
from coach.speech.speaker import Speaker
from coach.speech.voices import find_voices

OURS = {Language.EN: "hibari", Language.DE: "bundled-espeak", Language.ES: "bundled-espeak"}


def seconds_of(lines: Iterable[str], language: Language, config: pytest.Config) -> dict[str, float]:
    """Seconds of each line; what is rendered for it is kept for the tests to come.

    A line is rendered anew where its voice, its speed or the way that clips are made changed.
    """
    assert config.cache is not None
    folder = config.cache.mkdir("clips")
    voices = [voice for voice in find_voices(language) if voice.id == OURS[language]]
    with Speaker(tuple(lines), cache=ClipCache(folder), voices=voices) as speaker:
        while not speaker.wait(1.0).finished:
            pass
        assert speaker.progress.voice.id == OURS[language], speaker.failures
        return {text: len(clip) / SAMPLE_RATE for text, clip in speaker.clips.items()}
