"""The ring around what has the keyboard: the same for every control."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QRadioButton, QWidget

from coach.ui.look.theme import Look

# How far a control's body keeps from its edge, in units, so that the ring has room.
RING_ROOM = 5.0


def body_of(widget: QWidget, look: Look) -> QRectF:
    """Return where a control paints itself: its place without the ring's room."""
    room = RING_ROOM * look.unit
    return QRectF(widget.rect()).adjusted(room, room, -room, -room)


def draw_ring(painter: QPainter, look: Look, body: QRectF, radius: float) -> None:
    """Draw the focus ring around a body with rounded corners."""
    gap = RING_ROOM * look.unit * 0.62
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("ink"), max(2.0, 2 * look.unit)))
    painter.drawRoundedRect(body.adjusted(-gap, -gap, gap, gap), radius + gap, radius + gap)


def tab_to_the_chosen(button: QRadioButton) -> None:
    """Let the tab key stop at the chosen one of several, and the arrow keys reach the others."""

    def follow(chosen: bool) -> None:  # noqa: FBT001 - Qt hands it over
        policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)

    follow(button.isChecked())
    button.toggled.connect(follow)
