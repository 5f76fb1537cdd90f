"""Which language the window speaks, and what Qt needs for it."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from coach import resources
from coach.core.routine.language import Language, language_of
from coach.ui.i18n.plurals import EnglishPlurals


def window_language() -> Language:
    """Return the language that the window speaks."""
    return language_of(QLocale().name())


def speak(app: QCoreApplication, language: Language) -> list[QTranslator]:
    """Have every text and number in a language from now on; returns what was installed."""
    translators: list[QTranslator] = [EnglishPlurals(app)]
    if language is not Language.EN:
        # Qt's own few words first; of two translators, the one installed last is asked first.
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translators += [
            _translator(app, f"qtbase_{language}", qt),
            _translator(app, f"coach_{language}", str(resources.path("translations"))),
        ]
    for translator in translators:
        app.installTranslator(translator)
    QLocale.setDefault(_locale(language))
    if isinstance(app, QApplication):
        right_to_left = QLocale().textDirection() is Qt.LayoutDirection.RightToLeft
        app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
    return translators


def speak_without_window(language: Language) -> QCoreApplication:
    """Speak a language where there is no window, as long as what is returned is kept."""
    app = QCoreApplication.instance() or QCoreApplication([])
    speak(app, language)
    return app


def _translator(app: QCoreApplication, name: str, folder: str) -> QTranslator:
    translator = QTranslator(app)
    # Where Qt's own words are missing, English ones are there; ours are tested to be there.
    translator.load(name, folder)
    return translator


def _locale(language: Language) -> QLocale:
    """Return the person's own notation where it is of this language: de-AT writes as in Austria."""
    system = QLocale.system()
    same = system.name().partition("_")[0] == language
    return system if same else QLocale(str(language))
