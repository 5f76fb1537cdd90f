"""A session as it is noted down: what was done, as what, how it ended and how it felt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from coach.core.routine.area import Area
from coach.core.routine.dose import is_worth_telling
from coach.core.routine.side import Side

# The most characters of a note.
MAX_NOTE = 200
# The worst discomfort, and the best feeling.
WORST, BEST = 10, 5


class Outcome(StrEnum):
    """How a session ended; one that is BROKEN_OFF was left without a way up or an end."""

    FINISHED = "finished"
    STOPPED = "stopped"
    BROKEN_OFF = "broken-off"


@dataclass(frozen=True, slots=True)
class Setting:
    """As what a session was begun: what it takes to begin it so again.

    `version` tells whether the routine is still the same one, `rounds` are those wished for,
    `prop` is what the hands rested on, by its id, at `height` in body heights; `voice` the id of
    the one wished for, `device` what it was heard on. Empty is what is not known, or was not
    chosen.
    """

    version: str = ""
    rounds: int = 0
    prop: str = ""
    height: float | None = None
    pattern: str = ""
    voice: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One session.

    `began` with the offset of where it was, or UTC where nobody knows it; `routine` by its id,
    `name` as it was called. `seconds` without pauses. `tempos` are (second, breaths a minute from
    then on). `areas` are the seconds of stretching for each part of the body, and of breathing for
    sleep and rest, `sides` those for each side. `felt` is from 1, hard, to 5, very good,
    `discomfort` from 0 to 10, `easier` where it was easier after it: all only where the person has
    said so. One that is not from `here` was done on another computer.
    """

    began: datetime
    routine: str
    outcome: Outcome
    rounds: int = 0
    breaths: int = 0
    seconds: float = 0.0
    tempos: tuple[tuple[float, float], ...] = ()
    felt: int | None = None
    id: str = ""
    name: str = ""
    areas: Mapping[Area, float] = field(default_factory=dict, hash=False)
    sides: Mapping[Side, float] = field(default_factory=dict, hash=False)
    setting: Setting = Setting()
    easier: tuple[Area, ...] = ()
    discomfort: int | None = None
    note: str = ""
    here: bool = True

    @property
    def day(self) -> date:
        """The day on which it began, where it was."""
        return self.began.date()

    @property
    def minutes(self) -> float:
        """How long it was."""
        return self.seconds / 60.0

    @property
    def counts(self) -> bool:
        """Whether it is worth telling of: not what was begun only to be left."""
        return is_worth_telling(self.rounds, self.seconds)

    @property
    def tempo(self) -> float | None:
        """The tempo that it ended at, in breaths a minute, where there was one."""
        return self.tempos[-1][1] if self.tempos else None
