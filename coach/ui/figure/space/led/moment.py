"""What is seen of a session at a moment: the body, from where, and what glows."""

from dataclasses import dataclass

from coach.core.motion.gestures import Spotlight
from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.led.camera import Camera


@dataclass(frozen=True, eq=False)
class Moment:
    """Everything that is seen: `ahead` is the next pose, so near from 0 to 1.

    The `own` camera is the routine's, `camera` the one that somebody may have turned. What was
    seen `before` fades where there is to be no movement, and `share` of this is seen.
    """

    body: Drawn
    own: Camera
    camera: Camera
    ahead: Drawn | None
    near: float
    light: Spotlight | None
    time: float
    before: "Moment | None" = None
    share: float = 1.0

    def looks_like(self, last: "Moment") -> bool:
        """Tell whether nothing is another than in the last one."""
        lit = self.light == last.light and (self.light is None or self.time == last.time)
        fades = (self.ahead, self.near, self.share) == (last.ahead, last.near, last.share)
        return self.body is last.body and fades and lit

    def differs(self, last: "Moment") -> bool:
        """Tell whether more is another than the body, its ghost and what glows of it."""
        fades = self.before is not None or last.before is not None
        return fades or self.camera != last.camera or self.body.pieces != last.body.pieces
