"""The coach in a terminal of its own, with somebody at the keys."""

import os
import pty
import signal
import subprocess
import sys
import threading
from typing import Any, Self

from support.programs.program import GrowingTrace, Home
from support.programs.short import SHORT
from support.sound.soundserver import wait_until

# Seconds; generous, for machines that are busy.
DEADLINE = 120.0


class Terminal:
    """A session of the short routine, and what is to be seen of it."""

    def __init__(self, home: Home, *arguments: str) -> None:
        self.trace = home.folder / "trace.jsonl"
        self._growing = GrowingTrace(self.trace)
        self.said = ""
        self._master, slave = pty.openpty()
        # What is scripted asks for no sound check: it hangs some seconds sooner.
        script = ("--tempo", "12", "--do", "1 tempo 12", "--get-ready", "3")
        command = ["play", SHORT, "--yes", *script, *arguments]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "coach", *command, "--trace", str(self.trace)],
            env=home.env,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        while data := self._next():
            self.said += data.decode("utf-8", "replace")

    def _next(self) -> bytes:
        try:
            return os.read(self._master, 1 << 12)
        except OSError:  # how a terminal says that nobody is there any more
            return b""

    def press(self, key: str) -> None:
        os.write(self._master, key.encode())

    def heard(self, kind: str, **values: object) -> list[dict[str, Any]]:
        """Return what was heard of this kind so far."""
        events = [event for event in self._growing.events() if event["event"] == kind]
        return [event for event in events if values.items() <= event.items()]

    def wait_for(
        self, kind: str, count: int = 1, seconds: float = DEADLINE, **values: object
    ) -> dict[str, Any]:
        """Wait until this was heard so many times; return the last."""

        def there() -> bool:
            assert self.process.poll() is None, f"the coach ended: {self.said}"
            return len(self.heard(kind, **values)) >= count

        wait_until(there, f"{kind} {values}", seconds, every=0.05)
        return self.heard(kind, **values)[count - 1]

    def wait_to_say(self, words: str, seconds: float = DEADLINE) -> None:
        wait_until(lambda: words in self.said, f"it says {words!r}", seconds, every=0.05)

    def end(self) -> int:
        """Wait for its end; return its exit code."""
        return self.process.wait(DEADLINE)

    def suspend(self) -> None:
        """Let it stand still, as all programs do when the computer sleeps."""
        self.process.send_signal(signal.SIGSTOP)

    def wake(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(DEADLINE)
        self._reader.join(DEADLINE)
        os.close(self._master)
