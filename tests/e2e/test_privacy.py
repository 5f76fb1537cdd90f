"""Nothing leaves the computer, and nothing is left where it does not belong.

Measured on the real program, in a home that has never seen it and in an environment that tells no
library to keep still.
"""

import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from support.desktop import sessionbus, witness
from support.desktop.display import Display
from support.desktop.sessionbus import SessionBus
from support.desktop.witness import DEADLINE, Watched, bare, keep_speech_processes
from support.sound import natural
from support.sound.soundserver import SoundServer, wait_until

pytestmark = [
    pytest.mark.alone,
    pytest.mark.waits(60),
    pytest.mark.sound,
    pytest.mark.screen,
    pytest.mark.voice,
]
ROUTINE = "hamstring-rolldown"
# Each names a socket, as "unix:/a/b" or "unix:path=/a/b".
_SOCKETS = ("PULSE_SERVER", "DBUS_SESSION_BUS_ADDRESS")


@pytest.fixture(scope="module")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Display, dict[str, str]]]:
    """A screen, a sound server and a bus, and the variables that lead to them."""
    if absent := witness.missing() or sessionbus.missing():
        pytest.skip(absent)
    with SoundServer() as sound, Display() as screen, SessionBus() as bus:
        yield (
            screen,
            {
                **screen.env,
                "PULSE_SERVER": sound.env["PULSE_SERVER"],
                "DBUS_SESSION_BUS_ADDRESS": bus.address,
                "XDG_RUNTIME_DIR": str(tmp_path_factory.mktemp("run")),
            },
        )


@pytest.fixture(scope="module")
def programs(
    tmp_path_factory: pytest.TempPathFactory, desktop: tuple[Display, dict[str, str]]
) -> dict[str, Watched]:
    """A window that led into a session, and sessions as files; all of them are over.

    The one in a natural voice is not waited for to its end, and is left out where the build has
    made no such voice.
    """
    screen, env = desktop
    trace, sound = (str(tmp_path_factory.mktemp("out") / name) for name in ("a.jsonl", "a.flac"))
    arguments = {
        "window": ("run", ROUTINE, "--trace", trace),
        "render": ("render", ROUTINE, "--yes", "--output", sound),
    }
    if data := natural.built():
        env = {**env, "PYTHONPATH": str(data)}  # of no use to the others, who speak English
        arguments["natural"] = (*arguments["render"][:-1], f"{sound}.flac", "--language", "es")
    with ExitStack() as stack:
        programs = {}
        for name, words in arguments.items():
            home, log = tmp_path_factory.mktemp(name), tmp_path_factory.mktemp("log") / name
            coach = (sys.executable, "-m", "coach", *words)
            programs[name] = Watched(home, log, coach, bare(home, env))
            stack.callback(programs[name].kill)
        keep_speech_processes(list(programs.values()))
        _lead_into_a_session(programs["window"], screen, Path(trace))
        if data:
            programs["natural"].signal(signal.SIGTERM)
        for program in programs.values():
            program.end()
    assert Path(sound).stat().st_size > 0
    return programs


def _lead_into_a_session(window: Watched, screen: Display, trace: Path) -> None:
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


@pytest.mark.parametrize("name", ["window", "render", "natural"])
def test_no_packet_is_sent_and_no_name_looked_up(programs: dict[str, Watched], name: str) -> None:
    assert _of(programs, name).witness.families() == {"AF_UNIX"}


def test_only_screen_sound_and_desktop_are_spoken_to(
    programs: dict[str, Watched], desktop: tuple[Display, dict[str, str]]
) -> None:
    _, env = desktop
    sound, bus = (env[name].rpartition(":")[2].rpartition("=")[2] for name in _SOCKETS)
    known = (sound, bus, env["XDG_RUNTIME_DIR"], "/tmp/.X11-unix/", "/run/dbus/")  # noqa: S108 - X11's
    called = {path for each in programs.values() for path in each.witness.called()}
    assert [path for path in called if not path.startswith(known)] == []
    assert any("X11" in path for path in called)


@pytest.mark.parametrize("name", ["window", "render", "natural"])
def test_nothing_is_left_in_the_home_folder_but_the_coachs_own(
    programs: dict[str, Watched], name: str
) -> None:
    assert _of(programs, name).strays == set()
    assert programs[name].has_rendered


def _of(programs: dict[str, Watched], name: str) -> Watched:
    return programs.get(name) or pytest.skip(natural.NOT_BUILT)
