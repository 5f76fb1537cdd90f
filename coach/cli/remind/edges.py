"""What shows a reminder on this system, in the person's language, and what keeps it from it."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from coach.cli.remind.showing import Edges, begin
from coach.core.message import Message
from coach.core.reminding.reminder import Reminder
from coach.core.routine.language import Language
from coach.desktop.reminders.asking import ANSWERS, Answered, Asked
from coach.desktop.reminders.process_lock import SESSION, is_held

TITLE = Message("Time to stretch")
WHAT_FITS = Message("Whatever fits you today")
SESSION_RUNS = "a session is running"
DO_NOT_DISTURB = "do not disturb is on"
# Seconds.
_LOOK_EVERY = 1.0


class NoDesktopError(Exception):
    """Nothing shows a reminder here; says why."""


@contextmanager
def edges(language: Language, patience: float = 0.0) -> Iterator[Edges]:
    """Give what shows reminders; raise NoDesktopError where nothing does.

    For what shows notifications so many seconds are waited.
    """
    if sys.platform in {"win32", "darwin"}:
        yield _with_windows(language)
    else:
        with _with_notifications(language, patience) as found:
            yield found


def words_for(reminder: Reminder, language: Language) -> Asked:
    """Return what a reminder says; `speak` must have been called for the language."""
    from coach.ui.i18n.messages import told

    words = {answer: told(message) for answer, message in ANSWERS.items()}
    return Asked(told(TITLE), name_of(reminder, language) or told(WHAT_FITS), words)


def name_of(reminder: Reminder, language: Language) -> str:
    """Return what its routine is called; nothing where it has none, or that one is gone."""
    from coach.storage.routines import RoutineError, find

    try:
        return find(reminder.routine, language).name if reminder.routine else ""
    except RoutineError:
        return ""


def _with_windows(language: Language) -> Edges:
    from coach.desktop.reminders import dialog
    from coach.ui.app.app import application

    application(language)
    return Edges(
        ask=lambda reminder: dialog.ask(words_for(reminder, language)),
        silence=_session,
        begin=begin,
    )


@contextmanager
def _with_notifications(language: Language, patience: float) -> Iterator[Edges]:
    from jeepney import DBusErrorResponse

    from coach.desktop.dbus_blocking import connect
    from coach.desktop.dbus_probe import address
    from coach.desktop.reminders import notification, quiet
    from coach.ui.i18n.translation import speak_without_window

    at = address()
    if not at:
        raise NoDesktopError("there is no session bus: is this a desktop?")
    app = speak_without_window(language)

    def ask(reminder: Reminder) -> Answered:
        with connect(at) as bus:
            return notification.ask(bus, words_for(reminder, language))

    def silence() -> str:
        with connect(at) as bus:
            # What was missed comes at once when somebody logs in, before the desktop is there.
            end = time.monotonic() + patience
            while not notification.is_here(bus):
                if time.monotonic() > end:
                    raise notification.UnshownError("nothing shows notifications here")
                # Between two looks: a desktop that is just coming up tells nobody that it is there.
                time.sleep(_LOOK_EVERY)
            return _session() or (DO_NOT_DISTURB if quiet.is_asked_for(bus) else "")

    try:
        yield Edges(ask, silence, begin)
        del app
    except (OSError, RuntimeError, ValueError, DBusErrorResponse) as error:
        raise NoDesktopError(f"the session bus does not answer: {error}") from error
    except notification.UnshownError as error:
        raise NoDesktopError(str(error)) from error


def _session() -> str:
    return SESSION_RUNS if is_held(SESSION) else ""
