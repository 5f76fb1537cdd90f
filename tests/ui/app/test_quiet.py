"""Nothing is painted, imported or polled that is not needed."""

import subprocess
import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from support.window.stage import Stage

from coach.ui.session.circle import Circle


class PaintCounter(QObject):
    """Counts the paint events of every widget of a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.painted: list[QWidget] = []
        for widget in (window, *window.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.painted.append(watched)
        return False


def test_an_idle_page_is_not_painted(stage: Stage, qtbot: QtBot) -> None:
    stage.voice_ready()
    for page in (stage.window.choose, stage.window.preferences, stage.window.way_out):
        stage.window.turn_to(page)
        stage.settle()
        counter = PaintCounter(stage.window)
        waited: list[bool] = []
        QTimer.singleShot(200, lambda waited=waited: waited.append(True))
        qtbot.waitUntil(lambda waited=waited: bool(waited))
        assert not counter.painted, [type(widget) for widget in counter.painted]


def test_no_timer_runs_once_the_voice_is_ready(stage: Stage) -> None:
    stage.voice_ready()
    assert not [timer for timer in stage.flow.findChildren(QTimer) if timer.isActive()]


def test_between_two_words_only_the_circle_is_painted(stage: Stage) -> None:
    stage.begin()
    page = stage.window.session
    stage.pass_until(lambda: page.words.phase.whole == "Breathe in")
    while not _between_two_seconds(stage):
        stage.pass_time(0.05, tick=0.05)
    stage.settle()
    counter = PaintCounter(stage.window)
    stage.pass_time(0.032, tick=0.016)
    stage.settle()
    others = {type(w) for w in counter.painted if not isinstance(w, Circle)} - {type(page.bar)}
    assert not others
    assert page.circle in counter.painted


def _between_two_seconds(stage: Stage) -> bool:
    """Whether no number that counts down changes now."""
    conductor = stage.flow.session.bridge.conductor
    assert conductor
    now = conductor.tick()
    return all(0.2 < left % 1 < 0.8 for left in (now.left or 0.0, now.phase_left))


def test_a_paused_session_is_not_painted(stage: Stage) -> None:
    stage.begin()
    stage.pass_time(60)
    stage.window.session.pause.click()
    stage.pass_time(1)
    stage.settle()
    counter = PaintCounter(stage.window)
    stage.pass_time(1)
    QApplication.processEvents()
    assert not counter.painted


def test_nothing_is_loaded_before_the_first_picture_that_it_does_not_show() -> None:
    script = """
import sys
from PySide6 import QtGui, QtWidgets
from coach.cli import main
from coach.ui.app import window
def seen(self, event):
    heavy = ("numpy", "soundfile", "soxr", "pyttsx3", "PySide6.QtMultimedia", "coach.speech",
             "coach.audio", "coach.live.conductor", "multiprocessing", "coach.storage.routines",
             "click", "sqlite3", "hashlib", "html", "coach.core.routine.routine",
             "coach.ui.pages.routine_detail", "coach.ui.app.services")
    # A type of Qt's is made when it is first used, with all its enumerations and sometimes all its
    # kinds: that of an accessible for one that is announced, all widgets for one that Qt has made.
    types = ("QStyle", "QAccessible", "QIcon", "QWizard")
    made = {**vars(QtGui), **vars(QtWidgets)}
    print([name for name in heavy if name in sys.modules], [name for name in types if name in made])
    QtWidgets.QApplication.exit(7)
window.Window.customEvent = seen
sys.argv = ["coach"]
main()
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (7, "[] []"), done.stderr


def test_no_source_is_read_of_what_is_imported() -> None:
    script = "import coach.ui.app.app, linecache; print(len(linecache.cache))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True
    )
    # Two that PySide6 imports before it can be told.
    assert int(done.stdout) < 10


def test_no_garbage_is_looked_for_before_the_first_picture_nor_in_what_stays() -> None:
    script = """
import gc, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from coach.cli import main
from coach.ui.app import window
go_on = window.Window.customEvent
def seen(self, event):
    print(gc.isenabled())
    go_on(self, event)
    look()
def look():
    # All else is made as soon as what can be chosen is seen.
    if gc.isenabled():
        print(gc.get_freeze_count() > 20_000)
        QApplication.exit(7)
    else:
        QTimer.singleShot(10, look)
window.Window.customEvent = seen
sys.argv = ["coach"]
main()
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (7, "False\nTrue"), done.stderr
