"""How one shape of a body is painted: its shadow on what lies behind, its shade, its light."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPainter

from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.tones import Tones

_SHADOW = QColor(20, 10, 8, 46)
_OVER = QPainter.CompositionMode.CompositionMode_SourceOver
_ATOP = QPainter.CompositionMode.CompositionMode_SourceAtop


@dataclass(frozen=True, slots=True)
class Brush:
    """Paints shapes of one body in thousandths of its height."""

    painter: QPainter
    body: Drawn
    tones: Tones

    def cast(self, shape: str) -> None:
        """Let a shape's shadow fall on what is in the picture already, and nowhere else."""
        self.painter.setCompositionMode(_ATOP)
        self.painter.setBrush(_SHADOW)
        self.painter.drawPath(self.body.shadow(shape))
        self.painter.setCompositionMode(_OVER)

    def fill(self, shape: str, colour: str, far: float = 0.0) -> None:
        """Paint a shape in shade, and over it what lies in the light."""
        self.painter.setBrush(self.tones.of(colour, far, shade=True))
        self.painter.drawPath(self.body.dark(shape))
        self.painter.setBrush(self.tones.of(colour, far, shade=False))
        self.painter.drawPath(self.body.lit(shape))
