"""The tempo over a session as a small chart: steps, with words at both axes."""

from itertools import pairwise
from math import ceil, floor

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.core.score.timeline import TempoMark
from coach.ui.i18n.numbers import breaths_a_minute, clock_time, decimal
from coach.ui.look.theme import Look, Type

# In units: for the numbers at the left, the words below, and half a line above.
_LEFT, _BELOW, _ABOVE, _RIGHT = 30.0, 32.0, 12.0, 22.0
# Whole breaths a minute that a chart shows at least, so that a small change looks small.
_LEAST_RANGE = 2
# Longer lists of changes say how many there were, from where to where.
_MOST_TOLD = 5


class TempoChart(QWidget):
    """Shows marks (second, tempo) over so many seconds; tells the same in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._marks: tuple[TempoMark, ...] = ()
        self._seconds = 0.0
        self.setAccessibleName(self.tr("The tempo over the session"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_tempos(self, marks: tuple[TempoMark, ...], seconds: float) -> None:
        """Show a session's tempos."""
        self._marks, self._seconds = marks, seconds
        self.setAccessibleDescription(self._in_words())
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a flat strip."""
        return QSize(self._look.px(300), self._look.px(136))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the axes and the steps."""
        if not self._marks or self._seconds <= 0.0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(self._look.px(Type.SMALL)))
        px = self._look.px
        plot = QRectF(self.rect()).adjusted(px(_LEFT), px(_ABOVE), -px(_RIGHT), -px(_BELOW))
        self._draw_tempos(painter, plot)
        self._draw_times(painter, plot)
        self._draw_steps(painter, plot)

    def _bounds(self) -> tuple[int, int]:
        tempos = [mark.tempo for mark in self._marks]
        low, high = floor(min(tempos)), ceil(max(tempos))
        if high - low < _LEAST_RANGE:
            low, high = low - 1, high + 1
        return low, high

    def _point(self, plot: QRectF, second: float, tempo: float) -> QPointF:
        low, high = self._bounds()
        return QPointF(
            plot.left() + plot.width() * second / self._seconds,
            plot.bottom() - plot.height() * (tempo - low) / (high - low),
        )

    def _draw_tempos(self, painter: QPainter, plot: QRectF) -> None:
        high = self._look.px(Type.SMALL) * 1.6
        for tempo in self._bounds():
            at = self._point(plot, 0.0, tempo)
            painter.setPen(QPen(self._look.colour("line"), 1.0, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(at, QPointF(plot.right(), at.y())))
            painter.setPen(self._look.colour("quiet"))
            place = QRectF(0.0, at.y() - high / 2, at.x() - self._look.px(8), high)
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, align, str(tempo))

    def _draw_times(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(self._look.colour("quiet"))
        wide, gap = self._look.px(120), self._look.px(10)
        words = clock_time(0.0), self.tr("minutes"), clock_time(self._seconds)
        for share, word in zip((0.0, 0.5, 1.0), words, strict=True):
            middle = plot.left() + share * plot.width()
            place = QRectF(middle - wide / 2, plot.bottom() + gap, wide, self._look.px(_BELOW))
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, word)

    def _draw_steps(self, painter: QPainter, plot: QRectF) -> None:
        ends = (*self._marks, TempoMark(self._seconds, self._marks[-1].tempo))
        steps = QPainterPath(self._point(plot, 0.0, self._marks[0].tempo))
        for mark, after in pairwise(ends):
            steps.lineTo(self._point(plot, after.time, mark.tempo))
            steps.lineTo(self._point(plot, after.time, after.tempo))
        pen = QPen(self._look.colour("sea"), 2.5 * self._look.unit)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawPath(steps)
        steps.lineTo(plot.bottomRight())
        steps.lineTo(plot.bottomLeft())
        shade = self._look.colour("sea")
        shade.setAlphaF(0.14)
        painter.fillPath(steps, shade)

    def _in_words(self) -> str:
        if not self._marks:
            return ""
        first, *later = self._marks
        begin = self.tr("At first {tempo}").format(tempo=breaths_a_minute(first.tempo))
        if len(later) > _MOST_TOLD:
            times = self.tr("changed %n time(s)", "", len(later))
            last = self.tr("{tempo} at the end").format(tempo=decimal(later[-1].tempo))
            return f"{begin}, {times}, {last}"
        change = self.tr("from {time} on {tempo}")
        changes = (
            change.format(time=clock_time(mark.time), tempo=decimal(mark.tempo)) for mark in later
        )
        return (
            ", ".join((begin, *changes))
            if later
            else self.tr("{tempo} throughout").format(tempo=breaths_a_minute(first.tempo))
        )
