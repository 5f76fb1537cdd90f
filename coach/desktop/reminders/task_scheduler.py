"""A task of Windows' Task Scheduler. Written from its documentation; not run on Windows yet."""

import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

from coach.core.reminding.reminder import DAY_NAMES, Reminder
from coach.desktop.reminders.own_command import Command

TASK = "Breath Coach reminder"
_SPACE = "http://schemas.microsoft.com/windows/2004/02/mit/task"
# A day in the past: the task is good from then on.
_SINCE = date(2026, 1, 1)
_PATIENCE = 10.0


def write(reminders: Sequence[Reminder], command: Command) -> None:
    """Have the command run at each of the times; OSError says why that cannot be."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "task.xml")
        file.write_bytes(task(reminders, command))
        _tell("/Create", "/F", "/TN", TASK, "/XML", str(file))


def remove() -> None:
    """Have nothing run any more; where there is no such task, nothing is to be done."""
    if _run("/Query", "/TN", TASK).returncode == 0:
        _tell("/Delete", "/F", "/TN", TASK)


def task(reminders: Sequence[Reminder], command: Command) -> bytes:
    """Return the task in the form that schtasks reads."""
    root = ET.Element("Task", {"version": "1.2", "xmlns": _SPACE})
    triggers = ET.SubElement(root, "Triggers")
    for reminder in reminders:
        trigger = ET.SubElement(triggers, "CalendarTrigger")
        ET.SubElement(trigger, "StartBoundary").text = f"{_SINCE}T{reminder.at}:00"
        weekly = ET.SubElement(trigger, "ScheduleByWeek")
        days = ET.SubElement(weekly, "DaysOfWeek")
        for day in reminder.days:
            # The names are English there whatever the system speaks.
            ET.SubElement(days, str(DAY_NAMES[day]))
        ET.SubElement(weekly, "WeeksInterval").text = "1"
    settings = ET.SubElement(root, "Settings")
    for name, value in (
        ("MultipleInstancesPolicy", "IgnoreNew"),
        ("DisallowStartIfOnBatteries", "false"),
        ("StopIfGoingOnBatteries", "false"),
        # What was missed while the computer slept comes when it wakes.
        ("StartWhenAvailable", "true"),
        ("ExecutionTimeLimit", "PT0S"),
    ):
        ET.SubElement(settings, name).text = value
    program = ET.SubElement(ET.SubElement(root, "Actions"), "Exec")
    ET.SubElement(program, "Command").text = command.arguments[0]
    ET.SubElement(program, "Arguments").text = subprocess.list2cmdline(command.arguments[1:])
    if command.folder:
        ET.SubElement(program, "WorkingDirectory").text = str(command.folder)
    data: bytes = ET.tostring(root, "utf-16", xml_declaration=True)
    return data


def _tell(*words: str) -> None:
    done = _run(*words)
    if done.returncode:
        said = (done.stderr or done.stdout).decode(errors="replace").strip()
        raise OSError(said or "the Task Scheduler refuses it")


def _run(*words: str) -> "subprocess.CompletedProcess[bytes]":
    command = ["schtasks", *words]
    try:
        return subprocess.run(  # noqa: S603 - the system's own tool, with words of ours
            command, capture_output=True, check=False, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired as error:
        raise OSError("the Task Scheduler does not answer") from error
