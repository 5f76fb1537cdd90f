"""What is drawn on a head: hair, eyes, brows, cheeks, mouth and nose as points on its skin.

In the head's frame, in thousandths of the body's height: x ahead, y up, z to the right.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from coach.storage.appearance import Build
from coach.ui.figure.space.shape.stations import tube_of
from coach.ui.figure.space.view import Floats

# The hairline from the middle of the forehead by the right temple, before the ear, over and
# behind it to the nape.
_HAIRLINE = (
    (50, 104.5, 0),
    (48.5, 105, 11),
    (45, 103, 23),
    (36, 96, 35),
    (26, 85, 42),
    (16, 72, 46),
    (8, 62, 47),
    (2, 64, 48.5),
    (-4, 68, 49.5),
    (-13, 60, 49),
    (-17, 42, 44),
    (-22, 24, 33),
    (-31, 13, 19),
    (-36, 10, 0),
)
# The hair beyond it lies on an ellipsoid, and runs to the bun, or to the crown where it is short.
_HAIR_MIDDLE, _HAIR_RADII = np.array([-6.0, 82.0, 0.0]), np.array([57.0, 53.5, 50.5])
_RUNS_TO = {Build.SLENDER: (-52.0, 118.0, 0.0), Build.BROAD: (-30.0, 130.0, 0.0)}
RINGS = 3
# Points along a line of the face.
_LINE = 11


@dataclass(frozen=True)
class Feature:
    """A closed shape on the face: its points, where it is, and which way it looks."""

    points: Floats
    normal: Floats


@cache
def hair_of(build: Build) -> Floats:
    """Return the rings of hair from the hairline to where it runs to, (RINGS + 1, loop, 3)."""
    right = np.array(_HAIRLINE, float)
    left = right[-2:0:-1] * np.array([1.0, 1.0, -1.0])
    line = _denser(np.concatenate([right, left]))
    end = np.array(_RUNS_TO[build])
    rings = []
    for share in np.linspace(0.0, 1.0, RINGS + 1):
        ring = line + (end - line) * share
        way = (ring - _HAIR_MIDDLE) / _HAIR_RADII
        on = _HAIR_MIDDLE + _HAIR_RADII * way / np.linalg.norm(way, axis=1)[:, None]
        rings.append(ring + (on - ring) * min(1.0, 2.5 * share))
    return np.array(rings)


def _denser(loop: Floats) -> Floats:
    """Return a closed loop with a point more between each two, on a smooth curve."""
    before, after, beyond = np.roll(loop, 1, 0), np.roll(loop, -1, 0), np.roll(loop, -2, 0)
    middle = (9.0 * (loop + after) - before - beyond) / 16.0
    return np.stack([loop, middle], axis=1).reshape(-1, 3)


def on_face(y: Floats, z: Floats, out: float = 0.6) -> Floats:
    """Return points of the face's skin at these heights and so far to the right, (N, 3)."""
    rows = np.array([(s.middle[1], s.middle[0], s.radii[0], s.radii[2]) for s in tube_of("face")])
    ahead, deep, wide = (np.interp(y, rows[:, 0], rows[:, column]) for column in (1, 2, 3))
    across = np.sqrt(np.maximum(1.0 - (z / wide) ** 2, 0.02))
    return np.stack([ahead + deep * across + out, y, z], axis=1)


@cache
def looks_of(build: Build) -> Floats:
    """Return which way each quadrangle of hair looks, (RINGS, loop, 3)."""
    rings = hair_of(build)
    away = (rings[:-1] + rings[1:] + np.roll(rings[:-1] + rings[1:], -1, axis=1)) / 4.0
    away = (away - _HAIR_MIDDLE) / _HAIR_RADII**2
    looks: Floats = away / np.linalg.norm(away, axis=2)[..., None]
    return looks


@cache
def features() -> dict[str, Feature]:
    """Return the shapes of a face by their names; those of a side end in R or L."""
    t = np.linspace(0.0, 1.0, _LINE)
    bow, thin = np.sin(np.pi * t), np.sin(np.pi * t) ** 0.7
    found = {}
    for side, s in (("R", 1.0), ("L", -1.0)):
        z = s * (10.5 + 21.0 * t)
        lid = 60.5 - 4.6 * bow + 1.6 * t
        found[f"eye{side}"] = _lens(z, lid, 1.3 * thin + 0.25)
        z = s * (10.0 + 20.0 * t)
        found[f"brow{side}"] = _lens(
            z, 74.5 + 3.6 * bow**1.2 - 1.4 * t, 1.45 * thin * (1.15 - 0.5 * t) + 0.2
        )
        turn = np.linspace(0.0, 2.0 * np.pi, 25)[:-1]
        y, z = 41.5 + 7.0 * np.sin(turn), s * (25.5 + 8.5 * np.cos(turn))
        found[f"cheek{side}"] = _shape(on_face(y, z))
        found[f"ear{side}"] = _shape(
            np.stack([-1.5 + 4.2 * np.cos(turn), 51 + 7.0 * np.sin(turn), np.full(24, s * 52.5)], 1)
        )
    z = 11.5 * (2.0 * t - 1.0)
    edge = 24.6 + 2.4 * (z / 11.5) ** 2
    found["mouth"] = _lip(z, edge, 0.95 * bow + 0.25)
    z = 6.0 * (2.0 * t - 1.0)
    found["lip"] = _lip(z, 18.4 + 0.8 * (z / 6.0) ** 2, 0.8 * bow)
    return found


def _shape(points: Floats) -> Feature:
    one, other = points[len(points) // 3] - points[0], points[2 * len(points) // 3] - points[0]
    normal = np.cross(one, other)
    normal /= np.linalg.norm(normal)
    outward = points.mean(axis=0) - np.array([0.0, 60.0, 0.0])
    return Feature(points, normal if normal @ outward > 0.0 else -normal)


def _lens(z: Floats, y: Floats, thick: Floats) -> Feature:
    upper, lower = on_face(y + thick, z), on_face(y - thick, z)
    return _shape(np.concatenate([upper, lower[::-1]]))


def _lip(z: Floats, y: Floats, thick: Floats) -> Feature:
    x = 58.0 - 0.045 * z**2
    rows = [np.stack([x, y + up, z], axis=1) for up in (thick, -thick)]
    return Feature(np.concatenate([rows[0], rows[1][::-1]]), np.array([1.0, 0.0, 0.0]))
