"""What a program does to the network and to a home folder, as the kernel tells it: by strace.

Not by counting packets in a network of its own: where there is no way out, a library may give up
before it sends one. strace sees the attempt, and which process makes it.
"""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from support.sound.soundserver import wait_until

# Seconds that a speech process is kept: the library in 0.1.0 made its first report after some ten.
LONG = 20.0
# Seconds for a program to get somewhere, on a machine that is busy.
DEADLINE = 60.0

# Where the coach may write below a home folder, and the font and sound systems that it uses.
OWN = tuple(
    f"{folder}/breath-coach" for folder in (".cache", ".config", ".local/share", ".local/state")
)
OTHERS = (".cache/fontconfig", ".config/pulse")


def missing() -> str:
    """Return why nothing can be witnessed here, or an empty string."""
    return "" if shutil.which("strace") else "not installed: strace"


def bare(home: Path, env: Mapping[str, str]) -> dict[str, str]:
    """Return an environment with nothing of a builder's or a tester's in it.

    A library may keep still where a variable such as CI tells it that nobody is at home.
    """
    return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(home), **env}


class Witness:
    """Sees all that a program, and whatever it starts, asks the kernel's network for."""

    def __init__(self, log: Path) -> None:
        self._log = log

    def command(self, *words: str) -> list[str]:
        """Return a command line that runs another one before this witness."""
        # The filter in the kernel lets every other call run as fast as ever.
        options = ("--follow-forks", "--seccomp-bpf", "--trace=%network", "--string-limit=200")
        return ["strace", *options, "--quiet=all", f"--output={self._log}", *words]

    def families(self) -> set[str]:
        """Return which families of sockets were made; a name is looked up by one, too."""
        return set(re.findall(r" socket(?:pair)?\((\w+)", self._said()))

    def called(self) -> set[str]:
        """Return the sockets of this machine that were connected to, by their paths."""
        return set(re.findall(r' connect\(.*sun_path=@?"([^"]+)"', self._said()))

    def _said(self) -> str:
        return self._log.read_text("utf-8", errors="replace")


class Watched:
    """The coach before a witness, in a home folder of its own."""

    def __init__(
        self, home: Path, log: Path, command: Sequence[str], env: Mapping[str, str]
    ) -> None:
        self.home, self.witness = home, Witness(log)
        self.strays: set[str] = set()
        self._process = subprocess.Popen(
            self.witness.command(*command),
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    @property
    def coach(self) -> int:
        """The coach's process: the only one that the witness started."""
        started = _children(self._process.pid)
        assert started, f"the coach ended: {self.end()}"
        return started[0]

    @property
    def has_rendered(self) -> bool:
        """Whether the first line was rendered, so that the voice is loaded."""
        return any(self.home.glob(".cache/breath-coach/clips/*.flac"))

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self._process.poll() is not None

    @property
    def speaks(self) -> bool:
        """Whether a process of its lives that has loaded the voice's runtime."""
        loaded = (Path(f"/proc/{each}/maps").read_text() for each in _children(self.coach))
        return any("onnxruntime" in libraries for libraries in loaded)

    def signal(self, number: signal.Signals) -> None:
        """Send the coach, and nobody that it has started, a signal."""
        os.kill(self.coach, number)

    def look_around(self) -> None:
        """Remember what lies in the home folder now and does not belong there."""
        self.strays |= set(strays(self.home))

    def end(self) -> str:
        """Wait for its end, which may be now; return what it said on standard error."""
        said = self._process.communicate(timeout=DEADLINE)[1]
        self.look_around()
        return said

    def kill(self) -> None:
        """Leave nothing running, whatever went wrong; may be called again."""
        if not self.is_over:
            self.signal(signal.SIGKILL)
        if self._process.stderr and not self._process.stderr.closed:
            self.end()


def keep_speech_processes(programs: Sequence[Watched]) -> None:
    """Stop each program while it has its lines rendered: its speech process waits for it.

    A library that reports does so when it has been loaded for some seconds.
    """
    for program in programs:
        begun = "the first line is rendered"
        wait_until(lambda p=program: p.has_rendered or p.is_over, begun, DEADLINE)
        assert program.has_rendered, f"the coach ended: {program.end()}"
        program.signal(signal.SIGSTOP)
        assert program.speaks, "the voice was too slow to start, and another one speaks"
    until = time.monotonic() + LONG
    wait_until(lambda: time.monotonic() > until, "the speech processes live long", 2 * LONG, 0.1)
    for program in programs:
        assert program.speaks, "its speech process has ended"
        program.look_around()
        program.signal(signal.SIGCONT)


def _children(process: int) -> list[int]:
    told = Path(f"/proc/{process}/task/{process}/children").read_text()
    return [int(each) for each in told.split()]


def strays(home: Path) -> list[str]:
    """Return the files in a home folder that are neither the coach's nor a named system's."""
    known = (*OWN, *OTHERS)
    files = (path.relative_to(home) for path in home.rglob("*") if not path.is_dir())
    return sorted(str(p) for p in files if not any(p.is_relative_to(each) for each in known))
