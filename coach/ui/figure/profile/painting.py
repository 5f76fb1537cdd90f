"""Paints the body, where its attention goes, and the ghost of the pose to come."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
    QTransform,
)

from coach.core.body.arm import Rest
from coach.core.body.skeleton import Figure
from coach.core.motion.gestures import Spotlight
from coach.core.routine.routine import Prop
from coach.core.routine.staging import Shape
from coach.ui.figure.colours import Palette
from coach.ui.figure.profile.highlight import spot_of
from coach.ui.figure.profile.outline import SCALE, Part, beside
from coach.ui.figure.profile.props import DEPTHS, paint_prop
from coach.ui.figure.profile.trunk_shape import parts_of
from coach.ui.figure.space.glow import paint_glow
from coach.ui.look.drawing import saved

# The body's height and the floor, in shares of the height of the square given for it: body
# and prop stay within the circle around that square.
_BODY, _FLOOR = 0.772, 0.872
# How far the body reaches behind its ankle when it folds, in thousandths.
_BEHIND = 175.0


@dataclass(frozen=True)
class Scene:
    """The square to paint in, its colours, and what the hands rest on, if anything."""

    place: QRectF
    colours: Palette
    rest: Rest | None = None
    shape: Shape = Shape.BOX

    @cached_property
    def middle(self) -> float:
        """The middle of body and prop together, in thousandths from the ankle."""
        if self.rest is None:
            return 20.0
        return (self.rest.front * SCALE + DEPTHS[self.shape] - _BEHIND) / 2.0

    @property
    def height(self) -> float:
        """The body's height in pixels."""
        return self.place.height() * _BODY

    @cached_property
    def frame(self) -> QTransform:
        """How thousandths of the body's height, from the ankle, come to lie in the square."""
        scale = self.height / SCALE
        left = self.place.center().x() - self.middle * scale
        floor = self.place.top() + self.place.height() * _FLOOR
        return QTransform(scale, 0, 0, scale, left, floor)

    @property
    def furnished(self) -> QRectF:
        """What `paint_set` paints, in pixels."""
        top = self.rest.top * SCALE if self.rest else 0.0
        return self.frame.mapRect(QRectF(self.middle - 570, -top - 12, 1140, top + 40))


def scene_of(place: QRectF, colours: Palette, rest: Rest | None, prop: Prop | None) -> Scene:
    """Return the square to paint in, with the prop that the hands rest on, if they do on any."""
    if prop is None or rest is None:
        return Scene(place, colours)
    return Scene(place, colours, rest, prop.shape)


@contextmanager
def _within(painter: QPainter, scene: Scene) -> Iterator[None]:
    with saved(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(scene.frame, combine=True)
        painter.setPen(Qt.PenStyle.NoPen)
        yield


def paint_set(painter: QPainter, scene: Scene) -> None:
    """Paint the floor, the shadows on it and the prop."""
    with _within(painter, scene):
        _paint_floor(painter, scene.middle, scene.colours["line"])
        _paint_shadow(painter, QRectF(-70, -12, 220, 26))
        if scene.rest:
            front, depth = scene.rest.front * SCALE, DEPTHS[scene.shape]
            _paint_shadow(painter, QRectF(front - 30, -12, depth + 60, 26))
            paint_prop(painter, scene.shape, front, scene.rest.top * SCALE, scene.colours)


def bounds(parts: Sequence[Part]) -> QRectF:
    """Return what a body covers, in thousandths, the arcs beside its head included."""
    found = QRectF()
    for part in parts:
        found |= part.path.controlPointRect()
    return found.adjusted(-45, -45, 45, 15)


def paint_figure(painter: QPainter, scene: Scene, figure: Figure, parts: Iterable[Part]) -> None:
    """Paint the body, as far as outlines of it are given."""
    with _within(painter, scene):
        for part in parts:
            painter.setBrush(scene.colours[part.colour])
            painter.drawPath(part.path)
        if figure.turn:
            _paint_turn(painter, figure, scene.colours["glow"])


def paint_whole(painter: QPainter, scene: Scene, figure: Figure) -> None:
    """Paint a body and all that stands around it."""
    paint_set(painter, scene)
    paint_figure(painter, scene, figure, parts_of(figure))


def paint_ghost(painter: QPainter, scene: Scene, parts: Sequence[Part]) -> None:
    """Paint a body as a pale shape with an outline, alone in its picture."""
    pale = scene.colours["cloth"]
    with _within(painter, scene):
        painter.setPen(QPen(pale, 9, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(pale)
        for part in parts:
            painter.drawPath(part.path)
        # Within the outline nothing adds up, however many shapes lie over each other.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_faint(pale, 0.28))
        for part in parts:
            painter.drawPath(part.path)


def spotlight_bounds(figure: Figure, light: Spotlight) -> QRectF:
    """Return what `paint_spotlight` paints, in thousandths."""
    return spot_of(figure, light.part).bounds


def paint_spotlight(
    painter: QPainter, scene: Scene, figure: Figure, light: Spotlight, time: float
) -> None:
    """Let a part of the body glow within a ring that swells and sinks."""
    spot, colour = spot_of(figure, light.part), scene.colours["glow"]
    with _within(painter, scene):
        paint_glow(painter, spot, colour, light.strength, time - light.since)


def _faint(colour: QColor, alpha: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(min(1.0, max(0.0, alpha)))
    return faint


def _paint_floor(painter: QPainter, middle: float, colour: QColor) -> None:
    line = QRectF(middle - 560, 0, 1120, 5)
    fade = QLinearGradient(line.topLeft(), line.topRight())
    for at, alpha in ((0.0, 0.0), (0.18, 0.85), (0.82, 0.85), (1.0, 0.0)):
        fade.setColorAt(at, _faint(colour, alpha))
    painter.fillRect(line, fade)


def _paint_shadow(painter: QPainter, place: QRectF) -> None:
    dark = QRadialGradient(QPointF(), 1.0)
    dark.setColorAt(0.0, QColor(0, 20, 24, 110))
    dark.setColorAt(0.6, QColor(0, 20, 24, 60))
    dark.setColorAt(1.0, QColor(0, 20, 24, 0))
    with saved(painter):
        painter.translate(place.center())
        painter.scale(place.width() / 2, place.height() / 2)
        painter.setBrush(dark)
        painter.drawEllipse(QPointF(), 1.0, 1.0)


def _paint_turn(painter: QPainter, figure: Figure, colour: QColor) -> None:
    """Two small arcs beside the head tell a turn, which a profile can hardly show."""
    x, y = beside(figure.skull, figure.head_tilt, 0.065, 0.0)
    painter.translate(x * SCALE, -y * SCALE)
    painter.rotate(figure.head_tilt)
    pen = QPen(_faint(colour, min(1.0, abs(figure.turn) * 1.4)), 7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for side, nearer in ((1, figure.turn > 0), (-1, figure.turn < 0)):
        far = 100 if nearer else 94
        arc = QPainterPath()
        arc.moveTo(side * (far - 6), -30)
        arc.quadTo(side * (far + 8), 0, side * (far - 6), 30)
        painter.drawPath(arc)
