"""A private, real session bus, on which nothing is but what a test puts there."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any, Self

from support.sound.soundserver import wait_until

ROOT = Path(__file__).parents[3]
# Seconds for a program to end.
DEADLINE = 10.0
# The system's own configuration would start the desktop's real services.
CONFIGURATION = """\
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def missing(*tools: str) -> str:
    """Return why no bus can be started here, or no such tool, or an empty string."""
    absent = [tool for tool in ("dbus-daemon", *tools) if shutil.which(tool) is None]
    return f"not installed: {', '.join(absent)}" if absent else ""


class SessionBus:
    """Starts on entering, and is gone on leaving; `env` is for the programs on it."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="bus-"))
        self.address = f"unix:path={self._folder / 'socket'}"
        self.env = os.environ | {
            "DBUS_SESSION_BUS_ADDRESS": self.address,
            "QT_QPA_PLATFORM": "offscreen",
        }
        self._programs: list[Program] = []

    def start(self, *command: str) -> "Program":
        """Start a Python program on the bus; returns when it is ready."""
        program = Program([sys.executable, *command], self.env)
        self._programs.append(program)
        program.wait("ready", seconds=30.0)
        return program

    def kill(self) -> None:
        """Let the bus die at once."""
        self._daemon.kill()
        self._daemon.wait(DEADLINE)

    def __enter__(self) -> Self:
        configuration = self._folder / "bus.conf"
        configuration.write_text(CONFIGURATION.format(socket=self._folder / "socket"))
        command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address"]
        self._daemon = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self._daemon.stdout is not None
        # It is said when connections are taken.
        with self._daemon.stdout as said:
            assert said.readline(), "dbus-daemon did not start"
        return self

    def __exit__(self, *_: object) -> None:
        for program in self._programs:
            program.kill()
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)


class Program:
    """A program that is told what to do, a JSON line at a time, and tells what happened."""

    def __init__(self, command: list[str], env: dict[str, str]) -> None:
        self.lines: list[dict[str, Any]] = []
        self._process = subprocess.Popen(
            command,
            env=env | {"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.lines.append(json.loads(line))

    def do(self, do: str, **values: object) -> dict[str, Any]:
        """Have it do this; return what it said when it was done."""
        assert self._process.stdin is not None
        before = len(self.all("done"))
        self._process.stdin.write(json.dumps({"do": do, **values}) + "\n")
        self._process.stdin.flush()
        return self.wait("done", count=before + 1)

    def all(self, kind: str, **values: object) -> list[dict[str, Any]]:
        """Return what it told of this kind."""
        told = list(self.lines)
        return [line for line in told if line["is"] == kind and values.items() <= line.items()]

    def wait(
        self, kind: str, count: int = 1, seconds: float = DEADLINE, **values: object
    ) -> dict[str, Any]:
        """Wait until it told this so many times; return the last."""
        wait_until(
            lambda: len(self.all(kind, **values)) >= count or self._process.poll() is not None,
            f"{kind} {values}",
            seconds,
        )
        told = self.all(kind, **values)
        assert len(told) >= count, f"the program ended: {self._process.stderr.read()}"  # type: ignore[union-attr]  # it is a pipe
        return told[-1]

    def end(self) -> str:
        """Let it end by itself; return what it said on standard error."""
        assert self._process.stdin is not None
        assert self._process.stderr is not None
        self._process.stdin.close()
        assert self._process.wait(DEADLINE) == 0
        return self._process.stderr.read()

    def kill(self) -> None:
        """Let it die at once, as a crash would; may be called again."""
        self._process.kill()
        self._process.wait(DEADLINE)
        self._reader.join(DEADLINE)
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe:
                pipe.close()
