"""Turns a text into what Kokoro reads: the sounds of its words, in an alphabet of its own."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import hibari

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST = 510
"""So many signs Kokoro reads at once."""

# A sound of two letters is one sign, as in misaki, whose signs Kokoro has learnt.
_ONE_SIGN = {
    "a^ɪ": "I",
    "a^ʊ": "W",
    "d^z": "ʣ",
    "d^ʒ": "ʤ",
    "e^ɪ": "A",
    "o^ʊ": "O",
    "ə^ʊ": "Q",
    "t^s": "ʦ",
    "t^ʃ": "ʧ",
    "ɔ^ɪ": "Y",
    "^": "",
}

_PUNCTUATION = re.compile(r"""(\s*(?:[;!?¡¿—–…"“”«»()]|[.,:](?!\d))+\s*)""")
"""Heard as pause and melody, and lost on eSpeak; not within a number."""

_SAME_MEANING = str.maketrans("«»–", "“”—")
_ENDS = (". ", "! ", "? ", "… ", "; ", ": ", ", ", " ")
"""Where a text is best divided, the best first."""


def alphabet() -> dict[str, int]:
    """Return the number of each sign: hibari learnt from Kokoro, and has its alphabet."""
    found: dict[str, int] = json.loads(
        (Path(hibari.__file__).parent / "assets/vocab.json").read_text("utf-8")
    )
    return found


def reader(speaker: str) -> Callable[[str], str]:
    """Return what turns a text into signs for a speaker; its first letter tells the language."""
    if speaker.startswith("e"):
        return _spanish()
    from hibari.g2p import G2P  # noqa: PLC0415 - half a second that Spanish does not need

    english: Callable[[str], str] = G2P(british=speaker.startswith("b"))
    return english


def _spanish() -> Callable[[str], str]:
    from coach.speech.drivers.espeak_phonemes import EspeakPhonemes  # noqa: PLC0415 - as above

    sounds = EspeakPhonemes("roa/es")

    def read(text: str) -> str:
        words_and_punctuation = _PUNCTUATION.split(text)
        words_and_punctuation[::2] = map(sounds, words_and_punctuation[::2])
        signs = "".join(words_and_punctuation).translate(_SAME_MEANING)
        for letters, sign in _ONE_SIGN.items():
            signs = signs.replace(letters, sign)
        return signs

    return read


def divide(signs: str, most: int = MOST) -> Iterator[str]:
    """Yield pieces of at most `most` signs, divided where a sentence ends, or else a word does."""
    while len(signs) > most:
        cuts = (signs.rfind(end, 0, most) + len(end) for end in _ENDS if end in signs[:most])
        cut = next(cuts, most)
        yield signs[:cut].strip()
        signs = signs[cut:]
    yield signs.strip()
