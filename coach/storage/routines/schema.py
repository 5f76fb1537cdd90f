"""The shape of a routine file: what may stand in it, and within which bounds."""

from typing import Annotated

from msgspec import Meta, field
from msgspec.structs import force_setattr

from coach.core.body.pose import Order
from coach.core.routine.area import Area
from coach.core.routine.breathing import DEFAULT_TEMPO, MAX_TEMPO, MIN_TEMPO, Phase
from coach.core.routine.dose import most_breaths_in
from coach.core.routine.language import Language
from coach.core.routine.position import Ends, HeadHeight, Position
from coach.core.routine.rhythm import Choice, Rhythm
from coach.core.routine.routine import MAX_ROUNDS
from coach.core.routine.side import Sides
from coach.core.routine.staging import Attention, Gesture, Role, Shape, View
from coach.core.routine.step import Rounds
from coach.storage.routines.bounds import (
    Breaths,
    Few,
    Id,
    Line,
    Minutes,
    Name,
    Paragraph,
    Part,
    Parts,
    Prose,
    Seconds,
    Share,
    Shown,
    Some,
    Tempo,
    Wordings,
)
from coach.storage.routines.poses.schema import PoseTable


class CueTable(Part, frozen=True):
    """A line that hangs on a phase."""

    id: Id
    phase: Phase
    wordings: Wordings
    priority: Annotated[int, Meta(ge=1, le=9)] = 5
    vital: bool = False
    may_wait: bool = False
    breaths: Few[Breaths] = ()
    every: Annotated[int, Meta(ge=2, le=20)] | None = None
    rounds: Rounds = Rounds.EVERY
    attention: Attention | None = None
    gesture: Gesture | None = None

    def breaths_of(self, most: int) -> tuple[int, ...]:
        """Return in which breaths it is said of `most` that a step has; empty means each."""
        if self.every is None:
            return self.breaths
        firsts = self.breaths or (1,)
        return tuple(sorted({n for first in firsts for n in range(first, most + 1, self.every)}))


class MoveTable(Part, frozen=True):
    """How the figure moves while a phase lasts: to a pose, or a part of the way there."""

    phase: Phase
    to: Id
    order: Order = Order.TOGETHER
    breaths: Few[Breaths] = ()
    begins: Share = 0.0
    ends: Share = 1.0


class TempoTable(Part, frozen=True):
    """Breaths a minute: as usual, and from which to which the person may go."""

    usual: Tempo
    least: Tempo = MIN_TEMPO
    most: Tempo = MAX_TEMPO


class BreathingTable(Part, frozen=True):
    """A rhythm of its own; `pattern` is inhale, pause, exhale and pause, in proportion."""

    tempo: TempoTable = field(default_factory=lambda: TempoTable(DEFAULT_TEMPO))
    pattern: Parts | None = None
    may_change: Few[Choice] = (Choice.TEMPO,)

    @property
    def rhythm(self) -> Rhythm:
        """What it describes."""
        tempo, choices = self.tempo, frozenset(self.may_change)
        if self.pattern is None:
            return Rhythm(tempo.usual, tempo.least, tempo.most, None, choices)
        inhale, first, exhale, second = self.pattern
        pattern = (inhale, first, exhale, second)
        return Rhythm(tempo.usual, tempo.least, tempo.most, pattern, choices)


class BetweenTable(Part, frozen=True):
    """A moment before a step that waits: for a key, or for so many seconds."""

    lines: Annotated[tuple[Line, ...], Meta(min_length=1, max_length=4)]
    shows: Shown = ""
    seconds: Seconds | None = None


class StepTable(Part, frozen=True):
    """One stage of a round; where the head goes down or comes up within it, it says when."""

    id: Id
    name: Name
    breaths: Breaths | None = None
    seconds: Seconds | None = None
    breathing: BreathingTable | None = None
    sides: Sides | None = None
    block: Id | None = None
    gate: BetweenTable | None = None
    position: Position | None = None
    head: HeadHeight | None = None
    head_down: bool = False
    head_down_from: Phase | None = None
    head_down_until: Phase | None = None
    head_down_breaths: Breaths | None = None
    shows: Shown = ""
    cues: Annotated[tuple[CueTable, ...], Meta(max_length=40)] = ()
    pose: Id | None = None
    view: View | None = None
    moves: Annotated[tuple[MoveTable, ...], Meta(max_length=40)] = ()

    def __post_init__(self) -> None:
        """Take a low head for one that is down: two ways to write it."""
        if self.head is HeadHeight.LOW:
            force_setattr(self, "head_down", True)

    @property
    def most_breaths(self) -> int:
        """How many breaths it has at most, whatever the tempo."""
        return self.breaths or most_breaths_in(self.seconds or 0.0)


class PropTable(Part, frozen=True):
    """Something steady, to rest the hands on by default; `height` in body heights."""

    id: Id
    name: Name
    spoken: Name
    height: Annotated[float, Meta(ge=0.05, le=0.7)] | None = None
    hint: Shown = ""
    shape: Shape = Shape.BOX
    role: Role = Role.HANDS
    optional: bool = False


class ScreeningTable(Part, frozen=True):
    """Who should not do this, who should ask first, and when to stop; `shared` is ours."""

    shared: Few[Id] = ()
    intro: Prose = ""
    skip: Few[Line] = ()
    ask: Few[Line] = ()
    stop_signs: Prose = ""
    way_out: Prose = ""


class GateTable(Part, frozen=True):
    """A moment before the first breath that waits for the person."""

    id: Id
    lines: Annotated[tuple[Line, ...], Meta(min_length=1, max_length=4)]
    shows: Shown = ""


class TalkTable(Part, frozen=True):
    """Lines outside the breath."""

    lines: Few[Line] = ()


class OpeningTable(TalkTable, frozen=True):
    """What is said before the first breath; `signs` are the lines that say when to stop."""

    signs: Few[Breaths] = ()


class WayUpTable(Part, frozen=True):
    """How a stop brings the person up; `standing` is said where the head is up already."""

    # Nothing to say: enough for a routine that keeps the head up throughout.
    step: StepTable = field(default_factory=lambda: StepTable("come-up", "Come up", 1))
    tempo: Tempo = DEFAULT_TEMPO
    standing: Few[Line] = ()


class ExitTable(Part, frozen=True):
    """How a stop brings somebody up from positions on the floor."""

    positions: Annotated[tuple[Position, ...], Meta(min_length=1, max_length=5)]
    step: StepTable
    tempo: Tempo = DEFAULT_TEMPO


class RoutineFile(Part, frozen=True):
    """A whole routine file; as of format 2 it says what it is chosen by."""

    format: Annotated[int, Meta(ge=1, le=2)]
    id: Id
    name: Name
    steps: Some[StepTable]
    before: Few[StepTable] = ()
    after: Few[StepTable] = ()
    language: Language = Language.EN
    areas: Few[Area] = ()
    purpose: Shown = ""
    position: Position = Position.STANDING
    minutes: Minutes | None = None
    easier: Id | None = None
    again: Id | None = None
    breathing: BreathingTable | None = None
    summary: Shown = ""
    why: Few[Paragraph] = ()
    screening: ScreeningTable = field(default_factory=ScreeningTable)
    setup: Few[Line] = ()
    props: Few[PropTable] = ()
    poses: Annotated[tuple[PoseTable, ...], Meta(max_length=40)] = ()
    rounds: Annotated[int, Meta(ge=1, le=MAX_ROUNDS)] = 2
    ready: Annotated[tuple[GateTable, ...], Meta(max_length=6)] = ()
    opening: OpeningTable = field(default_factory=OpeningTable)
    resuming: TalkTable = field(default_factory=TalkTable)
    closing: TalkTable = field(default_factory=TalkTable)
    way_up: WayUpTable = field(default_factory=WayUpTable)
    ends: Ends = Ends.AWAKE
    exits: Annotated[tuple[ExitTable, ...], Meta(max_length=5)] = ()
