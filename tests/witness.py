"""What a program does to the network and to a home folder, as the kernel tells it: by strace.

Not by counting packets in a network of its own: where there is no way out, a library may give up
before it sends one. strace sees the attempt, and which process makes it.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

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


def start(witness: Witness, *words: str, env: Mapping[str, str]) -> subprocess.Popen[str]:
    """Start a program before a witness."""
    return subprocess.Popen(
        witness.command(*words),
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def child(process: int) -> int | None:
    """Return the process that another one started first, while there is one."""
    told = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return int(told[0]) if told else None


def strays(home: Path) -> list[str]:
    """Return the files in a home folder that are neither the coach's nor a named system's."""
    known = (*OWN, *OTHERS)
    files = (path.relative_to(home) for path in home.rglob("*") if not path.is_dir())
    return sorted(str(p) for p in files if not any(p.is_relative_to(each) for each in known))
