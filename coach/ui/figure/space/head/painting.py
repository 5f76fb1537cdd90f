"""Paints a head as it is seen: hair, a calm face with closed eyes, and ears."""

import numpy as np
from PySide6.QtGui import QColor, QPainter, QPainterPath

from coach.core.anatomy.skeleton import INDEX
from coach.storage.appearance import Build
from coach.ui.figure.colours import mixed
from coach.ui.figure.space.brush import Brush
from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.head.features import features, hair_of, looks_of
from coach.ui.figure.space.shape.paths import chained, path_of
from coach.ui.figure.space.tones import Tones
from coach.ui.figure.space.view import Floats

_HEAD = INDEX["head"]
_FLAT = np.array([1.0, -1.0])
# Hair that looks past the viewer by more than this cosine lies behind the face.
_GRAZING = -0.05
# A feature comes into sight as its skin turns to the viewer, from and to these cosines.
_SEEN = {
    "eye": (0.12, 0.3),
    "brow": (0.4, 0.62),
    "cheek": (0.02, 0.3),
    "mouth": (0.12, 0.36),
    "lip": (0.3, 0.6),
}
_LIP, _LIP_SHARE = QColor("#8a2f28"), 0.55


def paint_head(brush: Brush) -> None:
    """Paint a head, in thousandths of the body's height."""
    painter, body, tones = brush.painter, brush.body, brush.tones
    frame, seen = body.seen.frames[_HEAD], body.seen
    bun = seen.build is Build.SLENDER
    # The bun is behind and above: nearer than the rest where these look at the viewer.
    bun_last = 0.065 * -frame[2, 0] + 0.03 * frame[2, 1] > 0.0
    if bun and not bun_last:
        brush.fill("bun", "hair_shade")
    brush.flat("hair", "hair")
    near, far = ("R", "L") if frame[2, 2] > 0.0 else ("L", "R")
    brush.fill(f"ear{far}", "skin_shade")
    brush.cast("face")
    brush.fill("face", "skin")
    if frame[2, 0] > -0.5:  # noqa: PLR2004 - not from behind
        brush.fill("nose", "skin")
        _features(painter, body, tones)
    painter.setBrush(tones.of("hair", 0.0, shade=False))
    painter.drawPath(_hair(body))
    brush.fill(f"ear{near}", "skin_shade")
    if bun and bun_last:
        brush.fill("bun", "hair_shade")


def _onto(body: Drawn, points: Floats) -> Floats:
    """Return points of the head on the picture, in thousandths, y down."""
    seen = body.seen
    flat: Floats = (seen.places[_HEAD, :2] * 1000.0 + points @ seen.frames[_HEAD, :2].T) * _FLAT
    return flat


def _features(painter: QPainter, body: Drawn, tones: Tones) -> None:
    toward = body.seen.frames[_HEAD, 2]
    dark = tones.colours["hair_shade"]
    colours = {
        "eye": dark,
        "brow": tones.colours["hair"],
        "cheek": tones.colours["blush"],
        "mouth": mixed(tones.colours["skin"], _LIP, _LIP_SHARE),
        "lip": tones.of("skin", 0.0, shade=True).color(),
    }
    for name, feature in features().items():
        kind = name.rstrip("RL")
        if kind not in _SEEN:
            continue
        least, most = _SEEN[kind]
        share = (float(feature.normal @ toward) - least) / (most - least)
        if share > 0.0:
            colour = QColor(colours[kind])
            colour.setAlphaF(min(1.0, share))
            painter.setBrush(colour)
            painter.drawPath(path_of(_onto(body, feature.points)))


def _hair(body: Drawn) -> QPainterPath:
    """Return the hair before the face and the skull: what of its rings looks at the viewer."""
    rings = hair_of(body.seen.build)
    flat = _onto(body, rings.reshape(-1, 3)).reshape(*rings.shape[:2], 2)
    nxt = np.roll(flat, -1, axis=1)
    one, other = nxt[1:] - flat[:-1], flat[1:] - nxt[:-1]
    area = one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0]
    looks = looks_of(body.seen.build) @ body.seen.frames[_HEAD, 2]
    strips = [
        strip
        for ring, faces in enumerate((area > 0.0) & (looks > _GRAZING))
        for strip in _runs(flat[ring], flat[ring + 1], faces)
    ]
    if not strips:
        return QPainterPath()
    return path_of(chained(strips))


def _runs(outer: Floats, inner: Floats, faces: np.ndarray) -> list[Floats]:
    """Return the strips of a ring whose quadrangles face the viewer, each as a closed loop."""
    if not faces.any():
        return []
    start = 0 if faces.all() else int(np.flatnonzero(~faces)[-1] + 1) % len(faces)
    faces = np.roll(faces, -start)
    found: list[Floats] = []
    run: list[int] = []
    for at in [*np.flatnonzero(faces).tolist(), -1]:
        if run and at != run[-1] + 1:
            index = (np.array([*run, run[-1] + 1]) + start) % len(faces)
            found.append(np.concatenate([outer[index], inner[index[::-1]], outer[index[:1]]]))
            run = []
        run.append(at)
    return found
