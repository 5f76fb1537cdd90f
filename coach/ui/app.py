"""The composition root of the window: everything is made here and put together."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from coach import resources, settings
from coach.core.model import Routine
from coach.routines import Entry, RoutineError, absolute, library, look_up
from coach.settings import Settings
from coach.ui.flow import Flow
from coach.ui.plurals import EnglishPlurals
from coach.ui.services import KeptAwake, Services, Speaking, lag_of, mix_of
from coach.ui.single_instance import Asked, SingleInstance, own_folder
from coach.ui.theme import Look
from coach.ui.window import Window
from coach.ui.wishes import Wishes

if TYPE_CHECKING:
    from coach.audio.device import Clips, Device
    from coach.conductor import Conductor, Follower
    from coach.ui.mpris import MediaControls

ICON_SIZES = (16, 32, 64, 128, 256)


def run(routine: str, tempo: float | None, rounds: int | None, trace: Path | None) -> int:
    """Open the window with what was asked for; return when it is closed.

    `routine` is an id or a file, or empty. If the person has a window open already, that one
    is asked instead. Raises OSError where the trace cannot be written, RoutineError for a
    routine that is unknown.
    """
    entries = library()
    entry = look_up(routine, entries) if routine else None
    app = application()
    single = None if trace else single_instance()
    if single and single.hand_over(Asked.by(absolute(routine), tempo, rounds)):
        return 0
    with ExitStack() as open_files:
        follower = None
        if trace:
            from coach.trace_file import TraceFile  # noqa: PLC0415 - few need it

            follower = open_files.enter_context(TraceFile(trace))
        loaded = settings.load()
        wishes = Wishes(asked_for(loaded.settings, entry, tempo, rounds), settings.save)
        look = Look(app.styleHints().colorScheme())
        app.styleHints().colorSchemeChanged.connect(look.follow)
        window = Window(look, wishes)
        flow = Flow(window, wishes, services(follower))
        flow.start(entries, str(loaded.notice or ""))
        if entry and entry not in entries:
            window.choose.offer(entry)
        if single:
            window.painted.connect(single.listen)
            single.asked.connect(partial(_call_up, flow, wishes))
            open_files.callback(single.close)
        window.show()
        return app.exec()


def application() -> QApplication:
    """Return the one application, made ready: our own painting on Qt's plain style."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Breath Coach")
    app.setDesktopFileName("breath-coach")
    app.setStyle("Fusion")
    app.setWindowIcon(_icon())
    app.installTranslator(EnglishPlurals(app))
    return app


def _icon() -> QIcon:
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


def _call_up(flow: Flow, wishes: Wishes, asked: Asked) -> None:
    entry = None
    if asked.routine:
        with suppress(RoutineError):  # it was there a moment ago
            entry = look_up(asked.routine, library())
    wishes.change(asked_for(wishes.settings, entry, asked.tempo, asked.rounds))
    asked.allow()
    flow.call_up(entry)


def asked_for(
    kept: Settings, routine: Entry | None, tempo: float | None, rounds: int | None
) -> Settings:
    """Return the settings with what was asked for on the command line."""
    if not isinstance(routine, Routine):
        routine = None
    if routine:
        kept = structs.replace(kept, routine=routine.id)
    if routine and rounds:
        kept = kept.with_rounds(routine.id, rounds)
    return structs.replace(kept, tempo=tempo) if tempo else kept


def services(follower: "Follower | None" = None) -> Services:
    """Return the real things, imported when they are first used."""

    def conductor(routine: Routine, wishes: Settings, rounds: int, clips: "Clips") -> "Conductor":
        from coach.conductor import Conductor  # noqa: PLC0415 - after the first painted frame

        return Conductor(
            routine,
            wishes.breathing(),
            rounds,
            clips,
            open_device=_open_device,
            guidance=wishes.guidance(),
            mix=mix_of(wishes),
            lag=lag_of(wishes),
            follower=follower,
        )

    return Services(
        library, settings.save, _speaker, _open_device, conductor, _awake, _media_controls
    )


def _awake() -> KeptAwake:
    from coach.awake import Awake  # noqa: PLC0415 - after the first painted frame

    return Awake()


def _media_controls() -> "MediaControls | None":
    from coach.ui.media_keys import media_controls  # noqa: PLC0415 - as above

    return media_controls()


def _speaker(texts: Sequence[str], kept: Settings) -> Speaking:
    import platformdirs  # noqa: PLC0415 - after the first painted frame

    from coach.speech.cache import ClipCache  # noqa: PLC0415 - as above
    from coach.speech.speaker import Speaker  # noqa: PLC0415 - as above

    folder = platformdirs.user_cache_path(resources.APP, appauthor=False) / "clips"
    return Speaker(texts, cache=ClipCache(folder), rate=kept.rate)


def _open_device() -> "Device":
    from coach.audio.loudspeaker import open_loudspeaker  # noqa: PLC0415 - as above

    return open_loudspeaker()
