"""What an eye sees of every station, and of the sections between them: ellipses and depths."""

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np

from coach.core.anatomy.bones import THIGH
from coach.core.anatomy.skeleton import INDEX, Skeleton
from coach.storage.appearance import Build
from coach.ui.figure.space.shape.stations import NAMES, Stations, stations_of, steps_of
from coach.ui.figure.space.view import Floats, View

# The thigh's part that lies over the shirt in a deep fold begins here, in shares of its length
# from the hip: far down where the hip is open, further up as it bends past these angles.
_BEGINS, _FOLDED_BEGINS = 0.60, 0.36
_FOLDS_FROM, _FOLDS_TO = 60.0, 105.0
# So many of its stations lie evenly from there to this, and where it lies over the shirt it
# begins round.
_SLIDING, _KNEE_AT, _ROUND_BY = 4, 0.865, 0.020


@dataclass(frozen=True)
class Weave:
    """How sections lie between stations, and which belong to a tube: S sections in all.

    A section is a sum of four stations `of`, (S, 4), by their `shares`, (S, 4): a spline of
    Catmull and Rom, whose ends go on straight.
    """

    of: np.ndarray
    shares: Floats
    slices: dict[str, slice]


@cache
def weave_of(build: Build) -> Weave:
    """Return the sections of a body."""
    stations = stations_of(build)
    of: list[list[int]] = []
    shares: list[list[float]] = []
    slices = {}
    for name in NAMES:
        first, begun = stations.slices[name].start, len(of)
        steps = steps_of(name)
        for way, count in enumerate(steps):
            last = way == len(steps) - 1
            for step in range(count + last):
                rows, weights = _woven(way, step / count, len(steps) + 1)
                of.append([first + row for row in rows])
                shares.append(weights)
        slices[name] = slice(begun, len(of))
    return Weave(np.array(of), np.array(shares), slices)


def _woven(first: int, t: float, count: int) -> tuple[list[int], list[float]]:
    """Return which of `count` stations make up a section after the first, and how much each."""
    a, b = (-t + 2 * t**2 - t**3) / 2, (2 - 5 * t**2 + 3 * t**3) / 2
    c, d = (t + 4 * t**2 - 3 * t**3) / 2, (t**3 - t**2) / 2
    rows = [first - 1, first, first + 1, first + 2]
    if first == 0:
        a, b, c, rows[0] = 0.0, b + 2 * a, c - a, 0
    if first + 2 == count:
        b, c, d, rows[3] = b - d, c + 2 * d, 0.0, count - 1
    return rows, [a, b, c, d]


@dataclass(frozen=True)
class Seen:
    """A body as it is seen from somewhere, in body heights, y up.

    `stations`, (N, 11): where on the picture (2), how near (1), the three half axes on the
    picture (2 x 3, by rows), rim and cast (2).
    """

    skeleton: Skeleton
    view: View
    build: Build = Build.SLENDER

    @cached_property
    def frames(self) -> Floats:
        """Return the frames as the viewer has them, (frames, 3, 3): right, up, nearer."""
        frames: Floats = self.view.axes @ np.asarray(self.skeleton.axes)
        return frames

    @cached_property
    def places(self) -> Floats:
        """Return where the frames are for the viewer, (frames, 3)."""
        return np.asarray(self.skeleton.origins) @ self.view.axes.T

    @cached_property
    def stations(self) -> Floats:
        """Return every station on the picture."""
        fixed, breath = stations_of(self.build), self.skeleton.breath
        middles = fixed.middles + breath * fixed.more_middles
        radii = fixed.radii + breath * fixed.more_radii
        for side in "RL":
            self._slide(fixed, middles, radii, side)
        frames = self.frames[fixed.frames]
        found = np.empty((len(middles), 11))
        found[:, :3] = self.places[fixed.frames] + (frames @ middles[:, :, None])[:, :, 0]
        found[:, 3:9] = (frames[:, :2] * radii[:, None, :]).reshape(-1, 6)
        found[:, 9:] = fixed.shades
        return found

    def _slide(self, fixed: Stations, middles: Floats, radii: Floats, side: str) -> None:
        """Let the lower part of a thigh begin where the fold of the hip asks for it."""
        frames = np.asarray(self.skeleton.axes)
        bent = _bend(frames[INDEX["root"]], frames[INDEX[f"thigh{side}"]])
        share = min(max((bent - _FOLDS_FROM) / (_FOLDS_TO - _FOLDS_FROM), 0.0), 1.0)
        share *= share * (3.0 - 2.0 * share)
        begin = _BEGINS + (_FOLDED_BEGINS - _BEGINS) * share
        where = fixed.slices[f"low{side}"]
        at, thigh = slice(where.start, where.start + _SLIDING), fixed.slices[f"thigh{side}"]
        ys = -THIGH * np.linspace(begin, _KNEE_AT, _SLIDING)
        known = slice(thigh.start + 2, thigh.stop - 1)
        deep = -middles[known, 1]
        for values in (middles, radii):
            for axis in (0, 2):
                values[at, axis] = np.interp(-ys, deep, values[known, axis])
        middles[at, 1] = ys
        radii[where.start, 1] = _ROUND_BY * share

    @cached_property
    def sections(self) -> Floats:
        """Return every section, (S, 11), with the columns of `stations`."""
        weave = weave_of(self.build)
        sections: Floats = np.einsum("sij,si->sj", self.stations[weave.of], weave.shares)
        return sections


def _bend(pelvis: Floats, thigh: Floats) -> float:
    """Return how far a hip is bent, in degrees."""
    x, y = thigh[:, 1] @ pelvis[:, 0], thigh[:, 1] @ pelvis[:, 1]
    return float(np.degrees(np.arctan2(-x, y)))
