"""What is said of a pose: which step it is of, and what leads to it."""

from PySide6.QtCore import QCoreApplication

from coach.core.motion.keyframes import Keyframe
from coach.core.routine.side import Side
from coach.ui.i18n.phases import phase_words

translate = QCoreApplication.translate


def number_of(keyframe: Keyframe) -> str:
    """Return which step it is of."""
    which = translate("Poses", "Step {number} of {count}")
    return which.format(number=keyframe.number, count=keyframe.steps)


def way_to(keyframe: Keyframe) -> str:
    """Return which pose of its step it is, in which phase one comes to it, and for which side."""
    words = []
    if keyframe.poses > 1:
        which = translate("Poses", "Pose {number} of {count}")
        words.append(which.format(number=keyframe.pose, count=keyframe.poses))
        words.append(phase_words()[keyframe.place.phase])
    if side := keyframe.place.side:
        left, right = translate("Session", "left"), translate("Session", "right")
        words.append(left if side is Side.LEFT else right)
    return "  ·  ".join(words)
