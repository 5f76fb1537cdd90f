"""How buttons, sliders and bars are drawn, by our own controls and by the style for Qt's.

Nothing here knows `QStyle`: its type takes longer to make than the first page has time for.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

# How far a control's body keeps from its edge, in units, so that the ring has room.
RING_ROOM = 5.0
# Of a surface, a field and a small mark, in units.
SURFACE_RADIUS, FIELD_RADIUS, MARK_RADIUS = 14.0, 10.0, 5.0
# In units: a slider's knob and track, a scroll bar, what keeps it from its content, its handle.
KNOB, TRACK, BAR, BAR_GAP, SHORTEST_HANDLE = 10.0, 5.0, 9.0, 10.0, 40.0

_ROLE = QPalette.ColorRole
_NO_EDGE = QPen(Qt.PenStyle.NoPen)


@contextmanager
def saved(painter: QPainter) -> Iterator[None]:
    """Leave a painter as it was, whatever happens meanwhile."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


def inset(rect: QRectF, room: float) -> QRectF:
    """Return a place without so many pixels at each side."""
    return rect.adjusted(room, room, -room, -room)


def draw_body(
    painter: QPainter, body: QRectF, radius: float, fill: QColor | None, edge: QPen = _NO_EDGE
) -> None:
    """Draw a body with rounded corners."""
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    painter.setPen(edge)
    painter.drawRoundedRect(body, radius, radius)


def ring_around(
    painter: QPainter, body: QRectF, radius: float, colour: QColor, unit: float
) -> None:
    """Draw the ring of what has the keyboard around a body that has `RING_ROOM`."""
    gap = RING_ROOM * unit * 0.62
    pen = QPen(colour, max(2.0, 2 * unit))
    draw_body(painter, inset(body, -gap), radius + gap, None, pen)


def button_colour(palette: QPalette, *, pressed: bool, hovered: bool) -> QColor:
    """Return the colour of a button; one that does not call lets shine through what is behind."""
    fill = palette.color(_ROLE.Button)
    calls = fill != palette.color(_ROLE.Base)
    if palette.currentColorGroup() is QPalette.ColorGroup.Disabled:
        return fill
    if pressed:
        return fill.darker(112)
    if hovered:
        return fill.lighter(106) if calls else fill
    if not calls:
        fill.setAlphaF(0.35)
    return fill


def draw_pill(
    painter: QPainter, body: QRectF, fill: QColor, palette: QPalette, unit: float
) -> None:
    """Draw a button's body."""
    edge = QPen(palette.color(_ROLE.Mid), max(1.0, 1.3 * unit))
    draw_body(painter, body, body.height() / 2, fill, edge)


def draw_bar(painter: QPainter, track: QRectF, end: float | None, palette: QPalette) -> None:
    """Draw a track that is filled from the left to `end`, if at all."""
    radius = track.height() / 2
    draw_body(painter, track, radius, palette.color(_ROLE.Dark))
    if end is not None:
        filled = QRectF(track.topLeft(), QPointF(end, track.bottom()))
        draw_body(painter, filled, radius, palette.color(_ROLE.Accent))


def draw_slider(
    painter: QPainter, place: QRectF, share: float, palette: QPalette, unit: float
) -> QRectF:
    """Draw a track from left to right, so much of it filled, and the knob; return its place."""
    room, radius, thick = (KNOB + RING_ROOM) * unit, KNOB * unit, TRACK * unit
    x = place.left() + room + share * max(1.0, place.width() - 2 * room)
    middle = place.center().y()
    track = QRectF(place.left(), middle - thick / 2, place.width(), thick)
    draw_bar(painter, track, x if share > 0 else None, palette)
    knob = QRectF(x - radius, middle - radius, 2 * radius, 2 * radius)
    enabled = palette.currentColorGroup() is not QPalette.ColorGroup.Disabled
    draw_body(painter, knob, radius, palette.color(_ROLE.WindowText if enabled else _ROLE.Accent))
    return knob


def handle_span(whole: int, seen: int, over: int, above: int, unit: float) -> tuple[int, int]:
    """Return where a scroll bar's handle begins and how long it is, in pixels of `whole`.

    So much is `seen`, there is so much `over`, and so much of that is `above`.
    """
    length = whole * seen // max(1, seen + over)
    length = min(whole, max(length, round(SHORTEST_HANDLE * unit)))
    return (whole - length) * above // max(1, over), length


def draw_handle(
    painter: QPainter, place: QRectF, palette: QPalette, unit: float, *, rtl: bool
) -> None:
    """Draw what one scrolls by at the outer edge of its place."""
    thick, down = round(BAR * unit), place.height() > place.width()
    handle = QRectF(place)
    if not down:
        handle.setTop(place.bottom() - thick)
    elif rtl:
        handle.setWidth(thick)
    else:
        handle.setLeft(place.right() - thick)
    draw_body(painter, handle, thick / 2, palette.color(_ROLE.Mid))


def draw_radio_mark(
    painter: QPainter, middle: QPointF, unit: float, colour: QColor, *, on: bool
) -> None:
    """Draw the mark of one of several, with a dot where it is chosen."""
    for radius, filled in ((8.5, False), (4.5, True)) if on else ((8.5, False),):
        size = QPointF(radius, radius) * unit
        edge = _NO_EDGE if filled else QPen(colour, 2 * unit)
        fill = colour if filled else None
        draw_body(painter, QRectF(middle - size, middle + size), radius * unit, fill, edge)


def draw_strokes(painter: QPainter, pen: QPen, *points: QPointF) -> None:
    """Draw a line from point to point, with round ends."""
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPolyline(list(points))
