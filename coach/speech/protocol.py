"""What the program and its speech process say to each other: small, plain, and checked.

They travel as JSON rather than as pickles: whatever a broken worker sends can be refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from coach.core.message import Message  # noqa: TC001 - msgspec looks it up

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

MAX_BYTES = 65_536
"""Longer messages are nonsense."""


class Job(msgspec.Struct, frozen=True, tag=True):
    """To the worker: speak `text` and leave the clip in the file `part`."""

    text: str
    part: str


class Ready(msgspec.Struct, frozen=True, tag=True):
    """From the worker, once: the voice is loaded."""


class Unusable(msgspec.Struct, frozen=True, tag=True):
    """From the worker, in place of Ready: this voice cannot be had here."""

    why: Message


class Rendered(msgspec.Struct, frozen=True, tag=True):
    """From the worker: the part of `text` is written."""

    text: str


class Failed(msgspec.Struct, frozen=True, tag=True):
    """From the worker: nothing usable came of `text`."""

    text: str
    why: str


Answer = Ready | Unusable | Rendered | Failed


def send(connection: Connection, message: Job | Answer) -> None:
    """Send one message; raise OSError if the other side is gone, ValueError if it may not go."""
    told = msgspec.json.encode(message, enc_hook=_taken_apart)
    if len(told) > MAX_BYTES:
        raise ValueError(f"it is longer than {MAX_BYTES} bytes")
    connection.send_bytes(told)


def receive_job(connection: Connection) -> Job:
    """Wait for a job; raise EOFError when the program has gone."""
    return msgspec.json.decode(connection.recv_bytes(MAX_BYTES), type=Job)


def receive_answer(connection: Connection) -> Answer:
    """Wait for an answer; raise EOFError, OSError or ValueError if there is none."""
    answer: Answer = msgspec.json.decode(
        connection.recv_bytes(MAX_BYTES), type=Answer, dec_hook=_put_together
    )
    return answer


def _taken_apart(message: Message) -> tuple[str, dict[str, str | float]]:
    return message.template, message.filled


def _put_together(kind: type[Message], parts: object) -> Message:
    template, filled = msgspec.convert(parts, tuple[str, dict[str, str | float]])
    try:
        return kind(template, **filled)
    except (LookupError, AttributeError) as error:
        raise ValueError(f"{template!r} cannot be filled") from error
