"""Has lines rendered by one voice, and decides when that voice has failed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.core.message import Message
from coach.core.routine.language import Language
from coach.speech.clips import BadClipError, Clip
from coach.speech.forecast import LINES, effort
from coach.speech.process import IT, KILL_SECONDS, WorkerLostError, WorkerProcess
from coach.speech.protocol import Answer, Failed, Job, Ready, Rendered, Unusable

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from multiprocessing.connection import Connection
    from pathlib import Path

    from coach.speech.cache import Shelf

START_SECONDS = 10.0
"""A voice loads in about half a second; on a cold, slow disk it takes a few."""

CUE_SECONDS = 5.0
"""A line takes some hundredths of a second to render; a worker this late hangs."""

SECONDS_A_CHARACTER = 0.1
"""A line longer than 50 characters is given this much for each."""

STARTS = 2
"""How many workers may be lost before they are ready."""

LOST = 6
"""How many may be lost at a line; each line that ends or stops them costs two."""

LOST_IN_A_ROW = 3
"""How many may be lost at one line after the other, with none said between."""

TRIES = 2
"""How often a line may fail before it is left unsaid; the second time after all others."""

IN_A_ROW = 8
"""After so many failures without a success the voice is doubted, and not the lines."""

AHEAD = 4
"""Jobs in the worker's hands, so that it need not wait until it is asked again."""


class VoiceFailedError(Exception):
    """A voice cannot speak these texts; `why` is a sentence in which `voice` is filled in."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Heard:
    """A text has its clip."""

    text: str
    clip: Clip


@dataclass(frozen=True, slots=True)
class Unsaid:
    """This voice cannot say a text, though it can say others."""

    text: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing can be done until one of these is ready, or time is up."""

    on: tuple[Connection | int, ...]


Step = Heard | Unsaid | Waiting


class Rendering:
    """Renders texts by the worker processes of one voice; `steps` never blocks.

    A line that fails is tried once more when all others are done, and then left unsaid: it
    takes no other line along. A voice that seems to fail at every line is asked a probe.
    """

    def __init__(  # noqa: PLR0913 - what a voice is asked, and how long it is waited for, by name
        self,
        texts: Iterable[str],
        shelf: Shelf,
        start: Callable[[], WorkerProcess],
        now: Callable[[], float],
        probe: str = Language.EN.probe,
        *,
        patience: float = 1.0,
    ) -> None:
        """Wait for a line `patience` times as long as for one of a voice that needs no time."""
        # What is left to be said, in order, and how often it failed.
        self._left = dict.fromkeys(texts, 0)
        self._asked = frozenset(self._left)
        self._parts: dict[str, Path] = {}
        self._shelf, self._start, self._now = shelf, start, now
        self._probe, self._probing = probe, False
        self._ready = False
        self._starts = self._lost = self._lost_in_a_row = self._in_a_row = 0
        self._waits = patience
        # What was made so far, and in how many seconds.
        self._lines, self._effort, self._worked = 0, 0, 0.0

    def steps(self) -> Generator[Step]:
        """Yield a clip, a line left unsaid, or what to wait for; raise VoiceFailedError."""
        while self._left:
            yield from self._one_worker()

    @property
    def pace(self) -> float | None:
        """Seconds of work for each character, as in `effort`, once they are known."""
        return self._worked / self._effort if self._lines >= LINES else None

    def hurry(self, texts: Iterable[str]) -> None:
        """Say these first, in this order; those that have failed still after the others of them."""
        if self._probing:
            return
        here = [text for text in texts if text in self._left]
        here.sort(key=lambda text: self._left[text])
        self._left = {**{text: self._left[text] for text in here}, **self._left}

    def _one_worker(self) -> Generator[Step]:
        self._ready = False
        try:
            worker = self._start()
        except OSError as error:
            why = Message("{voice} could not be started: {problem}.", voice=IT, problem=f"{error}")
            self._has_not_started(why)
            return
        try:
            yield from self._talk(worker)
            yield from self._end(worker)
        except WorkerLostError as error:
            yield from self._was_lost(error.why)
        finally:
            worker.close()
            self._parts.clear()

    def _talk(self, worker: WorkerProcess) -> Generator[Step]:
        since = self._now()
        while self._left:
            # Answers first, time second: the caller may not have asked for long.
            if answer := worker.answer():
                if self._ready:
                    self._worked += self._now() - since
                yield from self._take(answer)
                yield from self._hand_out(worker)
                since = self._now()
            elif self._now() - since > self._patience:
                seconds = round(self._patience)
                raise WorkerLostError(
                    Message("{voice} gave no answer for {seconds} s.", voice=IT, seconds=seconds)
                )
            else:
                yield Waiting(worker.waits_on)

    @property
    def _patience(self) -> float:
        if not self._ready:
            return START_SECONDS * self._waits
        longest = SECONDS_A_CHARACTER * len(next(iter(self._parts), ""))
        return self._waits * max(CUE_SECONDS, longest)

    def _end(self, worker: WorkerProcess) -> Generator[Step]:
        """Let the process end before it is closed, so that closing waits for nothing."""
        since = self._now()
        worker.kill()
        while worker.is_alive and self._now() - since < KILL_SECONDS:
            yield Waiting((worker.sentinel,))

    def _hand_out(self, worker: WorkerProcess) -> Generator[Step]:
        while len(self._parts) < AHEAD and (text := self._next()) is not None:
            self._parts[text] = worker.new_part()
            try:
                worker.ask(Job(text, str(self._parts[text])))
            except ValueError as error:
                yield from self._has_failed(text, str(error))

    def _next(self) -> str | None:
        return next((text for text in self._left if text not in self._parts), None)

    def _take(self, answer: Answer) -> Generator[Step]:
        match answer:
            case Ready():
                self._ready = True
            case Unusable(why=why):
                raise VoiceFailedError(
                    Message("{voice} could not be loaded: {problem}.", voice=IT, problem=why)
                )
            case Failed(text=text, why=why):
                yield from self._has_failed(text, why)
            case Rendered(text=text):
                yield from self._check(text)

    def _check(self, text: str) -> Generator[Step]:
        try:
            clip = self._shelf.adopt(self._part_of(text), text)
        except BadClipError as error:
            yield from self._has_failed(text, str(error))
            return
        del self._left[text], self._parts[text]
        self._in_a_row = 0
        self._lines, self._effort = self._lines + 1, self._effort + effort(text)
        if text == self._probe:
            self._probing = False
        if text in self._asked:
            self._lost_in_a_row = 0
            yield Heard(text, clip)

    def _has_failed(self, text: str, why: str) -> Generator[Step]:
        with suppress(OSError):
            self._part_of(text).unlink(missing_ok=True)
        del self._parts[text]
        if self._probing and text == self._probe:
            raise VoiceFailedError(
                Message(
                    "{voice} failed at one line after another: {problem}.", voice=IT, problem=why
                )
            )
        tries = self._left.pop(text) + 1
        if tries < TRIES:
            self._left[text] = tries
        elif text in self._asked:
            yield Unsaid(text)
        self._in_a_row += 1
        if self._in_a_row >= IN_A_ROW or not self._left:
            self._doubt_voice()

    def _doubt_voice(self) -> None:
        """Ask next what any voice can say: is it the voice that fails, or the lines."""
        self._probing = True
        self._left = {self._probe: 0, **self._left}

    def _has_not_started(self, why: Message) -> None:
        self._starts += 1
        if self._starts >= STARTS:
            raise VoiceFailedError(why)

    def _was_lost(self, why: Message) -> Generator[Step]:
        """Blame the line that the worker had in hand: jobs are done in the order given."""
        if not self._parts:
            self._has_not_started(why)
            return
        self._lost += 1
        self._lost_in_a_row += 1
        if self._lost >= LOST or self._lost_in_a_row >= LOST_IN_A_ROW:
            raise VoiceFailedError(why)
        culprit = next(iter(self._parts))
        if self._probing and culprit == self._probe:
            raise VoiceFailedError(why)
        yield from self._has_failed(culprit, why)
        self._doubt_voice()

    def _part_of(self, text: str) -> Path:
        try:
            return self._parts[text]
        except KeyError as error:
            raise WorkerLostError(
                Message("{voice} gave an answer to something else.", voice=IT)
            ) from error
