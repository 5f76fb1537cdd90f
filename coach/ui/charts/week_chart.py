"""A value by weeks: columns for what adds up, a line of dots for what does not."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.i18n.numbers import decimal
from coach.ui.look.drawing import draw_body
from coach.ui.look.right_to_left import mirrored
from coach.ui.look.theme import Look, Type

# In units: for the numbers at the side, and half a line above and below.
_LEFT, _EDGE = 48.0, 12.0


class WeekChart(QWidget):
    """Shows a week's value over its Monday; what it shows is told by its `name`."""

    def __init__(self, look: Look, name: str, *, columns: bool) -> None:
        super().__init__()
        self._look, self._columns = look, columns
        self._mondays: Sequence[date] = ()
        self._values: Mapping[date, float] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_weeks(self, values: Mapping[date, float], mondays: Sequence[date]) -> None:
        """Show the values of these weeks; one that has none is left out."""
        self._values, self._mondays = values, mondays
        known = [values[monday] for monday in mondays if monday in values]
        words = ""
        if known:
            least, most = decimal(min(known)), decimal(max(known))
            words = self.tr("from {least} to {most}, in the end {last}")
            words = words.format(least=least, most=most, last=decimal(known[-1]))
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a flat strip."""
        return QSize(self._look.px(300), self._look.px(110))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bounds and the values."""
        values = [self._values[m] for m in self._mondays if m in self._values]
        if not values:
            return
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(px(Type.SMALL)))
        low = 0.0 if self._columns else min(values) - 0.5
        high = (max(values) or 1.0) if self._columns else max(values) + 0.5
        plot = QRectF(self.rect()).adjusted(px(_LEFT), px(_EDGE), -px(8), -px(_EDGE))
        for value in (low, high) if self._columns else (min(values), max(values)):
            self._draw_bound(painter, plot, value, (low, high))
        points = [
            (self._x(plot, number), plot.bottom() - plot.height() * (v - low) / (high - low))
            for number, monday in enumerate(self._mondays)
            if (v := self._values.get(monday)) is not None
        ]
        (self._draw_columns if self._columns else self._draw_dots)(painter, plot, points)

    def _x(self, plot: QRectF, number: int) -> float:
        x = plot.left() + plot.width() * (number + 0.5) / len(self._mondays)
        return self.width() - x if mirrored(self) else x

    def _draw_bound(
        self, painter: QPainter, plot: QRectF, value: float, span: tuple[float, float]
    ) -> None:
        low, high = span
        y = plot.bottom() - plot.height() * (value - low) / (high - low)
        painter.setPen(QPen(self._look.colour("line"), 1.0, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(self._look.colour("quiet"))
        half = self._look.px(_EDGE)
        place = QRectF(0.0, y - half, self._look.px(_LEFT - 6), 2 * half)
        if mirrored(self):
            place.moveLeft(self.width() - place.width())
        align = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, align, decimal(value))

    def _draw_columns(
        self, painter: QPainter, plot: QRectF, points: Sequence[tuple[float, float]]
    ) -> None:
        wide = max(2.0, plot.width() / len(self._mondays) * 0.7)
        for x, y in points:
            column = QRectF(x - wide / 2, y, wide, plot.bottom() - y)
            draw_body(painter, column, min(3.0, wide / 2), self._look.colour("sea"))

    def _draw_dots(
        self, painter: QPainter, _plot: QRectF, points: Sequence[tuple[float, float]]
    ) -> None:
        painter.setPen(QPen(self._look.colour("sea"), max(1.5, 1.5 * self._look.unit)))
        painter.drawPolyline([QPointF(x, y) for x, y in points])
        radius = 3.5 * self._look.unit
        for x, y in points:
            middle = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
            draw_body(painter, middle, radius, self._look.colour("sea"))
