"""A reminder comes over a real bus, is answered there, and keeps still where it should."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from support.desktop import sessionbus
from support.desktop.sessionbus import ROOT, Program, SessionBus
from support.sound.soundserver import wait_until

pytestmark = pytest.mark.slow

PROGRAMS = Path(__file__).parents[2] / "support" / "programs"
ALL = ["actions", "body", "body-markup"]
ZONE = "Europe/Berlin"
ROLLDOWN = "hamstring-rolldown"
# What is started in the place of the window: it writes down what it was asked for.
WINDOW = (
    '#!/bin/sh\necho "$* $XDG_ACTIVATION_TOKEN" >"$0.asked.part"\nmv "$0.asked.part" "$0.asked"\n'
)


class Desk:
    """A person's folders, their desktop's bus, and the reminders that they have set."""

    def __init__(self, bus: SessionBus, home: Path) -> None:
        self.bus, self.home = bus, home
        places = {"CONFIG": "config", "STATE": "state", "DATA": "data", "CACHE": "cache"}
        for name, place in places.items():
            bus.env[f"XDG_{name}_HOME"] = str(home / place)
        runtime = home / "runtime"
        runtime.mkdir(mode=0o700)
        self.window = home / "window"
        self.window.write_text(WINDOW)
        self.window.chmod(0o755)
        self.noted = home / "state" / "breath-coach" / "reminded.json"
        bus.env |= {"XDG_RUNTIME_DIR": str(runtime), "HOME": str(home), "TZ": ZONE}
        bus.env |= {"APPIMAGE": str(self.window), "LANGUAGE": "en", "LC_ALL": "C.UTF-8"}
        # It would read the settings of whoever runs this.
        bus.env["GSETTINGS_BACKEND"] = "memory"

    def shows(self, *capabilities: str, **desktop: object) -> Program:
        values = {"capabilities": list(capabilities or ALL), **desktop}
        return self.bus.start(str(PROGRAMS / "notifying.py"), json.dumps(values))

    def set(self, routine: str = "", *, language: str = "en") -> None:
        """A minute ago it was time for one; what was before is dealt with."""
        due = datetime.now(ZoneInfo(ZONE)) - timedelta(minutes=1)
        settings = self.home / "config" / "breath-coach" / "settings.json"
        settings.parent.mkdir(parents=True, exist_ok=True)
        days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        reminder = {"at": f"{due:%H:%M}", "days": days, "routine": routine}
        settings.write_text(json.dumps({"reminders": [reminder], "language": language}))

    def start(self, *words: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "coach", "remind", *(words or ("due",))],
            env=self.bus.env | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def say(self, *words: str) -> str:
        return ended(self.start(*words))

    def asked(self) -> str:
        file = self.window.with_name("window.asked")
        wait_until(file.exists, "the window is started")
        return file.read_text()


def ended(program: "subprocess.Popen[str]") -> str:
    said, _ = program.communicate(timeout=30)
    return said.strip()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    if absent := sessionbus.missing():
        pytest.skip(absent)
    with SessionBus() as bus:
        yield Desk(bus, tmp_path)


def test_begin_opens_the_window_in_front_with_its_routine_and_the_reminder_comes_once(
    desk: Desk,
) -> None:
    service = desk.shows()
    desk.set(ROLLDOWN)
    reminder = desk.start()
    shown = service.wait("shown")
    assert shown["title"] == "Time to stretch"
    assert shown["text"] == "Hamstring roll-down"
    assert shown["actions"] == {
        "default": "Begin",
        "begin": "Begin",
        "later": "In ten minutes",
        "not-today": "Not today",
    }
    assert shown["hints"] == {"desktop-entry": "breath-coach", "urgency": 1}
    # While it is there no second one comes, and nothing is said of it.
    assert desk.say() == ""
    service.do("answer", id=shown["id"], key="begin", token="front")  # noqa: S106 - Wayland's
    assert ended(reminder) == "begin"
    assert desk.asked() == f"run {ROLLDOWN} front\n"
    assert desk.say() == "nothing is due"
    assert len(service.all("shown")) == 1


def test_not_today_is_for_all_of_today_and_asked_in_the_persons_language(desk: Desk) -> None:
    service = desk.shows()
    desk.set(language="de")
    reminder = desk.start()
    shown = service.wait("shown")
    assert shown["actions"]["not-today"] == "Heute nicht"
    # What is told of another notification is none of ours.
    service.do("answer", id=shown["id"] + 1, key="begin")
    service.do("answer", id=shown["id"], key="not-today")
    assert ended(reminder) == "not-today"
    noted = json.loads(desk.noted.read_text())
    desk.noted.write_text(json.dumps({"not_today": noted["not_today"]}))
    desk.set()
    assert desk.say() == "nothing is due"


def test_what_is_closed_or_has_no_actions_begins_nothing(desk: Desk) -> None:
    service = desk.shows("body")
    desk.set()
    reminder = desk.start()
    shown = service.wait("shown")
    assert shown["actions"] == {}
    service.do("close", id=shown["id"])
    assert ended(reminder) == "none"
    assert not desk.window.with_name("window.asked").exists()


def test_it_is_silent_where_kde_is_not_to_disturb(desk: Desk) -> None:
    service = desk.shows(inhibited=True)
    desk.set()
    assert desk.say() == "silent: do not disturb is on"
    # And it does not come after all when that is over.
    assert desk.say() == "nothing is due"
    assert service.all("shown") == []


def test_it_comes_where_kde_may_disturb(desk: Desk) -> None:
    service = desk.shows(inhibited=False)
    desk.set()
    reminder = desk.start()
    service.do("close", id=service.wait("shown")["id"])
    assert ended(reminder) == "none"


@pytest.mark.parametrize("banners", ["false", "true"])
def test_it_is_silent_where_gnome_shows_no_banners(desk: Desk, banners: str) -> None:
    """By GNOME's own tool, with its schema, in a store of the person's own."""
    if absent := sessionbus.missing("gsettings", "glib-compile-schemas"):
        pytest.skip(absent)
    schemas = desk.home / "schemas"
    schemas.mkdir()
    name = "org.gnome.desktop.notifications"
    path = "/org/gnome/desktop/notifications/"
    (schemas / f"{name}.gschema.xml").write_text(
        f'<schemalist><schema id="{name}" path="{path}"><key name="show-banners" type="b">'
        "<default>true</default></key></schema></schemalist>"
    )
    subprocess.run(["glib-compile-schemas", str(schemas)], check=True)
    desk.bus.env |= {"GSETTINGS_SCHEMA_DIR": str(schemas), "GSETTINGS_BACKEND": "keyfile"}
    chosen = ["gsettings", "set", name, "show-banners", banners]
    subprocess.run(chosen, env=desk.bus.env, check=True)
    service = desk.shows()
    desk.set()
    reminder = desk.start()
    if banners == "true":
        service.do("close", id=service.wait("shown")["id"])
    assert ended(reminder) == ("none" if banners == "true" else "silent: do not disturb is on")


def test_it_is_silent_while_a_session_runs(desk: Desk) -> None:
    """One that this person has begun, in whichever program."""
    session = desk.bus.start(str(PROGRAMS / "told_awake.py"))
    service = desk.shows()
    session.do("hold")
    desk.set()
    assert desk.say() == "silent: a session is running"
    session.do("release")
    desk.set()
    desk.noted.unlink()
    reminder = desk.start()
    service.do("close", id=service.wait("shown")["id"])
    assert ended(reminder) == "none"


def test_without_a_desktop_it_says_so_and_the_reminder_is_still_to_come(desk: Desk) -> None:
    desk.set()
    assert "nothing shows notifications here" in desk.say("now")
    assert not (desk.home / "state").exists()


def test_one_is_shown_at_once_when_asked_for(desk: Desk) -> None:
    service = desk.shows(inhibited=True)
    reminder = desk.start("now")
    shown = service.wait("shown")
    assert shown["text"] == "Whatever fits you today"
    service.do("answer", id=shown["id"], key="default")
    assert ended(reminder) == "answered: begin"
    assert desk.asked() == "run --fits \n"


def test_nothing_of_it_goes_to_the_network(desk: Desk, tmp_path: Path) -> None:
    """Neither a reminder nor the calendar: the one socket that leads anywhere is the bus."""
    if absent := sessionbus.missing("strace"):
        pytest.skip(absent)
    desk.set(ROLLDOWN)
    desk.bus.env.pop("CI", None)
    told, file = tmp_path / "told", tmp_path / "reminders.ics"
    watch = ["strace", "-f", "-e", "trace=network", "-o", str(told)]
    command = [*watch, sys.executable, "-m", "coach", "remind", "export", "--output", str(file)]
    env = desk.bus.env | {"PYTHONPATH": str(ROOT)}
    subprocess.run(command, env=env, check=True, timeout=60)
    assert b"BEGIN:VALARM" in file.read_bytes()
    kinds = ("AF_INET", "AF_INET6", "AF_PACKET")
    lines = told.read_text().splitlines()
    assert [line for line in lines if any(kind in line for kind in kinds)] == []
