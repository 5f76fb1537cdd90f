"""What is said of a pose: which step it is of, and what leads to it."""

from PySide6.QtCore import QCoreApplication

from coach.core.motion.stops import Stop
from coach.core.routine.side import Side
from coach.ui.i18n.phases import phase_words

translate = QCoreApplication.translate


def number_of(stop: Stop) -> str:
    """Return which step it is of."""
    which = translate("Poses", "Step {number} of {count}")
    return which.format(number=stop.number, count=stop.steps)


def way_to(stop: Stop) -> str:
    """Return which pose of its step it is, in which phase one comes to it, and for which side."""
    words = []
    if stop.poses > 1:
        which = translate("Poses", "Pose {number} of {count}")
        words.append(which.format(number=stop.pose, count=stop.poses))
        words.append(phase_words()[stop.place.phase])
    if side := stop.place.side:
        left, right = translate("Session", "left"), translate("Session", "right")
        words.append(left if side is Side.LEFT else right)
    return "  ·  ".join(words)
