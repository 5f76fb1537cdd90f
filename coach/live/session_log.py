"""Notes down each session when it ends, and how it felt once that is told."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from msgspec import structs

from coach.core.message import Message
from coach.core.score.timeline import State
from coach.storage.files import Notice
from coach.storage.journal import Entry, Outcome

if TYPE_CHECKING:
    from coach.core.readout.summary import Done


class Diary:
    """`notice` is what noting down said; `keep` writes an entry, or what is new about it."""

    def __init__(self, keep: Callable[[Entry], Notice | None]) -> None:
        self._keep = keep
        self._began = _now()
        self._routine = ""
        self._entry: Entry | None = None
        self.notice = Message()

    def begin(self, routine: str) -> None:
        """Take note that a session of this routine, by its id, begins now."""
        self._routine, self._began = routine, _now()
        self._entry, self.notice = None, Message()

    def end(self, outcome: State, done: "Done") -> None:
        """Take note that it has ended, and what was done in it."""
        self._write(
            Entry(
                began=self._began,
                routine=self._routine,
                outcome=Outcome(outcome),
                rounds=done.rounds,
                breaths=done.breaths,
                seconds=done.seconds,
                tempos=tuple((mark.time, mark.tempo) for mark in done.tempos),
            )
        )

    def feel(self, felt: int) -> None:
        """Take note of how it felt, from 1, hard, to 5, very good."""
        if self._entry:
            self._write(structs.replace(self._entry, felt=felt))

    def _write(self, entry: Entry) -> None:
        self._entry = entry
        # What was said about this session before stays said.
        if notice := self._keep(entry):
            self.notice = notice.message


def _now() -> datetime:
    # With the offset of where the person is: whose day and week it was.
    return datetime.now(UTC).astimezone()
