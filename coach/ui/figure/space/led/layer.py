"""A square of the screen that is kept as a picture: what moves around it costs it nothing."""

from collections.abc import Callable
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QRegion


class Layer:
    """Keeps what is painted in a square, and paints it anew only where it is `spoilt`.

    One that `waits` makes no picture of what it shows for the first time: it may be another the
    next time.
    """

    def __init__(self, *, waits: bool = False) -> None:
        self._waits = waits
        self._image = QImage()
        self._known: object = None
        self._is_kept = False
        self._spoilt = QRegion()

    def spoil(self, region: QRegion) -> None:
        """Have a part painted anew when it is drawn next; in points, as the square is."""
        self._spoilt |= region

    def draw(
        self,
        painter: QPainter,
        place: QRectF,
        paint: Callable[[QPainter], None],
        what: object = None,
    ) -> None:
        """Draw the picture of a square in points; `paint` paints it, in points of the screen.

        It is painted anew as a whole where it shows something else than `what` it showed before.
        """
        ratio = painter.device().devicePixelRatio()
        if self._known != (place, ratio, what):
            self._known, self._is_kept = (place, ratio, what), False
            if self._waits:
                paint(painter)
                return
        if not self._is_kept:
            self._is_kept = True
            self._begin(place, ratio)
        # On whole pixels, or each picture of the picture would be less sharp.
        left, top = floor(place.left() * ratio), floor(place.top() * ratio)
        corner = QPointF(left / ratio, top / ratio)
        if not self._spoilt.isEmpty():
            self._repaint(corner, paint)
        painter.drawImage(corner, self._image)

    def _begin(self, place: QRectF, ratio: float) -> None:
        side = ceil(place.width() * ratio) + 1
        if self._image.width() != side:
            self._image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
            self._image.setDevicePixelRatio(ratio)
        # Also the pixels at the edge that the square takes up in part.
        self._spoilt = QRegion(place.toAlignedRect().adjusted(-1, -1, 1, 1))

    def _repaint(self, corner: QPointF, paint: Callable[[QPainter], None]) -> None:
        onto = QPainter(self._image)
        onto.setRenderHint(QPainter.RenderHint.Antialiasing)
        onto.translate(-corner)
        onto.setClipRegion(self._spoilt)
        onto.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        # Also the pixels at the edge that the square takes up in part.
        onto.fillRect(
            self._spoilt.boundingRect().adjusted(-1, -1, 1, 1), Qt.GlobalColor.transparent
        )
        onto.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        paint(onto)
        onto.end()
        self._spoilt = QRegion()
