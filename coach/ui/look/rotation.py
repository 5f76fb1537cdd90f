"""Painting upside down, for somebody who looks back between the legs."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QRegion, QTransform
from PySide6.QtWidgets import QLabel, QWidget

from coach.ui.look.theme import Look


def half_turn(size: QSize) -> QTransform:
    """Return how a picture of this size is turned by 180 degrees; its own inverse."""
    # No rotation: with whole numbers a picture stays sharp and a region exact.
    return QTransform(-1, 0, 0, -1, size.width(), size.height())


def painter_on(widget: QWidget, look: Look) -> QPainter:
    """Return a painter for a paint event that turns what it paints where the look is turned."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.turned:
        painter.setTransform(half_turn(widget.size()))
    return painter


def place(widget: QWidget, look: Look, where: QRect) -> None:
    """Put a widget at an upright place of its parent, turned with the look."""
    parent = widget.parentWidget()
    if look.turned and parent:
        where = half_turn(parent.size()).mapRect(where)
    widget.setGeometry(where)


def update_part(widget: QWidget, look: Look, region: QRegion) -> None:
    """Have a region painted anew that is given in the painter's coordinates."""
    widget.update(upright(widget, look, region))


def upright(widget: QWidget, look: Look, region: QRegion) -> QRegion:
    """Return a region of the widget in the painter's coordinates, or the other way round."""
    return half_turn(widget.size()).map(region) if look.turned else region


def paint_label(label: QLabel, look: Look) -> None:
    """Paint a label's plain text as QLabel does, and turned."""
    flags = label.alignment().value
    if label.wordWrap():
        flags |= Qt.TextFlag.TextWordWrap.value
    painter = painter_on(label, look)
    label.style().drawItemText(
        painter,
        label.contentsRect(),
        flags,
        label.palette(),
        label.isEnabled(),
        label.text(),
        label.foregroundRole(),
    )
