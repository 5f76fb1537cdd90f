"""Has lines rendered by one voice, and decides when that voice has failed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.speech.clips import BadClipError, Clip
from coach.speech.messages import Answer, Failed, Job, Ready, Rendered, Unusable
from coach.speech.process import KILL_SECONDS, WorkerLostError, WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from multiprocessing.connection import Connection
    from pathlib import Path

    from coach.speech.cache import Shelf

START_SECONDS = 10.0
"""A voice loads in about half a second; on a cold, slow disk it takes a few."""

CUE_SECONDS = 5.0
"""A line takes some hundredths of a second to render; a worker this late hangs."""

WORKERS = 2
"""A worker that is lost is replaced once."""

TRIES = 2
"""How often one text may fail before its voice has failed."""

AHEAD = 4
"""Jobs in the worker's hands, so that it need not wait until it is asked again."""


class VoiceFailedError(Exception):
    """A voice cannot speak these texts; the message says why, as in "it <message>"."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A text has its clip."""

    text: str
    clip: Clip


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing can be done until one of these is ready, or time is up."""

    on: tuple[Connection | int, ...]


Step = Heard | Waiting


class Rendering:
    """Renders texts by the worker processes of one voice; `steps` never blocks."""

    def __init__(
        self,
        texts: Iterable[str],
        shelf: Shelf,
        start: Callable[[], WorkerProcess],
        now: Callable[[], float],
    ) -> None:
        self._failures = dict.fromkeys(texts, 0)
        self._parts: dict[str, Path] = {}
        self._shelf, self._start, self._now = shelf, start, now

    def steps(self) -> Generator[Step]:
        """Yield a clip, or what to wait for; raise VoiceFailedError when hope is lost."""
        for left in reversed(range(WORKERS)):
            try:
                yield from self._one_worker()
            except WorkerLostError as error:
                if not left:
                    raise VoiceFailedError(str(error)) from error
            else:
                return

    def _one_worker(self) -> Generator[Step]:
        try:
            worker = self._start()
        except OSError as error:
            raise WorkerLostError(f"could not be started: {error}") from error
        try:
            yield from self._talk(worker)
            yield from self._end(worker)
        finally:
            worker.close()
            self._drop_parts()

    def _talk(self, worker: WorkerProcess) -> Generator[Step]:
        since, limit = self._now(), START_SECONDS
        while self._failures:
            # Answers first, time second: the caller may not have asked for long.
            if answer := worker.answer():
                yield from self._take(answer)
                self._hand_out(worker)
                since, limit = self._now(), CUE_SECONDS
            elif self._now() - since > limit:
                raise WorkerLostError(f"gave no answer for {limit:.0f} s")
            else:
                yield Waiting(worker.waits_on)

    def _end(self, worker: WorkerProcess) -> Generator[Step]:
        """Let the process end before it is closed, so that closing waits for nothing."""
        since = self._now()
        worker.kill()
        while worker.is_alive and self._now() - since < KILL_SECONDS:
            yield Waiting((worker.sentinel,))

    def _drop_parts(self) -> None:
        for part in self._parts.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)
        self._parts.clear()

    def _hand_out(self, worker: WorkerProcess) -> None:
        for text in self._failures:
            if len(self._parts) >= AHEAD:
                return
            if text not in self._parts:
                self._parts[text] = self._shelf.new_part()
                worker.ask(Job(text, str(self._parts[text])))

    def _take(self, answer: Answer) -> Generator[Step]:
        match answer:
            case Ready():
                pass
            case Unusable(why=why):
                raise VoiceFailedError(f"could not be loaded: {why}")
            case Failed(text=text, why=why):
                self._has_failed(text, why)
            case Rendered(text=text):
                yield from self._check(text)

    def _check(self, text: str) -> Generator[Heard]:
        try:
            clip = self._shelf.adopt(self._part_of(text), text)
        except BadClipError as error:
            self._has_failed(text, str(error))
        else:
            del self._failures[text], self._parts[text]
            yield Heard(text, clip)

    def _has_failed(self, text: str, why: str) -> None:
        self._part_of(text).unlink(missing_ok=True)
        del self._parts[text]
        self._failures[text] += 1
        if self._failures[text] >= TRIES:
            raise VoiceFailedError(f"failed twice at a line: {why}")

    def _part_of(self, text: str) -> Path:
        try:
            return self._parts[text]
        except KeyError as error:
            raise WorkerLostError("answered what it was not asked") from error
