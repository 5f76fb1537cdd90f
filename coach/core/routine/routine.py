"""What a routine is: the authored score, as frozen data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby, takewhile

from coach.core.routine.area import Area
from coach.core.routine.dose import MAX_ROUNDS
from coach.core.routine.language import Language
from coach.core.routine.phrases import Phrases, about_step
from coach.core.routine.position import Ends, Position
from coach.core.routine.rhythm import Rhythm
from coach.core.routine.screening import Screening
from coach.core.routine.staging import Role, Shape
from coach.core.routine.step import Cue, Gate, Origin, Step, Talk

# The parts of a routine are found with it.
__all__ = [
    "MAX_ROUNDS",
    "Cue",
    "Exit",
    "Gate",
    "Origin",
    "Part",
    "Prop",
    "Routine",
    "Step",
    "Talk",
    "WayUp",
    "describe",
]

_OPENING, _RESUMING, _CLOSING = (Talk(name, ()) for name in ("opening", "resuming", "closing"))


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
class Part:
    """A routine that became a block of a session, by its id: how a stop there leads out of it."""

    routine: str
    name: str
    standing: Talk
    exits: tuple[Exit, ...] = ()
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True, slots=True)
class Routine:
    """The authored file, and the coach's own `phrases`. Text is plain text, never markup.

    `language` is the one that all of it is in. `minutes` is how long it says to take, `easier` the
    id of a routine for whom this one is too much, and `again` of one that follows in place of a
    repetition. `signs` are the lines of its opening that say when to stop. `rhythm` is that of all
    its steps that have none of their own. `steps` are those of a round; `before` the first round
    and `after` the last one come others. A session of several routines is one as well, of a single
    round: its `parts` are what they were.
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
    again: str = ""
    ends: Ends = Ends.AWAKE
    rhythm: Rhythm = field(default_factory=Rhythm)
    summary: str = ""
    why: tuple[str, ...] = ()
    screening: Screening = field(default_factory=Screening)
    setup: tuple[str, ...] = ()
    props: tuple[Prop, ...] = ()
    rounds: int = 2
    ready: tuple[Gate, ...] = ()
    opening: Talk = _OPENING
    signs: tuple[str, ...] = ()
    resuming: Talk = _RESUMING
    closing: Talk = _CLOSING
    phrases: Phrases = field(default_factory=Phrases)
    language: Language = Language.EN
    parts: tuple[Part, ...] = ()

    @property
    def most_rounds(self) -> int:
        """How often it may be gone through at most: a session of several routines once."""
        return 1 if self.parts[1:] else MAX_ROUNDS

    @property
    def starts_at_once(self) -> bool:
        """Whether it is done wherever one is, with nothing to prepare or to wait for."""
        waits = self.ready or any(step.gate for step in self.every_step)
        prepared = waits or self.setup or self.props or self.parts[1:]
        return self.position is Position.ANYWHERE and not prepared

    @property
    def wakes(self) -> bool:
        """Whether a bell rings at the end, and it is asked how it was."""
        return self.ends is not Ends.ASLEEP

    def wakes_in(self, step: Step) -> bool:
        """Whether bells ring in a step: only the last part of several is one to fall asleep in."""
        return self.wakes or 0 < step.block < len(self.parts)

    @property
    def every_step(self) -> tuple[Step, ...]:
        """All steps of a session in order, each once."""
        return (*self.before, *self.steps, *self.after)

    @property
    def every_exit(self) -> tuple[Exit, ...]:
        """All ways up from the floor, those of its parts as well."""
        return (*self.exits, *(way for part in self.parts for way in part.exits))

    def exit_from(self, position: Position, step: Step | None = None) -> Exit | None:
        """Return the way up from a position in a step; None where one has no need of it."""
        part = self.part_of(step)
        ways = (*(part.exits if part else ()), *self.every_exit)
        return next((way for way in ways if position in way.positions), None)

    def standing_in(self, step: Step | None) -> Talk:
        """Return what is said for a stop in a step with the head up."""
        part = self.part_of(step)
        return part.standing if part else self.way_up.standing

    def areas_in(self, step: Step) -> tuple[Area, ...]:
        """Return what a step serves: what its routine does."""
        part = self.part_of(step)
        return part.areas if part else self.areas

    def part_of(self, step: Step | None) -> Part | None:
        """Return the part that a step is of; None in a routine of its own."""
        return self.parts[step.block - 1] if step and self.parts and step.block else None

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

    def descents_with(self, step: Step) -> tuple[tuple[Step, ...], ...]:
        """Return those of the block that a step is of; all where there are no blocks."""
        return tuple(steps for steps in self.descents() if steps[0].block == step.block)

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
        words = self._others() | ({prop.role.placeholder: prop.spoken} if prop else {})
        hands = words.setdefault(Role.HANDS.placeholder, self.phrases.support)
        return _filled(self, {"{prop}": hands, **words})

    def with_other_props(self) -> "Routine":
        """Return the same with those filled in that the person does not choose from."""
        return _filled(self, self._others())

    def _others(self) -> dict[str, str]:
        # Backwards, so that the first one of each role is the last to be filled in.
        others = (prop for prop in reversed(self.props) if prop.role is not Role.HANDS)
        return {prop.role.placeholder: prop.spoken for prop in others}

    def for_file(self) -> "Routine":
        """Return the same routine as it is said in a sound file, which no key can stop."""
        return replace(self, phrases=self.phrases.for_file())

    def lines(self) -> Iterator[str]:
        """Yield every line that a session of this routine can say."""
        standing = (self.way_up.standing, *(part.standing for part in self.parts))
        for talk in (self.opening, self.resuming, self.closing, *standing):
            yield from talk.lines
        for gate in self.ready:
            yield from gate.lines
        yield from self._own_phrases()
        for step in (*self.every_step, self.way_up.step, *(way.step for way in self.every_exit)):
            for said in (*step.lead, *filter(None, [step.gate])):
                yield from said.lines
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
        lead = tuple(gate(one) if isinstance(one, Gate) else talk(one) for one in of.lead)
        return replace(of, shows=say(of.shows), cues=cues, gate=waits, lead=lead)

    def exits(of: tuple[Exit, ...]) -> tuple[Exit, ...]:
        return tuple(replace(way, step=step(way.step)) for way in of)

    def part(of: Part) -> Part:
        return replace(of, standing=talk(of.standing), exits=exits(of.exits))

    way_up = routine.way_up
    return replace(
        routine,
        exits=exits(routine.exits),
        parts=tuple(map(part, routine.parts)),
        steps=tuple(map(step, routine.steps)),
        before=tuple(map(step, routine.before)),
        after=tuple(map(step, routine.after)),
        way_up=replace(way_up, step=step(way_up.step), standing=talk(way_up.standing)),
        ready=tuple(map(gate, routine.ready)),
        opening=talk(routine.opening),
        signs=tuple(map(say, routine.signs)),
        resuming=talk(routine.resuming),
        closing=talk(routine.closing),
    )
