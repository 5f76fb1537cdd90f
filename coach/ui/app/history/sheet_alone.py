"""Makes the sheet for a therapist where there is no window, and no need for a display."""

import os
from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QGuiApplication

from coach.core.history.aim import Aim
from coach.core.history.entry import Entry
from coach.core.routine.language import Language
from coach.ui.i18n.translation import speak
from coach.ui.pages.history.sheet import sheet


def sheet_alone(
    entries: Sequence[Entry], days: tuple[date, date], aim: Aim, language: Language
) -> bytes:
    """Return the sheet as a PDF, in a language."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication([])
    speak(app, language)
    return sheet(entries, days, aim)
