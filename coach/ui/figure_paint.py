"""Paints the body, where its attention goes, and the ghost of the pose to come."""

from dataclasses import dataclass
from math import pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from coach.core.arm import Rest
from coach.core.body import Figure
from coach.core.gestures import Spotlight
from coach.core.model import Shape
from coach.ui.attention import spot_of
from coach.ui.figure_colours import Palette
from coach.ui.figure_shape import parts_of
from coach.ui.outline import SCALE, beside
from coach.ui.prop_paint import DEPTHS, paint_prop

# The body's height and the floor, in shares of the height of the square given for it: body
# and prop stay within the circle around that square.
_BODY, _FLOOR = 0.772, 0.872
# How far the body reaches behind its ankle when it folds, in thousandths.
_BEHIND = 175.0
# One swell of a glow takes so many seconds.
_SWELL = 2.4


@dataclass(frozen=True, slots=True)
class Set:
    """What stands still: the place of the hands and what is there, if anything."""

    rest: Rest | None = None
    shape: Shape = Shape.BOX

    @property
    def middle(self) -> float:
        """The middle of body and prop together, in thousandths from the ankle."""
        if self.rest is None:
            return 20.0
        return (self.rest.front * SCALE + DEPTHS[self.shape] - _BEHIND) / 2.0


def enter(painter: QPainter, place: QRectF, scene: Set) -> None:
    """Let the painter draw in thousandths of the body's height from where the ankle stands."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = place.height() * _BODY / SCALE
    painter.translate(
        place.center().x() - scene.middle * scale, place.top() + place.height() * _FLOOR
    )
    painter.scale(scale, scale)
    painter.setPen(Qt.PenStyle.NoPen)


def paint_set(painter: QPainter, place: QRectF, scene: Set, colours: Palette) -> None:
    """Paint the floor, the shadows on it and the prop."""
    painter.save()
    enter(painter, place, scene)
    _paint_floor(painter, scene.middle, colours)
    _paint_shadow(painter, QRectF(-70, -12, 220, 26))
    if scene.rest:
        front, depth = scene.rest.front * SCALE, DEPTHS[scene.shape]
        _paint_shadow(painter, QRectF(front - 30, -12, depth + 60, 26))
        paint_prop(painter, scene.shape, front, scene.rest.top * SCALE, colours)
    painter.restore()


def paint_figure(
    painter: QPainter, place: QRectF, scene: Set, figure: Figure, colours: Palette
) -> None:
    """Paint the body in a square that `paint_set` has furnished."""
    painter.save()
    enter(painter, place, scene)
    for part in parts_of(figure):
        painter.setBrush(colours[part.colour])
        painter.drawPath(part.path)
    if figure.turn:
        _paint_turn(painter, figure, colours)
    painter.restore()


def paint_ghost(
    painter: QPainter, place: QRectF, scene: Set, figure: Figure, colours: Palette
) -> None:
    """Paint the body as a pale shape with an outline; to be laid over the picture thinly."""
    painter.save()
    enter(painter, place, scene)
    shapes = [part.path for part in parts_of(figure)]
    painter.setPen(QPen(colours["cloth"], 9, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(colours["cloth"])
    for shape in shapes:
        painter.drawPath(shape)
    # Within the outline nothing adds up, however many shapes lie over each other.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setPen(Qt.PenStyle.NoPen)
    veil = QColor(colours["cloth"])
    veil.setAlphaF(0.28)
    painter.setBrush(veil)
    for shape in shapes:
        painter.drawPath(shape)
    painter.restore()


def paint_spotlight(  # noqa: PLR0913 - the same scene as above, and a moment
    painter: QPainter,
    place: QRectF,
    scene: Set,
    figure: Figure,
    light: Spotlight,
    time: float,
    colours: Palette,
) -> None:
    """Let a part of the body glow within a ring that swells and sinks."""
    spot = spot_of(figure, light.part)
    swell = 0.5 - 0.5 * sin(pi / 2 + 2.0 * pi * (time - light.since) / _SWELL)
    painter.save()
    enter(painter, place, scene)
    painter.translate(*spot.centre)
    painter.rotate(spot.tilt)
    painter.scale(spot.wide, spot.high)
    gradient = QRadialGradient(QPointF(), 1.0)
    for at, alpha in ((0.0, 0.62), (0.5, 0.34), (1.0, 0.0)):
        gradient.setColorAt(at, _faint(colours["glow"], alpha * light.strength))
    painter.setBrush(gradient)
    reach = 1.25 + 0.25 * swell
    painter.drawEllipse(QPointF(), reach, reach)
    pen = QPen(_faint(colours["glow"], light.strength * (0.95 - 0.35 * swell)), 5.0)
    pen.setCosmetic(False)
    painter.restore()
    painter.save()
    enter(painter, place, scene)
    painter.translate(*spot.centre)
    painter.rotate(spot.tilt)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = 0.92 + 0.16 * swell
    painter.drawEllipse(QPointF(), spot.wide * ring, spot.high * ring)
    painter.restore()


def _faint(colour: QColor, alpha: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(min(1.0, max(0.0, alpha)))
    return faint


def _paint_floor(painter: QPainter, middle: float, colours: Palette) -> None:
    line = QRectF(middle - 560, 0, 1120, 5)
    fade = QLinearGradient(line.topLeft(), line.topRight())
    for at, alpha in ((0.0, 0.0), (0.18, 0.85), (0.82, 0.85), (1.0, 0.0)):
        fade.setColorAt(at, _faint(colours["line"], alpha))
    painter.fillRect(line, fade)


def _paint_shadow(painter: QPainter, place: QRectF) -> None:
    painter.save()
    painter.translate(place.center())
    painter.scale(place.width() / 2, place.height() / 2)
    dark = QRadialGradient(QPointF(), 1.0)
    dark.setColorAt(0.0, QColor(0, 20, 24, 110))
    dark.setColorAt(0.6, QColor(0, 20, 24, 60))
    dark.setColorAt(1.0, QColor(0, 20, 24, 0))
    painter.setBrush(dark)
    painter.drawEllipse(QPointF(), 1.0, 1.0)
    painter.restore()


def _paint_turn(painter: QPainter, figure: Figure, colours: Palette) -> None:
    """Two small arcs beside the head tell a turn, which a profile can hardly show."""
    x, y = beside(figure.skull, figure.head_tilt, 0.065, 0.0)
    painter.translate(x * SCALE, -y * SCALE)
    painter.rotate(figure.head_tilt)
    pen = QPen(_faint(colours["glow"], min(1.0, abs(figure.turn) * 1.4)), 7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for side, nearer in ((1, figure.turn > 0), (-1, figure.turn < 0)):
        far = 100 if nearer else 94
        arc = QPainterPath()
        arc.moveTo(side * (far - 6), -30)
        arc.quadTo(side * (far + 8), 0, side * (far - 6), 30)
        painter.drawPath(arc)
