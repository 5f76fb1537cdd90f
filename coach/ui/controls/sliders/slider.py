"""A slider that goes where it is pressed, with a track that fills."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from coach.ui.look.drawing import KNOB, RING_ROOM, draw_slider
from coach.ui.look.focus_ring import draw_ring
from coach.ui.look.right_to_left import mirror, mirrored
from coach.ui.look.rotation import painter_on
from coach.ui.look.theme import Look

_REASON = Qt.FocusReason
_BY_PERSON = {
    _REASON.MouseFocusReason,
    _REASON.TabFocusReason,
    _REASON.BacktabFocusReason,
    _REASON.ShortcutFocusReason,
}
_FOR_A_WHILE = {_REASON.ActiveWindowFocusReason, _REASON.PopupFocusReason}


class Slider(QSlider):
    """Horizontal, whole numbers; `name` is what it sets.

    The wheel turns it only once a person has chosen it: by a click, the tab key or an arrow.
    """

    def __init__(self, look: Look, name: str, low: int, high: int, page: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._is_chosen = False
        self.setRange(low, high)
        self.setSingleStep(1)
        self.setPageStep(page)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def describe(self, value: str) -> None:
        """Say the value in words, for those who hear the window."""
        self.setAccessibleDescription(value)

    def sizeHint(self) -> QSize:
        """High enough for a thumb."""
        return QSize(self._look.px(180), self._look.px(2 * (KNOB + RING_ROOM) + 4))

    def minimumSizeHint(self) -> QSize:
        """Long enough to be set with a mouse."""
        return QSize(self._look.px(90), self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where it is pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._is_chosen = True
            self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self.isSliderDown():
            self._go(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Stay where it is let go."""
        self.setSliderDown(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take note of who gave it the keyboard: a page gives it to a control when it opens."""
        super().focusInEvent(event)
        self._is_chosen = self._is_chosen or event.reason() in _BY_PERSON

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Be chosen no more, unless the whole window is left for a while."""
        super().focusOutEvent(event)
        self._is_chosen = self._is_chosen and event.reason() in _FOR_A_WHILE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be chosen by whoever moves it."""
        before = self.value()
        super().keyPressEvent(event)
        self._is_chosen = self._is_chosen or self.value() != before

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only where it is chosen: a page that is scrolled must not change what it sets."""
        if self.hasFocus() and self._is_chosen:
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, how far it is filled, and the knob."""
        painter = painter_on(self, self._look)
        mirror(painter, self)
        # Where there is one value alone it stands at the left.
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        place, look = QRectF(self.rect()), self._look
        knob = draw_slider(painter, place, share, self.palette(), look.unit)
        if self.hasFocus():
            draw_ring(painter, look, knob, knob.height() / 2)

    def _ends(self) -> tuple[float, float]:
        room = (KNOB + RING_ROOM) * self._look.unit
        return room, max(room + 1.0, self.width() - room)

    def _go(self, to: QPointF) -> None:
        left, right = self._ends()
        # Turned and from right to left is from left to right again.
        x = self.width() - to.x() if self._look.turned is not mirrored(self) else to.x()
        share = min(1.0, max(0.0, (x - left) / (right - left)))
        self.setValue(round(self.minimum() + share * (self.maximum() - self.minimum())))
