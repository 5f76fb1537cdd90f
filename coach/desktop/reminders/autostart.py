"""Where there is no systemd: a process that the desktop starts, and that sleeps until then."""

import subprocess
from collections.abc import Sequence

import platformdirs

from coach.core.reminding.reminder import Reminder
from coach.desktop.reminders.files import put, take_away
from coach.desktop.reminders.own_command import Command

_FILE = "breath-coach-reminder.desktop"
_SPECIAL = '\\"`$'


def write(reminders: Sequence[Reminder], command: Command) -> None:
    """Have the command started with each desktop from now on, and now; it reads when by itself."""
    del reminders
    put(platformdirs.user_config_path() / "autostart" / _FILE, entry(command))
    # One that runs already lets this one end at once.
    subprocess.Popen(  # noqa: S603 - our own program
        command.arguments,
        cwd=command.folder,
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def remove() -> None:
    """Have it started no more; what runs ends when it sees that there is nothing to wait for."""
    folder = platformdirs.user_config_path() / "autostart"
    take_away(folder / _FILE, folder)


def entry(command: Command) -> str:
    """Return the desktop entry, as its specification has it quoted."""
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Name=Breath Coach: reminders",
        "Comment=Sleeps until it is time to stretch; taken away by: coach remind remove --all",
        f"Exec={' '.join(map(_quoted, command.arguments))}",
        "Icon=breath-coach",
        "Terminal=false",
        "NoDisplay=true",
    ]
    if command.folder:
        lines.append(f"Path={_escaped(str(command.folder))}")
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    inner = "".join(f"\\{sign}" if sign in _SPECIAL else sign for sign in text)
    return _escaped(f'"{inner}"'.replace("%", "%%"))


def _escaped(text: str) -> str:
    """Return a value of the file: a backslash is doubled in it once more."""
    return text.replace("\\", "\\\\")
