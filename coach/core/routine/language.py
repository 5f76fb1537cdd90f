"""The languages that the coach has: all that they need but their texts, and which a person gets.

A language more is a row more, and its texts: phrases, routines, translation. Nothing else names
a language.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple, Self

from coach.core.message import Message

MAN, WOMAN = Message("man"), Message("woman")


class Narrator(NamedTuple):
    """Who speaks a language, by which driver; `variety` is told in place of the language's name."""

    driver: str
    speaker: str
    sex: str
    variety: str = ""

    @property
    def id(self) -> str:
        """What a choice is kept as."""
        natural = self.driver == "kokoro"
        return f"{self.driver}-{self.speaker.replace('_', '-')}" if natural else self.driver


_BRITISH = Message("British English")


class Language(StrEnum):
    """By its code in ISO 639-1.

    `in_english` is its name in an English sentence, `own_name` what those call it who speak it,
    `probe` what a doubted voice is asked to say: whoever cannot say this can say nothing.
    `narrators` are ours, the best understood first; after them come a voice of the system, and
    `espeak`, the speaker of eSpeak that is misheard least.
    """

    in_english: str
    own_name: str
    probe: str
    espeak: str
    narrators: tuple[Narrator, ...]

    EN = (
        *("en", Message("English"), "English", "Breathe out.", "gmw/en-us"),
        Narrator("hibari", "", WOMAN),
        Narrator("kokoro", "am_michael", MAN),
        Narrator("kokoro", "bf_emma", WOMAN, _BRITISH),
        Narrator("kokoro", "bm_george", MAN, _BRITISH),
        # Misheard less often than the American one.
        Narrator("pico", "en-GB", WOMAN, _BRITISH),
    )
    DE = (
        *("de", Message("German"), "Deutsch", "Ausatmen.", "gmw/de"),
        Narrator("pico", "de-DE", WOMAN),
    )
    ES = (
        *("es", Message("Spanish"), "Español", "Suelta el aire.", "roa/es"),
        Narrator("kokoro", "em_alex", MAN),
        Narrator("kokoro", "ef_dora", WOMAN),
        Narrator("pico", "es-ES", WOMAN),
    )

    def __new__(
        cls,
        code: str,
        in_english: str = "",
        own_name: str = "",
        probe: str = "",
        espeak: str = "",
        *narrators: Narrator,
    ) -> Self:
        """Make a language of its row; its code alone is its value."""
        self = str.__new__(cls, code)
        self._value_ = code
        self.in_english, self.own_name, self.probe = in_english, own_name, probe
        self.espeak, self.narrators = espeak, narrators
        return self


def language_of(wish: str, system: Iterable[str] = ()) -> Language:
    """Return the wished language, or the first of the system's that there is, or English.

    Codes may name a region as well: "de-AT", "es_MX".
    """
    codes = (code.replace("_", "-").partition("-")[0].lower() for code in (wish, *system))
    return next((Language(code) for code in codes if code in set(Language)), Language.EN)
