"""A part of a page that can be scrolled, also with the keyboard."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScrollBar, QWidget

from coach.ui.look.drawing import BAR, BAR_GAP, SHORTEST_HANDLE, draw_handle, handle_span
from coach.ui.look.right_to_left import mirrored
from coach.ui.look.theme import Look


class _Bar(QScrollBar):
    """Paints itself: the style for all others comes only after the first picture."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look = look

    def sizeHint(self) -> QSize:
        """Keep some way from the content."""
        return QSize(self._look.px(BAR + BAR_GAP), self._look.px(SHORTEST_HANDLE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the handle alone."""
        painter, unit = QPainter(self), self._look.unit
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start, length = handle_span(
            self.height(), self.pageStep(), self.maximum(), self.sliderPosition(), unit
        )
        place = QRectF(0, start, self.width(), length)
        draw_handle(painter, place, self.palette(), unit, rtl=mirrored(self))


class Scroll(QScrollArea):
    """Scrolls its content up and down; takes the keyboard only where there is more to see."""

    def __init__(self, look: Look, content: QWidget) -> None:
        super().__init__()
        self._look = look
        self.setVerticalScrollBar(_Bar(look))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # One of our own: to wrap Qt's, each kind of widget that there is would be made first.
        viewport = QWidget()
        self.setViewport(viewport)
        viewport.setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.setWidget(content)
        # setWidget switches it on again.
        content.setAutoFillBackground(False)
        content.installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(self._take_keys)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - no widget without one; tells the type
        app.focusChanged.connect(self._follow_focus)
        self._take_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the usual keys, Home and End included."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Space:
            bar.setValue(bar.value() + bar.pageStep())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring: the page paints it, around everything that scrolls."""
        super().focusInEvent(event)
        self._repaint_ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._repaint_ring()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a line's step in proportion."""
        super().resizeEvent(event)
        self.verticalScrollBar().setSingleStep(self._look.px(30))
        self._fit_content()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the content its height anew when something in it has changed."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit_content()
        return super().eventFilter(watched, event)

    def show_whole(self, part: QWidget) -> None:
        """Scroll to a part of the content, its beginning first where there is no room for all."""
        content = self.widget()
        if not content:
            return
        # What has just been shown has its place only with the next layout.
        self._fit_content()
        if layout := content.layout():
            layout.activate()
        margin = self._look.px(8)
        top = part.mapTo(content, QPoint()).y()
        for y in (top + part.height(), top):
            self.ensureVisible(0, y, 0, margin)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Show what has the keyboard, however it came there; under the mouse nothing moves."""
        content = self.widget()
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now and content and content.isAncestorOf(now) and not pressed:
            margin = self._look.px(8)
            self.ensureWidgetVisible(now, margin, margin)

    def _fit_content(self) -> None:
        """Make the content as high as its wrapped texts are at this width.

        By itself a scroll area takes the height that they would have at their narrowest.
        """
        content = self.widget()
        layout = content.layout() if content else None
        if content and layout:
            needed = layout.totalHeightForWidth(self.viewport().width())
            content.setFixedHeight(max(needed, self.viewport().height()))

    def _repaint_ring(self) -> None:
        if parent := self.parentWidget():
            parent.update()

    def _take_keys(self) -> None:
        more = self.verticalScrollBar().maximum() > 0
        policy = Qt.FocusPolicy.StrongFocus if more else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)


def reveal(part: QWidget) -> None:
    """Scroll to a part that has just been shown: by the mouse nothing else would."""

    def show() -> None:
        above: QWidget | None = part.parentWidget()
        while above is not None and not isinstance(above, Scroll):
            above = above.parentWidget()
        if above is not None:
            above.show_whole(part)

    # Once whatever else changes with it has its place, too.
    QTimer.singleShot(0, part, show)


class EndMark(QWidget):
    """The end of a text: `seen` when it was really painted, so it was on the screen."""

    seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tell that somebody can see it."""
        self.seen.emit()
