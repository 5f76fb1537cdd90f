"""Nothing leaves the computer, and nothing is left where it does not belong.

Measured on the real program, in a home that has never seen it and in an environment that tells no
library to keep still.
"""

import os
import signal
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import sessionbus
import witness
from display import Display
from e2e.program import DEADLINE
from sessionbus import SessionBus
from soundserver import SoundServer, wait_until
from witness import Witness, bare, child, strays

pytestmark = [pytest.mark.sound, pytest.mark.screen, pytest.mark.voice]
# Seconds that the speech process is kept: 0.1.0's library sent its first report after some ten.
LONG = 20.0
ROUTINE = "hamstring-rolldown"


@dataclass
class Program:
    """The coach in a home of its own, before a witness."""

    folder: Path
    arguments: tuple[str, ...]
    env: dict[str, str]
    strays: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.home = self.folder / "home"
        self.home.mkdir()
        self.witness = Witness(self.folder / "calls")
        coach = (sys.executable, "-m", "coach", *self.arguments)
        self.process = witness.start(self.witness, *coach, env=bare(self.home, self.env))

    @property
    def coach(self) -> int:
        """The coach's process: the witness started it."""
        started = child(self.process.pid)
        assert started is not None, f"the coach ended: {self.said()}"
        return started

    @property
    def speaks(self) -> bool:
        """Whether the first line was rendered, so that the voice is loaded."""
        return any(self.home.glob(".cache/breath-coach/clips/*.flac"))

    def signal(self, number: signal.Signals) -> None:
        """Send the coach, and nobody that it has started, a signal."""
        os.kill(self.coach, number)

    def look_around(self) -> None:
        """Remember what lies in the home folder now."""
        self.strays |= set(strays(self.home))

    def end(self) -> None:
        """Leave nothing running, whatever went wrong."""
        if self.process.poll() is None:
            self.signal(signal.SIGKILL)
            self.said()

    def said(self) -> str:
        """Wait for the end; return what was said on standard error."""
        return self.process.communicate(timeout=DEADLINE)[1]


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Program]:
    """A window that led into a session and a session as a file, both of them over."""
    if absent := witness.missing() or sessionbus.missing():
        pytest.skip(absent)
    with ExitStack() as stack:
        sound, screen = stack.enter_context(SoundServer()), stack.enter_context(Display())
        bus = stack.enter_context(SessionBus())
        folders = {name: tmp_path_factory.mktemp(name) for name in ("window", "render")}
        trace = folders["window"] / "trace.jsonl"
        env = {
            **screen.env,
            "PULSE_SERVER": sound.env["PULSE_SERVER"],
            "DBUS_SESSION_BUS_ADDRESS": bus.address,
            "XDG_RUNTIME_DIR": str(tmp_path_factory.mktemp("run")),
        }
        arguments = {
            "window": ("run", ROUTINE, "--trace", str(trace)),
            "render": ("render", ROUTINE, "--output", str(folders["render"] / "a.flac")),
        }
        programs = {name: Program(folders[name], arguments[name], env) for name in folders}
        for program in programs.values():
            stack.callback(program.end)
        _keep_the_speech_processes(list(programs.values()))
        _lead_into_a_session(programs["window"], screen, trace)
        for program in programs.values():
            program.said()
            program.look_around()
    return programs


def _keep_the_speech_processes(programs: list[Program]) -> None:
    """Stop each program while it has its lines rendered: its speech process waits for it."""
    for program in programs:
        wait_until(lambda p=program: p.speaks, "the first line is rendered", DEADLINE)
        program.signal(signal.SIGSTOP)
    until = time.monotonic() + LONG
    wait_until(lambda: time.monotonic() > until, "the speech processes live long", 2 * LONG, 0.1)
    for program in programs:
        assert child(program.coach), "no speech process was there any more"
        program.look_around()
        program.signal(signal.SIGCONT)


def _lead_into_a_session(window: Program, screen: Display, trace: Path) -> None:
    """Press the keys that lead on until a session is heard; then end the program."""
    screen.window("Breath Coach")

    def begun() -> bool:
        if trace.exists() and trace.stat().st_size:
            return True
        screen.key("Return", "End", "alt+n")
        return False

    wait_until(begun, "a session begins", DEADLINE, every=0.2)
    window.look_around()
    window.signal(signal.SIGTERM)


@pytest.mark.parametrize("name", ["window", "render"])
def test_no_packet_is_sent_and_no_name_looked_up(programs: dict[str, Program], name: str) -> None:
    assert programs[name].witness.families() == {"AF_UNIX"}


def test_only_screen_sound_and_desktop_are_spoken_to(programs: dict[str, Program]) -> None:
    own = programs["window"].env
    folders = [Path(own["PULSE_SERVER"].partition(":")[2]).parent, Path(own["XDG_RUNTIME_DIR"])]
    folders.append(Path(own["DBUS_SESSION_BUS_ADDRESS"].partition("=")[2]).parent)
    known = (*map(str, folders), "/tmp/.X11-unix/", "/run/dbus/")  # noqa: S108 - X11's own place
    called = programs["window"].witness.called() | programs["render"].witness.called()
    assert [path for path in called if not path.startswith(known)] == []
    assert any("X11" in path for path in called)


@pytest.mark.parametrize("name", ["window", "render"])
def test_nothing_is_left_in_the_home_folder_but_the_coachs_own(
    programs: dict[str, Program], name: str
) -> None:
    assert programs[name].strays == set()
    assert programs[name].speaks
