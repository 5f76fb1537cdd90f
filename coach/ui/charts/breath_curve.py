"""A picture of one breath: how the lungs fill and empty, in proportion."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.core.routine.breathing import Breathing, Phase, fullness
from coach.ui.i18n.phases import phase_words
from coach.ui.look.right_to_left import mirror, mirrored, placed
from coach.ui.look.theme import Look, Type

_POINTS = 40


class BreathCurve(QWidget):
    """Draws the curve that sound and circle follow, with the phases' names below it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._breathing = Breathing()
        self.setAccessibleName(self.tr("The shape of one breath"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_breathing(self, breathing: Breathing) -> None:
        """Draw another breath."""
        if breathing != self._breathing:
            self._breathing = breathing
            self.update()

    def sizeHint(self) -> QSize:
        """Ask for a flat strip."""
        return QSize(self._look.px(300), self._look.px(128))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the curve, filled, with a line where a phase ends."""
        look, unit = self._look, self._look.unit
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(look.px(Type.SMALL)))
        plot = QRectF(self.rect()).adjusted(2, 6 * unit, -2, -26 * unit)
        curve, left = QPainterPath(), plot.left()
        curve.moveTo(plot.bottomLeft())
        for phase, seconds in self._breathing.phases():
            width = plot.width() * seconds / self._breathing.cycle
            part = QRectF(left, plot.top(), width, plot.height())
            _trace(curve, phase, part, sigh=self._breathing.sigh)
            self._draw_phase(painter, phase, placed(part, self))
            left += width
        mirror(painter, self)
        painter.setPen(QPen(look.colour("sea"), 2.5 * unit))
        painter.drawPath(curve)
        curve.lineTo(plot.bottomRight())
        shade = look.colour("sea")
        shade.setAlphaF(0.14)
        painter.fillPath(curve, shade)

    def _draw_phase(self, painter: QPainter, phase: Phase, part: QRectF) -> None:
        painter.setPen(QPen(self._look.colour("line"), 1.0, Qt.PenStyle.DotLine))
        end = part.left() if mirrored(self) else part.right()
        painter.drawLine(QPointF(end, part.top()), QPointF(end, part.bottom()))
        painter.setPen(self._look.colour("quiet"))
        below = QRectF(part.left(), part.bottom(), part.width(), self.height() - part.bottom())
        name = phase_words()[phase]
        if painter.fontMetrics().horizontalAdvance(name) < part.width():
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)


def _trace(curve: QPainterPath, phase: Phase, part: QRectF, *, sigh: bool) -> None:
    for point in range(_POINTS + 1):
        share = point / _POINTS
        height = fullness(phase, share, sigh=sigh)
        curve.lineTo(
            QPointF(part.left() + share * part.width(), part.bottom() - height * part.height())
        )
