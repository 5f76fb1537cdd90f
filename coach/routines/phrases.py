"""The coach's own lines, from the file that ships with the program."""

import tomllib
from functools import cache

import msgspec

from coach import resources
from coach.core.phrases import Phrases

LANGUAGE = "en"


@cache
def phrases(language: str = LANGUAGE) -> Phrases:
    """Return the coach's lines in a language.

    Raises MissingResource if there is no such file, msgspec.ValidationError for a broken one.
    """
    text = resources.path("phrases", f"{language}.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Phrases)
