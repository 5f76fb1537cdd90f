"""One stage of a routine: its breaths, its lines, and what is said and waited for before it."""

from dataclasses import dataclass
from enum import StrEnum

from coach.core.routine.breathing import Phase
from coach.core.routine.position import HeadHeight, Position
from coach.core.routine.rhythm import Rhythm
from coach.core.routine.side import Side, Sides
from coach.core.routine.staging import Attention, Gesture, KeyPose, Move, View


class Rounds(StrEnum):
    """The rounds in which a cue belongs."""

    EVERY = "every"
    FIRST = "first"
    LATER = "later"
    LAST = "last"
    NOT_LAST = "not-last"

    def include(self, number: int, total: int) -> bool:
        """Tell whether round `number` (from 1) of `total` is one of these."""
        match self:
            case Rounds.FIRST:
                return number == 1
            case Rounds.LATER:
                return number > 1
            case Rounds.LAST:
                return number == total
            case Rounds.NOT_LAST:
                return number < total
            case _:
                return True


@dataclass(frozen=True, slots=True)
class Cue:
    """A timed line: said when its phase begins, in the longest wording that fits.

    `priority` 1 matters most. `vital` cues never give way. `breaths` counts from 1 within
    the step; empty means each. A cue that `may_wait` is tried again in a later breath of
    its step when it found no room. What is only `read` is shown, and not heard.
    """

    id: str
    phase: Phase
    wordings: tuple[str, ...]
    priority: int = 5
    vital: bool = False
    may_wait: bool = False
    breaths: tuple[int, ...] = ()
    rounds: Rounds = Rounds.EVERY
    attention: Attention | None = None
    gesture: Gesture | None = None
    read: bool = False

    def belongs(self, phase: Phase, breath: int) -> bool:
        """Tell whether the cue hangs on this phase of this breath of its step."""
        return phase is self.phase and (not self.breaths or breath in self.breaths)


@dataclass(frozen=True, slots=True)
class Gate:
    """A moment that waits for the person, or for `seconds`; `shows` is read meanwhile."""

    id: str
    lines: tuple[str, ...]
    shows: str = ""
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """What is said outside the breath, line after line; `prepares` is before the first one."""

    id: str
    lines: tuple[str, ...]
    prepares: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """The routine that a step is of, by its id.

    In a session of several also which block of it (from 1), and the round of that block, which
    the step may begin.
    """

    routine: str
    block: int = 0
    round: int = 0
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of a round; `shows` is its instruction on screen.

    In a step with the `head_down` it is down from `head_down_from` in the first breath until
    `head_down_until` in breath number `head_down_breaths`; None: as the step begins, and as
    it ends. One that lasts for `seconds` has `breaths` at the quickest tempo, and else as many
    as it takes. A `rhythm` of its own bounds what the person wishes for. What is for a side has
    `sides`; where it `begins_side`, that is said before it. A `gate` waits before it.
    The `head` is low where it is down. What comes `once` is of no round. In a session of several
    routines a step may begin another one: the `lead` is said and waited for before it. One that
    leads to another position `ends` there. In space it begins in a `pose`, seen in a `view`; None:
    as the step before it left them.
    """

    id: str
    name: str
    breaths: int
    head_down: bool = False
    head_down_from: Phase | None = None
    head_down_until: Phase | None = None
    head_down_breaths: int | None = None
    shows: str = ""
    cues: tuple[Cue, ...] = ()
    moves: tuple[Move, ...] = ()
    seconds: float | None = None
    rhythm: Rhythm | None = None
    sides: Sides | None = None
    begins_side: bool = False
    gate: Gate | None = None
    position: Position = Position.STANDING
    head: HeadHeight = HeadHeight.HIGH
    once: bool = False
    origin: Origin | None = None
    lead: tuple[Talk | Gate, ...] = ()
    ends: Position | None = None
    pose: KeyPose | None = None
    view: View | None = None

    @property
    def key(self) -> str:
        """What tells it from all other steps of a round.

        It may be there for either side, and in a session of several in each of its own rounds.
        """
        own = self.id if self.sides is None else f"{self.id}/{self.sides}"
        of = self.origin
        return f"{of.block}/{of.round}/{own}" if of and of.block else own

    @property
    def block(self) -> int:
        """Which block of a session it is of, from 1; 0 where there are none."""
        return self.origin.block if self.origin else 0

    def own_round(self, number: int) -> int:
        """Return the round of its own routine that round `number` of a session is for it."""
        return self.origin.round if self.origin and self.origin.block else number

    @property
    def gates(self) -> tuple[Gate, ...]:
        """All that waits before it."""
        leading = tuple(item for item in self.lead if isinstance(item, Gate))
        return (*leading, self.gate) if self.gate else leading

    def side_at(self, breath: int) -> Side | None:
        """Return which side a breath is for, if for any."""
        return None if self.sides is None else self.sides.at(breath)

    def move(self, phase: Phase, breath: int) -> Move | None:
        """Return how the figure moves in a phase of a breath, if it does."""
        here = (
            m for m in self.moves if m.phase is phase and (not m.breaths or breath in m.breaths)
        )
        return next(here, None)
