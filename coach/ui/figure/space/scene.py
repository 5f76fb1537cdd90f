"""A body in its square: on the floor, among what stands there, kept as a picture while it rests."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.floor import paint_line, paint_shadows
from coach.ui.figure.space.frame import Frame
from coach.ui.figure.space.ghost import paint_ghost
from coach.ui.figure.space.painting import paint_body
from coach.ui.figure.space.room.painting import paint_pieces
from coach.ui.figure.space.tones import Tones


@dataclass(frozen=True, slots=True)
class Scene:
    """The square to paint in, what part of the room it shows, and its colours."""

    place: QRectF
    frame: Frame
    tones: Tones

    def covers(self, bounds: QRectF) -> QRectF:
        """Return where something given in thousandths lies in the square, in pixels."""
        return self.frame.onto(self.place).mapRect(bounds)


def paint_room(painter: QPainter, scene: Scene, body: Drawn) -> None:
    """Paint the floor with the shadows on it, and what stands there."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(scene.frame.onto(scene.place), combine=True)
    view, colours = body.seen.view, scene.tones.colours
    paint_line(painter, view, scene.frame.x * 1000.0, colours)
    flat = [piece for piece in body.pieces if piece.behind]
    paint_pieces(painter, flat, view, colours)
    paint_shadows(painter, body)
    paint_pieces(painter, [piece for piece in body.pieces if not piece.behind], view, colours)
    painter.restore()


class BodyPicture:
    """A picture of a body alone: painted anew only where the body or its place is another."""

    def __init__(self) -> None:
        self._image = QImage()
        self._shown: tuple[object, ...] = ()
        self._at, self._used = QPointF(), QRectF()

    def draw(
        self, painter: QPainter, scene: Scene, body: Drawn, ghost: QColor | None = None
    ) -> None:
        """Draw a body, or its ghost in a colour."""
        self.prepare(scene, body, painter.device().devicePixelRatio(), ghost)
        painter.drawImage(self._at, self._image, self._used)

    def prepare(self, scene: Scene, body: Drawn, ratio: float, ghost: QColor | None = None) -> None:
        """Paint the picture for a screen of so many pixels a point, where it is another."""
        shown = (body, scene, ratio, ghost)
        if shown != self._shown:
            self._shown = shown
            self._paint(scene, body, ratio, ghost)

    def _paint(self, scene: Scene, body: Drawn, ratio: float, ghost: QColor | None) -> None:
        room = _pixels(scene.covers(body.bounds), ratio)
        if self._image.width() < room.width() or self._image.height() < room.height():
            # Some more than is needed, for bodies move.
            wide, high = ceil(room.width() * 1.2), ceil(room.height() * 1.2)
            self._image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
        self._image.setDevicePixelRatio(1.0)
        self._image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shift = QTransform.fromTranslate(-room.left(), -room.top())
        scaled = QTransform.fromScale(ratio, ratio)
        painter.setTransform(scene.frame.onto(scene.place) * scaled * shift)
        if ghost is None:
            paint_body(painter, body, scene.tones)
        else:
            paint_ghost(painter, body, ghost)
        painter.end()
        self._image.setDevicePixelRatio(ratio)
        self._at = QPointF(room.topLeft()) / ratio
        self._used = QRectF(QPointF(), room.size().toSizeF())


def _pixels(place: QRectF, ratio: float) -> QRect:
    whole = QTransform.fromScale(ratio, ratio).mapRect(place).toAlignedRect()
    return whole.adjusted(-2, -2, 2, 2)
