"""From one picture to the next where nothing is to move: the one fades into the other."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

# How long it takes, in seconds.
_TAKES = 0.6

Painting = Callable[[QPainter], None]
Moment = TypeVar("Moment")


@dataclass(eq=False)
class Fade(Generic[Moment]):
    """Leads from each moment to the next that shows something else."""

    _shown: object = None
    _before: Moment | None = None
    _since: float = 0.0
    _left: dict[tuple[int, int], QImage] = field(default_factory=dict)

    def to(self, shown: object, last: Moment | None, time: float) -> tuple[Moment | None, float]:
        """Return what is still seen of the moment before, if anything, and the share of the new.

        `shown` is what tells one moment from another, `last` the moment that was seen last.
        """
        if self._shown is not None and shown != self._shown:
            self._before, self._since = last, time
            self._left.clear()
        self._shown = shown
        share = (time - self._since) / _TAKES
        return (self._before, share) if self._before and 0.0 <= share < 1.0 else (None, 1.0)

    def paint(
        self, painter: QPainter, place: QRectF, pictures: tuple[Painting, Painting], share: float
    ) -> None:
        """Paint two pictures into a square, the second one by so large a share."""
        ratio = painter.device().devicePixelRatio()
        before, now = pictures
        room = QRectF(place.toAlignedRect())
        size = round(room.width() * ratio), round(room.height() * ratio)
        if size not in self._left:
            self._left[size] = _picture(room, ratio, before)
        both = _picture(room, ratio, lambda _: None)
        mixing = QPainter(both)
        mixing.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
        for picture, part in ((self._left[size], 1.0 - share), (_picture(room, ratio, now), share)):
            mixing.setOpacity(part)
            mixing.drawImage(QPointF(), picture)
        mixing.end()
        painter.drawImage(room.topLeft(), both)


def _picture(room: QRectF, ratio: float, paint: Painting) -> QImage:
    size = (room.size() * ratio).toSize()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-room.topLeft())
    paint(painter)
    painter.end()
    return image
