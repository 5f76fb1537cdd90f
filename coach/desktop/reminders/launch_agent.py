"""A launch agent of macOS's. Written from its documentation; not run on macOS yet."""

import os
import plistlib
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from coach.core.reminding.reminder import WEEK, Reminder
from coach.desktop.reminders.files import put, take_away
from coach.desktop.reminders.own_command import Command

LABEL = "org.breathcoach.coach.reminder"
_PATIENCE = 10.0


def write(reminders: Sequence[Reminder], command: Command) -> None:
    """Have the command run at each of the times; OSError says why that cannot be."""
    put(_file(), agent(reminders, command))
    # It is not read again by itself, and may not be there yet.
    with suppress(OSError):
        _tell("bootout", f"{_domain()}/{LABEL}")
    _tell("bootstrap", _domain(), str(_file()))


def remove() -> None:
    """Have nothing run any more, and leave nothing behind."""
    if _file().exists():
        with suppress(OSError):
            _tell("bootout", f"{_domain()}/{LABEL}")
        take_away(_file())


def agent(reminders: Sequence[Reminder], command: Command) -> bytes:
    """Return the property list: launchd makes up for one that was missed in sleep, once."""
    times = [
        # There, Monday is 1.
        {"Weekday": WEEK.index(day) + 1, "Hour": each.time.hour, "Minute": each.time.minute}
        for each in reminders
        for day in each.days
    ]
    plist = {
        "Label": LABEL,
        "ProgramArguments": list(command.arguments),
        "StartCalendarInterval": times,
        # The window that a reminder opens stays when the reminder ends.
        "AbandonProcessGroup": True,
    }
    if command.folder:
        plist["WorkingDirectory"] = str(command.folder)
    return plistlib.dumps(plist)


def _file() -> Path:
    return Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"


def _domain() -> str:
    return f"gui/{os.getuid()}" if sys.platform != "win32" else ""


def _tell(*words: str) -> None:
    command = ["launchctl", *words]
    try:
        done = subprocess.run(  # noqa: S603 - the system's own tool, with words of ours
            command, capture_output=True, check=False, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired as error:
        raise OSError("launchd does not answer") from error
    if done.returncode:
        raise OSError(done.stderr.decode(errors="replace").strip() or "launchd refuses it")
