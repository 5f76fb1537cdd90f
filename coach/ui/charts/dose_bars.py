"""Minutes by area as bars, with a mark where more gains little."""

from collections.abc import Mapping

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.core.history.dose import ENOUGH
from coach.core.library.areas import AREA_NAMES
from coach.core.routine.area import Area
from coach.ui.i18n.messages import told
from coach.ui.i18n.numbers import decimal
from coach.ui.look.drawing import draw_body
from coach.ui.look.right_to_left import mirrored
from coach.ui.look.theme import Look, Type

# In units: a bar with the gap below it, its thickness, the room for its name and its number.
_ROW, _THICK, _NAME, _NUMBER = 30.0, 12.0, 130.0, 54.0


class DoseBars(QWidget):
    """Tells the same in words to a screen reader."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._minutes: Mapping[Area, float] = {}
        self.setAccessibleName(self.tr("Minutes this week, by area"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_dose(self, minutes: Mapping[Area, float]) -> None:
        """Show a week's minutes by area."""
        self._minutes = minutes
        each = (f"{told(AREA_NAMES[area])} {decimal(minutes[area])}" for area in minutes)
        self.setAccessibleDescription(", ".join(each))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a row for each area."""
        return QSize(self._look.px(300), self._look.px(_ROW * max(1, len(self._minutes))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint names, bars, numbers and the mark."""
        if not self._minutes:
            return
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(px(Type.SMALL)))
        most = max(ENOUGH * 1.2, *self._minutes.values())
        room = max(1.0, self.width() - px(_NAME + _NUMBER))
        for number, (area, minutes) in enumerate(self._minutes.items()):
            top, high = number * px(_ROW), px(_ROW)
            self._text(painter, QRectF(0, top, px(_NAME - 8), high), told(AREA_NAMES[area]))
            track = QRectF(px(_NAME), top + (high - px(_THICK)) / 2, room, px(_THICK))
            bar = QRectF(track.topLeft(), track.size())
            bar.setWidth(max(track.height(), room * minutes / most))
            for body, colour in ((track, "track"), (bar, "sea")):
                radius = px(_THICK) / 2
                draw_body(painter, self._mirror(body), radius, look.colour(colour))
            end = QRectF(self.width() - px(_NUMBER - 8), top, px(_NUMBER - 8), high)
            self._text(painter, end, decimal(minutes))
        mark = px(_NAME) + room * ENOUGH / most
        mark = self.width() - mark if mirrored(self) else mark
        painter.setPen(QPen(look.colour("ink"), max(1.5, 1.5 * look.unit), Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(mark, 0.0, mark, float(self.height())))

    def _mirror(self, place: QRectF) -> QRectF:
        if not mirrored(self):
            return place
        return QRectF(self.width() - place.right(), place.top(), place.width(), place.height())

    def _text(self, painter: QPainter, place: QRectF, text: str) -> None:
        painter.setPen(self._look.colour("ink"))
        fits = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, round(place.width())
        )
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._mirror(place), align, fits)
