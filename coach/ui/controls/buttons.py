"""Push buttons: one for going on, one for everything else, one for the stop, and a small one."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy

from coach.ui.look.drawing import button_colour, draw_pill
from coach.ui.look.focus_ring import RING_ROOM, body_of, draw_ring
from coach.ui.look.rotation import painter_on
from coach.ui.look.theme import Look, Type

_COLOURED = (QPalette.ColorRole.Button, QPalette.ColorRole.Mid, QPalette.ColorRole.ButtonText)
# Of the small one, which is a picture, in units.
_SIZE = 22
# No text gets smaller than this share of its size.
_LEAST = 0.6


class Kind(Enum):
    """What a button is for, as colours of (body, edge, text)."""

    GO = ("sea", "sea", "on_sea")
    QUIET = ("card", "line", "ink")
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
        """Change what the button says, shown and spoken; "&" is before its key, "&&" is one."""
        self.setText(text)
        self.setAccessibleName("&".join(part.replace("&", "") for part in text.split("&&")))
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return press it, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, its texts and its ring."""
        painter = painter_on(self, self._look)
        look, body = self._look, body_of(self, self._look)
        palette = self.palette()
        fill = button_colour(palette, pressed=self.isDown(), hovered=self.underMouse())
        draw_pill(painter, body, fill, palette, look.unit)
        self._draw_texts(painter, body)
        if self.hasFocus():
            draw_ring(painter, look, body, body.height() / 2)

    def shown_font(self) -> QFont:
        """Return the font of its text: smaller where a window is too small for all buttons."""
        font, lacking = self.font(), self.sizeHint().width() - self.width()
        if lacking > 0:
            width = self._metrics().horizontalAdvance(self.text().replace("&", ""))
            font.setPixelSize(int(font.pixelSize() * max(_LEAST, 1 - lacking / max(1, width))))
        return font

    def _draw_texts(self, painter: QPainter, body: QRectF) -> None:
        look = self._look
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
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
        self.setPalette(self._palette())
        self.updateGeometry()
        self.update()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, colour in zip(_COLOURED, self._kind.value, strict=True):
            for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
                palette.setColor(group, role, self._look.colour(colour))
        return palette

    def _hint_font(self) -> QFont:
        return self._look.font(self._look.px(Type.SMALL))

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.font())

    def _hint_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._hint_font())


class SmallButton(QAbstractButton):
    """Switches to the small window, and back."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def name(self, text: str, key: str) -> None:
        """Say what it does now, and the name of its key."""
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key})")

    def sizeHint(self) -> QSize:
        """No larger than a line of text."""
        side = self._look.px(_SIZE + 2 * RING_ROOM)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a window, and a small one before its corner."""
        look = self._look
        painter, body = painter_on(self, look), body_of(self, look)
        whole = QRectF(body.left(), body.top() + body.height() * 0.1, body.width(), 0)
        whole.setHeight(body.height() * 0.8)
        small = QRectF(whole.center(), whole.bottomRight())
        colour = look.colour("ink" if self.underMouse() else "quiet")
        painter.setPen(QPen(colour, max(1.3, 1.5 * look.unit)))
        painter.drawRoundedRect(whole, 3 * look.unit, 3 * look.unit)
        painter.setBrush(colour)
        painter.drawRoundedRect(small, 2 * look.unit, 2 * look.unit)
        if self.hasFocus():
            draw_ring(painter, look, body, 4 * look.unit)
