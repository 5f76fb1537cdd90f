"""What one asks for: what bothers, the minutes there are, where one is, and a few words."""

from dataclasses import replace

from PySide6.QtCore import QTimer

from coach.core.library.search import Wanted
from coach.ui.controls.finding.search_field import SearchField
from coach.ui.look.theme import Look
from coach.ui.pages.choosing.wish_bar import WishBar

# Milliseconds without a key: then somebody looks at what is found.
_TYPED = 150


class WantedBar(WishBar):
    """Those buttons, and a field to search in, which stands where the page puts it."""

    def __init__(self, look: Look, question: str) -> None:
        super().__init__(look, question)
        self.search = SearchField(look, self.tr("Search"))
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED)
        self.search.textChanged.connect(self._typed.start)
        self._typed.timeout.connect(self._take)

    @property
    def wanted(self) -> Wanted:
        """What is asked for."""
        return replace(super().wanted, text=self.search.text())

    def clear(self) -> None:
        """Ask for nothing."""
        self.search.clear()
        super().clear()

    def take_typed(self) -> None:
        """Ask at once for what is still being typed."""
        if self._typed.isActive():
            self._take()

    def _take(self) -> None:
        self._typed.stop()
        super()._take()

    def _minutes(self, minutes: int) -> str:
        return self.tr("at most %n minute(s)", "", minutes)
