"""No library that the coach uses may report home, whatever way the coach is started."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SWITCH = "ORT_DISABLE_TELEMETRY"
# What asks for a name, an address or a page, as Python itself tells it.
ASKING = ("urllib.", "socket.getaddrinfo", "socket.gethostby", "socket.connect")


def run(program: str, **env: str) -> list[str]:
    """Run a few lines in a Python of their own; return what they print."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **env},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.splitlines()


@pytest.mark.parametrize("way", ["coach.__main__", "coach.cli", "coach.speech", "coach.audio"])
@pytest.mark.parametrize("before", ["0", ""])
def test_whatever_the_environment_says_no_use_is_reported(way: str, before: str) -> None:
    told = run(f"import os, {way}; print(os.environ[{SWITCH!r}])", **{SWITCH: before})
    assert told == ["1"]


@pytest.mark.voice
def test_the_library_that_reports_is_not_loaded_before_it_is_told_not_to() -> None:
    program = f"""\
import os, sys
def told(event, arguments):
    if event == "import" and arguments[0] == "onnxruntime":
        print(os.environ[{SWITCH!r}])
sys.addaudithook(told)
import coach.speech.drivers.hibari
"""
    assert run(program, **{SWITCH: "0"}) == ["1"]


@pytest.mark.voice
def test_a_voice_that_is_not_in_the_package_is_missing_and_not_fetched(tmp_path: Path) -> None:
    program = f"""\
import sys
from hibari import voices
from coach.speech.drivers import hibari as hibari_driver
def told(event, arguments):
    if event.startswith({ASKING}):
        print(event, arguments)
sys.addaudithook(told)
del voices.VOICES[voices.DEFAULT]["bundled"]
try:
    hibari_driver.buildDriver(None)
except FileNotFoundError as error:
    print("missing", error.args[0])
"""
    (told,) = run(program, HIBARI_HOME=str(tmp_path))
    assert told.startswith(f"missing {tmp_path}")
    assert list(tmp_path.iterdir()) == []
