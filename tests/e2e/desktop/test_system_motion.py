"""The system's wish for little movement arrives over a real bus, in the real window."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.desktop import sessionbus
from support.desktop.sessionbus import Program, SessionBus

PROGRAMS = Path(__file__).parents[2] / "support" / "programs"
STANDARD, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
REDUCED = {STANDARD: {"reduced-motion": ["u", 1], "contrast": ["u", 0]}}


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[SessionBus]:
    if absent := sessionbus.missing():
        pytest.skip(absent)
    with SessionBus() as bus:
        # Each program on it finds a home of its own, and no other window of this person.
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
            bus.env[name] = str(tmp_path)
        yield bus


def portal(bus: SessionBus, *arguments: str) -> Program:
    return bus.start(str(PROGRAMS / "fake_portal.py"), *arguments)


def window(bus: SessionBus) -> Program:
    return bus.start(str(PROGRAMS / "told_motion.py"))


def change(desktop: Program, space: str, key: str, *value: object) -> None:
    desktop.do("change", space=space, key=key, value=value)


@pytest.mark.parametrize("told", [REDUCED, {GNOME: {"enable-animations": ["b", False]}}])
def test_the_window_stands_still_when_the_system_asks_for_it(
    bus: SessionBus, told: dict[str, object]
) -> None:
    portal(bus, json.dumps(told))
    window(bus).wait("stilled")


@pytest.mark.parametrize(
    "told",
    [
        {},
        {STANDARD: {"reduced-motion": ["u", 0], "color-scheme": ["u", 1]}},
        {GNOME: {"enable-animations": ["b", True]}},
    ],
)
def test_it_moves_until_the_system_asks_for_stillness(
    bus: SessionBus, told: dict[str, object]
) -> None:
    """Also while the window is open, and back again."""
    desktop = portal(bus, json.dumps(told))
    shown = window(bus)
    change(desktop, STANDARD, "contrast", "u", 1)
    change(desktop, STANDARD, "reduced-motion", "u", 1)
    shown.wait("stilled")
    change(desktop, STANDARD, "reduced-motion", "u", 1)
    change(desktop, STANDARD, "reduced-motion", "u", 0)
    shown.wait("moved")
    change(desktop, GNOME, "enable-animations", "b", False)
    shown.wait("stilled", count=2)
    assert [line["is"] for line in shown.lines] == ["ready", "stilled", "moved", "stilled"]


def test_of_two_wishes_for_stillness_one_is_enough(bus: SessionBus) -> None:
    desktop = portal(bus, json.dumps(REDUCED))
    shown = window(bus)
    shown.wait("stilled")
    change(desktop, GNOME, "enable-animations", "b", False)
    change(desktop, STANDARD, "reduced-motion", "u", 0)
    change(desktop, GNOME, "enable-animations", "b", True)
    shown.wait("moved")
    assert [line["is"] for line in shown.lines] == ["ready", "stilled", "moved"]


def test_a_portal_that_never_answers_is_not_waited_for(bus: SessionBus) -> None:
    desktop = portal(bus, json.dumps(REDUCED), "--silent")
    shown = window(bus)
    desktop.wait("asked")
    change(desktop, STANDARD, "reduced-motion", "u", 1)
    shown.wait("stilled")


def test_without_a_portal_or_a_bus_there_is_a_window_all_the_same(bus: SessionBus) -> None:
    window(bus).kill()
    bus.kill()
    window(bus).kill()
    del bus.env["DBUS_SESSION_BUS_ADDRESS"]
    window(bus).kill()
