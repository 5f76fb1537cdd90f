"""The coach in a real terminal: keys as bytes, what is seen, and the modes it leaves behind."""

import os
import pty
import select
import signal
import subprocess
import sys
import termios
from typing import Self

from support.programs.program import DEADLINE, Home
from support.sound.soundserver import wait_until

# What a person must not find otherwise afterwards.
LINE_MODE = termios.ECHO | termios.ICANON


class Terminal:
    """The program in the foreground of a terminal of its own; `sound` is its PULSE_SERVER."""

    def __init__(self, home: Home, *arguments: str, sound: str = "", **env: str) -> None:
        self._master, slave = pty.openpty()
        self.before = termios.tcgetattr(slave)
        self.seen = ""
        nobody = f"unix:{home.folder}/nobody"
        self.process = subprocess.Popen(
            # To have the terminal as its own, a program leads a session and opens it.
            [sys.executable, "-c", _LEADER, os.ttyname(slave), sys.executable, *arguments],
            env={**home.env, "PULSE_SERVER": sound or nobody, **env},
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        # Kept open: else the terminal would be gone with the program.
        self._slave = slave

    def press(self, keys: bytes) -> None:
        """Type these bytes, all at once."""
        os.write(self._master, keys)

    def see(self, text: str) -> None:
        """Wait until this is seen, after what was waited for before."""
        wait_until(lambda: self._look_for(text), f"{text!r} in {self.seen!r}", DEADLINE, 0.01)
        self.seen = self.seen[self.seen.index(text) + len(text) :]

    def _look_for(self, text: str) -> bool:
        if select.select([self._master], [], [], 0)[0]:
            self.seen += os.read(self._master, 1 << 16).decode(errors="replace")
        return text in self.seen

    @property
    def takes_single_keys(self) -> bool:
        """Whether each key arrives at once and unseen."""
        return not termios.tcgetattr(self._slave)[3] & LINE_MODE

    def wait_for_mode(self, *, single_keys: bool) -> None:
        """Wait until keys arrive one by one, or line by line."""
        wait_until(lambda: self.takes_single_keys is single_keys, "the terminal's mode")

    def stop_and_go_on(self) -> None:
        """Stop the program, and let it go on in a terminal that a shell has used meanwhile."""
        os.kill(self.process.pid, signal.SIGSTOP)
        os.waitpid(self.process.pid, os.WUNTRACED)
        termios.tcsetattr(self._slave, termios.TCSANOW, self.before)
        os.kill(self.process.pid, signal.SIGCONT)

    def send(self, number: signal.Signals) -> None:
        """Send a signal."""
        self.process.send_signal(number)

    def hang_up(self) -> None:
        """Close the terminal, as a person closes its window."""
        os.close(self._slave)
        os.close(self._master)
        self._slave = self._master = -1

    def end(self) -> int:
        """Wait for the program's end; return its exit code."""
        wait_until(self._ended, f"the end, after {self.seen!r}", DEADLINE, 0.01)
        return self.process.wait()

    def _ended(self) -> bool:
        if self._master >= 0:
            self._look_for("")
        return self.process.poll() is not None

    @property
    def as_found(self) -> bool:
        """Whether the terminal is in the modes in which it was found."""
        return termios.tcgetattr(self._slave) == self.before

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(DEADLINE)
        for file in (self._slave, self._master):
            if file >= 0:
                os.close(file)


_LEADER = (
    "import os, sys; os.close(os.open(sys.argv[1], os.O_RDWR));"
    "os.execv(sys.argv[2], [sys.argv[2], '-m', 'coach', *sys.argv[3:]])"
)
