"""The first voice of each language is understood: what it says is written down as it was meant.

A short run of `tests/bench/ear.py`, which measures all voices, and in noise.
"""

import importlib.util
from pathlib import Path

import pytest
from support.sound.recogniser import PARTS, Recogniser
from support.sound.understood import errors, lines_of, listen, speak

from coach.core.routine.language import Language
from coach.speech.voices import find_voices

MISSING = [name for name in ("ctranslate2", *PARTS) if importlib.util.find_spec(name) is None]

pytestmark = [
    pytest.mark.voice,
    pytest.mark.skipif(
        bool(MISSING), reason="only `packaging/bootstrap.py test` by itself installs a recogniser"
    ),
]

LINES = 5
# Words misheard in a hundred. A voice that is not understood is at 40 and more.
MOST = {Language.EN: 10.0, Language.DE: 30.0, Language.ES: 25.0}


@pytest.fixture(scope="module")
def ear() -> Recogniser:
    return Recogniser()


@pytest.mark.parametrize("language", Language)
def test_the_first_voice_is_understood(ear: Recogniser, cache: Path, language: Language) -> None:
    voice = find_voices(language)[0]
    heard = listen(speak(lines_of(language, LINES), voice, cache), language, ear)
    wrong, misheard, letters = errors(heard)
    print(f"{voice.name}: words {wrong:.1f}, misheard {misheard:.1f}, letters {letters:.1f}")
    assert misheard <= MOST[language], [(line.line, line.heard) for line in heard if line.misheard]
