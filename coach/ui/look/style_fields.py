"""What one writes, chooses and reads in: fields, combo and spin boxes, lists, headers, tips."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QStyle,
    QStyleOption,
    QStyleOptionFrame,
    QStyleOptionSpinBox,
)

from coach.ui.look.drawing import FIELD_RADIUS, draw_body, draw_strokes, inset

# How wide an arrow's place is, and how far text keeps from a field's edge, in units.
ARROW, PADDING = 44, 12

_ROLE, _SUB, _STATE = QPalette.ColorRole, QStyle.SubControl, QStyle.StateFlag


def field(painter: QPainter, option: QStyleOption, unit: float) -> None:
    """Draw a frame with its ground; where it has the keyboard, its edge is the ring."""
    if isinstance(option, QStyleOptionFrame) and option.lineWidth <= 0:
        # Within another field, or within a table.
        painter.fillRect(option.rect, option.palette.brush(_ROLE.Base))
        return
    has_keyboard = option.state & _STATE.State_HasFocus
    edge = QPen(option.palette.color(_ROLE.WindowText if has_keyboard else _ROLE.Mid), 1.0)
    if has_keyboard:
        edge.setWidthF(max(2.0, 2 * unit))
    body = inset(QRectF(option.rect), edge.widthF() / 2)
    draw_body(painter, body, FIELD_RADIUS * unit, option.palette.color(_ROLE.Base), edge)


def combo_box(painter: QPainter, option: QStyleOption, unit: float) -> None:
    """Draw a field with an arrow downwards."""
    field(painter, option, unit)
    arrow = combo_box_part(option, _SUB.SC_ComboBoxArrow, unit) or option.rect
    middle = QRectF(arrow).center()
    points = (QPointF(-5, -2.5), QPointF(0, 2.5), QPointF(5, -2.5))
    draw_strokes(painter, _stroke(option, unit), *(middle + point * unit for point in points))


def combo_box_part(option: QStyleOption, part: QStyle.SubControl, unit: float) -> QRect | None:
    """Return where the arrow and the text are."""
    width, whole = round(ARROW * unit), option.rect
    place = {
        _SUB.SC_ComboBoxArrow: whole.adjusted(whole.width() - width, 0, 0, 0),
        _SUB.SC_ComboBoxEditField: whole.adjusted(round(PADDING * unit), 2, -width, -2),
    }.get(part)
    return place and QStyle.visualRect(option.direction, whole, place)


def spin_box(painter: QPainter, option: QStyleOption, unit: float) -> None:
    """Draw a field with a minus and a plus."""
    assert isinstance(option, QStyleOptionSpinBox)  # noqa: S101 - Qt's promise; tells the type
    field(painter, option, unit)
    across, down = QPointF(6 * unit, 0), QPointF(0, 6 * unit)
    step = QAbstractSpinBox.StepEnabledFlag
    for part, enabled in (
        (_SUB.SC_SpinBoxDown, step.StepDownEnabled),
        (_SUB.SC_SpinBoxUp, step.StepUpEnabled),
    ):
        place = spin_box_part(option, part, unit)
        middle = QRectF(place or option.rect).center()
        pen = _stroke(option, unit, enabled=bool(option.stepEnabled & enabled))
        draw_strokes(painter, pen, middle - across, middle + across)
        if part is _SUB.SC_SpinBoxUp:
            draw_strokes(painter, pen, middle - down, middle + down)


def spin_box_part(option: QStyleOption, part: QStyle.SubControl, unit: float) -> QRect | None:
    """Return where text, minus and plus are: side by side, so that each is large enough."""
    width, whole = round(ARROW * unit), option.rect
    place = {
        _SUB.SC_SpinBoxUp: whole.adjusted(whole.width() - width, 0, 0, 0),
        _SUB.SC_SpinBoxDown: whole.adjusted(whole.width() - 2 * width, 0, -width, 0),
        _SUB.SC_SpinBoxEditField: whole.adjusted(round(PADDING * unit), 3, -2 * width, -3),
    }.get(part)
    return place and QStyle.visualRect(option.direction, whole, place)


def header(painter: QPainter, option: QStyleOption, unit: float) -> None:
    """Draw the ground of a part of a table's header, and the line beneath it."""
    header_ground(painter, option, unit)
    edge = option.rect.adjusted(0, option.rect.height() - 1, 0, 0)
    painter.fillRect(edge, option.palette.brush(_ROLE.Mid))


def header_ground(painter: QPainter, option: QStyleOption, _unit: float) -> None:
    """Draw the ground of what is left of a header."""
    painter.fillRect(option.rect, option.palette.brush(_ROLE.AlternateBase))


def popup(painter: QPainter, option: QStyleOption, _unit: float) -> None:
    """Draw the ground of what lies over the window: a menu, a list to choose from, a tooltip."""
    edge = QPen(option.palette.color(_ROLE.Mid), 1.0)
    draw_body(painter, inset(QRectF(option.rect), 0.5), 0, option.palette.color(_ROLE.Base), edge)


def _stroke(option: QStyleOption, unit: float, *, enabled: bool = True) -> QPen:
    if enabled and option.state & _STATE.State_Enabled:
        return QPen(option.palette.color(_ROLE.Text), 2 * unit)
    return QPen(option.palette.color(QPalette.ColorGroup.Disabled, _ROLE.Accent), 2 * unit)
