"""Left and right: which side a step is for, and the words for it."""

import re
from collections.abc import Iterable
from enum import StrEnum

# Where a sentence begins: a text itself, or what comes after the end of another one.
_BEGINNING = r"""((?:^|[.!?…]["”“»)]*\s+)["„“«¿¡(]*)"""
# A placeholder, and what stands for it on the left and on the right.
SideWords = tuple[tuple[str, str, str], ...]


class Side(StrEnum):
    """A side of the body."""

    LEFT = "left"
    RIGHT = "right"


class Sides(StrEnum):
    """Which sides a step is for: one, both after each other, or both in turn, breath by breath."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    ALTERNATE = "alternate"

    def at(self, breath: int) -> Side:
        """Return the side of a breath (from 1); the left one comes first."""
        match self:
            case Sides.RIGHT:
                return Side.RIGHT
            case Sides.ALTERNATE if breath % 2 == 0:
                return Side.RIGHT
            case _:
                return Side.LEFT


def said_of(side: Side, text: str, words: SideWords) -> str:
    """Return a text with the words for a side filled in, with a capital where one begins it."""
    # Not str.format: a routine file is untrusted and may contain any brace.
    for placeholder, left, right in words:
        text = _filled(text, placeholder, left if side is Side.LEFT else right)
    return text


def _filled(text: str, placeholder: str, word: str) -> str:
    begins, capital = _BEGINNING + re.escape(placeholder), word[:1].upper() + word[1:]
    text = re.sub(begins, lambda found: found[1] + capital, text)
    return text.replace(placeholder, word)


def placeholders(words: SideWords) -> Iterable[str]:
    """Return what may stand in a text for a side."""
    return (placeholder for placeholder, *_ in words)
