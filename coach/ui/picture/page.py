"""The pages of a sheet: head, a grid of steps, and what to heed. Lengths in millimetres."""

from collections.abc import Sequence
from functools import cached_property
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from coach.core.motion.space.rests import has_body
from coach.core.routine.routine import Routine
from coach.ui.look.theme import Look
from coach.ui.picture.grid import DOTS, GAP, WRAP, Grid, Type, dots, grid_of
from coach.ui.picture.shown_steps import ShownStep, heed
from coach.ui.picture.stage import Stage

_MARGIN, _WIDE, _HIGH = 14.0, 210.0, 297.0
_ACROSS = _WIDE - 2.0 * _MARGIN
# So many steps at most are read well on one page.
_MOST = 12
_TITLE, _LEAD, _SMALL = 22.0, 10.5, 8.5


def shares(steps: Sequence[ShownStep]) -> tuple[Sequence[ShownStep], ...]:
    """Return the steps of each page: as few pages as can be, each with about as many."""
    pages = max(1, ceil(len(steps) / _MOST))
    most = ceil(len(steps) / pages)
    return tuple(steps[first : first + most] for first in range(0, max(1, len(steps)), most or 1))


class Page:
    """Paints some steps of a routine on a page of A4, whose painter counts in dots."""

    def __init__(
        self, painter: QPainter, look: Look, routine: Routine, steps: Sequence[ShownStep]
    ) -> None:
        self._painter, self._look, self._type = painter, look, Type(look)
        self._name, self._about = routine.name, routine.purpose or routine.summary
        self._steps, self._heed = steps, heed(routine)
        self._stage = Stage(routine, look) if has_body(routine) else None

    @cached_property
    def grid(self) -> Grid:
        """Where the steps are, between head and foot."""
        head = self._type.height(self._name, _TITLE, _ACROSS, bold=True)
        head += self._type.height(self._about, _LEAD, _ACROSS) + GAP
        foot = self._type.height(self._heed, _SMALL, _ACROSS) + GAP
        place = QRectF(_MARGIN, _MARGIN + head, _ACROSS, _HIGH - 2.0 * _MARGIN - head - foot)
        return grid_of(self._steps, place, self._type, pictured=self._stage is not None)

    def paint(self) -> None:
        """Paint all of it."""
        across = QRectF(_MARGIN, 0.0, _ACROSS, 0.0)
        below = self._text(across, _MARGIN, self._name, _TITLE, bold=True)
        self._text(across, below, self._about, _LEAD)
        grid = self.grid
        for number, step in enumerate(self._steps):
            row = number // grid.columns * grid.columns
            beside = self._steps[row : row + grid.columns]
            words = max(self._type.words(each, grid.size, grid.wide) for each in beside)
            self._cell(grid.cell(number), step, grid.size, grid.picture(words))
        self._text(across, grid.place.bottom() + GAP, self._heed, _SMALL)

    def _cell(self, place: QRectF, step: ShownStep, size: float, side: float) -> None:
        below = place.top()
        if self._stage and side > 0.0:
            square = QRectF(place.center().x() - side / 2.0, below, side, side)
            self._picture(self._stage, dots(square), step.at)
            below += side
        for text, points, bold in step.texts(size):
            below = self._text(place, below, text, points, bold=bold)

    def _picture(self, stage: Stage, place: QRectF, at: float) -> None:
        """Paint a picture in pixels, each a dot of the page: paper knows no soft shadow."""
        image = QImage(place.size().toSize(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        stage.paint(painter, QRectF(image.rect()).adjusted(DOTS, DOTS, -DOTS, -DOTS), at)
        painter.end()
        self._painter.drawImage(place.topLeft(), image)

    def _text(
        self, column: QRectF, top: float, text: str, size: float, *, bold: bool = False
    ) -> float:
        """Write a text into a column; return where it ends."""
        high = self._type.height(text, size, column.width(), bold=bold)
        self._painter.setPen(self._look.colour("ink"))
        self._painter.setFont(self._type.font(size, bold=bold))
        room = dots(QRectF(column.left(), top, column.width(), high))
        self._painter.drawText(room, int(WRAP), text)
        return top + high
