"""Writes a session's events to a file as JSON Lines."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Self

import msgspec

from coach.core.message import Message
from coach.core.readout.trace import Event, events
from coach.core.score.timeline import Timeline, frame_at, time_of

WallOf = Callable[[float], float | None]


def lines(of: Iterable[Event], wall_of: WallOf | None = None) -> bytes:
    """Return events one a line; with `wall_of`, each with the monotonic second it was heard."""
    encode = msgspec.json.encode
    return b"".join(encode(_record(event, wall_of)) + b"\n" for event in of)


def _record(event: Event, wall_of: WallOf | None) -> dict[str, object]:
    record: dict[str, object] = {**event.record()}
    if wall_of:
        record["wall"] = wall_of(event.time)
    return record


class TraceFile:
    """A trace that grows while the session is heard, so that it survives a crash.

    Raises OSError where the file cannot be opened. One that cannot be written any more ends
    with its last whole line, and `problem` says why: the session never fails by it.
    """

    def __init__(self, path: Path) -> None:
        # Not waited for: a pipe that nobody reads is refused, and one that is full breaks off.
        how = [getattr(os, name, 0) for name in ("O_NONBLOCK", "O_BINARY")]
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | sum(how), 0o666)
        # Unbuffered: each event is on the disk when the next one is heard.
        self._file = os.fdopen(file, "wb", buffering=0)
        self._path = path
        self._written = 0.0
        self._ended = False
        self.problem: str = Message()

    def follow(self, timeline: Timeline, heard: float, wall_of: WallOf) -> None:
        """Write all that began before `heard` seconds and is not yet written; never raises."""
        if self._ended or self.problem:
            return
        self._ended = heard >= timeline.end
        # In whole samples: a splice lies on them, and must not fall short of what is written.
        heard = time_of(frame_at(heard))
        new = events(timeline, self._written, None if self._ended else heard)
        try:
            self._write(lines(new, wall_of))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self.problem = Message(
                "The trace could not be written: {reason} ({where}). "
                "The session goes on without it.",
                reason=reason,
                where=f"{self._path}",
            )
            self.close()
        self._written = max(self._written, heard)

    def _write(self, data: bytes) -> None:
        done = 0
        try:
            while done < len(data):
                # A disk that is nearly full takes a part, a full pipe nothing.
                count = self._file.write(data[done:])
                if not count:
                    raise BlockingIOError(None, Message("nobody reads it"))
                done += count
        except OSError:
            self._drop(done - (data.rfind(b"\n", 0, done) + 1))
            raise

    def _drop(self, count: int) -> None:
        """Take back so many bytes of a line that was cut, where the file lets it."""
        with suppress(OSError):
            self._file.truncate(self._file.tell() - count)

    def close(self) -> None:
        """Close the file; may be called again, and never raises."""
        with suppress(OSError):
            self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
