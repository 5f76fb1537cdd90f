"""A body in its square: on the floor, among what stands there."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.floor import paint_line, paint_shadows
from coach.ui.figure.space.frame import Frame
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
