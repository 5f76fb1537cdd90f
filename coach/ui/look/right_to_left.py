"""Where a language is read from right to left, what is painted runs from the right as well."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


def mirrored(widget: QWidget) -> bool:
    """Tell whether a widget runs from right to left."""
    return widget.layoutDirection() is Qt.LayoutDirection.RightToLeft


def mirror(painter: QPainter, widget: QWidget) -> None:
    """Let a painter paint from the right where its widget does; not for words."""
    if mirrored(widget):
        painter.translate(widget.width(), 0)
        painter.scale(-1, 1)


def placed(place: QRectF, widget: QWidget) -> QRectF:
    """Return a place within a widget as counted from the side where reading begins."""
    if not mirrored(widget):
        return place
    return QRectF(widget.width() - place.right(), place.top(), place.width(), place.height())
