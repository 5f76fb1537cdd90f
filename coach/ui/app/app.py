"""The composition root of the window: everything is made here and put together."""

import gc
import os
import sys
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coach import resources
from coach.core.routine.language import Language
from coach.desktop.dbus_probe import avoid_hanging_bus
from coach.desktop.single_instance import Asked, SingleInstance, own_folder
from coach.desktop.system_language import wished_language
from coach.live.reminding import Keeper
from coach.storage import settings_file
from coach.storage.settings import Settings
from coach.ui.app.asked import asked_for, call_up, lead_on_to
from coach.ui.app.quitting import Quitting
from coach.ui.app.window import Window
from coach.ui.i18n.translation import speak
from coach.ui.look.theme import Look
from coach.ui.pages.choosing.library_reader import LibraryReader, listings, load, named
from coach.ui.settings_model import Wishes

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from coach.storage.files import Notice
    from coach.ui.app.navigation import Flow
    from coach.ui.app.services import Services

ICON_SIZES = (16, 32, 64, 128, 256)


def run(  # noqa: PLR0913 - what the command line may ask for
    routine: str,
    tempo: float | None,
    rounds: int | None,
    trace: Path | None,
    pattern: str | None = None,
    *,
    again: bool = False,
    fits: bool = False,
) -> int:
    """Open the window with what was asked for; return when it is closed.

    `routine` is an id or a file, or empty. If the person has a window open already, that one
    is asked instead. Raises OSError where the trace cannot be written, RoutineError for a
    routine that is unknown, and PatternError where it refuses the pattern.
    """
    loaded = settings_file.load()
    language = wished_language(loaded.settings.look.language)
    entry, is_file = named(routine, language)
    wished = asked_for(loaded.settings, entry, tempo, rounds, pattern)
    # Before Qt takes what the desktop gave this start.
    named_by = str(Path(routine).absolute()) if is_file else routine
    asked = Asked.by(named_by, tempo, rounds, pattern, again=again, fits=fits)
    app = application(language)
    single = None if trace else single_instance()
    if single and single.hand_over(asked):
        return 0
    with ExitStack() as open_files:
        follower = None
        if trace:
            from coach.storage.trace_file import TraceFile  # noqa: PLC0415 - few need it

            follower = open_files.enter_context(TraceFile(trace))
        wishes = _wishes(loaded.settings)
        wishes.lend(wished)
        look = system_look(app)
        window = Window(look, wishes)
        reader = LibraryReader(listings(language), window)
        reader.grown.connect(window.choose.show_library)
        # From before anybody can see it: whoever ends it then ends it in order, too.
        quitting = heed_signals(app, window)
        open_files.callback(quitting.close)

        def lead_on() -> None:
            from coach.desktop.heap import give_back_large_blocks  # noqa: PLC0415 - as said below
            from coach.desktop.reduced_motion import follow_system  # noqa: PLC0415 - as said below
            from coach.ui.app.real_services import services  # noqa: PLC0415 - as said below

            app.setWindowIcon(_icon())
            give_back_large_blocks()
            follow_system(look, lambda little: look.follow_movement(reduced=little))
            flow = led(window, wishes, services(follower))
            reader.busy = lambda: flow.session.under_way
            open_files.callback(flow.close)
            obey(quitting, flow)
            if single:
                open_files.callback(single.close)
                single.asked.connect(partial(call_up, flow, wishes, language))
                single.listen()
            if entry and is_file:
                flow.today.take_from(named_by, entry)
            lead_on_to(flow, asked)
            # What is here by now stays, and is not looked through again while the circle moves.
            gc.freeze()
            gc.enable()

        # Nothing but the first page is made, or asked of another program, before its picture.
        window.painted.connect(reader.read_on)
        # What can be chosen is seen before all else is made.
        window.painted.connect(lambda: QTimer.singleShot(0, lead_on))
        window.start(partial(load, language), _in_words(loaded.notice))
        window.choose.today.stands_back = entry is not None
        if entry and is_file:
            window.choose.offer(entry)
        window.show()
        return app.exec()


def _wishes(kept: Settings) -> Wishes:
    keeper = Keeper(kept)
    return Wishes(kept, keeper.save, keeper.reread)


def led(window: Window, wishes: Wishes, services: "Services") -> "Flow":
    """Return what leads from the first page on; end the program where it cannot be made."""
    try:
        from coach.ui.app.navigation import Flow  # noqa: PLC0415 - after the first painted frame

        flow = Flow(window, wishes, services)
    except BaseException:
        QApplication.exit(1)
        raise
    flow.session.boundary.catch_all()
    return flow


def _in_words(notice: "Notice | None") -> str:
    if notice is None:
        return ""
    from coach.ui.i18n.messages import told  # noqa: PLC0415 - few need it

    return told(notice.message)


def heed_signals(app: QApplication, window: Window) -> Quitting:
    """Let the window close in order, whoever ends it, while there is nothing but its first page."""
    quitting = Quitting(app)
    quitting.asked.connect(window.close)
    quitting.ordered.connect(window.close)
    return quitting


def obey(quitting: Quitting, flow: "Flow") -> None:
    """Let what leads through the window end it from now on: a session comes up first."""
    for order, done in ((quitting.asked, flow.leave), (quitting.ordered, flow.end)):
        order.disconnect()
        order.connect(done)
    quitting.last_chance.connect(flow.keep)


def application(language: Language = Language.EN) -> QApplication:
    """Return the one application, made ready: its language, and our own painting."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # Qt would hand each row of each small shape to another thread and wait for it: a
        # third of the processor time, and half of a paint's (measured, see tests/bench).
        os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
        avoid_hanging_bus()
        # By name here: to set one, the type of all styles would be made, in the first page's time.
        app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName(resources.NAME)
    app.setDesktopFileName(resources.APP)
    speak(app, language)
    return app


def system_look(app: QApplication) -> Look:
    """Return a look that is as the system wishes, and goes along when it wishes otherwise."""
    hints = app.styleHints()
    look = Look(hints.colorScheme())
    look.follow_contrast(hints.accessibility().contrastPreference())
    hints.colorSchemeChanged.connect(look.follow)
    hints.accessibility().contrastPreferenceChanged.connect(look.follow_contrast)
    return look


def _icon() -> "QIcon":
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - after the first painted frame

    # Not the SVG: reading it would take a plugin that not every installation has.
    icon = QIcon()
    for size in ICON_SIZES:
        icon.addFile(str(resources.path("icons", f"coach-{size}.png")))
    return icon


def single_instance() -> SingleInstance | None:
    """Return this start's place among this person's; None where it cannot be told."""
    try:
        return SingleInstance(own_folder())
    except OSError:
        return None
