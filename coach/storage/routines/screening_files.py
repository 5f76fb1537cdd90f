"""What many routines ask before they begin, from the file that ships with the program."""

import tomllib
from functools import cache

import msgspec

from coach import resources
from coach.core.routine.language import Language
from coach.core.routine.screening import Screening


@cache
def screenings(language: Language) -> dict[str, Screening]:
    """Return the shared parts of screenings in a language, by their ids.

    Raises MissingResource if there is no such file, msgspec.ValidationError for a broken one.
    """
    text = resources.path("screening", f"{language}.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), dict[str, Screening])
