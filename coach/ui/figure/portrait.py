"""The figure as it is chosen, at rest: the picture beside the choice."""

from functools import cache

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.core.anatomy.skeleton import Skeleton, skeleton_of
from coach.core.motion.space.rests import standard
from coach.core.routine.position import Position
from coach.storage.routines.poses.shared import shared
from coach.ui.figure.colours import figure_colours
from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.frame import Frame
from coach.ui.figure.space.scene import BodyPicture, Scene
from coach.ui.figure.space.shape.sections import Seen
from coach.ui.figure.space.tones import Tones
from coach.ui.figure.space.view import View
from coach.ui.look.backdrop import clip_to_circle, paint_backdrop
from coach.ui.look.cached_pixmap import CachedPixmap
from coach.ui.look.theme import Look

# In units.
_SIZE = 150
# From where hair, face and build are seen, and how much of them: down to the hands.
_VIEW, _FRAME = View(38.0, 6.0), Frame(0.0, 0.7, 1.36)


class Portrait(QWidget):
    """The figure, down to the hands: what the choice beside it says in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._kept = look, CachedPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Be as large as shows the difference."""
        return QSize(self._look.px(_SIZE), self._look.px(_SIZE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it, where it is not as it was painted last."""
        look, place = self._look, QRectF(self.rect())
        what = look.colours, look.build, look.complexion
        self._kept.draw(QPainter(self), place, what, lambda painter: _paint(painter, place, look))


def _paint(painter: QPainter, place: QRectF, look: Look) -> None:
    body = Drawn(Seen(_standing(), _VIEW, look.build))
    scene = Scene(place, _FRAME, Tones(figure_colours(look)))
    paint_backdrop(painter, place, look)
    clip_to_circle(painter, place)
    BodyPicture().draw(painter, scene, body)


@cache
def _standing() -> Skeleton:
    return skeleton_of(standard(Position.STANDING, shared()).posture, 0.5)
