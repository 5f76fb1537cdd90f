"""The baseline: a bare PySide6 window with an animated circle, sixty pictures a second."""

import math
import sys
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRadialGradient
from PySide6.QtWidgets import QApplication, QWidget
from report import Report


class Bare(QWidget):
    """Paints a gradient circle that grows and shrinks."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self._report = report
        self.resize(*report.size)
        self._timer = QTimer(self, interval=16, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.update)

    def start(self) -> None:
        self._timer.start()

    def paintEvent(self, _: QPaintEvent) -> None:
        with self._report.paint():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor("#0d1b26"))
            middle = self.rect().center().toPointF()
            radius = 200.0 + 100.0 * math.sin(time.monotonic())
            gradient = QRadialGradient(middle, radius)
            gradient.setColorAt(0.0, QColor("#7fd6c8"))
            gradient.setColorAt(1.0, QColor("#1f7f78"))
            painter.setBrush(gradient)
            painter.drawEllipse(middle, radius, radius)
            painter.end()
        self._report.shown(radius * self.devicePixelRatioF())
        self._report.painted()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    report = Report(sys.argv)
    window = Bare(report)
    report.on_first_paint = window.start
    window.show()
    QTimer.singleShot(500, lambda: report.measure(app.quit))
    app.exec()
