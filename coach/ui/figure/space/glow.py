"""Lets the parts of a body glow that a cue speaks of."""

from dataclasses import dataclass
from math import atan2, cos, degrees, pi, sqrt

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from coach.core.anatomy.skeleton import INDEX
from coach.ui.figure.space.shape.sections import Seen
from coach.ui.figure.space.soft import soft_spot
from coach.ui.figure.space.view import Floats
from coach.ui.look.drawing import saved

# Of each part: the frame that it is in, where there, and how far it reaches, in thousandths.
# Those of a frame without a side are in the middle; the others are on both, here the right one.
_PARTS = {
    "belly": ("sp3", (34, 6, 0), (38, 62, 62)),
    "ribs": ("sp8", (22, 0, 0), (50, 62, 74)),
    "chest": ("sp10", (38, 6, 0), (34, 56, 70)),
    "back": ("sp7", (-36, 0, 0), (34, 142, 66)),
    "lower-back": ("sp2", (-42, 6, 0), (32, 56, 64)),
    "tailbone": ("root", (-58, -14, 0), (46, 54, 50)),
    "pelvis": ("root", (0, 0, 0), (74, 62, 94)),
    "neck": ("nape", (0, -22, 0), (50, 42, 50)),
    "head": ("head", (-2, 72, 0), (82, 88, 76)),
    "eyes": ("head", (50, 62, 0), (18, 24, 44)),
    "jaw": ("head", (34, 22, 0), (34, 26, 42)),
    "shoulders": ("shoulderR", (0, -2, -4), (56, 56, 52)),
    "elbows": ("elbowR", (0, 0, 0), (46, 50, 44)),
    "wrists": ("handR", (0, -2, 0), (36, 36, 32)),
    "hands": ("handR", (4, -40, 0), (44, 64, 36)),
    "hips": ("hipR", (0, -6, 2), (74, 66, 60)),
    "thighs": ("thighR", (0, -120, 0), (66, 116, 58)),
    "knees": ("kneeR", (4, 0, 0), (58, 60, 54)),
    "calves": ("shankR", (-6, -90, 0), (50, 100, 48)),
    "ankles": ("footR", (0, -4, 0), (46, 44, 40)),
    "feet": ("footR", (28, -26, 0), (86, 40, 44)),
}
PARTS = tuple(_PARTS)
# One swell takes so many seconds; a glow reaches so many times as far as its part.
_SWELL, _REACH = 2.4, 1.55
_DARK = QColor(40, 22, 8, 150)
_STOPS = ((0.0, 0.62), (0.5, 0.32), (1.0, 0.0))


@dataclass(frozen=True, slots=True)
class Spot:
    """An ellipse on the picture, in thousandths, y down: middle, half axes, turn in degrees."""

    x: float
    y: float
    wide: float
    high: float
    tilt: float

    @property
    def bounds(self) -> QRectF:
        """Return what its glow covers."""
        reach = _REACH * max(self.wide, self.high) + 8.0
        return QRectF(self.x - reach, self.y - reach, 2.0 * reach, 2.0 * reach)


def spots_of(seen: Seen, part: str, sides: str = "RL") -> list[Spot]:
    """Return where a part is (see `PARTS`), on these sides of the body if it has two."""
    frame, middle, radii = _PARTS[part]
    if not frame.endswith("R"):
        return [_spot(seen, frame, np.array(middle, float), radii)]
    mirror = {"R": np.array([1.0, 1.0, 1.0]), "L": np.array([1.0, 1.0, -1.0])}
    return [
        _spot(seen, f"{frame[:-1]}{side}", np.array(middle) * mirror[side], radii) for side in sides
    ]


def _spot(seen: Seen, frame: str, middle: Floats, radii: tuple[int, ...]) -> Spot:
    axes = seen.frames[INDEX[frame]][:2]
    x, y = seen.places[INDEX[frame], :2] * 1000.0 + axes @ middle
    a = axes * np.array(radii, float)
    xx, xy, yy = float(a[0] @ a[0]), float(a[0] @ a[1]), float(a[1] @ a[1])
    mean, off = (xx + yy) / 2.0, sqrt(((xx - yy) / 2.0) ** 2 + xy * xy)
    tilt = 0.5 * degrees(atan2(2.0 * xy, xx - yy))
    return Spot(float(x), -float(y), sqrt(mean + off), sqrt(max(mean - off, 0.0)), -tilt)


def paint_glow(
    painter: QPainter, spot: Spot, colour: QColor, strength: float, since: float
) -> None:
    """Let a spot glow within a ring that swells and sinks, `since` so many seconds."""
    swell = 0.5 - 0.5 * cos(2.0 * pi * since / _SWELL)
    with saved(painter):
        painter.translate(spot.x, spot.y)
        painter.rotate(spot.tilt)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        large = 0.92 + 0.16 * swell
        # A dark line on either side lets the ring be seen on clothes that are as light as it is.
        for part, wide in ((_DARK, 10.0), (colour, 5.0)):
            ring = QColor(part)
            ring.setAlphaF(part.alphaF() * min(1.0, strength * (1.0 - 0.35 * swell)))
            painter.setPen(QPen(ring, wide))
            painter.drawEllipse(QPointF(), spot.wide * large, spot.high * large)
        painter.scale(spot.wide, spot.high)
        painter.setOpacity(painter.opacity() * strength)
        far = 1.25 + 0.25 * swell
        place = QRectF(-far, -far, 2.0 * far, 2.0 * far)
        painter.drawImage(place, soft_spot(colour.rgb(), *_STOPS))
