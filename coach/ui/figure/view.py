"""The figure of a session: the body in space where its poses are, and else the one in profile."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QRegion

from coach.core.motion.keyframes import Keyframe
from coach.core.routine.routine import Prop, Routine, Step
from coach.core.score.timeline import Place, Timeline
from coach.storage.routines.poses.shared import shared
from coach.ui.figure.looked import LookedAt
from coach.ui.figure.profile.view import ProfileView
from coach.ui.figure.space.led.fade import Fade
from coach.ui.figure.space.led.orbit import OWN, Turn
from coach.ui.figure.space.led.show import SpaceShow
from coach.ui.look.theme import Look

Picture = Callable[[QPainter, QRectF, QRegion], None]


class FigureView:
    """Shows the body of a timeline's moment; without movement each phase's last pose instead.

    Nothing is painted before `begin`. The roll-down stays in profile: there the hands lie on what
    the person has chosen, as high as it is, and the nape of who hangs is the better drawn one.
    Another pose of the routine may be looked at meanwhile, which fades in and out again.
    """

    def __init__(self, look: Look) -> None:
        self.profile, self.space = ProfileView(look), SpaceShow(look, shared())
        self._looked = LookedAt(look)
        self._in_space = False
        # The one is drawn another way than the other: which of them is shown fades.
        self._fade: Fade[Picture] = Fade()
        self._before: Picture | None = None
        self._share = 1.0
        self._seen: tuple[Keyframe | None, Turn] = None, OWN
        self._picture: Picture = self._view.paint

    @property
    def still(self) -> bool:
        """Whether it shows each phase's last pose, without movement."""
        return self.space.still

    def begin(self, routine: Routine, prop: Prop | None) -> None:
        """Get ready for a session of this routine with this prop."""
        self.profile.begin(routine, prop)
        self.space.begin(routine)
        self._looked.begin(routine, prop)
        self._fade, self._before = Fade(), None
        self._seen, self._picture = (None, OWN), self._view.paint

    def can_show(self, step: Step) -> bool:
        """Tell whether the body can be seen in a step, as the file says how it moves there."""
        self._in_space = self.space.can_show(step)
        return self._in_space or self.profile.can_show(step)

    def show(self, timeline: Timeline, time: float, place: QRectF) -> QRegion:
        """Take the pose of a moment (seconds); return what changes in the square `place`."""
        region, faded, last = self._view.show(timeline, time, place), self._before, self._seen
        keyframe, turn = self._seen = self._looked.keyframe, self._looked.turn
        if self.still and keyframe is not last[0]:
            self._fade = Fade()
        self._before, self._share = self._fade.to((self._in_space, keyframe), self._picture, time)
        self._picture = (
            partial(self._looked.paint, keyframe, turn) if keyframe else self._view.paint
        )
        changed = self._before or faded or self._seen != last
        return QRegion(place.toAlignedRect()) if changed else region

    @property
    def _view(self) -> ProfileView | SpaceShow:
        return self.space if self._in_space else self.profile

    @property
    def can_turn(self) -> bool:
        """Whether the body that is shown can be seen from elsewhere."""
        return self._looked.can_turn if self._looked.keyframe else self._in_space

    @property
    def looked_at(self) -> Keyframe | None:
        """The pose that is looked at, if it is another one than the session's."""
        return self._looked.keyframe

    def look_on(self, by: int, place: Place | None) -> None:
        """Look at a pose so many after or before, beginning from where the session is."""
        self.space.turn_back()
        self._looked.step(by, place)

    def look_away(self) -> None:
        """Go back to the pose of the session."""
        self._looked.leave()

    @property
    def is_turned(self) -> bool:
        """Whether somebody has turned the view, and not let it go."""
        return self.can_turn and self.space.is_turned

    def turn(self, by: Turn) -> None:
        """Turn the view round the body as it is now."""
        if self._looked.keyframe:
            self._looked.turn_on(by)
        elif self._in_space:
            self.space.turn(by)

    def turn_back(self) -> None:
        """Let the view go back to where the routine has it."""
        self._looked.turn_back()
        self.space.turn_back()

    def paint(self, painter: QPainter, place: QRectF, dirty: QRegion) -> None:
        """Paint the moment that was shown last into a square, as far as it reaches `dirty`."""
        before, now = self._before, self._picture
        if before is None:
            now(painter, place, dirty)
            return
        whole = QRegion(place.toAlignedRect())
        pictures = (lambda p: before(p, place, whole), lambda p: now(p, place, whole))
        self._fade.paint(painter, place, pictures, self._share)
