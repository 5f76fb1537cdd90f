"""The speech process dies, hangs, lies or is missing: every line is spoken, or told by a tone."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import soundfile
from e2e.sound.test_sound_returns import children
from faults.table import real, simulated
from faults.terminal import SHORT
from support.programs.program import Home
from support.sound.soundserver import wait_until
from support.speech import fake_workers
from support.speech.fake_workers import BEHAVIOURS, fake_voice
from support.speech.patience import FakeClock

from coach.speech.cache import ClipCache
from coach.speech.speaker import Progress, Speaker

LINES = ("Breathe out, belly in.", "Roll up.", "Let the head hang.", "Three more.", "Well done.")
GOOD = fake_voice("good")
# What ends by itself, or is mended without another voice.
MENDED = {"good", "crashes_once", "stumbles"}


def spoken(cache: Path, behaviour: str) -> Progress:
    """Have all lines spoken by this voice or, if it fails, by a good one; nobody waits."""
    voices, clock = [fake_voice(behaviour, cache / "flag"), GOOD], FakeClock()
    keeps = ClipCache(cache / "clips")
    with Speaker(LINES, cache=keeps, voices=voices, now=clock, main=fake_workers.main) as speaker:
        for _ in range(400):
            before = speaker.progress
            progress = speaker.wait(0.5)
            if progress.finished:
                assert set(speaker.clips) == set(LINES)
                return progress
            if progress == before:
                # It has been given half a second of ours; now all of its own is over.
                clock.forward(6.0)
    raise AssertionError(f"it never ends: {progress}")


@pytest.mark.parametrize("behaviour", BEHAVIOURS)
@simulated("speech process: {behaviour}", "while lines are rendered")
def test_whatever_a_voice_does_every_line_has_its_clip(tmp_path: Path, behaviour: str) -> None:
    progress = spoken(tmp_path, behaviour)
    assert progress.done == len(LINES)
    if behaviour not in MENDED and progress.voice == GOOD:
        assert progress.notice
        assert behaviour.title() in progress.notice


# -- The real program -----------------------------------------------------------------------


@contextmanager
def rendering(home: Home) -> Iterator[subprocess.Popen[str]]:
    """Render a session, with every line still to be spoken."""
    home.extra.pop("XDG_CACHE_HOME", None)
    command = ["-m", "coach", "render", SHORT, "--yes", "--output", str(home.folder / "a.wav")]
    with subprocess.Popen(
        [sys.executable, *command], env=home.env, stderr=subprocess.PIPE, text=True
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def speech_process(program: subprocess.Popen[str], but: set[int]) -> int:
    """Wait for a speech process, another than these; return its number."""
    found: list[int] = []

    def there() -> bool:
        assert program.poll() is None, "the coach has ended"
        found[:] = [child for child in children(program.pid) if child not in but]
        return bool(found)

    wait_until(there, "a speech process", 60.0, every=0.01)
    return found[0]


def check_written(program: subprocess.Popen[str], home: Home) -> str:
    """Check that the session was written whole; return what was said."""
    _, said = program.communicate(timeout=120.0)
    assert program.returncode == 0, said
    assert "Traceback" not in said
    assert soundfile.info(home.folder / "a.wav").duration > 20.0
    return said


@pytest.mark.voice
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
@real("speech process gets a {how.name}", "as it begins")
def test_a_speech_process_that_is_lost_is_replaced(home: Home, how: signal.Signals) -> None:
    with rendering(home) as program:
        os.kill(speech_process(program, set()), how)
        said = check_written(program, home)
    assert "Voice: Hibari" in said


@pytest.mark.voice
@real("speech process killed", "each time that one begins")
def test_where_every_speech_process_is_killed_there_are_tones(home: Home) -> None:
    with rendering(home) as program:
        killed: set[int] = set()
        while program.poll() is None:
            for child in set(children(program.pid)) - killed:
                os.kill(child, signal.SIGKILL)
                killed.add(child)
        said = check_written(program, home)
    assert "ones" in next(line for line in said.splitlines() if line.startswith("Voice:"))
    assert "stopped unexpectedly" in said


ABSENT = "raise ImportError('it is not installed')"
NONSENSE = """
import os, socket, struct
for number in range(3, 64):
    try:
        with socket.socket(fileno=os.dup(number)) as pipe:
            pipe.send(struct.pack("!i", 8) + b"nonsense")
    except OSError:
        pass
"""


@pytest.mark.voice
@pytest.mark.parametrize(("what", "does"), [("absent", ABSENT), ("answering nonsense", NONSENSE)])
@real("speech library {what}", "from the first on")
def test_a_speech_library_that_is_of_no_use_is_told(
    home: Home, what: str, does: str, saw: Callable[[str], None]
) -> None:
    shadow = home.folder / "shadow"
    shadow.mkdir()
    (shadow / "pyttsx3.py").write_text(does)
    home.extra["PYTHONPATH"] = str(shadow)
    with rendering(home) as program:
        said = check_written(program, home)
    voice = next(line for line in said.splitlines() if line.startswith("Voice:"))
    assert "ones" in voice
    assert ("not installed" if what == "absent" else "unusable answer") in said
    saw(voice)
