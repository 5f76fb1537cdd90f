"""The coach's own lines, from the file that ships with the program."""

import tomllib
from functools import cache

import msgspec

from coach import resources
from coach.core.routine.language import Language
from coach.core.routine.phrases import Phrases


@cache
def phrases(language: Language) -> Phrases:
    """Return the coach's lines in a language.

    Raises MissingResource if there is no such file, msgspec.ValidationError for a broken one.
    """
    text = resources.path("phrases", f"{language}.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Phrases)
