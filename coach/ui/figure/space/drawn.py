"""A body as it is seen, ready to be painted: its outlines and their order, reckoned once."""

from dataclasses import dataclass, field
from functools import cache, cached_property

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from coach.core.anatomy.skeleton import INDEX
from coach.ui.figure.space.order import Order, order_of
from coach.ui.figure.space.room.props import Piece
from coach.ui.figure.space.shape.build import Build
from coach.ui.figure.space.shape.outline import Outlines, net_of, outlines_of
from coach.ui.figure.space.shape.paths import chained, chained_points, path_of
from coach.ui.figure.space.shape.sections import Seen, weave_of

_HAND = (*(f"finger{n}" for n in range(4)), "thumb")
_FOOT = ("calf", "instep", "foot", "ball", *(f"toe{n}" for n in range(5)))
# The shapes that are painted in one colour each, and the tubes that they are made of.
_LIMB = {
    "leg": ("leg",),
    "thigh": ("seat", "lower"),
    "shank": ("lower", "shank"),
    "foot": _FOOT,
    "arm": ("bare", "fore", *_HAND),
    "bare": ("bare",),
    "fore": ("fore", *_HAND),
    "sleeve": ("sleeve",),
    "ear": ("ear",),
}
SHAPES: dict[str, tuple[str, ...]] = {
    "pelvis": ("pelvis",),
    "trunk": ("shirt", "yokeR", "yokeL", "pitR", "pitL"),
    "neck": ("neck",),
    "face": ("face", "lips"),
    "nose": ("nose",),
    "hair": ("hair",),
    "bun": ("bun",),
    **{
        f"{shape}{side}": tuple(f"{tube}{side}" for tube in tubes)
        for shape, tubes in _LIMB.items()
        for side in "RL"
    },
}
# The tubes whose shadows show; what they leave out is as good as hidden.
_CASTING = frozenset(
    ("shirt", "neck", "face", "leg", "seat", "shank", "foot", "bare", "fore", "finger1", "sleeve")
)
# How much nearer one hip or shoulder is than the other where the far limb has its own colour,
# from none of it to all.
_FAR = {"thigh": ("thigh", 0.02, 0.09), "upper": ("uarm", 0.03, 0.15)}


@cache
def _points_of(build: Build, shape: str) -> np.ndarray:
    """Return which points of the pool go round a shape."""
    loops = net_of(build).loops
    return chained([loops[tube] for tube in SHAPES[shape]])


def _shadow_loops(build: Build, shape: str) -> list[np.ndarray]:
    loops = net_of(build).loops
    tubes = [tube for tube in SHAPES[shape] if tube.rstrip("RL") in _CASTING]
    return [loops[tube][:-1] for tube in tubes]


@dataclass(frozen=True, eq=False)
class Drawn:
    """A body as it is seen; what is asked for is reckoned when it is."""

    seen: Seen
    pieces: tuple[Piece, ...] = ()
    _kept: dict[tuple[str, str], QPainterPath] = field(default_factory=dict)

    @cached_property
    def outlines(self) -> Outlines:
        """The outlines of all parts."""
        return outlines_of(self.seen)

    @cached_property
    def order(self) -> Order:
        """From the farthest part to the nearest."""
        return order_of(self.seen, self.pieces)

    @cached_property
    def bounds(self) -> QRectF:
        """What the body covers with its shadows, in thousandths of its height."""
        pool = self.outlines.dark
        (left, top), (right, bottom) = pool.min(axis=0), pool.max(axis=0)
        return QRectF(left - 4, top - 4, right - left + 12, bottom - top + 14)

    def dark(self, shape: str) -> QPainterPath:
        """Return the outline of a shape."""
        return self._path("dark", shape)

    def lit(self, shape: str) -> QPainterPath:
        """Return the part of a shape that lies in the light."""
        return self._path("lit", shape)

    def shadow(self, shape: str) -> QPainterPath:
        """Return the ring that a shape's shadow shows beside it."""
        if ("shadow", shape) not in self._kept:
            strips = [
                strip
                for loop in _shadow_loops(self.seen.build, shape)
                if (strip := self._strip(loop)) is not None
            ]
            found = path_of(chained_points(strips)) if strips else QPainterPath()
            self._kept["shadow", shape] = found
        return self._kept["shadow", shape]

    def _strip(self, loop: np.ndarray) -> np.ndarray | None:
        """Return what the shadow shows beside one tube, on the side where it falls."""
        falls = self.outlines.falls[loop]
        if not falls.any():
            return None
        start = int(np.flatnonzero(~falls)[0]) if not falls.all() else 0
        loop, falls = np.roll(loop, -start), np.roll(falls, -start)
        run = loop[falls]
        return np.concatenate([self.outlines.outer[run], self.outlines.inner[run[::-1]]])

    def _path(self, tone: str, shape: str) -> QPainterPath:
        if (tone, shape) not in self._kept:
            pool = self.outlines.dark if tone == "dark" else self.outlines.lit
            points = pool[_points_of(self.seen.build, shape)]
            if rounds := self._rounds(shape, 0 if tone == "dark" else 1):
                back = [ring[:1] for ring in reversed(rounds)]
                points = np.concatenate([points, *rounds, *back[1:], points[-1:]])
            self._kept[tone, shape] = path_of(points)
        return self._kept[tone, shape]

    def _rounds(self, shape: str, tone: int) -> list[np.ndarray]:
        """Return the whole ellipses of a shape: where it points at the viewer."""
        if not self.outlines.rounds:
            return []
        slices = weave_of(self.seen.build).slices
        return [
            pair[tone]
            for tube in SHAPES[shape]
            for at, pair in self.outlines.rounds.items()
            if slices[tube].start <= at < slices[tube].stop
        ]

    def far(self, item: str) -> float:
        """Return how much a limb, named by its upper part, is one of the far side, 0 to 1."""
        kind, side = item[:-1], item[-1]
        frame, least, most = _FAR[kind]
        other = "L" if side == "R" else "R"
        places = self.seen.places[:, 2]
        behind = float(places[INDEX[f"{frame}{other}"]] - places[INDEX[f"{frame}{side}"]])
        share = min(max((behind - least) / (most - least), 0.0), 1.0)
        return share * share * (3.0 - 2.0 * share)
