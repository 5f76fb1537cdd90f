"""What stays in sight on the first page while it changes: the routine that is chosen."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from coach.core.library.listing import Listing
from coach.ui.controls.scroll_area import Scroll
from coach.ui.look.theme import Look
from coach.ui.pages.choosing.halves import Halves


class Sight:
    """Scrolls the page's `view`, or what scrolls within it, once all has its place."""

    def __init__(self, look: Look, view: Scroll, halves: Halves) -> None:
        self._look, self._view, self._halves = look, view, halves

    def show_chosen(self) -> None:
        """Show the chosen card."""
        QTimer.singleShot(0, self._show_chosen)

    def show(self, widget: QWidget) -> None:
        """Show all of something that is told of the routine; under the mouse nothing moves."""
        QTimer.singleShot(0, lambda: self._show(widget))

    @contextmanager
    def kept(self, listing: Listing) -> Iterator[None]:
        """Leave a card where it was pressed while it is chosen: the routine above it goes."""
        before = self._height_of(listing)
        yield
        if before is not None:
            QTimer.singleShot(0, lambda: self._stay(listing, before))

    def _show_chosen(self) -> None:
        if card := self._halves.chosen_card():
            view = self._halves.list_view if self._halves.wide else self._view
            view.ensureWidgetVisible(card)

    def _show(self, widget: QWidget) -> None:
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            for view in (self._halves.detail_view, self._view):
                view.ensureWidgetVisible(widget, 0, self._look.px(8))

    def _stay(self, listing: Listing, before: int) -> None:
        now = self._height_of(listing)
        if now is not None:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + now - before)

    def _height_of(self, listing: Listing) -> int | None:
        """Return how high a card stands in the window, where the routine is beneath its card."""
        card = self._halves.list.card_of(listing)
        if self._halves.wide or not card:
            return None
        return card.mapTo(card.window(), QPoint(0, 0)).y()
