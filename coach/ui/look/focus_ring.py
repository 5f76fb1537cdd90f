"""The ring around what has the keyboard: the same for every control."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from coach.ui.look.drawing import RING_ROOM, inset, ring_around
from coach.ui.look.theme import Look

__all__ = ["RING_ROOM", "body_of", "draw_ring"]


def body_of(widget: QWidget, look: Look) -> QRectF:
    """Return where a control paints itself: its place without the ring's room."""
    return inset(QRectF(widget.rect()), RING_ROOM * look.unit)


def draw_ring(painter: QPainter, look: Look, body: QRectF, radius: float) -> None:
    """Draw the focus ring around a body with rounded corners."""
    ring_around(painter, body, radius, look.colour("ink"), look.unit)
