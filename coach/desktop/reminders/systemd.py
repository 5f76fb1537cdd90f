"""A timer of systemd's, of the person's own: nothing of ours runs until it is time."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import platformdirs

from coach.core.reminding.reminder import Reminder
from coach.desktop.reminders.files import put, take_away
from coach.desktop.reminders.own_command import Command

UNIT = "breath-coach-reminder"
# Seconds: it has to read all its units again.
_PATIENCE = 10.0
_SCREEN = ("WAYLAND_DISPLAY", "DISPLAY")
_HEAD = "# Written by Breath Coach, and taken away by: coach remind remove --all\n"


def is_here() -> bool:
    """Tell whether systemd runs for this person."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    here = bool(runtime) and Path(runtime, "systemd", "private").exists()
    return here and shutil.which("systemctl") is not None


def write(reminders: Sequence[Reminder], command: Command) -> None:
    """Have the command run at each of the times; OSError says why that cannot be."""
    put(_folder() / f"{UNIT}.service", service(command))
    put(_folder() / f"{UNIT}.timer", timer(reminders))
    for words in (["daemon-reload"], ["enable", f"{UNIT}.timer"], ["restart", f"{UNIT}.timer"]):
        _tell(*words)


def remove() -> None:
    """Have nothing run any more, and leave nothing behind."""
    timer_file, wanted = _folder() / f"{UNIT}.timer", _folder() / "timers.target.wants"
    there = timer_file.exists()
    if there and is_here():
        with suppress(OSError):
            _tell("disable", "--now", timer_file.name)
    # When it ran last, which systemd notes down by itself.
    stamps = platformdirs.user_data_path() / "systemd" / "timers"
    take_away(wanted / timer_file.name, wanted)
    take_away(stamps / f"stamp-{timer_file.name}", stamps)
    take_away(timer_file)
    take_away(timer_file.with_suffix(".service"), _folder(), _folder().parent)
    if there and is_here():
        _tell("daemon-reload")


def screen() -> dict[str, str]:
    """Return where the screen is, if this process came before it and was not told."""
    if any(name in os.environ for name in _SCREEN) or not is_here():
        return {}
    try:
        said = _tell("show-environment")
    except OSError:
        return {}
    told = (line.partition("=") for line in said.splitlines())
    # A value that needs quotes is no screen's.
    return {name: value for name, _, value in told if name in (*_SCREEN, "XAUTHORITY")}


def timer(reminders: Sequence[Reminder]) -> str:
    """Return the unit that says when."""
    times = [f"OnCalendar={_days(each)} *-*-* {each.at}:00" for each in reminders]
    return "\n".join(
        [
            f"{_HEAD}[Unit]",
            "Description=Reminders to stretch (Breath Coach)",
            "",
            "[Timer]",
            *dict.fromkeys(times),
            # What was missed while the computer was off comes when it is on again.
            "Persistent=true",
            "",
            "[Install]",
            "WantedBy=timers.target",
            "",
        ]
    )


def service(command: Command) -> str:
    """Return the unit that says what is run."""
    folder = f"WorkingDirectory={_folder_name(command.folder)}\n" if command.folder else ""
    return (
        f"{_HEAD}[Unit]\n"
        "Description=A reminder to stretch (Breath Coach)\n"
        # Whoever uninstalls us without a word is left in peace.
        f"ConditionFileIsExecutable={_specified(command.arguments[0])}\n"
        "\n"
        "[Service]\n"
        # As an argument the program may have whatever name: systemd itself starts only plain ones.
        f"ExecStart=/usr/bin/env {' '.join(map(_quoted, command.arguments))}\n"
        f"{folder}"
        # The window that a reminder opens stays when the reminder ends.
        "KillMode=process\n"
    )


def _days(reminder: Reminder) -> str:
    return ",".join(str(day).title() for day in reminder.days)


def _quoted(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("$", "$$")
    return f'"{_specified(text)}"'


def _specified(text: str) -> str:
    return text.replace("%", "%%")


def _folder_name(folder: Path) -> str:
    # A backslash or a blank at the end has a meaning there that no quotes take away.
    return _specified(str(folder))


def _folder() -> Path:
    return platformdirs.user_config_path() / "systemd" / "user"


def _tell(*words: str) -> str:
    command = ["systemctl", "--user", "--quiet", *words]
    try:
        done = subprocess.run(  # noqa: S603 - the system's own tool, with words of ours
            command, capture_output=True, check=False, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired as error:
        raise OSError("systemd does not answer") from error
    if done.returncode:
        raise OSError(done.stderr.decode(errors="replace").strip() or "systemd refuses it")
    return done.stdout.decode(errors="replace")
