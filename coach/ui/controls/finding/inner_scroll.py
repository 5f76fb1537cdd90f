"""A part of a page that scrolls by itself, where the page has the room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.controls.scroll_area import Scroll
from coach.ui.look.theme import Look

# In units: less than that to look through is no help. With what was done last above it, a page of
# 1366 by 768 need not scroll beside it.
_LEAST = 196
_ENDLESS = (1 << 24) - 1


class InnerScroll(Scroll):
    """Takes the room that there is; or where it is `whole`, all that its content needs.

    The keyboard stops at it only where it `stops` there: what is in a list is reached anyway.
    """

    def __init__(self, look: Look, content: QWidget, *, stops: bool) -> None:
        self._whole, self._stops = False, stops
        super().__init__(look, content)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.updateGeometry)

    def be_whole(self, *, whole: bool) -> None:
        """Leave the scrolling to what it stands in, or scroll."""
        if whole != self._whole:
            self._whole = whole
            if not whole:
                self.setMinimumHeight(0)
                self.setMaximumHeight(_ENDLESS)
            self._fit_content()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for little: there is a bar."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Its content is never cut at the sides."""
        content = self.widget()
        wide = content.minimumSizeHint().width() if content else 0
        bar = 0 if self._whole else self.verticalScrollBar().sizeHint().width()
        return QSize(wide + bar, self._look.px(_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as needed at another width."""
        super().resizeEvent(event)
        self._fit_content()

    def _take_keys(self) -> None:
        if self._stops:
            super()._take_keys()
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _repaint_ring(self) -> None:
        # It is the page that paints it.
        self.window().update()

    def _fit_content(self) -> None:
        if not self._whole:
            super()._fit_content()
            return
        content = self.widget()
        layout = content.layout() if content else None
        if content and layout:
            # While the list is empty nothing in it wraps, and no height is told for a width.
            wraps = layout.hasHeightForWidth()
            size = layout.totalSizeHint().height()
            needed = layout.totalHeightForWidth(self.width()) if wraps else size
            content.setFixedHeight(needed)
            self.setFixedHeight(needed)
