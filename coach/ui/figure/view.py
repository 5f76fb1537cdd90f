"""The figure of a session: the body in space where its poses are, and else the one in profile."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QRegion

from coach.core.routine.routine import Prop, Routine, Step
from coach.core.score.timeline import Timeline
from coach.storage.routines.poses.shared import shared
from coach.ui.figure.profile import ProfileView
from coach.ui.figure.space.led.orbit import Turn
from coach.ui.figure.space.led.show import SpaceShow
from coach.ui.look.theme import Look


class FigureView:
    """Shows the body of a timeline's moment; without movement each phase's last pose instead.

    Nothing is painted before `begin`.
    """

    def __init__(self, look: Look) -> None:
        self.profile, self.space = ProfileView(look), SpaceShow(look, shared())
        self._in_space = self._changed = False

    @property
    def still(self) -> bool:
        """Whether it shows each phase's last pose, without movement."""
        return self.space.still

    def begin(self, routine: Routine, prop: Prop | None) -> None:
        """Get ready for a session of this routine with this prop."""
        self.profile.begin(routine, prop)
        self.space.begin(routine)

    def can_show(self, step: Step) -> bool:
        """Tell whether the body can be seen in a step, as the file says how it moves there."""
        in_space = self.space.can_show(step)
        self._changed = self._changed or in_space is not self._in_space
        self._in_space = in_space
        return in_space or self.profile.can_show(step)

    def show(self, timeline: Timeline, time: float, place: QRectF) -> QRegion:
        """Take the pose of a moment (seconds); return what changes in the square `place`."""
        view = self.space if self._in_space else self.profile
        region = view.show(timeline, time, place)
        if self._changed:
            self._changed = False
            return QRegion(place.toAlignedRect())
        return region

    @property
    def can_turn(self) -> bool:
        """Whether the body that is shown can be seen from elsewhere."""
        return self._in_space

    @property
    def is_turned(self) -> bool:
        """Whether somebody has turned the view, and not let it go."""
        return self.can_turn and self.space.is_turned

    def turn(self, by: Turn) -> None:
        """Turn the view round the body as it is now."""
        if self.can_turn:
            self.space.turn(by)

    def turn_back(self) -> None:
        """Let the view go back to where the routine has it."""
        self.space.turn_back()

    def paint(self, painter: QPainter, place: QRectF, dirty: QRegion) -> None:
        """Paint the moment that was shown last into a square, as far as it reaches `dirty`."""
        view = self.space if self._in_space else self.profile
        view.paint(painter, place, dirty)
