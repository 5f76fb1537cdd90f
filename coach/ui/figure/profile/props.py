"""What the hands rest on, each drawn as itself; in thousandths of the body's height, y down."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from coach.core.routine.staging import Shape
from coach.ui.figure.colours import Palette

# How far each reaches from its front edge.
DEPTHS = {Shape.BOX: 270.0, Shape.OTTOMAN: 310.0, Shape.TABLE: 350.0, Shape.BOOKS: 235.0}
# A hardback's thickness, about.
_BOOK = 38.0
_BOOKS = (("legs", 0.0, 1.0), ("sea", 0.05, 0.9), ("cushion", 0.02, 0.96), ("hair", 0.08, 0.88))
_PAGES = QColor("#efe6d4")


def paint_prop(painter: QPainter, shape: Shape, front: float, top: float, colours: Palette) -> None:
    """Paint a prop whose front edge and top are given in thousandths of the body's height."""
    painter.setPen(Qt.PenStyle.NoPen)
    _PAINTERS[shape](painter, QRectF(front, -top, DEPTHS[shape], top), colours)


def _box(painter: QPainter, place: QRectF, colours: Palette) -> None:
    """Draw a wooden crate: three boards behind two battens, under a lid."""
    lid = min(24.0, place.height() / 4)
    body = place.adjusted(8, lid - 4, -8, 0)
    _rounded(painter, body, 5, colours["wood"])
    pen = QPen(colours["wood_shade"], 4)
    painter.setPen(pen)
    boards = max(1, round(body.height() / 95))
    for board in range(1, boards):
        y = body.top() + lid / 3 + (body.height() - lid / 3) * board / boards
        painter.drawLine(QPointF(body.left() + 4, y), QPointF(body.right() - 4, y))
    painter.setPen(Qt.PenStyle.NoPen)
    for x in (body.left() + 14, body.right() - 44):
        batten = QRectF(x, body.top(), 30, body.height())
        painter.fillRect(batten, colours["wood_light"])
        for y in (batten.top() + 26, batten.bottom() - 18):
            painter.setBrush(colours["wood_shade"])
            painter.drawEllipse(QPointF(batten.center().x(), y), 4, 4)
    _under(painter, QRectF(body.left(), place.top() + lid - 4, body.width(), 12), colours)
    _rounded(
        painter, QRectF(place.left(), place.top(), place.width(), lid), 7, colours["wood_light"]
    )


def _ottoman(painter: QPainter, place: QRectF, colours: Palette) -> None:
    """Draw a firm cushion on short legs."""
    legs = min(34.0, place.height() / 4)
    painter.setBrush(colours["wood_shade"])
    for x in (place.left() + 34, place.right() - 58):
        foot = [(x, -legs - 4), (x + 24, -legs - 4), (x + 19, 0), (x + 5, 0)]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in foot]))
    body = QRectF(place.left() + 4, place.top() + 6, place.width() - 8, place.height() - legs - 6)
    _rounded(painter, body, min(26.0, body.height() / 3), colours["cushion"])
    seat = QRectF(place.left(), place.top(), place.width(), min(74.0, body.height() * 0.45))
    _under(painter, seat.adjusted(12, 10, -12, 10), colours)
    _rounded(painter, seat, min(30.0, seat.height() / 2.2), colours["cushion_light"])
    painter.setPen(QPen(colours["cushion_shade"], 3))
    for share in (0.25, 0.5, 0.75):
        x = body.left() + body.width() * share
        painter.drawLine(QPointF(x, seat.bottom() + 8), QPointF(x, body.bottom() - 10))
    painter.setPen(Qt.PenStyle.NoPen)


def _table(painter: QPainter, place: QRectF, colours: Palette) -> None:
    """Draw a coffee table: a board on slanting legs, with a shelf."""
    board = min(28.0, place.height() / 3)
    left, right = place.left() + 30, place.right() - 30
    shelf = place.top() + place.height() * 0.66
    painter.fillRect(QRectF(left + 4, shelf, right - left - 8, 12), colours["wood_shade"])
    painter.setBrush(colours["wood"])
    for x, slant in ((left, -12.0), (right, 12.0)):
        top, inner = place.top() + board, -28 if slant > 0 else 28
        leg = [(x, top), (x + inner, top), (x + slant + inner / 2, 0), (x + slant, 0)]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in leg]))
    apron = QRectF(left, place.top() + board, right - left, min(22.0, place.height() / 6))
    painter.fillRect(apron, colours["wood_shade"])
    _rounded(
        painter, QRectF(place.left(), place.top(), place.width(), board), 11, colours["wood_light"]
    )


def _books(painter: QPainter, place: QRectF, colours: Palette) -> None:
    """Draw a stack of hardbacks, backs toward us and not quite in line."""
    count = max(1, round(place.height() / _BOOK))
    thick = place.height() / count
    for number in range(count):
        name, shift, length = _BOOKS[(number + count) % len(_BOOKS)]
        # The hands lie on the whole of the top one.
        inset = 0.0 if number == count - 1 else place.width() * shift
        width = place.width() if number == count - 1 else place.width() * length
        book = QRectF(place.left() + inset, -thick * (number + 1), width, thick)
        _book(painter, book, colours, name)


def _book(painter: QPainter, book: QRectF, colours: Palette, name: str) -> None:
    cover = colours[name]
    _rounded(painter, book.adjusted(0, 0.6, 0, -0.6), 6, cover)
    pages = book.adjusted(book.width() * 0.10, 7, -5, -7)
    _rounded(painter, pages, 2, _PAGES)
    painter.setPen(QPen(cover.darker(118), 1.4))
    for share in (0.35, 0.68):
        y = pages.top() + pages.height() * share
        painter.drawLine(QPointF(pages.left() + 3, y), QPointF(pages.right() - 3, y))
    painter.setPen(Qt.PenStyle.NoPen)


def _under(painter: QPainter, place: QRectF, colours: Palette) -> None:
    shade = colours["wood_shade"].darker(140)
    shade.setAlphaF(0.35)
    _rounded(painter, place, place.height() / 2, shade)


def _rounded(painter: QPainter, place: QRectF, radius: float, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawRoundedRect(place, radius, radius)


_PAINTERS: dict[Shape, Callable[[QPainter, QRectF, Palette], None]] = {
    Shape.BOX: _box,
    Shape.OTTOMAN: _ottoman,
    Shape.TABLE: _table,
    Shape.BOOKS: _books,
}
