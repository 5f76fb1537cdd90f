"""Makes the sheet for a therapist where there is no window, and no need for a display."""

from collections.abc import Sequence
from datetime import date

from coach.core.history.aim import Aim
from coach.core.history.entry import Entry
from coach.core.routine.language import Language
from coach.ui.pages.history.sheet import sheet
from coach.ui.picture.offscreen import speak_offscreen


def sheet_alone(
    entries: Sequence[Entry], days: tuple[date, date], aim: Aim, language: Language
) -> bytes:
    """Return the sheet as a PDF, in a language."""
    speak_offscreen(language)
    return sheet(entries, days, aim)
