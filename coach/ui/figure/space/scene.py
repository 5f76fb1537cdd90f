"""A body in its square: on the floor, among what stands there, kept as a picture while it rests."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.floor import paint_line, paint_shadows
from coach.ui.figure.space.frame import Frame
from coach.ui.figure.space.ghost import paint_ghost
from coach.ui.figure.space.painting import paint_body
from coach.ui.figure.space.room.painting import paint_pieces
from coach.ui.figure.space.tones import Tones
from coach.ui.look.drawing import saved

# What has moved by less than so many points is not painted anew; where anything is, all that
# has moved by so many pixels is painted with it.
_UNSEEN, _SEEN = 0.25, 0.05
# A shadow falls so far beside its part, in thousandths, and a soft edge so many pixels.
_BESIDE, _SOFT = 9.0, 2.0


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
    paint_floor(painter, scene, body)
    paint_fallen(painter, scene, body)
    paint_things(painter, scene, body)


def paint_floor(painter: QPainter, scene: Scene, body: Drawn) -> None:
    """Paint the floor's line, and what shadows fall on."""
    view, colours = body.seen.view, scene.tones.colours
    with _within(painter, scene):
        paint_line(painter, view, scene.frame.x * 1000.0, colours)
        paint_pieces(painter, [piece for piece in body.pieces if piece.behind], view, colours)


def paint_fallen(painter: QPainter, scene: Scene, body: Drawn) -> None:
    """Paint the shadows on the floor."""
    with _within(painter, scene):
        paint_shadows(painter, body)


def paint_things(painter: QPainter, scene: Scene, body: Drawn) -> None:
    """Paint what stands on the floor, behind the body."""
    standing = [piece for piece in body.pieces if not piece.behind]
    with _within(painter, scene):
        paint_pieces(painter, standing, body.seen.view, scene.tones.colours)


@contextmanager
def _within(painter: QPainter, scene: Scene) -> Iterator[None]:
    with saved(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(scene.frame.onto(scene.place), combine=True)
        yield


@dataclass(frozen=True)
class _Shown:
    """What a picture shows: where, and how many pixels a point has."""

    scene: Scene
    ratio: float
    ghost: QColor | None

    @property
    def onto(self) -> QTransform:
        """How thousandths of the body's height come to lie in the picture."""
        corner = QTransform.fromTranslate(-self.corner.x(), -self.corner.y())
        scaled = QTransform.fromScale(self.ratio, self.ratio)
        return self.scene.frame.onto(self.scene.place) * scaled * corner

    @property
    def corner(self) -> QPointF:
        """The picture's corner on the screen, in its pixels."""
        place = self.scene.place
        return QPointF(floor(place.left() * self.ratio), floor(place.top() * self.ratio))

    def in_points(self, room: QRectF) -> QRectF:
        """Return where a part of the picture, in its pixels, is on the screen."""
        at = (room.topLeft() + self.corner) / self.ratio
        return QRectF(at, room.size() / self.ratio)

    @property
    def side(self) -> int:
        """How many pixels the picture has each way."""
        return ceil(self.scene.place.width() * self.ratio) + 1


class BodyPicture:
    """A body in its square, or its ghost."""

    def __init__(self) -> None:
        self._image = QImage()
        self._shown: _Shown | None = None
        self._body: Drawn | None = None
        self._edge = np.empty((0, 2))

    def draw(
        self, painter: QPainter, scene: Scene, body: Drawn, ghost: QColor | None = None
    ) -> None:
        """Draw a body, or its ghost in a colour."""
        self.prepare(scene, body, painter.device().devicePixelRatio(), ghost)
        if self._shown and self._body:
            room = self._room(self._shown, self._body.bounds)
            self._image.setDevicePixelRatio(self._shown.ratio)
            painter.drawImage(self._shown.in_points(room).topLeft(), self._image, room)
            self._image.setDevicePixelRatio(1.0)

    def follow(self, scene: Scene, body: Drawn) -> QRectF | None:
        """Paint the picture of a body as it will be drawn; return where it is another, in points.

        None where it is not known how it will be drawn, as it never was.
        """
        return self.prepare(scene, body, self._shown.ratio) if self._shown else None

    def prepare(
        self, scene: Scene, body: Drawn, ratio: float, ghost: QColor | None = None
    ) -> QRectF:
        """Paint the picture for a screen of so many pixels a point, as far as it is another.

        Return where that is, in points.
        """
        shown, last, self._body = _Shown(scene, ratio, ghost), self._body, body
        if shown != self._shown or last is None or _looks_other(last, body):
            self._begin(shown)
            self._paint(shown, body, QRectF(self._image.rect()))
            self._edge = body.outlines.edge.copy()
            return scene.place
        if body is last:
            return QRectF()
        scale = scene.frame.onto(scene.place).m11()
        far = np.abs(body.outlines.edge - self._edge).max(axis=1) * scale
        if far.max() < _UNSEEN:
            self._body = last
            return QRectF()
        return self._repaint(shown, body, far * ratio > _SEEN)

    def _begin(self, shown: _Shown) -> None:
        self._shown = shown
        if self._image.width() != shown.side:
            self._image = QImage(shown.side, shown.side, QImage.Format.Format_ARGB32_Premultiplied)
        self._image.fill(Qt.GlobalColor.transparent)

    def _repaint(self, shown: _Shown, body: Drawn, moved: np.ndarray) -> QRectF:
        """Paint a body anew where points have moved; return where that is, in points."""
        both = np.concatenate([self._edge[moved], body.outlines.edge[moved]])
        (left, top), (right, bottom) = both.min(axis=0), both.max(axis=0)
        place = QRectF(left, top, right - left, bottom - top)
        room = self._room(shown, place)
        self._paint(shown, body, room)
        inside = (body.outlines.edge >= (left, top)) & (body.outlines.edge <= (right, bottom))
        within = inside.all(axis=1)
        self._edge[within] = body.outlines.edge[within]
        return shown.in_points(room)

    def _room(self, shown: _Shown, place: QRectF) -> QRectF:
        """Return the whole pixels that a place, in thousandths, takes up with its shadows."""
        beside = place.adjusted(-_BESIDE, -_BESIDE, _BESIDE, _BESIDE)
        room = shown.onto.mapRect(beside).adjusted(-_SOFT, -_SOFT, _SOFT, _SOFT)
        return QRectF(room.toAlignedRect() & self._image.rect())

    def _paint(self, shown: _Shown, body: Drawn, room: QRectF) -> None:
        painter = QPainter(self._image)
        painter.setClipRect(room)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(room, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(shown.onto)
        if shown.ghost is not None:
            paint_ghost(painter, body, shown.ghost)
        else:
            paint_body(painter, body, shown.scene.tones)
        painter.end()


def _looks_other(one: Drawn, other: Drawn) -> bool:
    """Tell whether two bodies differ in more than where their outlines are."""
    return (
        one.seen.view != other.seen.view
        or one.seen.build != other.seen.build
        or one.pieces != other.pieces
        or one.order != other.order
    )
