"""The screen stays on during a session and only then: seen by the desktop that is asked."""

import os
import sys
from collections.abc import Iterator

import pytest
from support.desktop import sessionbus
from support.desktop.sessionbus import Program, SessionBus
from support.programs import fake_desktop, told_awake
from support.sound.soundserver import wait_until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is for Linux only")

PROGRAM, DESKTOP = told_awake.__file__, fake_desktop.__file__
SCREEN_SAVER = "org.freedesktop.ScreenSaver"
SESSION_MANAGER = "org.gnome.SessionManager"
# Seconds that the window may stand still without anybody noticing: one picture of a screen.
UNNOTICED = 0.016
# Seconds for a machine that is busy besides; a call that waits for the desktop takes 2 s.
AT_ONCE = 0.2


@pytest.fixture
def bus() -> Iterator[SessionBus]:
    if absent := sessionbus.missing():
        pytest.skip(absent)
    with SessionBus() as bus:
        yield bus


def problem(coach: Program) -> str:
    text: str = coach.do("look")["problem"]
    return text


def test_the_desktop_is_asked_once_and_let_go_once(bus: SessionBus) -> None:
    desktop, coach = bus.start(DESKTOP, SCREEN_SAVER), bus.start(PROGRAM)
    coach.do("hold")
    coach.do("hold")
    inhibited = desktop.wait("Inhibit")
    assert inhibited["arguments"] == ["Breath Coach", "A session is running"]
    assert not desktop.all("UnInhibit")
    coach.do("release")
    coach.do("release")
    assert desktop.wait("UnInhibit")["arguments"] == [inhibited["cookie"]]
    desktop.wait("vanished")
    assert len(desktop.all("Inhibit")) == len(desktop.all("UnInhibit")) == 1
    assert problem(coach) == ""
    assert coach.end() == ""


def test_a_second_session_is_asked_for_anew(bus: SessionBus) -> None:
    desktop, coach = bus.start(DESKTOP, SCREEN_SAVER), bus.start(PROGRAM)
    for session in (1, 2):
        coach.do("hold")
        desktop.wait("Inhibit", count=session)
        coach.do("release")
        cookie = desktop.wait("UnInhibit", count=session)["arguments"]
        assert cookie == [desktop.all("Inhibit")[-1]["cookie"]]


def test_where_there_is_only_gnomes_session_manager_that_is_asked(bus: SessionBus) -> None:
    desktop, coach = bus.start(DESKTOP, SESSION_MANAGER), bus.start(PROGRAM)
    coach.do("hold")
    application, _, reason, what = desktop.wait("Inhibit")["arguments"]
    # 8: the session counts as idle.
    assert (application, reason, what) == ("Breath Coach", "A session is running", 8)
    coach.do("release")
    desktop.wait("Uninhibit")


def test_a_coach_that_dies_keeps_nothing_awake(bus: SessionBus) -> None:
    desktop, coach = bus.start(DESKTOP, SCREEN_SAVER), bus.start(PROGRAM)
    coach.do("hold")
    desktop.wait("Inhibit")
    coach.kill()
    # Its desktop sees the connection end, and is to end the inhibition with it.
    desktop.wait("vanished")


def test_a_window_closed_during_a_session_ends_at_once(bus: SessionBus) -> None:
    desktop, coach = bus.start(DESKTOP, SCREEN_SAVER), bus.start(PROGRAM)
    coach.do("hold")
    desktop.wait("Inhibit")
    assert coach.end() == ""
    desktop.wait("vanished")


def test_a_desktop_that_never_answers_holds_nothing_up(bus: SessionBus) -> None:
    desktop, coach = bus.start(DESKTOP, SCREEN_SAVER, "--silent"), bus.start(PROGRAM)
    held = coach.do("hold")
    desktop.wait("Inhibit")
    released = coach.do("release")
    held_again = coach.do("hold")
    assert max(each["took"] for each in (held, released, held_again)) < AT_ONCE
    wait_until(lambda: "screen saver" in problem(coach), "it is told")
    assert coach.end() == ""


@pytest.mark.parametrize("address", [None, "", "unix:path=/nowhere/at/all", "nonsense"])
def test_without_a_bus_it_is_told_and_nothing_breaks(address: str | None) -> None:
    env = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address or ""}
    if address is None:
        del env["DBUS_SESSION_BUS_ADDRESS"]
    coach = Program([sys.executable, "-X", "dev", PROGRAM], env)
    try:
        coach.wait("ready", seconds=30.0)
        assert coach.do("hold")["took"] < AT_ONCE
        wait_until(lambda: "screen saver" in problem(coach), "it is told")
        assert coach.do("release")["took"] < AT_ONCE
        assert problem(coach) == ""
        assert coach.end() == ""
    finally:
        coach.kill()


def test_a_bus_without_a_desktop_is_told_and_left(bus: SessionBus) -> None:
    # -X dev: a connection that is left open would be complained of.
    coach = bus.start("-X", "dev", PROGRAM)
    coach.do("hold")
    wait_until(lambda: "screen saver" in problem(coach), "it is told")
    coach.do("release")
    assert coach.end() == ""


def test_when_the_bus_dies_during_a_session_nothing_breaks(bus: SessionBus) -> None:
    desktop, coach = bus.start(DESKTOP, SCREEN_SAVER), bus.start(PROGRAM)
    coach.do("hold")
    desktop.wait("Inhibit")
    bus.kill()
    assert coach.do("release")["took"] < AT_ONCE
    assert coach.end() == ""


def test_how_long_it_takes(bus: SessionBus) -> None:
    desktop, coach = bus.start(DESKTOP, SCREEN_SAVER), bus.start(PROGRAM)
    took: dict[str, list[float]] = {"hold": [], "release": []}
    for session in range(1, 21):
        took["hold"].append(coach.do("hold")["took"])
        desktop.wait("Inhibit", count=session)
        took["release"].append(coach.do("release")["took"])
        desktop.wait("UnInhibit", count=session)
    for what, times in took.items():
        print(f"{what}: at most {max(times) * 1e3:.2f} ms, median {sorted(times)[10] * 1e3:.2f} ms")
        assert sorted(times)[10] < UNNOTICED
