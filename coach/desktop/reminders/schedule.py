"""Has the system wake us when it is time, by whatever it has for that."""

import os
import sys
from collections.abc import Sequence

from coach.core.message import Message, verbatim
from coach.core.reminding.reminder import Reminder
from coach.desktop.reminders import autostart, launch_agent, systemd, task_scheduler
from coach.desktop.reminders.own_command import own_command

_SAYS = ("remind", "due")
# For a process that sleeps until it is time.
_WAITS = ("remind", "wait")
IN_FLATPAK = Message(
    "Inside of Flatpak no reminder can be set: write a calendar file in place of it, with "
    "coach remind export."
)


def write(reminders: Sequence[Reminder]) -> Message | None:
    """Have exactly these from now on; without any, leave nothing behind.

    Returns why it could not be done, where that is so.
    """
    try:
        if not reminders:
            remove()
        elif os.environ.get("FLATPAK_ID"):
            return IN_FLATPAK
        else:
            _write(reminders)
    except OSError as error:
        reason = error.strerror or str(error)
        return Message("The system takes no reminders: {reason}", reason=verbatim(reason))
    return None


def remove() -> None:
    """Take away all that was ever written for reminders; OSError where something must stay."""
    if sys.platform == "win32":
        task_scheduler.remove()
    elif sys.platform == "darwin":
        launch_agent.remove()
    else:
        systemd.remove()
        autostart.remove()


def sleeps() -> bool:
    """Tell whether a process sleeps until it is time, since the system has nothing for it."""
    return sys.platform not in {"win32", "darwin"} and not systemd.is_here()


def _write(reminders: Sequence[Reminder]) -> None:
    command = own_command()
    if sys.platform == "win32":
        task_scheduler.write(reminders, command.saying(*_SAYS))
    elif sys.platform == "darwin":
        launch_agent.write(reminders, command.saying(*_SAYS))
    elif systemd.is_here():
        autostart.remove()
        systemd.write(reminders, command.saying(*_SAYS))
    else:
        autostart.write(reminders, command.saying(*_WAITS))
