"""What a routine is: the authored score, as frozen data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby, takewhile

from coach.core.routine.area import Area
from coach.core.routine.breathing import Phase
from coach.core.routine.language import Language
from coach.core.routine.phrases import Phrases, about_step
from coach.core.routine.position import Ends, HeadHeight, Position
from coach.core.routine.rhythm import Rhythm
from coach.core.routine.rounds import Rounds
from coach.core.routine.screening import Screening
from coach.core.routine.side import Side, Sides
from coach.core.routine.staging import Attention, Gesture, Move, Role, Shape

MAX_ROUNDS = 6


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
class Step:
    """One stage of a round; `shows` is its instruction on screen.

    In a step with the `head_down` it is down from `head_down_from` in the first breath until
    `head_down_until` in breath number `head_down_breaths`; None: as the step begins, and as
    it ends. One that lasts for `seconds` has `breaths` at the quickest tempo, and else as many
    as it takes. A `rhythm` of its own bounds what the person wishes for. What is for a side has
    `sides`; where it `begins_side`, that is said before it. A `gate` waits before it.
    The `head` is low where it is down. What comes `once` is of no round.
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

    @property
    def key(self) -> str:
        """What tells it from all other steps of a round: it may be there for either side."""
        return self.id if self.sides is None else f"{self.id}/{self.sides}"

    def side_at(self, breath: int) -> Side | None:
        """Return which side a breath is for, if for any."""
        return None if self.sides is None else self.sides.at(breath)

    def move(self, phase: Phase, breath: int) -> Move | None:
        """Return how the figure moves in a phase of a breath, if it does."""
        here = (
            m for m in self.moves if m.phase is phase and (not m.breaths or breath in m.breaths)
        )
        return next(here, None)


@dataclass(frozen=True, slots=True)
class Prop:
    """Something steady, to rest the hands on by default; `height` in body heights.

    `spoken` fills {prop}, or the placeholder of its role.
    """

    id: str
    name: str
    spoken: str
    height: float
    hint: str = ""
    shape: Shape = Shape.BOX
    role: Role = Role.HANDS
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """What is said outside the breath, line after line."""

    id: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WayUp:
    """How a stop brings the person up: a step at a calm tempo of its own, or closing words."""

    tempo: float
    step: Step
    standing: Talk


@dataclass(frozen=True, slots=True)
class Exit:
    """The way up from positions on the floor: a step at a calm tempo of its own."""

    positions: tuple[Position, ...]
    tempo: float
    step: Step


@dataclass(frozen=True, slots=True)
class Routine:
    """The authored file, and the coach's own `phrases`. Text is plain text, never markup.

    `language` is the one that all of it is in. `minutes` is how long it says to take, and
    `easier` the id of a routine for whom this one is too much. `rhythm` is that of all its steps
    that have none of their own. `steps` are those of a round; `before` the first round and
    `after` the last one come others.
    """

    id: str
    name: str
    steps: tuple[Step, ...]
    way_up: WayUp
    exits: tuple[Exit, ...] = ()
    before: tuple[Step, ...] = ()
    after: tuple[Step, ...] = ()
    areas: tuple[Area, ...] = ()
    purpose: str = ""
    position: Position = Position.STANDING
    minutes: float | None = None
    easier: str = ""
    ends: Ends = Ends.AWAKE
    rhythm: Rhythm = field(default_factory=Rhythm)
    summary: str = ""
    why: tuple[str, ...] = ()
    screening: Screening = field(default_factory=Screening)
    setup: tuple[str, ...] = ()
    props: tuple[Prop, ...] = ()
    rounds: int = 2
    ready: tuple[Gate, ...] = ()
    opening: Talk = Talk("opening", ())
    resuming: Talk = Talk("resuming", ())
    closing: Talk = Talk("closing", ())
    phrases: Phrases = field(default_factory=Phrases)
    language: Language = Language.EN

    @property
    def wakes(self) -> bool:
        """Whether a bell rings at the end, and it is asked how it was."""
        return self.ends is not Ends.ASLEEP

    @property
    def every_step(self) -> tuple[Step, ...]:
        """All steps of a session in order, each once."""
        return (*self.before, *self.steps, *self.after)

    def exit_from(self, position: Position) -> Exit | None:
        """Return the way up from a position; None where one has no need of it."""
        return next((way for way in self.exits if position in way.positions), None)

    def descent(self, first: Step) -> tuple[Step, ...]:
        """Return the steps with the head down from `first` on; none if its head is up."""
        if not first.head_down:
            return ()
        after = self.steps[self.steps.index(first) :]
        return tuple(takewhile(lambda step: step.head_down, after))

    def descents(self) -> tuple[tuple[Step, ...], ...]:
        """Return every stretch of steps with the head down."""
        groups = groupby(self.steps, lambda step: step.head_down)
        return tuple(tuple(steps) for down, steps in groups if down)

    def props_for(self, role: Role) -> tuple[Prop, ...]:
        """Return what there is to choose from for a role."""
        return tuple(prop for prop in self.props if prop.role is role)

    def other_props(self, *, optional: bool) -> tuple[str, ...]:
        """Return the names of what is there for others than the hands: needed, or if one likes."""
        others = (prop for prop in self.props if prop.role is not Role.HANDS)
        return tuple(prop.name for prop in others if prop.optional is optional)

    def with_prop(self, prop: Prop | None) -> "Routine":
        """Return the same routine with the props in its spoken and shown lines filled in.

        For each other role than that of `prop` it is the first one.
        """
        # Backwards, so that the first one of each role is the last to be filled in.
        props = [one for one in reversed(self.props) if one.role is not Role.HANDS]
        words = {one.role.placeholder: one.spoken for one in (*props, *filter(None, [prop]))}
        hands = words.setdefault(Role.HANDS.placeholder, self.phrases.support)
        return _filled(self, {"{prop}": hands, **words})

    def for_file(self) -> "Routine":
        """Return the same routine as it is said in a sound file, which no key can stop."""
        return replace(self, phrases=self.phrases.for_file())

    def lines(self) -> Iterator[str]:
        """Yield every line that a session of this routine can say."""
        for talk in (self.opening, self.resuming, self.closing, self.way_up.standing):
            yield from talk.lines
        for gate in self.ready:
            yield from gate.lines
        yield from self._own_phrases()
        for step in (*self.every_step, self.way_up.step, *(way.step for way in self.exits)):
            if step.gate:
                yield from step.gate.lines
            for cue in step.cues:
                yield from cue.wordings

    def _own_phrases(self) -> Iterator[str]:
        said = self.phrases
        yield from said.fixed()
        for steps in self.descents():
            yield from said.of(steps[0].position).around_descent(*describe(steps))
        for step in self.every_step:
            if step.begins_side:
                yield from said.about_side(step.side_at(1))
            yield from about_step(said.next_step, step.name)
            yield from about_step(said.previous_step, step.name)

    def spoken_lines(self) -> tuple[str, ...]:
        """Return every line that can be said with any of the props, each once, in order."""
        variants = [self.with_prop(prop) for prop in self.props_for(Role.HANDS) or (None,)]
        return tuple(dict.fromkeys(line for variant in variants for line in variant.lines()))


def describe(steps: tuple[Step, ...]) -> tuple[tuple[str, ...], int]:
    """Return the names of steps, and how many breaths they take together."""
    return tuple(step.name for step in steps), sum(step.breaths for step in steps)


def _filled(routine: Routine, words: Mapping[str, str]) -> Routine:
    def say(text: str) -> str:
        # Not str.format: a routine file is untrusted and may contain any brace.
        for placeholder, word in words.items():
            text = text.replace(placeholder, word)
        return text

    def talk(of: Talk) -> Talk:
        return replace(of, lines=tuple(map(say, of.lines)))

    def gate(of: Gate) -> Gate:
        return replace(of, lines=tuple(map(say, of.lines)), shows=say(of.shows))

    def step(of: Step) -> Step:
        cues = tuple(replace(c, wordings=tuple(map(say, c.wordings))) for c in of.cues)
        waits = gate(of.gate) if of.gate else None
        return replace(of, shows=say(of.shows), cues=cues, gate=waits)

    way_up = routine.way_up
    return replace(
        routine,
        exits=tuple(replace(way, step=step(way.step)) for way in routine.exits),
        steps=tuple(map(step, routine.steps)),
        before=tuple(map(step, routine.before)),
        after=tuple(map(step, routine.after)),
        way_up=replace(way_up, step=step(way_up.step), standing=talk(way_up.standing)),
        ready=tuple(map(gate, routine.ready)),
        opening=talk(routine.opening),
        resuming=talk(routine.resuming),
        closing=talk(routine.closing),
    )
