"""Push buttons: one for going on, one for everything else, one for the stop."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy

from coach.ui.look.focus_ring import RING_ROOM, body_of, draw_ring
from coach.ui.look.rotation import painter_on
from coach.ui.look.theme import Look, Type

# No text gets smaller than this share of its size.
_LEAST = 0.6


class Kind(Enum):
    """What a button is for, as colours of (body, edge, text)."""

    GO = ("sea", "sea", "on_sea")
    QUIET = ("", "line", "ink")
    WRONG = ("wrong", "wrong_line", "warm_text")


class Button(QPushButton):
    """A pill with a text and, where `hint` is set, the name of its key.

    Return presses it as space does: in a session space belongs to the pause.
    """

    def __init__(
        self, look: Look, text: str, kind: Kind = Kind.QUIET, *, large: bool = False
    ) -> None:
        super().__init__(text)
        self._look, self._kind, self._large = look, kind, large
        self._hint = ""
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.name(text)
        look.changed.connect(self._restyle)
        self._restyle()

    def name(self, text: str) -> None:
        """Change what the button says, shown and spoken."""
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))
        self.setToolTip(self.shortcut().toString(QKeySequence.SequenceFormat.NativeText))

    def hint(self, key: str) -> None:
        """Show the name of the key that presses it, or nothing."""
        if key != self._hint:
            self._hint = key
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as its texts, and never too small for a thumb."""
        look, room = self._look, 2 * RING_ROOM
        width = self._metrics().horizontalAdvance(self.text().replace("&", ""))
        if self._hint:
            width += self._hint_metrics().horizontalAdvance(self._hint) + look.px(22)
        padding, height = (64, 62) if self._large else (44, 46)
        return QSize(width + look.px(padding + room), look.px(height + room))

    def minimumSizeHint(self) -> QSize:
        """Its texts are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return press it, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the pointer."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, its texts and its ring."""
        painter = painter_on(self, self._look)
        body = body_of(self, self._look)
        self._draw_body(painter, body)
        self._draw_texts(painter, body)
        if self.hasFocus():
            draw_ring(painter, self._look, body, body.height() / 2)

    def _draw_body(self, painter: QPainter, body: QRectF) -> None:
        fill, edge, _ = self._kind.value
        look = self._look
        brush = look.colour(fill or "card")
        if not fill and not (self.underMouse() or self.isDown()):
            brush.setAlphaF(0.35)
        if not self.isEnabled():
            brush, edge = look.colour("track"), "track"
        elif self.isDown():
            brush = brush.darker(112)
        elif self.underMouse() and fill:
            brush = brush.lighter(106)
        painter.setBrush(brush)
        painter.setPen(QPen(look.colour(edge), max(1.0, 1.3 * look.unit)))
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)

    def shown_font(self) -> QFont:
        """Return the font of its text: smaller where a window is too small for all buttons."""
        font, lacking = self.font(), self.sizeHint().width() - self.width()
        if lacking > 0:
            width = self._metrics().horizontalAdvance(self.text().replace("&", ""))
            font.setPixelSize(int(font.pixelSize() * max(_LEAST, 1 - lacking / max(1, width))))
        return font

    def _draw_texts(self, painter: QPainter, body: QRectF) -> None:
        look = self._look
        colour = look.colour(self._kind.value[2] if self.isEnabled() else "quiet")
        painter.setPen(colour)
        painter.setFont(self.shown_font())
        inner = body.adjusted(look.px(20), 0, -look.px(20), 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextHideMnemonic
        if not self._hint:
            painter.drawText(inner, align | Qt.AlignmentFlag.AlignHCenter, self.text())
            return
        painter.drawText(inner, align | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(self._hint_font())
        if self._kind is Kind.QUIET:
            painter.setPen(look.colour("quiet"))
        painter.drawText(inner, align | Qt.AlignmentFlag.AlignRight, self._hint)

    def _restyle(self) -> None:
        weight = QFont.Weight.DemiBold if self._kind is Kind.GO else QFont.Weight.Normal
        size = Type.HEAD if self._large else Type.BODY
        self.setFont(self._look.font(self._look.px(size), weight))
        self.updateGeometry()
        self.update()

    def _hint_font(self) -> QFont:
        return self._look.font(self._look.px(Type.SMALL))

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.font())

    def _hint_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._hint_font())
