"""The poses that many routines share, to draw, with the view that shows each best."""

from coach.core.anatomy.posture import Posture
from coach.core.anatomy.skeleton import skeleton_of
from coach.storage.routines.poses.shared import shared
from coach.ui.figure.space.led.furniture import around
from coach.ui.figure.space.room.props import Piece
from coach.ui.figure.space.view import ABOVE, BACK, FRONT, View

_BESIDE, _BEFORE = View(8.0, 3.0), View(48.0, 10.0)
_BEST = {
    "shoulders-up": FRONT,
    "side-bend": FRONT,
    "hands-clasped-behind": BACK,
    "seated-side-bend": FRONT,
    "seated-twist": _BEFORE,
    "look-over-the-shoulder": _BEFORE,
    "ankle-on-knee": _BEFORE,
    "half-kneeling": _BEFORE,
    "knees-to-the-side": View(14.0, 32.0),
    "on-the-side": View(0.0, 16.0),
    "prone": ABOVE,
}


def poses() -> dict[str, tuple[Posture, View]]:
    """Return every pose by its id, and where to look at it from."""
    return {name: (pose.posture, _BEST.get(name, _BESIDE)) for name, pose in shared().poses.items()}


def props_for(name: str) -> tuple[Piece, ...]:
    """Return what stands around the pose of an id."""
    pose = shared().poses[name]
    return around(dict.fromkeys(pose.furniture, 1.0), skeleton_of(pose.posture))
