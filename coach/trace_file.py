"""Writes a session's events to a file as JSON Lines."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Self

import msgspec

from coach.core.timeline import Timeline
from coach.core.trace import Event, events

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

    Raises OSError where the file cannot be written.
    """

    def __init__(self, path: Path) -> None:
        # Unbuffered: each event is on the disk when the next one is heard.
        self._file = path.open("wb", buffering=0)
        self._written = 0.0
        self._ended = False

    def follow(self, timeline: Timeline, heard: float, wall_of: WallOf) -> None:
        """Write all that began before `heard` seconds and is not yet written."""
        if self._ended:
            return
        self._ended = heard >= timeline.end
        new = events(timeline, self._written, None if self._ended else heard)
        self._file.write(lines(new, wall_of))
        self._written = max(self._written, heard)

    def close(self) -> None:
        """Close the file; may be called again."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
