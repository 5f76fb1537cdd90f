"""The bar at the foot of the session: one piece a step, filled as the session goes on."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.core.readout.snapshot import Stretch
from coach.ui.look.right_to_left import mirror, placed
from coach.ui.look.rotation import painter_on, update_part
from coach.ui.look.theme import Look

_GAP, _ROUND_GAP = 5.0, 13.0
# It grows by a few pixels a second: to look more often, in seconds, would show nothing.
_PAUSE = 0.05


@dataclass(frozen=True, slots=True)
class Piece:
    """One step of one round.

    `parts` are its (start, end) in seconds, more than one where it was interrupted.
    """

    round: int
    step: str
    parts: tuple[tuple[float, float], ...]

    @property
    def length(self) -> float:
        """How many seconds it takes, without what interrupted it."""
        return sum(end - start for start, end in self.parts)

    def done_at(self, time: float) -> float:
        """Return how much of it is over, 0 to 1."""
        over = sum(min(end, max(start, time)) - start for start, end in self.parts)
        return over / self.length if self.length > 0.0 else float(time >= self.parts[0][0])


def pieces_of(stretches: Iterable[Stretch]) -> tuple[Piece, ...]:
    """Return the steps; what is said and waited in between is no piece of its own."""
    parts: dict[tuple[int, str], list[tuple[float, float]]] = {}
    for stretch in stretches:
        if stretch.step and stretch.round:
            found = parts.setdefault((stretch.round, stretch.step.key), [])
            found.append((stretch.start, stretch.end))
    return tuple(Piece(number, step, tuple(found)) for (number, step), found in parts.items())


class SessionBar(QWidget):
    """Pieces as wide as they are long; only the pixels that change are painted."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.pieces: tuple[Piece, ...] = ()
        self._places: list[QRectF] = []
        self._time, self._filled = 0.0, -1
        # With its own background it is painted alone, without the window behind it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self._arrange)

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Show another session, or the same one with a new future."""
        if pieces != self.pieces:
            self.pieces = pieces
            self._arrange()

    def show_time(self, time: float) -> None:
        """Fill up to a time in seconds."""
        if abs(time - self._time) < _PAUSE:
            return
        self._time = time
        filled = self._edge()
        if filled != self._filled:
            # Back as well: the next session begins with an empty bar.
            low, high = (edge / self.devicePixelRatioF() for edge in sorted((filled, self._filled)))
            self._filled = filled
            room = self.height()
            changed = placed(QRectF(low - room, 0, high - low + 2 * room, room), self)
            update_part(self, self._look, QRegion(changed.toAlignedRect()))

    def sizeHint(self) -> QSize:
        """Ask for a thin line."""
        return QSize(200, max(6, self._look.px(8)))

    def resizeEvent(self, _event: object) -> None:
        """Lay the pieces out anew."""
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pieces."""
        painter = painter_on(self, self._look)
        painter.fillRect(self.rect(), self._look.background(self))
        mirror(painter, self)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        for piece, place in zip(self.pieces, self._places, strict=True):
            painter.setBrush(self._look.colour("track"))
            painter.drawRoundedRect(place, radius, radius)
            done = piece.done_at(self._time)
            if done > 0.0:
                painter.setBrush(self._look.colour("sea"))
                filled = QRectF(place)
                filled.setWidth(max(self.height(), place.width() * done))
                painter.drawRoundedRect(filled, radius, radius)

    def _edge(self) -> int:
        """Return the pixel of the screen up to which it is filled."""
        edge = 0.0
        for piece, place in zip(self.pieces, self._places, strict=True):
            done = piece.done_at(self._time)
            if done > 0.0:
                edge = place.left() + place.width() * done
        return round(edge * self.devicePixelRatioF())

    def _arrange(self) -> None:
        """Share the width out: a round's first piece stands a little apart."""
        unit = self._look.unit
        gaps = [self._gap_before(index) * unit for index in range(len(self.pieces))]
        whole = sum(piece.length for piece in self.pieces)
        room = max(0.0, self.width() - sum(gaps))
        self._places, left = [], 0.0
        for piece, gap in zip(self.pieces, gaps, strict=True):
            width = room * piece.length / whole if whole > 0 else 0.0
            self._places.append(QRectF(left + gap, 0, width, self.height()))
            left += gap + width
        self._filled = self._edge()
        self.update()

    def _gap_before(self, index: int) -> float:
        if index == 0:
            return 0.0
        new_round = self.pieces[index].round != self.pieces[index - 1].round
        return _ROUND_GAP if new_round else _GAP
