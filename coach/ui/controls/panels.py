"""A surface for what belongs together, and lists on it."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame

from coach.ui.controls.labels import Text
from coach.ui.look.drawing import SURFACE_RADIUS, draw_body, inset
from coach.ui.look.theme import Box, Look, Type, row


class Panel(QFrame):
    """A surface with rounded corners; `inset` (units) lines it up with what has a focus ring."""

    def __init__(
        self, look: Look, *, fill: str = "card", edge: str = "line", inset: float = 0
    ) -> None:
        super().__init__()
        self._look, self._fill, self._edge, self._inset = look, fill, edge, inset
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, edge = self._look, QPen(self._look.colour(self._edge), 1.0)
        body = inset(QRectF(self.rect()), 0.5 + self._inset * look.unit)
        draw_body(painter, body, SURFACE_RADIUS * look.unit, look.colour(self._fill), edge)


class Section(Panel):
    """A panel with a heading; its content goes into `column`."""

    def __init__(self, look: Look, title: str, *, edge: str = "line") -> None:
        super().__init__(look, edge=edge)
        self.column = Box(look, gap=9, margins=(22, 16, 22, 18))
        self.column.addWidget(Text(look, title, Type.LEAD, weight=QFont.Weight.DemiBold))
        self.setLayout(self.column)


def section(look: Look, title: str, *, edge: str = "line") -> tuple[Panel, Box]:
    """Return a panel with a heading, and the column to put its content into."""
    panel = Section(look, title, edge=edge)
    return panel, panel.column


def bullets(look: Look, lines: Iterable[str], mark: str = "•", size: Type = Type.BODY) -> Box:
    """Return a list; `mark` may hold {number}."""
    layout = Box(look, gap=7)
    for number, line in enumerate(lines, 1):
        item = row(look, 10)
        sign = Text(
            look, mark.replace("{number}", str(number)), size, colour="sea_text", wrap=False
        )
        item.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        item.addWidget(Text(look, line, size), 1)
        layout.addLayout(item)
    return layout
