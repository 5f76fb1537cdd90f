"""Started where no window can be shown: a sentence and exit code 2, and nothing is dumped."""

import os
import subprocess
import sys

import pytest
from support.desktop import display
from support.programs.program import Home

if sys.platform != "linux":
    pytest.skip("only there a display may be missing", allow_module_level=True)

NOWHERE = {
    "none": {},
    "an X server that is gone": {"DISPLAY": ":987"},
    "no display's name": {"DISPLAY": "nonsense"},
    "another computer's that is gone": {"DISPLAY": "localhost:77"},
    "a Wayland that is gone": {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/tmp"},  # noqa: S108 - nothing is there
    "only X, and none": {"QT_QPA_PLATFORM": "xcb"},
}
NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")


@pytest.mark.parametrize("command", [["run"], []])
@pytest.mark.parametrize("where", NOWHERE)
def test_without_a_display_it_says_so(home: Home, where: str, command: list[str]) -> None:
    env = {name: value for name, value in home.env.items() if name not in NAMES} | NOWHERE[where]
    done = subprocess.run(
        [sys.executable, "-m", "coach", *command],
        env=env,
        check=False,
        capture_output=True,
        text=True,
        timeout=60.0,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("coach: no display that Qt can use")
    assert "coach play" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_display_that_is_there_is_found(screen: display.Display) -> None:
    code = "from coach.desktop.display import is_missing; print(is_missing())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **screen.env},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == "False"
