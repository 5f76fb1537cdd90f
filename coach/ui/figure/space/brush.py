"""How one shape of a body is painted: its shadow on what lies behind, its shade, its light."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter, QPainterPath

from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.tones import Tones

_SHADOW = QBrush(QColor(20, 10, 8, 46))
_MIXING = QPaintEngine.PaintEngineFeature.PorterDuff
_OVER = QPainter.CompositionMode.CompositionMode_SourceOver
_ATOP = QPainter.CompositionMode.CompositionMode_SourceAtop


@dataclass(frozen=True, slots=True)
class Brush:
    """Paints shapes of one body in thousandths of its height."""

    painter: QPainter
    body: Drawn
    tones: Tones
    _painted: list[QRectF] = field(default_factory=list)

    def cast(self, shape: str) -> None:
        """Let a shape's shadow fall on what is in the picture already, and nowhere else."""
        # A page of lines knows no picture that it could fall on.
        if not self.painter.paintEngine().hasFeature(_MIXING):
            return
        for shadow in self.body.shadow(shape):
            if self._falls_on_something(shadow):
                self.painter.setCompositionMode(_ATOP)
                self.painter.setBrush(_SHADOW)
                self.painter.drawPath(shadow)
                self.painter.setCompositionMode(_OVER)

    def fill(self, shape: str, colour: str, far: float = 0.0) -> None:
        """Paint a shape, and over it what of it lies in shade."""
        self.flat(shape, colour, far)
        for shade in self.body.shade(shape):
            self.painter.setBrush(self.tones.of(colour, far, shade=True))
            self.painter.drawPath(shade)

    def flat(self, shape: str, colour: str, far: float = 0.0) -> None:
        """Paint a shape in one colour."""
        self.painter.setBrush(self.tones.of(colour, far, shade=False))
        for path in self.body.whole(shape):
            self.painter.drawPath(path)
            self._painted.append(path.controlPointRect())

    def _falls_on_something(self, shadow: QPainterPath) -> bool:
        place = shadow.controlPointRect()
        return any(place.intersects(other) for other in self._painted)
