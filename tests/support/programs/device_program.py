"""The device in a program of its own, as a test sees it, and where it is found in a recording."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from support.machine.starting import one_at_a_time
from support.programs import told_device
from support.sound.listening import RATE, Sound, find
from support.sound.soundserver import Recording, wait_until

PROGRAM = Path(told_device.__file__)
ROOT = PROGRAM.parents[3]


class Device:
    """The device in a program of its own, and what it reported so far."""

    def __init__(self, env: dict[str, str], *options: str) -> None:
        self.lines: list[dict[str, Any]] = []
        with one_at_a_time():
            self._process = subprocess.Popen(
                [sys.executable, str(PROGRAM), *options],
                env=env | {"PYTHONPATH": str(ROOT)},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            self._reader = threading.Thread(target=self._read, daemon=True)
            self._reader.start()
            self.wait("ready", seconds=30.0)

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.lines.append(json.loads(line))

    def do(self, do: str, **values: object) -> dict[str, Any]:
        """Have it do this; return when it began and how long it took."""
        assert self._process.stdin is not None
        before = len(self.all("done"))
        self._process.stdin.write(json.dumps({"do": do, **values}) + "\n")
        self._process.stdin.flush()
        wait_until(lambda: len(self.all("done")) > before or self.ended, f"{do} is done")
        assert not self.ended, "the program died"
        return self.all("done")[-1]

    @property
    def ended(self) -> bool:
        return self._process.poll() is not None

    def all(self, kind: str, **values: object) -> list[dict[str, Any]]:
        return [
            line
            for line in list(self.lines)
            if line["is"] == kind and values.items() <= line.items()
        ]

    def wait(
        self,
        kind: str,
        such: Callable[[dict[str, Any]], bool] = lambda _: True,
        seconds: float = 10.0,
        **values: object,
    ) -> dict[str, Any]:
        """Wait for a line of this kind; return the first."""
        found: list[dict[str, Any]] = []
        looked = 0

        def there() -> bool:
            nonlocal looked
            # What was looked at is not looked at again: there are fifty lines a second.
            new = self.lines[looked:]
            looked += len(new)
            found.extend(
                line
                for line in new
                if line["is"] == kind and values.items() <= line.items() and such(line)
            )
            return bool(found) or self.ended

        wait_until(there, f"{kind} {values}", seconds)
        return next(iter(found))

    def reach(self, take: int, frame: int) -> dict[str, Any]:
        """Wait until this frame of a take is heard."""
        return self.wait("heard", lambda line: line["frame"] >= frame, take=take)

    @property
    def pid(self) -> int:
        return self._process.pid

    def kill(self) -> None:
        """Let it die at once, as a crash would."""
        self._process.kill()

    def begin_to_end(self) -> None:
        """Let the program end."""
        assert self._process.stdin is not None
        self._process.stdin.close()

    def end(self) -> int:
        """Let the program end; return its exit status."""
        self.begin_to_end()
        status = self._process.wait(10.0)
        self._reader.join(10.0)
        return status

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if not self.ended:
            self._process.kill()
        self._process.wait(10.0)
        self._reader.join(10.0)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


def heard_until(recording: Recording, at: float) -> Sound:
    """Return the left side of what was recorded until half a second after `at`."""
    recording.wait_for(at + 0.5)
    return recording.samples[:, 0]


def index_of(piece: Sound, recording: Recording, at: float, within: float = 0.3) -> int:
    """Return where in the recording this piece of sound is, about `at`."""
    left = heard_until(recording, at + within)
    return find(piece, left, recording.frame_of(at), round(within * RATE))


def place_of(piece: Sound, recording: Recording, at: float, within: float = 0.3) -> float:
    """Return how many seconds after `at` this piece of sound was heard."""
    return (index_of(piece, recording, at, within) - recording.frame_of(at)) / RATE
