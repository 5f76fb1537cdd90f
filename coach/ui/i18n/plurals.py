"""English plurals: from "%n round(s)" to "1 round" and "2 rounds"."""

import re

from PySide6.QtCore import QTranslator

_ENDING = re.compile(r"\((\w+)\)")


class EnglishPlurals(QTranslator):
    """Fills in the endings that Qt leaves to a translation, in the language of the source.

    Every other text is left as it is, and so is every text that another translator knows:
    install this one first.
    """

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the text for a count, or None where there is nothing to fill in."""
        del context, disambiguation
        if n < 0:
            return None
        return _ENDING.sub("" if n == 1 else r"\1", text)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Say that there is something in it: Qt leaves out what is empty."""
        return False
