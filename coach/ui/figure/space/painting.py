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
    leg, arm = f"thigh{side}", f"upper{side}"
    if item == "trunk":
        # The shoulder of the far side has the colour of its arm, and is painted with it.
        near = "".join(side for side in "RL" if brush.body.far(f"upper{side}") == 0.0)
        brush.cast(f"trunk{near}")
        brush.fill(f"trunk{near}", "cloth")
    elif item == "neck":
        brush.cast(item)
        brush.fill(item, "skin_shade")
    elif item == "pelvis":
        brush.fill(item, "legs")
    elif item[:-1] in {"thigh", "shank"}:
        shape = f"leg{side}" if whole else item
        brush.cast(shape)
        brush.fill(shape, "legs", brush.body.far(leg))
    elif item[:-1] == "foot":
        brush.fill(item, "skin", brush.body.far(leg))
    elif item[:-1] == "fore":
        brush.cast(item)
        brush.fill(item, "skin", brush.body.far(arm))
    else:
        _paint_upper_arm(brush, side, whole=whole)


def _paint_upper_arm(brush: Brush, side: str, *, whole: bool) -> None:
    """Paint an arm from the shoulder to the elbow, or to its end where it is whole."""
    far = brush.body.far(f"upper{side}")
    skin = f"{'arm' if whole else 'bare'}{side}"
    sleeve = f"{'shoulder' if far > 0.0 else 'sleeve'}{side}"
    brush.cast(skin)
    brush.fill(skin, "skin", far)
    brush.cast(sleeve)
    brush.fill(sleeve, "cloth", far)
