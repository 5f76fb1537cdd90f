"""Which languages the system is set to."""

from PySide6.QtCore import QLocale

from coach.core.routine.language import Language, language_of


def wished_language(wish: str) -> Language:
    """Return the language that the settings ask for: empty, it is the system's."""
    return language_of(wish, QLocale.system().uiLanguages())
