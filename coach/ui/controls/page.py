"""What the quiet pages have in common: a title, a part that scrolls, and buttons beneath."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from coach.ui.controls.buttons import Button
from coach.ui.controls.labels import Text
from coach.ui.controls.scroll_area import Scroll
from coach.ui.look.focus_ring import RING_ROOM, draw_ring
from coach.ui.look.theme import Box, Look, Type, column, row

# No line of text is longer than what an eye can follow.
_WIDEST = 1120
# From this many units of width on, a page has two columns.
_TWO_COLUMNS = 860

_MOVING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Space,
)


def side_margin(look: Look, width: int) -> int:
    """Return how far a page's content keeps from the window's sides, in pixels."""
    return max(look.px(40), (width - look.px(_WIDEST)) // 2)


class Page(QWidget):
    """A page; its content goes into `body`, its buttons into `foot`, a few beside its title."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self.look = look
        self._forward: Button | None = None
        self.setAccessibleName(title)
        # Where the keyboard is while no control has it.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.title = Text(look, title, Type.TITLE, weight=QFont.Weight.Light)
        self._content = QWidget()
        self.body = Box(look, gap=18, margins=(0, 2, 0, 8))
        self._content.setLayout(self.body)
        self.view = Scroll(look, self._content)
        self.view.setAccessibleName(title)
        self.foot = row(look, 8)
        # In line with the buttons' bodies, not with the room for their rings.
        self._upper = Box(look, gap=20, margins=(RING_ROOM, 0, RING_ROOM, 0))
        self.head = row(look, 16)
        self.head.addWidget(self.title, 1)
        self._upper.addLayout(self.head)
        self._upper.addWidget(self.view, 1)
        middle = column(look, 20)
        middle.addLayout(self._upper, 1)
        middle.addLayout(self.foot)
        self._frame = QHBoxLayout(self)
        self._frame.addLayout(middle)
        look.changed.connect(self._arrange)

    def enter(self) -> None:
        """Get ready to be shown: from the top, with the keyboard on no button."""
        self.setFocus()
        self.view.verticalScrollBar().setValue(0)

    def go_back_with(self, button: Button) -> None:
        """Let the escape key press a button."""
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(button.click)
        button.setToolTip(self.tr("Escape"))

    def go_on_with(self, button: Button) -> None:
        """Let the return key press a button, unless another one has the keyboard."""
        self._forward = button
        button.setToolTip(self.tr("Return"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that move, go on by the return key."""
        if event.key() in _MOVING:
            self.view.keyPressEvent(event)
        elif self._forward and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._forward.click()
        else:
            super().keyPressEvent(event)

    @property
    def wide(self) -> bool:
        """Whether there is room for two columns."""
        return self.width() >= _TWO_COLUMNS * self.look.unit

    def columns(self, *layouts: QBoxLayout) -> None:
        """Point layouts across the page where it is wide, down where it is not."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for layout in layouts:
            layout.setDirection(across if self.wide else down)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content in the middle."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring around what scrolls, while the keyboard is there."""
        if self.view.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_ring(painter, self.look, QRectF(self.view.geometry()), 6 * self.look.unit)

    def _arrange(self) -> None:
        side = side_margin(self.look, self.width())
        self._frame.setContentsMargins(side, self.look.px(34), side, self.look.px(8))
