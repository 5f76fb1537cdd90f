"""Notes down each session as it goes, how it ended, and how it felt once that is told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from coach.core.history.entry import Entry, Outcome, Setting
from coach.core.message import Message
from coach.storage.files import Notice
from coach.storage.journal.version import version_of

if TYPE_CHECKING:
    from coach.core.readout.summary import Done
    from coach.core.routine.area import Area
    from coach.core.routine.routine import Routine
    from coach.storage.settings import Settings


class Diary:
    """`notice` is what noting down said; `keep` writes an entry, or what is new about it."""

    def __init__(self, keep: Callable[[Entry], Notice | None]) -> None:
        self._keep = keep
        self._begun: Entry | None = None
        self.entry: Entry | None = None
        """The session of now, or the last one, once it has been noted down."""
        self.notice = Message()

    def begin(self, routine: "Routine", settings: "Settings") -> None:
        """Take note that a session of this routine begins now, as these settings have it."""
        prop = settings.prop_of(routine)
        setting = Setting(
            version_of(routine),
            rounds=settings.rounds_of(routine),
            prop=prop.id if prop else "",
            height=prop.height if prop else None,
            pattern=settings.breath.pattern,
            voice=settings.voice_for(routine.language),
        )
        self._begun = Entry(
            began=_now(),
            routine=routine.id,
            outcome=Outcome.BROKEN_OFF,
            id=uuid4().hex,
            name=routine.name,
            setting=setting,
        )
        self.entry, self.notice = None, Message()

    def go_on(self, done: "Done", device: str = "") -> None:
        """Take note of what was done so far, and what it was heard on.

        Whatever ends the program now, that much is kept.
        """
        self.end(Outcome.BROKEN_OFF, done, device)

    def end(self, outcome: Outcome, done: "Done", device: str = "") -> None:
        """Take note that it has ended, what was done in it, and what it was heard on."""
        begun = self._begun
        if begun is None:
            return
        self._write(
            replace(
                begun,
                outcome=outcome,
                rounds=done.rounds,
                breaths=done.breaths,
                seconds=done.seconds,
                tempos=tuple((mark.time, mark.tempo) for mark in done.tempos),
                areas=done.areas,
                sides=done.sides,
                setting=replace(begun.setting, device=device),
            )
        )

    def feel(self, felt: int) -> None:
        """Take note of how it felt, from 1, hard, to 5, very good."""
        if self.entry:
            self._write(replace(self.entry, felt=felt))

    def ease(self, areas: "tuple[Area, ...]") -> None:
        """Take note of where it is easier now."""
        if self.entry:
            self._write(replace(self.entry, easier=areas))

    def hurt(self, discomfort: int | None) -> None:
        """Take note of the discomfort, from 0 to 10."""
        if self.entry:
            self._write(replace(self.entry, discomfort=discomfort))

    def remember(self, note: str) -> None:
        """Take note of what the person says of it, in one line."""
        if self.entry and note != self.entry.note:
            self._write(replace(self.entry, note=note))

    def _write(self, entry: Entry) -> None:
        self.entry = entry
        # What was said about this session before stays said.
        if notice := self._keep(entry):
            self.notice = notice.message


def _now() -> datetime:
    # With the offset of where the person is: whose day and week it was.
    return datetime.now(UTC).astimezone()
