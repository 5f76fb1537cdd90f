"""The coach as a person starts it, in a home of its own, and what it left behind."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from support.machine.starting import one_at_a_time
from support.sound.soundserver import wait_until

HERE = Path(__file__).parent
OBSERVER = HERE / "observed_coach.py"
# Seconds to start, or to end when asked; generous, for machines that are busy.
DEADLINE = 60.0

Event = dict[str, Any]


@dataclass
class Home:
    """A home folder of its own: settings, cache and what a test lets be written."""

    folder: Path
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def env(self) -> dict[str, str]:
        """The environment for programs that live in it."""
        own = {
            name: str(self.folder / name.lower())
            for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
        }
        return {**os.environ, "HOME": str(self.folder), **own, **self.extra}

    def coach(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run the coach to its end."""
        return subprocess.run(
            [sys.executable, "-m", "coach", *arguments],
            env=self.env,
            check=check,
            capture_output=True,
            text=True,
            timeout=300.0,
        )


def when(home: Home, *arguments: str, kind: str = "phase", **values: object) -> float:
    """Return the second at which something will happen in a file that is rendered like this."""
    trace = home.folder / "rehearsal.jsonl"
    sound = home.folder / "rehearsal.wav"
    home.coach("render", "--yes", *arguments, "--output", str(sound), "--trace", str(trace))
    sound.unlink()
    found = (event for event in read_trace(trace) if event["event"] == kind)
    matching = (e for e in found if all(e.get(name) == v for name, v in values.items()))
    seconds: float = next(matching)["time"]
    return seconds


class Window:
    """The coach with its window, observed."""

    def __init__(self, home: Home, *arguments: str) -> None:
        self.trace = home.folder / "trace.jsonl"
        self._growing = GrowingTrace(self.trace)
        self._folder = home.folder
        observed = [sys.executable, str(OBSERVER), str(home.folder)]
        with one_at_a_time():
            self.process = subprocess.Popen(
                [*observed, "run", *arguments, "--trace", str(self.trace)],
                env=home.env,
                stderr=subprocess.PIPE,
                text=True,
            )
            # Then it listens to signals.
            wait_until(self._started, "the coach starts", DEADLINE)

    def events(self, kind: str) -> list[Event]:
        """What was heard so far."""
        return [event for event in self._growing.events() if event["event"] == kind]

    def wait_for(
        self, kind: str, seconds: float = DEADLINE, count: int = 1, **values: object
    ) -> Event:
        """Wait until such an event was heard so many times; return the last of them."""

        def matching() -> list[Event]:
            self._check_alive()
            return [
                event
                for event in self.events(kind)
                if all(event.get(name) == value for name, value in values.items())
            ]

        wait_until(lambda: len(matching()) >= count, f"{kind} {values}", seconds, every=0.05)
        return matching()[count - 1]

    def be_busy(self) -> float:
        """Keep the window's thread busy for 300 ms, or BUSY_SECONDS; return when."""
        self.process.send_signal(signal.SIGUSR1)
        return time.monotonic()

    def controls(self) -> dict[str, dict[str, Any]]:
        """Return where every visible control is, by its accessible name."""
        path = self._folder / "controls.json"
        path.unlink(missing_ok=True)
        self.process.send_signal(signal.SIGUSR2)
        wait_until(path.exists, "the program tells where its controls are")
        told: dict[str, dict[str, Any]] = json.loads(path.read_text())
        return told

    def wait_for_control(self, name: str, **values: object) -> dict[str, Any]:
        """Wait until a control of this name is there, and as asked for."""

        def there() -> bool:
            self._check_alive()
            place = self.controls().get(name, {})
            return bool(place) and all(place[key] == value for key, value in values.items())

        wait_until(there, f"control {name!r} {values}", DEADLINE, every=0.05)
        return self.controls()[name]

    def paints(self) -> list[tuple[float, float]]:
        """Return each paint of the circle: monotonic second and radius in pixels."""
        whole = (self._folder / "paints").read_text().rpartition("\n")[0]
        return [(float(at), float(r)) for at, r in (line.split() for line in whole.splitlines())]

    def _started(self) -> bool:
        self._check_alive()
        return (self._folder / "paints").exists()

    def _check_alive(self) -> None:
        if self.process.poll() is not None:
            assert self.process.stderr is not None
            with self.process.stderr as said:
                raise AssertionError(f"the coach ended: {said.read()}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(DEADLINE)
        if self.process.stderr:
            self.process.stderr.close()


class GrowingTrace:
    """A trace that is still being written: each line of it is read once."""

    def __init__(self, path: Path) -> None:
        self._path, self._read = path, 0
        self._events: list[Event] = []

    def events(self) -> list[Event]:
        """Return all events of the whole lines so far."""
        size = self._path.stat().st_size if self._path.exists() else 0
        if size < self._read:  # of an earlier session, and begun anew
            self._read, self._events = 0, []
        if size > self._read:
            with self._path.open("rb") as file:
                file.seek(self._read)
                whole, end, _ = file.read().rpartition(b"\n")
            self._read += len(whole + end)
            self._events += [json.loads(line) for line in whole.splitlines()]
        return self._events


def read_trace(path: Path) -> list[Event]:
    """Return the whole lines of a trace that may still be growing."""
    if not path.exists():
        return []
    whole = path.read_text().rpartition("\n")[0]
    return [json.loads(line) for line in whole.splitlines()]
