"""Paints a body in space from the farthest part to the nearest."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from coach.ui.figure.space.brush import Brush
from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.head.painting import paint_head
from coach.ui.figure.space.room.painting import paint_piece
from coach.ui.figure.space.tones import Tones


def paint_body(painter: QPainter, body: Drawn, tones: Tones) -> None:
    """Paint a body in thousandths of its height, and what stands before any part of it.

    The picture must hold nothing else: shadows fall on whatever is in it already, and nowhere
    else.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    brush, order = Brush(painter, body, tones), body.order
    done = {f"{'shank' if one.startswith('thigh') else 'fore'}{one[-1]}" for one in order.joined}
    for item in order.items:
        if item.isdigit():
            paint_piece(painter, body.pieces[int(item)], body.seen.view, tones.colours)
            painter.setPen(Qt.PenStyle.NoPen)
        elif item == "head":
            paint_head(brush)
        elif item not in done:
            _paint_item(brush, item, whole=item in order.joined)


def _paint_item(brush: Brush, item: str, *, whole: bool) -> None:
    side = item[-1]
    for shape, colour in _shapes_of(item, whole=whole):
        limb = f"{'thigh' if colour == 'legs' or shape.startswith('foot') else 'upper'}{side}"
        brush.cast(shape)
        brush.fill(shape, colour, brush.body.far(limb) if side in "RL" else 0.0)


def _shapes_of(item: str, *, whole: bool) -> tuple[tuple[str, str], ...]:
    """Return the shapes of an item with their colours; one that is whole goes on to its end."""
    kind, side = item[:-1], item[-1]
    match kind if side in "RL" else item:
        case "trunk":
            return (("trunk", "cloth"),)
        case "neck":
            return (("neck", "skin_shade"),)
        case "thigh" if whole:
            return ((f"leg{side}", "legs"),)
        case "upper":
            return ((f"{'arm' if whole else 'bare'}{side}", "skin"), (f"sleeve{side}", "cloth"))
        case _:
            return ((item, "skin" if kind in {"foot", "fore"} else "legs"),)
