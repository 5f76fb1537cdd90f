"""The timeline: what is true at each moment of a session."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from coach.core.routine.breathing import Phase
from coach.core.routine.routine import Cue, Gate, Step
from coach.core.routine.side import Side
from coach.core.score import loudness
from coach.core.score.loudness import LoudnessMark

SAMPLE_RATE = 48_000
# Splices fall on this grid, and the sound's control curves are drawn on it: what was
# already handed to the device never changes.
GRID_FRAMES = 480
GRID = GRID_FRAMES / SAMPLE_RATE
# How long a clip that is cut off takes to fade, in seconds.
FADE = GRID
# How long a chime rings, in seconds.
CHIME_LENGTH = 1.6


def frame_at(time: float) -> int:
    """Return the frame (sample index at 48,000 a second) of a time in seconds."""
    return round(time * SAMPLE_RATE)


def time_of(frame: int) -> float:
    """Return the time in seconds of a frame."""
    return frame / SAMPLE_RATE


def on_grid(time: float) -> float:
    """Return the first grid time at or after `time`, in seconds."""
    return -(-frame_at(time) // GRID_FRAMES) * GRID_FRAMES / SAMPLE_RATE


class State(StrEnum):
    """What a session is doing; which step and breath is current is the timeline's to say."""

    PREPARING = "preparing"
    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    RECOVERING = "recovering"
    FINISHED = "finished"
    STOPPED = "stopped"


class ChimeKind(StrEnum):
    """Which chime sounds; READY says that the coach waits for the person."""

    STEP = "step"
    LAST_BREATH = "last-breath"
    ROUND = "round"
    READY = "ready"
    END = "end"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the routine: round and breath count from 1.

    Round 0 is before the first; `repeat` tells which time a breath is done once more.
    """

    round: int
    step: Step
    breath: int
    phase: Phase
    repeat: int = 0

    @property
    def stage(self) -> tuple[int, str]:
        """Which step of which round it lies in."""
        return (self.round, self.step.key)

    @property
    def side(self) -> Side | None:
        """Which side of the body it is for, if for any."""
        return self.step.side_at(self.breath)


@dataclass(frozen=True, slots=True)
class Span:
    """An interval in seconds with one state and one place, or none (talk, pause).

    `enters` and `leaves` are the fractions of the phase at both ends: a phase that was
    spliced is two spans. A talk may lead `toward` a place; a `gate` waits for the person. The
    inhale of a `sigh` has two parts. What is no breath `leads_to` a step, if anything follows.
    """

    start: float
    end: float
    state: State
    place: Place | None = None
    enters: float = 0.0
    leaves: float = 1.0
    talk: str = ""
    toward: Place | None = None
    gate: Gate | None = None
    sigh: bool = False
    leads_to: Step | None = None

    def fraction_at(self, time: float) -> float:
        """Return how much of the phase has passed at `time`, 0 to 1."""
        if self.end <= self.start or time >= self.end:
            return self.leaves
        share = max(0.0, time - self.start) / (self.end - self.start)
        return self.enters + share * (self.leaves - self.enters)

    def until(self, time: float) -> "Span":
        """Return the part before `time`."""
        if time >= self.end:
            return self
        return replace(self, end=time, leaves=self.fraction_at(time))


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line on the timeline; `length` is its clip's, `cut` the time it was broken off.

    `cue` is what it is a wording of, if it is of one.
    """

    start: float
    length: float
    id: str
    text: str
    place: Place | None = None
    cut: float | None = None
    cue: Cue | None = None

    @property
    def end(self) -> float:
        """When its voice is silent again."""
        whole = self.start + self.length
        return whole if self.cut is None else min(whole, self.cut + FADE)


@dataclass(frozen=True, slots=True)
class Chime:
    """A bell on the timeline; `cut` is the time it was broken off."""

    start: float
    kind: ChimeKind
    cut: float | None = None

    @property
    def end(self) -> float:
        """When it is silent again."""
        whole = self.start + CHIME_LENGTH
        return whole if self.cut is None else min(whole, self.cut + FADE)


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A cue that gave way, and why; `waiting` if it is tried again in a later breath."""

    time: float
    cue: Cue
    place: Place
    reason: str
    waiting: bool


@dataclass(frozen=True, slots=True)
class TempoMark:
    """From `time` on the tempo is this many breaths a minute."""

    time: float
    tempo: float


@dataclass(frozen=True, slots=True)
class Moment:
    """What is true at one time; beyond the end `span` is the last one and `state` the outcome."""

    time: float
    state: State
    span: Span
    fraction: float

    @property
    def place(self) -> Place | None:
        """Where in the routine, if anywhere."""
        return self.span.place


@dataclass(frozen=True)
class Timeline:
    """The compiled routine: spans without gaps from 0 on, and what sounds over them.

    `outcome` is the state when it has ended. All sequences are sorted by time.
    """

    spans: tuple[Span, ...]
    spoken: tuple[Spoken, ...]
    chimes: tuple[Chime, ...]
    unsaid: tuple[Unsaid, ...]
    tempos: tuple[TempoMark, ...]
    outcome: State
    loudness: tuple[LoudnessMark, ...] = ()

    @cached_property
    def starts(self) -> list[float]:
        """The spans' starts in seconds."""
        return [span.start for span in self.spans]

    @cached_property
    def _spoken_starts(self) -> list[float]:
        return [spoken.start for spoken in self.spoken]

    @cached_property
    def _last_breaths(self) -> dict[tuple[int, str], int]:
        places = [span.place for span in self.spans if span.place]
        return {place.stage: place.breath for place in places}

    def breaths_of(self, place: Place) -> int:
        """Return how many breaths the step at `place` has, at the tempo that is kept to."""
        known = self._last_breaths.get(place.stage, place.breath)
        return place.step.breaths if place.step.seconds is None else max(known, place.breath)

    @cached_property
    def longest_line(self) -> float:
        """How many seconds the longest line takes."""
        return max((spoken.length for spoken in self.spoken), default=0.0)

    @property
    def end(self) -> float:
        """When the session is over, in seconds; infinite while it is paused."""
        return self.spans[-1].end

    def at(self, time: float) -> Moment:
        """Return what is true at `time`; on a boundary, what begins there."""
        span = self.spans[max(0, bisect_right(self.starts, time) - 1)]
        state = self.outcome if time >= self.end else span.state
        return Moment(time, state, span, span.fraction_at(time))

    def before(self, time: float) -> Moment:
        """Return what is true just before `time`; on a boundary, what ends there."""
        span = self.spans[max(0, bisect_left(self.starts, time) - 1)]
        return Moment(time, span.state, span, span.fraction_at(time))

    def spans_after(self, span: Span) -> Iterator[Span]:
        """Yield the spans that follow `span`, in order."""
        for index in range(bisect_right(self.starts, span.start), len(self.spans)):
            yield self.spans[index]

    def tempo_at(self, time: float) -> float:
        """Return the tempo in breaths a minute at `time`."""
        marks = [mark for mark in self.tempos if mark.time <= time]
        return (marks or self.tempos[:1])[-1].tempo

    def speaking_at(self, time: float) -> Spoken | None:
        """Return the line that is being said at `time`, if any."""
        latest = bisect_right(self._spoken_starts, time) - 1
        if latest < 0 or self.spoken[latest].end <= time:
            return None
        return self.spoken[latest]

    def last_spoken(self, time: float) -> Spoken | None:
        """Return the line that began last at or before `time`, if any."""
        latest = bisect_right(self._spoken_starts, time) - 1
        return self.spoken[latest] if latest >= 0 else None

    def until(self, time: float, *, cut: bool = False) -> "Timeline":
        """Return the past of `time`, exactly as it was; `cut` breaks off what still sounds."""
        spoken = tuple(s for s in self.spoken if s.start < time)
        chimes = tuple(c for c in self.chimes if c.start < time)
        if cut:
            spoken = tuple(replace(s, cut=time) if s.end > time else s for s in spoken)
            chimes = tuple(replace(c, cut=time) if c.end > time else c for c in chimes)
        return Timeline(
            spans=tuple(span.until(time) for span in self.spans if span.start < time),
            spoken=spoken,
            chimes=chimes,
            unsaid=tuple(u for u in self.unsaid if u.time < time),
            tempos=tuple(mark for mark in self.tempos if mark.time < time),
            outcome=self.outcome,
            loudness=loudness.until(self.loudness, time),
        )

    def then(self, future: "Timeline") -> "Timeline":
        """Return this past with a future that starts where it ends."""
        return Timeline(
            spans=self.spans + future.spans,
            spoken=self.spoken + future.spoken,
            chimes=self.chimes + future.chimes,
            unsaid=self.unsaid + future.unsaid,
            tempos=self.tempos + future.tempos,
            outcome=future.outcome,
            loudness=self.loudness + future.loudness,
        )
