"""Push buttons, check boxes and radio buttons, and the ring of what has the keyboard."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOption

from coach.ui.look.drawing import (
    MARK_RADIUS,
    RING_ROOM,
    button_colour,
    draw_body,
    draw_pill,
    draw_radio_mark,
    draw_strokes,
    inset,
    ring_around,
)

_ROLE, _STATE = QPalette.ColorRole, QStyle.StateFlag


def button(painter: QPainter, option: QStyleOption, unit: float) -> None:
    """Draw a pill of the palette's button and its edge, with room for its ring."""
    body = inset(QRectF(option.rect), RING_ROOM * unit)
    pressed, hovered = option.state & _STATE.State_Sunken, option.state & _STATE.State_MouseOver
    colours = option.palette
    fill = button_colour(colours, pressed=bool(pressed), hovered=bool(hovered))
    draw_pill(painter, body, fill, colours, unit)
    if option.state & _STATE.State_HasFocus:
        ring_around(painter, body, body.height() / 2, colours.color(_ROLE.WindowText), unit)


def check(painter: QPainter, option: QStyleOption, unit: float) -> None:
    """Draw a box with a tick, or with a dash where it is partly on."""
    on, partly = option.state & _STATE.State_On, option.state & _STATE.State_NoChange
    fill = _ROLE.Accent if on or partly else _ROLE.Base
    edge = _ROLE.Accent if on or partly else _ROLE.PlaceholderText
    body = inset(QRectF(option.rect), 1.5 * unit)
    width = body.width()
    colours = option.palette
    pen = QPen(colours.color(edge), 2 * unit)
    draw_body(painter, body, MARK_RADIUS * unit, colours.color(fill), pen)
    points = {
        bool(on): ((0.24, 0.52), (0.43, 0.72), (0.78, 0.3)),
        bool(partly): ((0.25, 0.5), (0.75, 0.5)),
    }.get(True, ())
    strokes = [body.topLeft() + QPointF(x, y) * width for x, y in points]
    ink = _ROLE.HighlightedText if option.state & _STATE.State_Enabled else _ROLE.Window
    draw_strokes(painter, QPen(colours.color(ink), 2.6 * unit), *strokes)


def radio(painter: QPainter, option: QStyleOption, unit: float) -> None:
    """Draw the mark of one of several."""
    sea = option.palette.color(_ROLE.Accent)
    on = bool(option.state & _STATE.State_On)
    colour = sea if on else option.palette.color(_ROLE.PlaceholderText)
    draw_radio_mark(painter, QRectF(option.rect).center(), unit, colour, on=on)


def focus(painter: QPainter, option: QStyleOption, unit: float) -> None:
    """Draw the ring around a mark's words, or within a row."""
    state = option.state
    chosen = state & _STATE.State_Selected
    colour = option.palette.color(_ROLE.HighlightedText if chosen else _ROLE.WindowText)
    width = max(2.0, 2 * unit)
    # On a chosen row, its colour goes around it; words have room around them.
    room = width * (1.5 if chosen else 0.5) if state & _STATE.State_Item else -3 * unit
    body = inset(QRectF(option.rect), room)
    draw_body(painter, body, MARK_RADIUS * unit, None, QPen(colour, width))
