"""The well-shaped parts of a routine file, which can be judged already."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from coach.core.routine.language import Language
from coach.core.routine.position import Position
from coach.storage.routines.poses.schema import PoseTable
from coach.storage.routines.schema import (
    BreathingTable,
    ExitTable,
    GateTable,
    OpeningTable,
    PropTable,
    RoutineFile,
    ScreeningTable,
    StepTable,
    WayUpTable,
)
from coach.storage.routines.shape import converted

# No list of tables may be longer; what is beyond is not judged.
MOST = 40

_Table = TypeVar("_Table", bound=msgspec.Struct)


@dataclass(frozen=True)
class Draft:
    """Those parts of a file that have the right shape, by their places: they can be judged already.

    `whole` is the file itself where all of it has the right shape.
    """

    data: dict[str, Any]
    whole: RoutineFile | None = None

    @cached_property
    def steps(self) -> dict[str, StepTable]:
        """The steps of the rounds."""
        return self._tables("steps", StepTable)

    @cached_property
    def every_step(self) -> dict[str, StepTable]:
        """Those before the rounds, of the rounds, and after them."""
        return {**self.before, **self.steps, **self.after}

    @cached_property
    def before(self) -> dict[str, StepTable]:
        """The steps before the rounds."""
        return self._tables("before", StepTable)

    @cached_property
    def after(self) -> dict[str, StepTable]:
        """The steps after the rounds."""
        return self._tables("after", StepTable)

    @property
    def has_all_steps(self) -> bool:
        """Whether none is broken itself, so that what follows what is certain."""
        listed = (self.data.get(key, []) for key in ("before", "steps", "after"))
        counts = [len(steps) if isinstance(steps, list) else -1 for steps in listed]
        return counts == [len(steps) for steps in (self.before, self.steps, self.after)]

    @property
    def last_step(self) -> str:
        """The place of the last step of all; empty where that is broken."""
        key = "after" if self.data.get("after") else "steps"
        listed = self.data.get(key)
        place = f"{key}[{len(listed) if isinstance(listed, list) else 0}]"
        return place if place in self.every_step else ""

    @cached_property
    def props(self) -> dict[str, PropTable]:
        """The props."""
        return self._tables("props", PropTable)

    @cached_property
    def poses(self) -> dict[str, PoseTable]:
        """The poses."""
        return self._tables("poses", PoseTable)

    @cached_property
    def gates(self) -> dict[str, GateTable]:
        """The ready gates."""
        return self._tables("ready", GateTable)

    @cached_property
    def exits(self) -> dict[str, ExitTable]:
        """The ways up from the floor."""
        return self._tables("exits", ExitTable)

    @cached_property
    def language(self) -> Language:
        """The language of its texts."""
        return converted(self.data.get("language"), Language) or Language.EN

    @cached_property
    def screening(self) -> ScreeningTable | None:
        """The screening; None if it is broken."""
        return converted(self.data.get("screening", {}), ScreeningTable)

    @cached_property
    def opening(self) -> OpeningTable | None:
        """What is said before the first breath; None if it is broken."""
        return converted(self.data.get("opening", {}), OpeningTable)

    @cached_property
    def position(self) -> Position:
        """The position of all steps that have none of their own."""
        return converted(self.data.get("position"), Position) or Position.STANDING

    @cached_property
    def breathing(self) -> BreathingTable | None:
        """The rhythm of all steps that have none of their own, if there is one."""
        if self.whole:
            return self.whole.breathing
        return converted(self.data.get("breathing"), BreathingTable)

    def rhythm_of(self, step: StepTable) -> BreathingTable | None:
        """Return the rhythm that a step has, if it is no matter of the person's alone."""
        return step.breathing or self.breathing

    @cached_property
    def way_up(self) -> WayUpTable | None:
        """The way up, as it is by default if it is missing; None if it is broken."""
        if self.whole:
            return self.whole.way_up
        return converted(self.data.get("way_up", {}), WayUpTable)

    def _tables(self, key: str, kind: type[_Table]) -> dict[str, _Table]:
        if self.whole:
            found = iter(getattr(self.whole, key))
        else:
            listed = self.data.get(key)
            tables = listed[:MOST] if isinstance(listed, list) else ()
            found = (converted(table, kind) for table in tables)
        return {
            f"{key}[{number}]": table for number, table in enumerate(found, 1) if table is not None
        }
