"""Which part of its square changes from one moment of a session to the next."""

import numpy as np
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion

from coach.ui.figure.space.floor import fallen_bounds, line_bounds, shadow_bounds
from coach.ui.figure.space.glow import spots_of
from coach.ui.figure.space.led.moment import Moment
from coach.ui.figure.space.room.painting import corners_of
from coach.ui.figure.space.scene import Scene

# The soft edges of a piece reach so far beyond its corners, in thousandths.
_BEYOND = 10.0
_FLAT = np.array([1000.0, -1000.0])


def covered(scene: Scene, now: Moment) -> QRegion:
    """Return where anything is seen, whatever it is."""
    if not now.camera.is_whole:
        return QRegion(scene.place.toAlignedRect())
    region = _lit(scene, now) | _box(scene, now.body.bounds)
    region |= _box(scene, fallen_bounds(now.body))
    region |= _box(scene, line_bounds(now.body.seen.view, scene.frame.x * 1000.0))
    for piece in now.body.pieces:
        flat = corners_of(piece, now.body.seen.view)[:, :2] * _FLAT
        (left, top), (right, bottom) = flat.min(axis=0), flat.max(axis=0)
        place = QRectF(left, top, right - left, bottom - top)
        region |= _box(scene, place.adjusted(-_BEYOND, -_BEYOND, _BEYOND, _BEYOND))
    return region | _box(scene, now.ahead.bounds) if now.ahead else region


def changed(scene: Scene, now: Moment, last: Moment, moved: QRectF | None) -> QRegion:
    """Return what changes between two moments that one camera shows among the same things.

    `moved` is where the body is seen to have, in points, if that is known.
    """
    region = _lit(scene, now) | _lit(scene, last)
    if now.body is not last.body:
        for one in (now.body, last.body):
            if moved is None:
                region |= _box(scene, one.bounds)
            region |= _box(scene, shadow_bounds(one))
    if moved is not None:
        region |= moved.toAlignedRect()
    if (now.ahead, now.near) != (last.ahead, last.near):
        for ghost in filter(None, (now.ahead, last.ahead)):
            region |= _box(scene, ghost.bounds)
    return region


def _lit(scene: Scene, now: Moment) -> QRegion:
    region = QRegion()
    if now.light:
        for spot in spots_of(now.body.seen, now.light.part):
            region |= _box(scene, spot.bounds)
    return region


def _box(scene: Scene, bounds: QRectF) -> QRect:
    return scene.covers(bounds).toAlignedRect().adjusted(-2, -2, 2, 2)
