"""Where each step of a sheet has its place, and how large its text is. Lengths in millimetres."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from coach.ui.look.theme import Look
from coach.ui.picture.shown_steps import ShownStep

DOTS = 12
"""Dots a millimetre."""

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
GAP = 4.0
# A point of type.
_POINT = 25.4 / 72.0
# What the text of the steps is tried in, in points, until all of it fits: the last is taken.
_SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
# As high as this a picture is at most, and at least this share of its cell.
_PICTURE, _SHARE = 62.0, 0.5
_COLUMNS = 3
_ENDLESS = 10_000.0


@dataclass(frozen=True, slots=True)
class Type:
    """The type of a sheet: sizes in points."""

    look: Look

    def font(self, size: float, *, bold: bool = False) -> QFont:
        """Return a font for a painter that counts in dots."""
        weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        return self.look.font(round(size * _POINT * DOTS), weight)

    def height(self, text: str, size: float, wide: float, *, bold: bool = False) -> float:
        """Return how high a text is in a column so wide."""
        if not text:
            return 0.0
        metrics = QFontMetricsF(self.font(size, bold=bold))
        room = dots(QRectF(0.0, 0.0, wide, _ENDLESS))
        return metrics.boundingRect(room, int(WRAP), text).height() / DOTS

    def words(self, step: ShownStep, size: float, wide: float) -> float:
        """Return how high all that is said of a step is."""
        return sum(
            self.height(text, points, wide, bold=bold) for text, points, bold in step.texts(size)
        )


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns and rows of cells in a place, and the size of their text in points."""

    place: QRectF
    columns: int
    rows: int
    size: float

    @property
    def wide(self) -> float:
        """How wide a cell is."""
        return (self.place.width() - GAP * (self.columns - 1)) / self.columns

    @property
    def high(self) -> float:
        """How high a cell is."""
        return (self.place.height() - GAP * (self.rows - 1)) / self.rows

    def cell(self, number: int) -> QRectF:
        """Return the cell of a step, from 0 on."""
        row, column = divmod(number, self.columns)
        left = self.place.left() + column * (self.wide + GAP)
        return QRectF(left, self.place.top() + row * (self.high + GAP), self.wide, self.high)

    def picture(self, words: float) -> float:
        """Return how large a picture is above words so high."""
        return max(0.0, min(_PICTURE, self.wide, self.high - words))


def grid_of(steps: Sequence[ShownStep], place: QRectF, type_: Type, *, pictured: bool) -> Grid:
    """Return the grid with the largest text in which all steps fit."""
    columns = min(_COLUMNS, max(1, ceil(len(steps) / 2)))
    tried = (Grid(place, columns, ceil(len(steps) / columns), size) for size in _SIZES)
    for grid in tried:
        least = min(_PICTURE, grid.wide, grid.high * _SHARE) if pictured else 0.0
        room = grid.high - least
        if all(type_.words(step, grid.size, grid.wide) <= room for step in steps):
            break
    return grid


def dots(place: QRectF) -> QRectF:
    """Return a place in dots."""
    return QRectF(
        place.left() * DOTS, place.top() * DOTS, place.width() * DOTS, place.height() * DOTS
    )
