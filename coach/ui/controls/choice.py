"""What a choice has in common with the others, whatever it shows."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QRadioButton

from coach.ui.look.drawing import draw_body
from coach.ui.look.focus_ring import draw_ring
from coach.ui.look.theme import Look


class Choice(QRadioButton):
    """A radio button with a body; those with the same parent exclude each other.

    The tab key stops at the chosen one, the arrow keys reach the others.
    """

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(text)
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._follow(chosen=False)
        self.toggled.connect(self._follow)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Be pressed everywhere, not only on a mark."""
        return self.rect().contains(pos)

    def _painter(
        self, body: QRectF, radius: float, *, chosen: str = "sea", edge: float = 1.0
    ) -> QPainter:
        return choice_painter(self, self._look, body, radius, chosen=chosen, edge=edge)

    def _follow(self, chosen: bool) -> None:  # noqa: FBT001 - Qt hands it over
        policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)


def choice_painter(  # noqa: PLR0913 - all that a body can look like
    button: QAbstractButton,
    look: Look,
    body: QRectF,
    radius: float,
    *,
    chosen: str = "sea",
    edge: float = 1.0,
) -> QPainter:
    """Paint a button's body and its ring, and return the painter for what is on them.

    `chosen` is its colour where it is chosen, `edge` the width of its edge, in units.
    """
    on = button.isChecked()
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = look.colour(chosen if on else "card_on" if button.underMouse() else "card")
    pen = QPen(look.colour("sea" if on else "line"), edge * look.unit)
    draw_body(painter, body, radius, fill, pen)
    if button.hasFocus():
        draw_ring(painter, look, body, radius)
    return painter
