"""What the phases of a breath are called."""

from PySide6.QtCore import QCoreApplication

from coach.core.routine.breathing import Phase

translate = QCoreApplication.translate


def phase_words() -> dict[Phase, str]:
    """Return what each phase is called."""
    return {
        Phase.INHALE: translate("Session", "Breathe in"),
        Phase.HOLD_IN: translate("Session", "Hold"),
        Phase.EXHALE: translate("Session", "Breathe out"),
        Phase.HOLD_OUT: translate("Session", "Wait"),
    }


def second_inhale() -> str:
    """Return what the second inhale of a sigh is called."""
    return translate("Session", "And more")
