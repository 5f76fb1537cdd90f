"""A language that nobody speaks: with accents, longer by two fifths, and from right to left."""

import re

from PySide6.QtCore import QTranslator

_ACCENTS = str.maketrans("aeiouncyAEIOUNCY", "áéíóúñçýÁÉÍÓÚÑÇÝ")
_KEPT = re.compile(r"(\{\w*\}|%n|&.)")
_LONGER = 0.4
_FROM_THE_RIGHT = "\u200f"
# Hebrew letters: what is longer is read from the right.
_MORE = "אבגדה וזחט "


class Pseudo(QTranslator):
    """Shows what has gone through Qt's translation: everything else keeps its letters."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        pieces = _KEPT.split(text)
        pieces[::2] = [piece.translate(_ACCENTS) for piece in pieces[::2]]
        more = round(len(text) * _LONGER) + 1
        tail = (_MORE * (more // len(_MORE) + 1))[:more].strip()
        return f"{_FROM_THE_RIGHT}{''.join(pieces)} {tail}"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False
