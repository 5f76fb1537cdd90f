"""Qt's own sliders, scroll bars and progress bars."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionProgressBar, QStyleOptionSlider

from coach.ui.look.drawing import (
    draw_bar,
    draw_handle,
    draw_slider,
    handle_span,
    ring_around,
)

_SUB = QStyle.SubControl
_RTL = Qt.LayoutDirection.RightToLeft


def slider(painter: QPainter, option: QStyleOption, unit: float) -> None:
    """Draw a slider: across from where reading begins, or upwards."""
    assert isinstance(option, QStyleOptionSlider)  # noqa: S101 - Qt's promise; tells the type
    place = QRectF(option.rect)
    if option.orientation is Qt.Orientation.Vertical:
        painter.translate(0, place.height())
        painter.rotate(-90)
        place = place.transposed()
    elif option.upsideDown:
        painter.translate(place.width(), 0)
        painter.scale(-1, 1)
    span = max(1, option.maximum - option.minimum)
    share = (option.sliderPosition - option.minimum) / span
    knob = draw_slider(painter, place, share, option.palette, unit)
    if option.state & QStyle.StateFlag.State_HasFocus:
        ink = option.palette.color(QPalette.ColorRole.WindowText)
        ring_around(painter, knob, knob.height() / 2, ink, unit)


def scroll_bar(painter: QPainter, option: QStyleOption, unit: float) -> None:
    """Draw the handle alone, at the outer edge of its bar."""
    assert isinstance(option, QStyleOptionSlider)  # noqa: S101 - Qt's promise; tells the type
    if option.maximum <= option.minimum:
        return
    handle = QRectF(scroll_bar_part(option, _SUB.SC_ScrollBarSlider, unit))
    draw_handle(painter, handle, option.palette, unit, rtl=option.direction is _RTL)


def scroll_bar_part(option: QStyleOption, part: QStyle.SubControl, unit: float) -> QRect:
    """Return where a part of a scroll bar is: there are no arrows at its ends."""
    assert isinstance(option, QStyleOptionSlider)  # noqa: S101 - Qt's promise; tells the type
    if part is _SUB.SC_ScrollBarGroove:
        return option.rect
    down = option.orientation is Qt.Orientation.Vertical
    whole = option.rect.height() if down else option.rect.width()
    over, above = option.maximum - option.minimum, option.sliderPosition - option.minimum
    start, length = handle_span(whole, option.pageStep, over, above, unit)
    ends = {
        _SUB.SC_ScrollBarSlider: (start, start + length),
        _SUB.SC_ScrollBarSubPage: (0, start),
        _SUB.SC_ScrollBarAddPage: (start + length, whole),
    }
    begin, end = ends.get(part, (0, 0))
    if down:
        return QRect(0, begin, option.rect.width(), end - begin)
    place = QRect(begin, 0, end - begin, option.rect.height())
    return QStyle.visualRect(option.direction, option.rect, place)


def progress(painter: QPainter, option: QStyleOption, _unit: float) -> None:
    """Draw how far it has come."""
    assert isinstance(option, QStyleOptionProgressBar)  # noqa: S101 - Qt's promise; tells the type
    place = QRectF(option.rect)
    if option.direction is _RTL:
        painter.translate(place.left() + place.right(), 0)
        painter.scale(-1, 1)
    done = (option.progress - option.minimum) / max(1, option.maximum - option.minimum)
    end = place.left() + max(place.height(), place.width() * done) if done > 0 else None
    draw_bar(painter, place, end, option.palette)
