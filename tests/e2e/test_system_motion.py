"""The system's wish for little movement arrives over a real bus."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sessionbus
from sessionbus import ROOT, SessionBus

from coach.ui.system_motion import wants_little_movement

PORTAL = str(Path(__file__).with_name("fake_portal.py"))
STANDARD, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
REDUCED = {STANDARD: {"reduced-motion": ["u", 1], "contrast": ["u", 0]}}


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionBus]:
    if absent := sessionbus.missing():
        pytest.skip(absent)
    with SessionBus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        yield bus


@pytest.mark.parametrize(
    ("told", "little"),
    [
        (REDUCED, True),
        ({STANDARD: {"reduced-motion": ["u", 0]}}, False),
        ({GNOME: {"enable-animations": ["b", True]}}, False),
        ({GNOME: {"enable-animations": ["b", False]}}, True),
        ({STANDARD: {"color-scheme": ["u", 1]}}, False),
        ({}, False),
    ],
)
def test_what_the_portal_says_counts(
    bus: SessionBus,
    told: dict[str, object],
    little: bool,  # noqa: FBT001 - a test's parameter
) -> None:
    bus.start(PORTAL, json.dumps(told))
    assert wants_little_movement() is little


def test_a_portal_that_never_answers_is_not_waited_for_long(bus: SessionBus) -> None:
    bus.start(PORTAL, json.dumps(REDUCED), "--silent")
    assert wants_little_movement() is False


def test_without_a_portal_or_a_bus_the_picture_moves(
    bus: SessionBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert wants_little_movement() is False
    bus.kill()
    assert wants_little_movement() is False
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert wants_little_movement() is False


def test_the_window_stands_still_when_the_system_asks_for_it(
    bus: SessionBus, tmp_path: Path
) -> None:
    bus.start(PORTAL, json.dumps(REDUCED))
    script = """
import sys
from PySide6.QtWidgets import QApplication
from coach.ui import app, theme
def told(self, *, reduced):
    before(self, reduced=reduced)
    print(self.still)
    QApplication.exit(7)
before, theme.Look.follow_movement = theme.Look.follow_movement, told
sys.exit(app.run("", None, None, None))
"""
    home = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=ROOT,
        env=bus.env | home,
    )
    assert (done.returncode, done.stdout.strip()) == (7, "True"), done.stderr
