"""How a person turns a figure: by dragging it, and by the arrow keys."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from coach.ui.figure.space.led.orbit import Turn
from coach.ui.look.theme import Look

# So far a press turns, and each repeat of a key that is held, in degrees.
_PRESS, _HELD = 15.0, 4.0
# So far it is turned by dragging it from one edge to the other, in degrees.
_ACROSS = 240.0
_KEYS = {
    Qt.Key.Key_Left: Turn(1.0, 0.0),
    Qt.Key.Key_Right: Turn(-1.0, 0.0),
    Qt.Key.Key_Up: Turn(0.0, 1.0),
    Qt.Key.Key_Down: Turn(0.0, -1.0),
}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class TurnInput(QObject):
    """Sends turns, while it is active, of whoever drags in `place` or presses keys in `keys`.

    The home key lets the view go `back`. What is dragged to the right turns to the right, as the
    right arrow key has it; the up arrow key shows it from higher up.
    """

    turned = Signal(object)
    back = Signal()

    def __init__(self, look: Look, place: QWidget, keys: QWidget) -> None:
        super().__init__(place)
        self._look, self._place, self._keys = look, place, keys
        self._held: QPointF | None = None
        self._is_active = False
        for widget in {place, keys}:
            widget.installEventFilter(self)

    @property
    def is_active(self) -> bool:
        """Whether turning is possible now."""
        return self._is_active

    def be_active(self, *, active: bool) -> None:
        """Take turns from now on, or leave keys and pointer to others."""
        if active is not self._is_active:
            self._is_active, self._held = active, None
            self._show_hand()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what turns the figure, and leave everything else."""
        if not self._is_active:
            return False
        if watched is self._keys and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._press(event)
        if watched is self._place and isinstance(event, QMouseEvent):
            return self._drag(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in _PLAIN:
            return False
        if event.key() == Qt.Key.Key_Home:
            self.back.emit()
            return True
        way = _KEYS.get(Qt.Key(event.key()))
        if way is None:
            return False
        far = _HELD if event.isAutoRepeat() else _PRESS
        self.turned.emit(Turn(way.azimuth * far, way.elevation * far))
        return True

    def _drag(self, event: QMouseEvent) -> bool:
        pressed = event.buttons() & Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseMove and self._held is not None:
            way = event.position() - self._held
            far = _ACROSS / max(1.0, min(self._place.width(), self._place.height()))
            # Upside down it is held upside down.
            far = -far if self._look.turned else far
            self._held = event.position()
            self.turned.emit(Turn(-way.x() * far, way.y() * far))
            return True
        begins = event.type() == QEvent.Type.MouseButtonPress and pressed
        ends = event.type() == QEvent.Type.MouseButtonRelease and self._held is not None
        if begins or (ends and not pressed):
            self._held = event.position() if begins else None
            self._show_hand()
            return True
        return False

    def _show_hand(self) -> None:
        if not self._is_active:
            self._place.unsetCursor()
            return
        closed, open_ = Qt.CursorShape.ClosedHandCursor, Qt.CursorShape.OpenHandCursor
        self._place.setCursor(open_ if self._held is None else closed)
