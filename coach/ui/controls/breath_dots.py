"""One dot a breath of the step: those that are over and the current one are full."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coach.ui.look.right_to_left import mirror
from coach.ui.look.rotation import painter_on
from coach.ui.look.theme import Look

_SPACING = 3.2


class BreathDots(QWidget):
    """A row of dots that takes the height it is given, and no more width than it needs."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._breath, self._breaths = 0, 0
        look.changed.connect(self.update)

    def show_breath(self, breath: int, breaths: int) -> None:
        """Show breath `breath` (from 1) of `breaths`; nothing for none."""
        if (breath, breaths) != (self._breath, self._breaths):
            self._breath, self._breaths = breath, breaths
            self.update()

    def width_for(self, height: float, most: float) -> float:
        """Return the width that the dots take at this height, at most `most`."""
        return min(most, self._breaths * height / 2 * _SPACING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots."""
        if not self._breaths:
            return
        painter = painter_on(self, self._look)
        mirror(painter, self)
        pitch = min(self.width() / self._breaths, self.height() / 2 * _SPACING)
        radius = min(self.height() / 2 - 1, pitch / 2.6)
        pen = QPen(self._look.colour("sea"), max(1.6, radius * 0.2))
        painter.setPen(pen)
        for index in range(self._breaths):
            full = index < self._breath
            painter.setBrush(self._look.colour("sea") if full else Qt.BrushStyle.NoBrush)
            middle = QPointF(radius + 1 + index * pitch, self.height() / 2)
            painter.drawEllipse(middle, radius - pen.widthF() / 2, radius - pen.widthF() / 2)
