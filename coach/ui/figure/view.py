"""The figure of a session: the body in space where its poses are, and else the one in profile."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QRegion

from coach.core.routine.routine import Prop, Routine, Step
from coach.core.score.timeline import Timeline
from coach.storage.routines.poses.shared import shared
from coach.ui.figure.profile import ProfileView
from coach.ui.figure.space.led.fade import Fade
from coach.ui.figure.space.led.orbit import Turn
from coach.ui.figure.space.led.show import SpaceShow
from coach.ui.look.theme import Look


class FigureView:
    """Shows the body of a timeline's moment; without movement each phase's last pose instead.

    Nothing is painted before `begin`. The roll-down stays in profile: there the hands lie on what
    the person has chosen, as high as it is, and the nape of who hangs is the better drawn one.
    """

    def __init__(self, look: Look) -> None:
        self.profile, self.space = ProfileView(look), SpaceShow(look, shared())
        self._in_space = False
        # The one is drawn another way than the other: which of both is shown fades.
        self._fade: Fade[ProfileView | SpaceShow] = Fade()
        self._before: ProfileView | SpaceShow | None = None
        self._share = 1.0

    @property
    def still(self) -> bool:
        """Whether it shows each phase's last pose, without movement."""
        return self.space.still

    def begin(self, routine: Routine, prop: Prop | None) -> None:
        """Get ready for a session of this routine with this prop."""
        self.profile.begin(routine, prop)
        self.space.begin(routine)
        self._fade, self._before = Fade(), None

    def can_show(self, step: Step) -> bool:
        """Tell whether the body can be seen in a step, as the file says how it moves there."""
        self._in_space = self.space.can_show(step)
        return self._in_space or self.profile.can_show(step)

    def show(self, timeline: Timeline, time: float, place: QRectF) -> QRegion:
        """Take the pose of a moment (seconds); return what changes in the square `place`."""
        region, faded = self._view.show(timeline, time, place), self._before
        other = self.profile if self._in_space else self.space
        self._before, self._share = self._fade.to(self._in_space, other, time)
        return QRegion(place.toAlignedRect()) if self._before or faded else region

    @property
    def _view(self) -> ProfileView | SpaceShow:
        return self.space if self._in_space else self.profile

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
        before, now = self._before, self._view
        if before is None:
            now.paint(painter, place, dirty)
            return
        whole = QRegion(place.toAlignedRect())
        pictures = (
            lambda p: before.paint(p, place, whole),
            lambda p: now.paint(p, place, whole),
        )
        self._fade.paint(painter, place, pictures, self._share)
