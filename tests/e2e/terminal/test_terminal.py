"""A session in a real terminal: each key is obeyed, and the terminal is left as it was found."""

import signal
import sys
from pathlib import Path

import pytest
from support.programs.program import Home, read_trace
from support.programs.short import SHORT
from support.programs.terminal import Terminal

pytestmark = [
    pytest.mark.waits(50),
    pytest.mark.voice,
    pytest.mark.skipif(sys.platform == "win32", reason="its console is another thing"),
]


# What is scripted asks for no sound check: the head is down some twenty seconds sooner.
SOON = ("--tempo", "15", "--get-ready", "3", "--do", "1 tempo 15")


class Playing(Terminal):
    """A session without sound: nothing here is about how it sounds."""

    def __init__(self, home: Home, *arguments: str, **env: str) -> None:
        self.trace = home.folder / "trace.jsonl"
        super().__init__(
            home, "play", SHORT, "--yes", *SOON, "--trace", str(self.trace), *arguments, **env
        )

    def until_the_head_is_down(self) -> None:
        self.see("space: go on without sound")
        self.press(b" ")
        self.see("Hang 1/3: Belly")

    def states(self) -> list[str]:
        return [e["state"] for e in read_trace(self.trace) if e["event"] == "state"]


@pytest.mark.parametrize("keys", [b"xs", b"S", b"\x1b", "\x1b[B ы".encode()])
def test_a_stop_is_obeyed_whatever_else_was_pressed(home: Home, keys: bytes) -> None:
    with Playing(home) as terminal:
        terminal.until_the_head_is_down()
        terminal.press(keys)
        terminal.see("Come up 1/2: Bend your knees.")
        assert terminal.end() == 0
        assert terminal.as_found
        assert terminal.states()[-2:] == ["recovering", "stopped"]


def test_an_arrow_is_no_escape_and_a_page_key_is_the_next_step(home: Home) -> None:
    with Playing(home) as terminal:
        terminal.until_the_head_is_down()
        terminal.press(b"\x1b[B\x1b[1;5A\x1bOH\x1bx\x13")
        terminal.see("Hang 2/3: Belly")
        terminal.press(b"\x1b[6~")
        terminal.see("Come up 1/2: Bend your knees.")
        assert terminal.end() == 0
        # From the fold, the next step is reached by coming up.
        assert terminal.states()[-1] == "finished"


def test_after_a_shell_had_the_terminal_keys_work_as_before(home: Home) -> None:
    with Playing(home) as terminal:
        terminal.until_the_head_is_down()
        terminal.wait_for_mode(single_keys=True)
        terminal.stop_and_go_on()
        terminal.wait_for_mode(single_keys=True)
        terminal.press(b"s")
        terminal.see("Come up 1/2: Bend your knees.")
        terminal.send(signal.SIGINT)
        terminal.see("once more, and it ends at once")
        terminal.send(signal.SIGINT)
        assert terminal.end() == 130
        assert terminal.as_found


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_who_has_the_head_down_is_brought_up_before_the_end(
    home: Home, number: signal.Signals
) -> None:
    with Playing(home) as terminal:
        terminal.until_the_head_is_down()
        terminal.send(number)
        terminal.see("Come up 1/2: Bend your knees.")
        assert terminal.end() == 128 + number
        assert terminal.as_found
        assert terminal.states()[-2:] == ["recovering", "stopped"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_who_stands_need_not_wait_for_the_end(home: Home, number: signal.Signals) -> None:
    scratch = home.folder / "tmp"
    scratch.mkdir()
    with Playing(home, TMPDIR=str(scratch)) as terminal:
        terminal.see("space: go on without sound")
        terminal.wait_for_mode(single_keys=True)
        terminal.send(number)
        assert terminal.end() == 128 + number
        assert terminal.as_found
        assert list(scratch.iterdir()) == []


def test_a_terminal_that_is_closed_brings_up_and_ends(home: Home) -> None:
    with Playing(home) as terminal:
        terminal.until_the_head_is_down()
        terminal.hang_up()
        assert terminal.end() == 128 + signal.SIGHUP
        assert terminal.states()[-2:] == ["recovering", "stopped"]


def test_a_terminal_that_lacks_a_character_does_not_end_the_session(home: Home) -> None:
    routine = home.folder / "arrow.toml"
    text = Path(SHORT).read_text().replace("Belly in.", "Belly → in.")
    routine.write_text(text.replace('"Belly toward your spine.", ', ""), "utf-8")
    trace = home.folder / "trace.jsonl"
    play = ("play", str(routine), "--yes", *SOON, "--trace", str(trace))
    with Terminal(home, *play, PYTHONIOENCODING="iso-8859-1:strict") as terminal:
        terminal.see("space: go on without sound")
        terminal.press(b" ")
        terminal.see("Hang 1/3: Belly ? in.")
        terminal.press(b"s")
        terminal.see("Come up 1/2: Bend your knees.")
        assert terminal.end() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device is full here")
def test_a_trace_on_a_full_disk_is_said_once_and_the_session_goes_on(home: Home) -> None:
    play = ("play", SHORT, "--yes", *SOON, "--trace", "/dev/full")
    with Terminal(home, *play) as terminal:
        terminal.see("space: go on without sound")
        terminal.see("The trace could not be written: No space left on device (/dev/full).")
        terminal.press(b" ")
        terminal.see("Hang 1/3: Belly")
        assert "trace" not in terminal.seen
        terminal.press(b"s")
        terminal.see("Come up 1/2: Bend your knees.")
        assert terminal.end() == 0
