"""A bus that hangs is noticed while the program starts, and hardly keeps it waiting."""

import os
import sys
import time
from collections.abc import Iterator
from threading import Event

import pytest
from support.desktop.hangingbus import WAYS, HangingBus
from support.sound.soundserver import wait_until

from coach.desktop import dbus_probe

pytestmark = [
    pytest.mark.alone,
    pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is for Linux only"),
]


@pytest.fixture(autouse=True)
def anew(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    dbus_probe.ask.cache_clear()
    yield
    dbus_probe.ask.cache_clear()


@pytest.mark.parametrize("way", WAYS)
def test_a_bus_that_hangs_keeps_nobody_who_has_something_else_to_do(
    way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with HangingBus(way) as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        began = time.monotonic()
        dbus_probe.ask()
        assert time.monotonic() - began < 0.1
        wait_until(lambda: time.monotonic() >= began + dbus_probe.PATIENCE, "its time is over")
        began = time.monotonic()
        dbus_probe.avoid_hanging_bus()
        assert time.monotonic() - began < 0.1
        assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == dbus_probe.NOWHERE


def test_a_bus_that_answers_step_by_step_is_not_waited_for_longer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    enough = Event()

    def slow(_: str) -> bool:
        return enough.wait(20.0)

    monkeypatch.setattr(dbus_probe, "answers", slow)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/slow")
    began = time.monotonic()
    dbus_probe.avoid_hanging_bus()
    assert dbus_probe.PATIENCE <= time.monotonic() - began < 2 * dbus_probe.PATIENCE
    enough.set()
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == dbus_probe.NOWHERE


def test_where_there_is_no_bus_nothing_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    began = time.monotonic()
    dbus_probe.avoid_hanging_bus()
    assert time.monotonic() - began < 0.1
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == ""
