"""The real program on a desktop whose bus, or what is on it, takes connections and then hangs."""

import time
from pathlib import Path

import pytest
from support.desktop import sessionbus
from support.desktop.display import Display
from support.desktop.hangingbus import WAYS, HangingBus
from support.desktop.sessionbus import SessionBus
from support.programs.program import Home, Window

from coach.desktop.dbus_probe import answers

# Seconds; by itself Qt waits for such a bus without end.
SOON = 20.0
MUTE = Path(__file__).parents[2] / "support" / "programs" / "mute_service.py"


@pytest.mark.parametrize("way", WAYS)
def test_the_window_opens_all_the_same(home: Home, screen: Display, way: str) -> None:
    with HangingBus(way) as bus:
        home.extra |= {**screen.env, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        began = time.monotonic()
        with Window(home) as window:
            window.wait_for_control("Continue", enabled=True)
            assert time.monotonic() - began < SOON


def test_the_window_opens_where_what_tells_of_screen_readers_hangs(
    home: Home, screen: Display
) -> None:
    """By itself Qt asks it twice, and waits for 25 seconds each time."""
    if absent := sessionbus.missing():
        pytest.skip(absent)
    with SessionBus() as bus:
        bus.start(str(MUTE), "org.a11y.Bus")
        assert not answers(bus.address)
        home.extra |= {**screen.env, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        began = time.monotonic()
        with Window(home) as window:
            window.wait_for_control("Continue", enabled=True)
            assert time.monotonic() - began < SOON


def test_a_bus_that_answers_is_used() -> None:
    if absent := sessionbus.missing():
        pytest.skip(absent)
    with SessionBus() as bus:
        assert answers(bus.address)
    assert not answers(bus.address), "once it is gone"


@pytest.mark.parametrize("at", ["tcp:host=localhost,port=1", "autolaunch:", "nonsense"])
def test_what_is_no_local_socket_is_left_to_qt(at: str) -> None:
    assert answers(at)
