"""A body as it is seen, ready to be painted: its outlines and their order, reckoned once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from coach.core.anatomy.skeleton import INDEX
from coach.ui.figure.space.order import Order, grounds_of, order_of
from coach.ui.figure.space.room.props import Piece
from coach.ui.figure.space.shape.outline import Outlines, outlines_of
from coach.ui.figure.space.shape.paths import path_of
from coach.ui.figure.space.shape.sections import Seen, weave_of
from coach.ui.figure.space.shapes import CASTING, SHADED, SHAPES, paths_of
from coach.ui.figure.space.strips import Strips, loops_of
from coach.ui.figure.space.view import Floats

Paths = tuple[QPainterPath, ...]

# How much nearer one hip or shoulder is than the other where the far limb has its own colour,
# from none of it to all.
_FAR = {"thigh": ("thigh", 0.02, 0.09), "upper": ("uarm", 0.03, 0.15)}


@dataclass(frozen=True, eq=False)
class Drawn:
    """A body as it is seen; what is asked for is reckoned when it is."""

    seen: Seen
    pieces: tuple[Piece, ...] = ()
    _kept: dict[tuple[str, str], Paths] = field(default_factory=dict)

    @cached_property
    def outlines(self) -> Outlines:
        """The outlines of all parts."""
        return outlines_of(self.seen)

    @cached_property
    def order(self) -> Order:
        """From the farthest part to the nearest."""
        return order_of(self.seen, self.pieces)

    @cached_property
    def grounds(self) -> Floats:
        """Where each item is over the floor: see `grounds_of`."""
        return grounds_of(self.seen)

    @cached_property
    def bounds(self) -> QRectF:
        """What the body covers with its shadows, in thousandths of its height."""
        pool = self.outlines.edge
        (left, top), (right, bottom) = pool.min(axis=0), pool.max(axis=0)
        return QRectF(left - 4, top - 4, right - left + 12, bottom - top + 14)

    def whole(self, shape: str) -> Paths:
        """Return all of a shape."""
        return self._kept_as("whole", shape, self._whole)

    def shade(self, shape: str) -> Paths:
        """Return the part of a shape that turns away from the light, if any does."""
        return self._kept_as("shade", shape, self._shade)

    def shadow(self, shape: str) -> Paths:
        """Return what a shape's shadow shows beside it, if it throws one."""
        return self._kept_as("shadow", shape, self._shadow)

    def _kept_as(self, name: str, shape: str, made: Callable[[str], Paths]) -> Paths:
        if (name, shape) not in self._kept:
            self._kept[name, shape] = made(shape)
        return self._kept[name, shape]

    def _whole(self, shape: str) -> Paths:
        edge = self.outlines.edge
        large = [path_of(edge[points]) for points in paths_of(self.seen.build, shape)]
        return (*large, *(path_of(ring) for ring in self._rounds(shape)))

    def _shade(self, shape: str) -> Paths:
        return _closed(self._shades.of(SHAPES[shape]))

    def _shadow(self, shape: str) -> Paths:
        return _closed(self._shadows.of(SHAPES[shape]))

    @cached_property
    def _shades(self) -> Strips:
        found, loops = self.outlines, loops_of(self.seen.build, SHADED)
        return Strips(loops, found.shaded, found.edge, found.shade)

    @cached_property
    def _shadows(self) -> Strips:
        found, loops = self.outlines, loops_of(self.seen.build, CASTING)
        return Strips(loops, found.falls, found.beyond, found.within)

    def _rounds(self, shape: str) -> list[Floats]:
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


def _closed(line: Floats | None) -> Paths:
    return () if line is None else (path_of(line),)
