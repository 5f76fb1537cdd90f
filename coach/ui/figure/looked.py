"""The pose of a routine that somebody looks at in a pause, which is not the session's own."""

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QRegion

from coach.core.motion.keyframes import Keyframe
from coach.core.routine.routine import Prop, Routine
from coach.core.score.timeline import Place
from coach.ui.figure.poses import Poses
from coach.ui.figure.space.led.layer import Layer
from coach.ui.figure.space.led.orbit import OWN, Turn
from coach.ui.look.theme import Look


class LookedAt:
    """One pose of a routine, or none, as the routine shows it or turned."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._begun: tuple[Routine, Prop | None] | None = None
        self._known: Poses | None = None
        self._at: int | None = None
        self._turn = OWN
        look.changed.connect(self._forget)
        self._forget()

    def begin(self, routine: Routine, prop: Prop | None) -> None:
        """Get ready for a session; its poses are made out when somebody looks at them."""
        self._begun, self._known = (routine, prop), None
        self.leave()

    @property
    def keyframe(self) -> Keyframe | None:
        """What is looked at."""
        return self._poses.keyframes[self._at] if self._at is not None and self._poses else None

    @property
    def turn(self) -> Turn:
        """How far somebody has turned it."""
        return self._turn

    def step(self, by: int, place: Place | None) -> None:
        """Go so many poses on or back; at the one of the session's `place` nothing is looked at."""
        if not self._poses:
            return
        here = self._poses.index_at(place) if place else None
        at = here if self._at is None else self._at
        if at is None:
            at = -1 if by > 0 else 0
        at = (at + by) % len(self._poses.keyframes)
        self._at, self._turn = None if at == here else at, OWN

    def leave(self) -> None:
        """Look at nothing."""
        self._at, self._turn = None, OWN

    @property
    def can_turn(self) -> bool:
        """Whether it can be seen from elsewhere."""
        keyframe, poses = self.keyframe, self._poses
        return bool(keyframe and poses and poses.can_turn(keyframe.place.step))

    def turn_on(self, by: Turn) -> None:
        """Turn it on from where it is."""
        if self.keyframe and self._poses:
            self._turn = self._turn.on(by, self._poses.tilt(self.keyframe.place.step))

    def turn_back(self) -> None:
        """Show it as the routine does."""
        self._turn = OWN

    def paint(
        self, keyframe: Keyframe, turn: Turn, painter: QPainter, place: QRectF, dirty: QRegion
    ) -> None:
        """Paint a pose into a square, if this reaches `dirty`."""
        if self._poses and dirty.intersects(place.toAlignedRect()):
            paint = partial(self._poses.paint_pose, place=place, keyframe=keyframe, turn=turn)
            self._layer.draw(painter, place, paint, (keyframe, turn))

    @property
    def _poses(self) -> Poses | None:
        if self._known is None and self._begun:
            self._known = Poses(*self._begun, self._look)
        return self._known

    def _forget(self) -> None:
        self._layer = Layer()
