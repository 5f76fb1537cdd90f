"""How it felt: five faces with words, chosen by one key; nobody has to."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.controls.choice import Choice
from coach.ui.look.drawing import SURFACE_RADIUS
from coach.ui.look.focus_ring import RING_ROOM, body_of
from coach.ui.look.theme import Look, Type, row

_FACE = 34.0
# How far the corners of each mouth stand above its middle, in radii of the face.
_SMILES = (-0.30, -0.15, 0.0, 0.17, 0.34)


class Face(Choice):
    """A face over its word; the key that chooses it is a number."""

    def __init__(self, look: Look, number: int, word: str) -> None:
        super().__init__(look, word)
        self._smile = _SMILES[number - 1]
        self.setAccessibleName(word)
        self.setAccessibleDescription(self.tr("Key: {number}").format(number=number))
        self.setToolTip(str(number))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the face and the word in bold."""
        px, room = self._look.px, 2 * RING_ROOM
        width = QFontMetrics(self._font(bold=True)).horizontalAdvance(self.text())
        return QSize(max(px(64), width + px(14)) + px(room), px(_FACE + 46 + room))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the face, the word and the ring."""
        look, on, body = self._look, self.isChecked(), body_of(self, self._look)
        painter = self._painter(body, SURFACE_RADIUS * look.unit)
        ink = look.colour("on_sea" if on else "ink")
        painter.setPen(QPen(ink, 2.2 * look.unit, c=Qt.PenCapStyle.RoundCap))
        self._draw_face(painter, QPointF(body.center().x(), body.top() + look.px(_FACE / 2 + 9)))
        painter.setFont(self._font(bold=on))
        word = QRectF(body.left(), body.bottom() - look.px(32), body.width(), look.px(26))
        painter.drawText(word, Qt.AlignmentFlag.AlignCenter, self.text())

    def _draw_face(self, painter: QPainter, middle: QPointF) -> None:
        radius = _FACE / 2 * self._look.unit
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, radius, radius)
        eye = 1.6 * self._look.unit
        for side in (-1, 1):
            painter.drawEllipse(middle + QPointF(side * 0.36 * radius, -0.25 * radius), eye, eye)
        mouth, bend = middle + QPointF(0.0, 0.34 * radius), self._smile * radius
        left, right = QPointF(-0.5 * radius, -bend / 2), QPointF(0.5 * radius, -bend / 2)
        path = QPainterPath(mouth + left)
        path.quadTo(mouth + QPointF(0.0, bend * 1.5), mouth + right)
        painter.drawPath(path)

    def _font(self, *, bold: bool) -> QFont:
        weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        return self._look.font(self._look.px(Type.SMALL), weight)


class FeltChoice(QWidget):
    """`chosen` sends 1, hard, to 5, very good."""

    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        words = (
            self.tr("Hard"),
            self.tr("Tiring"),
            self.tr("All right"),
            self.tr("Good"),
            self.tr("Very good"),
        )
        layout = row(look, 0)
        self.faces: dict[int, Face] = {}
        for number, word in enumerate(words, 1):
            face = Face(look, number, word)
            face.toggled.connect(partial(self._toggled, number))
            self.faces[number] = face
            layout.addWidget(face, 1)
        self.setLayout(layout)
        self.clear()

    def clear(self) -> None:
        """Choose nothing."""
        for face in self.faces.values():
            # Of those that exclude each other Qt leaves one on.
            face.setAutoExclusive(False)
            face.setChecked(False)
            face.setAutoExclusive(True)
        # None is on, and yet the tab key has to stop somewhere.
        self.faces[1].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def choose(self, number: int) -> None:
        """Choose a face, as its key does."""
        self.faces[number].setChecked(True)

    def _toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt hands it over
        if on:
            if number != 1:
                self.faces[1].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.chosen.emit(number)
