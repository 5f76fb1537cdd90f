"""What painting needs of Qt where there is no display."""

import os
from functools import cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from coach.core.routine.language import Language
from coach.storage.appearance import LookSettings
from coach.ui.i18n.translation import speak
from coach.ui.look.theme import Look


def look_as(wished: LookSettings) -> Look:
    """Return how everything looks as it is wished for."""
    _application()
    look = Look(Qt.ColorScheme.Light)
    look.wish(wished)
    return look


def speak_offscreen(language: Language) -> None:
    """Have every text and number in a language from now on."""
    speak(_application(), language)


@cache
def _application() -> QCoreApplication:
    # Whatever display there is: nothing is to be seen on it.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QCoreApplication.instance() or QGuiApplication(["coach"])
