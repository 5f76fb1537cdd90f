"""A field for the name that a session is kept under, as a pill."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from coach.ui.look.drawing import draw_body
from coach.ui.look.focus_ring import RING_ROOM, body_of, draw_ring
from coach.ui.look.theme import Look, Type

_WIDTH = 250
# The characters that a name in a file may have.
_LONGEST = 60


class NameField(QLineEdit):
    """Paints itself, with its ring while the keyboard is there; as wide as there is room."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setFrame(False)
        self.setAccessibleName(name)
        self.setMaxLength(_LONGEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """As high as a pill."""
        return QSize(self._look.px(_WIDTH), self._look.px(46 + RING_ROOM))

    def minimumSizeHint(self) -> QSize:
        """Room for a word."""
        return QSize(self._look.px(_WIDTH * 0.7), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the return key to itself: on a page it would lead on."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill, and what is written upon it."""
        look, body = self._look, body_of(self, self._look)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(look.colour("line"), max(1.0, look.unit))
        draw_body(painter, body, body.height() / 2, look.colour("card"), edge)
        if self.hasFocus():
            draw_ring(painter, look, body, body.height() / 2)
        painter.end()
        super().paintEvent(event)

    def _restyle(self) -> None:
        look = self._look
        self.setFont(look.font(look.px(Type.BODY)))
        palette = QPalette()
        clear = look.colour("card")
        clear.setAlpha(0)
        palette.setColor(QPalette.ColorRole.Base, clear)
        palette.setColor(QPalette.ColorRole.Text, look.colour("ink"))
        palette.setColor(QPalette.ColorRole.Highlight, look.colour("sea"))
        palette.setColor(QPalette.ColorRole.HighlightedText, look.colour("on_sea"))
        self.setPalette(palette)
        margin = look.px(RING_ROOM + 16)
        self.setTextMargins(margin, 0, margin, 0)
        self.updateGeometry()
