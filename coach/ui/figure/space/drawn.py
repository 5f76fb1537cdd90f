"""A body as it is seen, ready to be painted: its outlines and their order, reckoned once."""

from collections.abc import Callable, Sequence
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
from coach.ui.figure.space.shape.paths import chained, path_of
from coach.ui.figure.space.shape.sections import Seen, weave_of
from coach.ui.figure.space.view import Floats

_HAND = (*(f"finger{n}" for n in range(4)), "thumb")
_FOOT = ("calf", "instep", "foot", "ball", *(f"toe{n}" for n in range(5)))
# The shapes that are painted in one colour each, and the tubes that they are made of.
_LIMB = {
    "leg": ("leg",),
    "thigh": ("thigh",),
    "shank": ("low",),
    "foot": _FOOT,
    "arm": ("arm", *_HAND),
    "bare": ("bare",),
    "fore": ("fore", *_HAND),
    "sleeve": ("sleeve",),
    "shoulder": ("yoke", "pit", "sleeve"),
    "ear": ("ear",),
}
SHAPES: dict[str, tuple[str, ...]] = {
    "pelvis": ("pelvis",),
    # The shirt with both shoulders, with one, with none.
    "trunkRL": ("shirt", "yokeR", "yokeL", "pitR", "pitL"),
    "trunkR": ("shirt", "yokeR", "pitR"),
    "trunkL": ("shirt", "yokeL", "pitL"),
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
# The tubes whose shade and whose shadows show; what the others have is as good as hidden.
_SHADED = frozenset(
    ("shirt", "neck", "face", "nose", "bun", "leg", "thigh", "low", "foot", "calf", "bare")
) | {"arm", "fore", "sleeve", "thumb", "ear", *(f"finger{n}" for n in range(4))}
_CASTING = frozenset(("shirt", "face", "leg", "thigh", "low", "bare", "arm", "fore", "sleeve"))
# How much nearer one hip or shoulder is than the other where the far limb has its own colour,
# from none of it to all.
_FAR = {"thigh": ("thigh", 0.02, 0.09), "upper": ("uarm", 0.03, 0.15)}


@cache
def _points_of(build: Build, shape: str) -> np.ndarray:
    """Return which points of the pool go round a shape."""
    loops = net_of(build).loops
    return chained([loops[tube] for tube in SHAPES[shape]])


@cache
def _loops_of(build: Build, shape: str, among: frozenset[str]) -> tuple[np.ndarray, ...]:
    loops = net_of(build).loops
    return tuple(loops[tube][:-1] for tube in SHAPES[shape] if tube.rstrip("RL") in among)


@dataclass(frozen=True, eq=False)
class Drawn:
    """A body as it is seen; what is asked for is reckoned when it is."""

    seen: Seen
    pieces: tuple[Piece, ...] = ()
    _kept: dict[tuple[str, str], QPainterPath | None] = field(default_factory=dict)

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
        pool = self.outlines.edge
        (left, top), (right, bottom) = pool.min(axis=0), pool.max(axis=0)
        return QRectF(left - 4, top - 4, right - left + 12, bottom - top + 14)

    def whole(self, shape: str) -> QPainterPath | None:
        """Return all of a shape."""
        return self._kept_as("whole", shape, self._whole)

    def shade(self, shape: str) -> QPainterPath | None:
        """Return the part of a shape that turns away from the light, if any does."""
        return self._kept_as("shade", shape, self._shade)

    def shadow(self, shape: str) -> QPainterPath | None:
        """Return what a shape's shadow shows beside it, if it throws one."""
        return self._kept_as("shadow", shape, self._shadow)

    def _kept_as(
        self, name: str, shape: str, made: Callable[[str], QPainterPath | None]
    ) -> QPainterPath | None:
        if (name, shape) not in self._kept:
            self._kept[name, shape] = made(shape)
        return self._kept[name, shape]

    def _whole(self, shape: str) -> QPainterPath:
        points = self.outlines.edge[_points_of(self.seen.build, shape)]
        if rounds := self._rounds(shape):
            back = [ring[:1] for ring in reversed(rounds)]
            points = np.concatenate([points, *rounds, *back[1:], points[-1:]])
        return path_of(points)

    def _shade(self, shape: str) -> QPainterPath | None:
        found, loops = self.outlines, _loops_of(self.seen.build, shape, _SHADED)
        return _strips(loops, found.shaded, found.edge, found.shade)

    def _shadow(self, shape: str) -> QPainterPath | None:
        found, loops = self.outlines, _loops_of(self.seen.build, shape, _CASTING)
        return _strips(loops, found.falls, found.beyond, found.within)

    def _rounds(self, shape: str) -> list[np.ndarray]:
        """Return the whole ellipses of a shape: where it points at the viewer."""
        if not self.outlines.rounds:
            return []
        slices = weave_of(self.seen.build).slices
        return [
            ring
            for tube in SHAPES[shape]
            for at, ring in self.outlines.rounds.items()
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


def _strips(
    loops: Sequence[np.ndarray], where: np.ndarray, one: Floats, other: Floats
) -> QPainterPath | None:
    """Return what lies between two lines beside outlines, as far as it goes `where` it is."""
    strips = []
    for loop in loops:
        here = np.flatnonzero(where[loop])
        if not len(here):
            continue
        # From the end of the longest gap all the way round to its beginning.
        gaps = np.diff(here, append=here[0] + len(loop))
        widest = int(gaps.argmax())
        start = int(here[(widest + 1) % len(here)])
        count = len(loop) - int(gaps[widest]) + 1
        run = loop.take(np.arange(start, start + count), mode="wrap")
        strips.append(np.concatenate([one[run], other[run[::-1]], one[run[:1]]]))
    if not strips:
        return None
    return path_of(np.concatenate([*strips, *(strip[:1] for strip in reversed(strips[:-1]))]))
