"""A picture that is painted once for a place, and then kept."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap


class CachedPixmap:
    """Paints anew only where what it shows, its place or the screen's pixels changed."""

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._key: object = None

    def draw(
        self, painter: QPainter, place: QRectF, what: object, paint: Callable[[QPainter], None]
    ) -> None:
        """Draw it; `paint` paints within `place` in the painter's own coordinates."""
        ratio = painter.device().devicePixelRatio()
        box = place.toAlignedRect()
        key = (what, box.getRect(), ratio)
        if key != self._key:
            self._key = key
            self._pixmap = QPixmap(box.size() * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._pixmap)
            inner.translate(-box.topLeft())
            paint(inner)
            inner.end()
        painter.drawPixmap(box.topLeft(), self._pixmap)
