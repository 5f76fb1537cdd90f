"""What each system is told to do when it is time: read back as the system reads it."""

import plistlib
import shutil
import subprocess
from configparser import ConfigParser
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from coach.core.reminding.reminder import WEEK, Reminder
from coach.desktop.reminders import autostart, launch_agent, schedule, systemd, task_scheduler
from coach.desktop.reminders.own_command import Command, own_command

REMINDERS = (
    Reminder("07:30", WEEK[:2], "neck"),
    Reminder("18:00"),
    Reminder("18:00", WEEK, "back"),
)
# All that may stand in the name of a folder and means something else where it is written down.
AWKWARD = Command(('/tmp/a "b" $c %d\\e`f`/py', "-m", "coach", "remind", "due"), Path("/tmp/x y%z"))  # noqa: S108 - nothing is there
SERVICE, TIMER = f"{systemd.UNIT}.service", f"{systemd.UNIT}.timer"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for what in ("config", "data"):
        place = tmp_path / what
        monkeypatch.setattr(f"platformdirs.user_{what}_path", lambda *_, place=place, **__: place)
    for name in ("APPIMAGE", "FLATPAK_ID", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def managed(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A systemd that notes down what it is told, and does what it is known to do with files."""
    log, tools = home / "told", home / "tools"
    wanted, stamps = home / "config/systemd/user/timers.target.wants", home / "data/systemd/timers"
    tools.mkdir()
    (home / "runtime/systemd/private").mkdir(parents=True)
    tool = tools / "systemctl"
    tool.write_text(
        f'#!/bin/sh\necho "$*" >>"{log}"\n'
        f'case "$*" in *enable*timer) mkdir -p "{wanted}" "{stamps}"\n'
        f'ln -sf ../{TIMER} "{wanted}/{TIMER}"; touch "{stamps}/stamp-{TIMER}";; esac\n'
    )
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home / "runtime"))
    return log


def test_systemd_is_told_and_nothing_is_left_when_they_are_removed(
    home: Path, managed: Path
) -> None:
    before = files(home)
    assert schedule.write(REMINDERS) is None
    told = managed.read_text().splitlines()
    assert told == [
        "--user --quiet daemon-reload",
        f"--user --quiet enable {TIMER}",
        f"--user --quiet restart {TIMER}",
    ]
    assert not schedule.sleeps()
    assert schedule.write(()) is None
    assert files(home) == before | {"told"}
    assert not (home / "config/systemd").exists()
    assert f"--user --quiet disable --now {TIMER}" in managed.read_text()


def test_what_is_the_persons_own_stays(home: Path, managed: Path) -> None:
    own = home / "config/systemd/user/own.timer"
    own.parent.mkdir(parents=True)
    own.touch()
    schedule.write(REMINDERS)
    schedule.write(())
    assert managed.exists()
    assert files(home / "config") == {"systemd/user/own.timer"}


def test_a_systemd_that_refuses_is_told_in_words(home: Path, managed: Path) -> None:
    (home / "tools/systemctl").write_text("#!/bin/sh\necho No room >&2\nexit 1\n")
    assert schedule.write(REMINDERS) == "The system takes no reminders: No room"
    assert not managed.exists()


def verified(folder: Path, service: str) -> str:
    (folder / TIMER).write_text(systemd.timer(REMINDERS))
    (folder / SERVICE).write_text(service)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--user", str(folder / TIMER), str(folder / SERVICE)],
        check=False,
        capture_output=True,
        text=True,
        env={"XDG_RUNTIME_DIR": str(folder), "HOME": str(folder), "PATH": "/usr/bin:/bin"},
    )
    return f"{done.returncode} {done.stderr}{done.stdout}"


needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="not installed: systemd-analyze"
)


@needs_systemd
def test_systemd_finds_nothing_wrong_with_the_units(tmp_path: Path) -> None:
    program = tmp_path / 'a "b" $c %d\\e' / "py"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    command = Command((str(program), *AWKWARD.arguments[1:]), program.parent.parent)
    unit = systemd.service(command)
    assert verified(tmp_path, unit).strip() == "0"
    # And it would tell.
    assert "fatal error" in verified(tmp_path, unit.replace("/usr/bin/env", "env/"))


@needs_systemd
@pytest.mark.parametrize(
    ("after", "comes"),
    [
        ("2026-03-22 20:00", "2026-03-23 07:30"),
        ("2026-03-23 07:30", "2026-03-24 07:30"),
        ("2026-03-24 07:30", "2026-03-30 07:30"),
    ],
)
def test_systemd_reads_the_times_as_they_are_meant(after: str, comes: str) -> None:
    (line, *_) = [each for each in systemd.timer(REMINDERS).splitlines() if "OnCalendar" in each]
    command = ["systemd-analyze", "calendar", f"--base-time={after}", line.partition("=")[2]]
    env = {"TZ": "Europe/Berlin", "LC_ALL": "C", "PATH": "/usr/bin:/bin"}
    said = subprocess.run(command, check=True, capture_output=True, text=True, env=env).stdout
    (elapses,) = [each for each in said.splitlines() if "Next elapse" in each]
    assert f"{datetime.fromisoformat(comes):%a %Y-%m-%d %H:%M}" in elapses


def test_two_at_one_time_wake_us_once() -> None:
    assert systemd.timer(REMINDERS).count("18:00") == 1


def test_without_systemd_one_process_sleeps_and_the_desktop_starts_it(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = home / "image"
    program.write_text(f'#!/bin/sh\necho "$*" >"{home}/started"\n')
    program.chmod(0o755)
    monkeypatch.setenv("APPIMAGE", str(program))
    started: list[tuple[str, ...]] = []
    monkeypatch.setattr(autostart.subprocess, "Popen", lambda command, **_: started.append(command))
    assert schedule.sleeps()
    assert schedule.write(REMINDERS) is None
    assert started == [(str(program), "remind", "wait")]
    (entry,) = (home / "config/autostart").iterdir()
    assert f'Exec="{program}" "remind" "wait"\n' in entry.read_text()
    assert schedule.write(()) is None
    assert files(home) == {"image"}
    assert not (home / "config/autostart").exists()


def test_a_desktop_reads_the_command_as_it_is_meant() -> None:
    """Unescaped as the specification has it: as a value first, then as an argument."""
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # as its documentation has it
    parser.read_string(autostart.entry(AWKWARD))
    value = parser["Desktop Entry"]["Exec"].replace("\\\\", "\\")
    arguments, inside, at = [""], False, 0
    while at < len(value):
        sign = value[at]
        if inside and sign == "\\":
            at += 1
            arguments[-1] += value[at]
        elif sign == '"':
            inside = not inside
        elif sign == " " and not inside:
            arguments.append("")
        else:
            arguments[-1] += sign
        at += 1
    assert tuple(each.replace("%%", "%") for each in arguments) == AWKWARD.arguments
    assert parser["Desktop Entry"]["Path"] == str(AWKWARD.folder)


def test_in_flatpak_nothing_is_written_and_a_calendar_is_offered(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLATPAK_ID", "org.breathcoach.coach")
    problem = schedule.write(REMINDERS)
    assert problem
    assert "coach remind export" in problem
    assert files(home) == set()


def test_windows_gets_each_day_by_its_name_and_makes_up_for_sleep() -> None:
    root = ET.fromstring(task_scheduler.task(REMINDERS, AWKWARD))  # noqa: S314 - our own
    space = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
    triggers = root.findall("t:Triggers/t:CalendarTrigger", space)
    starts = [each.findtext("t:StartBoundary", "", space) for each in triggers]
    assert [start[-8:] for start in starts] == ["07:30:00", "18:00:00", "18:00:00"]
    days = triggers[0].findall("t:ScheduleByWeek/t:DaysOfWeek/*", space)
    assert [day.tag.partition("}")[2] for day in days] == ["Monday", "Tuesday"]
    assert root.findtext("t:Settings/t:StartWhenAvailable", "", space) == "true"
    assert root.findtext("t:Actions/t:Exec/t:Command", "", space) == AWKWARD.arguments[0]
    assert root.findtext("t:Actions/t:Exec/t:Arguments", "", space) == "-m coach remind due"


def test_macos_gets_each_time_on_each_day() -> None:
    read = plistlib.loads(launch_agent.agent(REMINDERS[:1], AWKWARD))
    assert read["ProgramArguments"] == list(AWKWARD.arguments)
    assert read["StartCalendarInterval"] == [
        {"Weekday": 1, "Hour": 7, "Minute": 30},
        {"Weekday": 2, "Hour": 7, "Minute": 30},
    ]


def test_the_command_starts_this_program_wherever_it_is_started(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home)
    command = own_command().saying("--version")
    said = subprocess.run(
        command.arguments, cwd=command.folder, check=True, capture_output=True, text=True
    )
    assert said.stdout.startswith("coach, version")
