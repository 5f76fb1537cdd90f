"""A desktop bus that hangs, leaves or talks nonsense: the window never waits for it."""

import sys
import threading
import time

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from support.desktop.hangingbus import AUTHENTICATES, NEVER_READS, WAYS, HangingBus
from support.sound.soundserver import wait_until

if sys.platform != "linux":
    pytest.skip("D-Bus is for Linux only", allow_module_level=True)

from coach.desktop import dbus_blocking, sleep_inhibitor
from coach.desktop.dbus_connection import MOST_UNSENT
from coach.desktop.mpris import MediaControls
from coach.desktop.mpris_state import Playing
from coach.desktop.settings_portal import SettingsPortal

# Seconds: a few pictures of a screen.
UNNOTICED = 0.1


@pytest.mark.alone
@pytest.mark.parametrize("way", WAYS)
def test_the_media_controls_wait_for_nothing(qtbot: QtBot, way: str) -> None:
    with HangingBus(way) as bus:
        began = time.monotonic()
        controls = MediaControls(bus.address, "Breath Coach", "breath-coach")
        controls.show(Playing("Playing", "Hang"))
        assert time.monotonic() - began < UNNOTICED
        if way == AUTHENTICATES:
            qtbot.waitUntil(lambda: b"RequestName" in bus.heard)
        began = time.monotonic()
        controls.clear()
        controls.close()
        assert time.monotonic() - began < UNNOTICED


@pytest.mark.alone
@pytest.mark.parametrize("way", WAYS)
def test_the_settings_portal_waits_for_nothing(qtbot: QtBot, way: str) -> None:
    told: list[bool] = []
    parent = QObject()
    with HangingBus(way) as bus:
        began = time.monotonic()
        portal = SettingsPortal(bus.address, parent)
        portal.little.connect(told.append)
        assert time.monotonic() - began < UNNOTICED
        if way == AUTHENTICATES:
            qtbot.waitUntil(lambda: b"ReadAll" in bus.heard)
    assert told == []
    portal._connection.close()  # noqa: SLF001 - it lives as long as the program


def test_a_bus_that_takes_nothing_is_given_up_before_it_fills_the_memory(qtbot: QtBot) -> None:
    del qtbot
    with HangingBus(NEVER_READS) as bus:
        controls = MediaControls(bus.address, "Breath Coach", "breath-coach")
        connection = controls._bus._connection  # noqa: SLF001 - nobody else can see it
        for number in range(MOST_UNSENT // 200):
            controls.show(Playing("Playing", f"{number} " + "x" * 200))
        assert len(connection._unsent) + len(connection._held) <= 2 * MOST_UNSENT  # noqa: SLF001
        assert not connection.is_open


@pytest.mark.alone
@pytest.mark.parametrize("way", WAYS)
def test_whoever_keeps_the_screen_on_gives_a_hanging_bus_up_and_says_so(
    monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(dbus_blocking, "PATIENCE", 0.1)
    with HangingBus(way) as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        held = sleep_inhibitor.Awake()
        held.hold()
        wait_until(lambda: bool(held.problem), "it is said that nothing keeps the screen on")
        held.release()
        wait_until(lambda: not _holders(), "its thread has ended")


def _holders() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "awake"]
