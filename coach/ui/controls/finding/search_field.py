"""A field to search in, as a pill with a magnifying glass."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from coach.ui.look.drawing import draw_body, draw_strokes
from coach.ui.look.focus_ring import RING_ROOM, body_of, draw_ring
from coach.ui.look.right_to_left import mirror, mirrored
from coach.ui.look.theme import Look, Type

_WIDTH = 250


class SearchField(QLineEdit):
    """Paints itself: the style for Qt's own fields comes only after the first picture."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setFrame(False)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        # Nobody looks for more, and a key that is held ends.
        self.setMaxLength(60)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """As high as a pill."""
        look = self._look
        return QSize(look.px(_WIDTH), look.px(40 + 2 * RING_ROOM))

    def minimumSizeHint(self) -> QSize:
        """Room for a word."""
        return QSize(self._look.px(_WIDTH * 0.7), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Turn with the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._keep_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill and the glass, and what is written upon them."""
        look, body = self._look, body_of(self, self._look)
        painter, unit = QPainter(self), self._look.unit
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self)
        radius = body.height() / 2
        edge = QPen(look.colour("line"), max(1.0, unit))
        draw_body(painter, body, radius, look.colour("card"), edge)
        if self.hasFocus():
            draw_ring(painter, look, body, radius)
        middle = QPointF(body.left() + 20 * unit, body.center().y() - 1.5 * unit)
        pen = QPen(look.colour("quiet"), 2 * unit)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, 5.5 * unit, 5.5 * unit)
        handle = QPointF(4, 4) * unit
        draw_strokes(painter, pen, middle + handle, middle + handle * 2.1)
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
        palette.setColor(QPalette.ColorRole.PlaceholderText, look.colour("quiet"))
        palette.setColor(QPalette.ColorRole.Highlight, look.colour("sea"))
        palette.setColor(QPalette.ColorRole.HighlightedText, look.colour("on_sea"))
        self.setPalette(palette)
        self._keep_room()
        self.updateGeometry()

    def _keep_room(self) -> None:
        """Leave room for the glass, where reading begins."""
        sides = [self._look.px(RING_ROOM + 36), self._look.px(RING_ROOM + 12)]
        if mirrored(self):
            sides.reverse()
        self.setTextMargins(sides[0], 0, sides[1], 0)
