"""Ctrl+C, a signal, the end of the desktop: the program closes in order, and keeps what it has."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.desktop.display import Display
from support.desktop.sessionbus import ROOT, Program
from support.programs import ended_early, told_quitting
from support.programs.program import Home
from support.programs.walking import choose
from support.sound.soundserver import wait_until

if sys.platform == "win32":
    pytest.skip("signals as these are not for Windows", allow_module_level=True)

ENV = os.environ | {
    "QT_QPA_PLATFORM": "offscreen",
    "PYTHONPATH": str(ROOT),
    "DBUS_SESSION_BUS_ADDRESS": "",
}


@pytest.fixture
def window(request: pytest.FixtureRequest) -> Iterator[Program]:
    """The window on the page that a test names."""
    program = Program([sys.executable, told_quitting.__file__, request.param], dict(ENV))
    program.wait("ready", seconds=60.0)
    yield program
    program.kill()


def send(program: Program, number: signal.Signals) -> None:
    os.kill(program._process.pid, number)  # noqa: SLF001 - as anybody can who knows the number


@pytest.mark.parametrize("window", ["idle"], indirect=True)
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_idle_window_closes_and_keeps_the_settings(
    window: Program, number: signal.Signals
) -> None:
    send(window, number)
    assert window.wait("ended")["volumes"] == [0.25]
    assert window.end() == ""


@pytest.mark.parametrize("window", ["hang"], indirect=True)
def test_ctrl_c_in_a_session_brings_the_person_up_first(window: Program) -> None:
    send(window, signal.SIGINT)
    ended = window.wait("ended", seconds=60.0)
    assert ended["outcomes"] == ["stopped"]
    assert ended["heading"] in {"Come up slowly", "Rest a little"}
    assert ended["breaths"][0] > 0
    assert window.end() == ""


@pytest.mark.parametrize("window", ["hang"], indirect=True)
@pytest.mark.parametrize("numbers", [[signal.SIGINT] * 2, [signal.SIGTERM], [signal.SIGHUP]])
def test_ctrl_c_twice_and_the_systems_order_are_obeyed_at_once(
    window: Program, numbers: list[signal.Signals]
) -> None:
    for count, number in enumerate(numbers):
        if count:
            # The first one is obeyed before the second is sent: else they are one.
            wait_until(lambda: not pending(window), "it was taken")
        send(window, number)
    ended = window.wait("ended")
    assert ended["outcomes"] == ["broken-off"]
    assert ended["volumes"][-1] == 0.25
    assert not any(ended["playing"])
    assert window.end() == ""


@pytest.mark.parametrize("when", ended_early.MOMENTS)
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_window_that_is_still_being_put_together_ends_in_order(
    home: Home, when: str, name: str
) -> None:
    home.extra |= ENV
    done = subprocess.run(
        [sys.executable, ended_early.__file__, when, name],
        env=home.env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def pending(program: Program) -> bool:
    """Tell whether a signal still waits to be delivered."""
    status = Path(f"/proc/{program._process.pid}/status").read_text()  # noqa: SLF001 - as above
    return any(int(line.split()[1], 16) for line in status.splitlines() if "ShdPnd" in line)


@pytest.mark.screen
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_real_program_ends_in_order(
    home: Home, screen: Display, number: signal.Signals
) -> None:
    choose(home, tempo=7.0)
    home.extra |= {**screen.env, "DBUS_SESSION_BUS_ADDRESS": ""}
    program = subprocess.Popen(
        [sys.executable, "-m", "coach"], env=home.env, stderr=subprocess.PIPE, text=True
    )
    with program:
        screen.window("Breath Coach")
        screen.key("Tab")
        program.send_signal(number)
        assert program.wait(30) == 0
        assert program.stderr
        assert program.stderr.read() == ""
    kept = json.loads((home.folder / "xdg_config_home/breath-coach/settings.json").read_text())
    assert kept["tempo"] == 7.0
