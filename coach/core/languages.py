"""The languages that the coach has, and which of them a person gets."""

from collections.abc import Iterable
from enum import StrEnum


class Language(StrEnum):
    """By its code in ISO 639-1."""

    EN = "en"
    DE = "de"
    ES = "es"


NAMES = {Language.EN: "English", Language.DE: "German", Language.ES: "Spanish"}
"""Languages as they stand in a sentence."""


def language_of(wish: str, system: Iterable[str] = ()) -> Language:
    """Return the wished language, or the first of the system's that there is, or English.

    Codes may name a region as well: "de-AT", "es_MX".
    """
    codes = (code.replace("_", "-").partition("-")[0].lower() for code in (wish, *system))
    return next((Language(code) for code in codes if code in set(Language)), Language.EN)
