"""What the window's tests share: no screen needed, a clock by hand, a voice from a can."""

import os
import sys
from pathlib import Path

# Before Qt is imported: a machine without a screen has none to connect to.
if not os.environ.get("DISPLAY") and sys.platform == "linux":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from support.window.stage import Stage

from coach.core.routine.language import Language
from coach.ui.app.app import application
from coach.ui.i18n.translation import speak
from coach.ui.picture import offscreen


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            # The offscreen platform has no window manager that it could tell.
            ignored = pytest.mark.qt_log_ignore(
                "propagateSizeHints", "does not support (raise|grabbing)", extend=True
            )
            item.add_marker(ignored)


@pytest.fixture(scope="session", autouse=True)
def qapp() -> QApplication:
    """The one application; fonts and colours need it, too, whichever test comes first."""
    return application()


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    """The whole window on a stage: shown, with nothing real behind it."""
    stage = Stage()
    qtbot.addWidget(stage.window)
    stage.open()
    with qtbot.waitActive(stage.window):
        stage.window.activateWindow()
    yield stage
    stage.flow.close()


@pytest.fixture
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    """A language that everything is in while the test runs."""
    chosen: Language = request.param
    before = QLocale()
    translators = speak(qapp, chosen)
    yield chosen
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def quietly(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take back the language that a sheet is written in: other tests speak English."""
    installed: list[QTranslator] = []
    before = QLocale()

    def spoken(app: QCoreApplication, language: Language) -> None:
        installed.extend(speak(app, language))

    monkeypatch.setattr(offscreen, "speak", spoken)
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
