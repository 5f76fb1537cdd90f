"""A session's plan: the routine unrolled into talks, gates and breaths, one after the other."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from coach.core.routine.guidance import Guidance
from coach.core.routine.phrases import Lines
from coach.core.routine.routine import Gate, Routine, Step, Talk, describe
from coach.core.score.timeline import Place, Span, State

# One breath to be heard before anybody bends; it belongs to no round.
SOUND_CHECK = Step("sound-check", "Sound check", 1)
# What the ids begin with of all that leads into a routine of several.
_LEAD = "lead/"
SOUND_HEARD = "sound-heard"
# What is left of it where somebody did the same only days ago: an inhale, to be heard.
FIRST_SOUND = Step("first-sound", "Sound check", 1)
BRIEF = NEWS, SIGNS = "anything-new", "signs"
COUNT_DOWN = Talk("count-down", ())
# Said before the way up to who was left in a pause, and may have come up alone.
STAY_UP = "stay-up"
# A breath is repeated at most so often: nobody is to hang for ever by mistake.
MOST_REPEATS = 5


def stage_led_to(talk: str) -> int | None:
    """Return the stage that a talk or a gate of this id leads to, if it leads to any."""
    return int(talk.removeprefix(_LEAD).split("/")[0]) if talk.startswith(_LEAD) else None


@dataclass(frozen=True, slots=True)
class Breath:
    """One whole breath; round and number count from 1, `repeat` how often it was asked for again.

    Round 0 is before the first round.
    """

    round: int
    step: Step
    number: int
    repeat: int = 0

    @property
    def key(self) -> tuple[int, str, int, int]:
        """What tells it from all others of the session."""
        return (self.round, self.step.key, self.number, self.repeat)


Item = Talk | Gate | Breath


def state_of(item: Item) -> State:
    """Return the state of a session that performs this item."""
    match item:
        case Gate():
            return State.WAITING
        case Breath(round=0) | Talk(prepares=True):
            return State.PREPARING
        case _:
            return State.RUNNING


@dataclass(frozen=True)
class Plan:
    """What stays the same for a whole session; `lengths` are the clips' seconds by text.

    A line whose clip is still being made is AWAITED there. `repeats` are the breaths that were
    asked for again. Raises ValueError for a number of rounds out of range.
    """

    routine: Routine
    rounds: int
    lengths: Mapping[str, float]
    guidance: Guidance = field(default_factory=Guidance)
    repeats: tuple[Breath, ...] = ()

    def __post_init__(self) -> None:
        most = self.routine.most_rounds
        if not 1 <= self.rounds <= most:
            raise ValueError(f"rounds: expected 1 to {most}, got {self.rounds}")

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Everything of the session in order."""
        return (*self._before(), *self._rounds(), self.routine.closing)

    @cached_property
    def stages(self) -> tuple[tuple[int, Step], ...]:
        """Each step of each round, with its round.

        Those before the first and after the last round belong to it.
        """
        rounds, routine = range(1, self.rounds + 1), self.routine
        return (
            *((1, step) for step in routine.before),
            *((number, step) for number in rounds for step in routine.steps),
            *((self.rounds, step) for step in routine.after),
        )

    def _before(self) -> Iterator[Item]:
        routine, said = self.routine, self.routine.phrases
        if self.guidance.again:
            yield Breath(0, FIRST_SOUND, 1)
            yield Talk(NEWS, (self.guidance.again.question,), prepares=True)
            yield Talk(SIGNS, tuple(self._signs_again()), prepares=True)
            yield COUNT_DOWN
            return
        yield Talk(SIGNS, tuple(self._signs()), prepares=True)
        # Nobody who starts at once, wherever they are, has to try it out first.
        if self.guidance.sound_check and not routine.starts_at_once:
            yield Talk("sound-check", said.sound_check, prepares=True)
            yield Breath(0, SOUND_CHECK, 1)
            yield Gate(SOUND_HEARD, said.sound_heard)
        yield from routine.ready
        opening = routine.opening.lines if self.guidance.introduces else ()
        yield replace(routine.opening, lines=opening, prepares=True)
        for lines in self._descent_before(self.stages[0][1]):
            yield Talk("descent", lines, prepares=True)
        yield Talk("begin", said.begin, prepares=True)

    def _signs(self) -> Iterator[str]:
        """Yield when to stop and, in a sound file, how to do so alone."""
        said = self.routine.phrases
        yield from said.signs
        for steps in self.routine.descents()[:1]:
            yield from said.of(steps[0].position).signs_down
        if any(step.position.is_on_the_floor for step in self.routine.every_step):
            yield from said.signs_floor

    def _signs_again(self) -> Iterator[str]:
        """Yield what keeps somebody safe who has done the same only days ago."""
        routine, said = self.routine, self.routine.phrases
        down = bool(routine.descents())
        yield from routine.signs
        if down or not routine.signs:
            yield from said.stop_if
        if down:
            yield from said.breathe_freely

    def _rounds(self) -> Iterator[Item]:
        for stage, (number, step) in enumerate(self.stages):
            yield from self._between(stage, step)
            for breath in range(1, step.breaths + 1):
                first = Breath(number, step, breath)
                yield first
                yield from (again for again in self.repeats if again.key[:3] == first.key[:3])

    def _between(self, stage: int, step: Step) -> Iterator[Talk | Gate]:
        """Yield what is said and waited for before a stage; their ids are of this stage alone."""
        yield from self._lead(stage, step)
        if step.begins_side:
            lines = self.routine.phrases.about_side(step.side_at(1))
            yield Talk(f"side/{stage}", lines)
        if step.gate:
            yield replace(step.gate, id=f"gate/{stage}", seconds=self._seconds_at(step.gate, stage))

    def _seconds_at(self, gate: Gate, stage: int) -> float | None:
        """Return how long is waited at a gate; begun as last time, the first waits for nobody."""
        again = self.guidance.again
        return again.seconds if again and not stage and gate.seconds is None else gate.seconds

    def _lead(self, stage: int, step: Step) -> Iterator[Talk | Gate]:
        """Yield how a session of several routines leads into the next one."""
        if not step.lead:
            return
        for number, item in enumerate(step.lead):
            if isinstance(item, Gate) or self.guidance.introduces:
                yield replace(item, id=f"{_LEAD}{stage}/{number}")
        for lines in self._descent_before(step):
            yield Talk(f"descent/{stage}", lines)
        if not step.gate:
            yield Talk(f"begin/{stage}", self.routine.phrases.begin)

    def _descent_before(self, step: Step) -> Iterator[Lines]:
        said = self.routine.phrases
        for steps in self.routine.descents_with(step)[:1]:
            lines = said.of(steps[0].position).descent
            yield said.about_descent(lines, *describe(steps))

    @cached_property
    def _breath_index(self) -> dict[tuple[int, str, int, int], int]:
        return {item.key: i for i, item in enumerate(self.items) if isinstance(item, Breath)}

    @cached_property
    def _talk_index(self) -> dict[str, int]:
        return {item.id: i for i, item in enumerate(self.items) if not isinstance(item, Breath)}

    def index_of(self, span: Span) -> int | None:
        """Return which item a span belongs to or leads to, or None (a pause, the way up)."""
        place = span.place or span.toward
        if place:
            # A breath that only lets somebody stand for longer is in no plan.
            repeat = min(place.repeat, self._repeats_at(place))
            return self._breath_index.get(replace(breath_at(place), repeat=repeat).key)
        return self._talk_index.get(span.talk)

    def stage_of(self, place: Place) -> int | None:
        """Return the index of a place's stage; None on the way up and before the first round."""
        found = ((number, step.key) for number, step in self.stages)
        return next((i for i, stage in enumerate(found) if stage == place.stage), None)

    def from_stage(self, stage: int) -> tuple[Item, ...]:
        """Return the items from a stage on, with what is said right before it.

        Beyond the last, the closing words.
        """
        if stage >= len(self.stages):
            return self.items[-1:]
        number, step = self.stages[stage]
        first = self._breath_index[Breath(number, step, 1).key]
        while not isinstance(self.items[first - 1], Breath) and stage:
            first -= 1
        return self.items[first:]

    def begins_round(self, step: Step) -> bool:
        """Tell whether a step is the first one of a round of its routine's."""
        of = step.origin
        return of.begins if of and of.block else step is self.routine.steps[0]

    def before_descent(self, stage: int) -> int:
        """Return from which stage somebody who stands can reach `stage`: the last one upright."""
        stage = min(stage, len(self.stages) - 1)
        while stage > 0 and self.stages[stage][1].head_down:
            stage -= 1
        return stage

    def after_descent(self, stage: int) -> int:
        """Return the first stage from `stage` on that is upright; beyond the last, the end."""
        while stage < len(self.stages) and self.stages[stage][1].head_down:
            stage += 1
        return stage

    def is_drift(self, place: Place) -> bool:
        """Tell whether a place lies in the last step of a routine that leaves one asleep."""
        number, step = self.stages[-1]
        return not self.routine.wakes and place.stage == (number, step.key)

    def is_last(self, at: Place | Breath) -> bool:
        """Tell whether a breath is the last one of its step."""
        number = at.number if isinstance(at, Breath) else at.breath
        if number != at.step.breaths:
            return False
        return at.repeat >= self._repeats.get((at.round, at.step.key, number), 0)

    def is_repeated(self, place: Place) -> bool:
        """Tell whether the breath at a place is taken once more, as was asked for."""
        return place.repeat < self._repeats_at(place)

    def rest_of_descent(self, breath: Breath) -> Iterator[Breath]:
        """Yield the breaths that follow with the head down."""
        index = self._breath_index.get(breath.key)
        for item in self.items[index + 1 :] if index is not None else ():
            if not isinstance(item, Breath) or not item.step.head_down:
                return
            yield item

    def is_beyond(self, place: Place) -> bool:
        """Tell whether a breath is repeated more often than anybody asked for."""
        return place.repeat > self._repeats_at(place)

    def repeating(self, place: Place) -> "Plan":
        """Return the plan with the breath at `place` once more, or the same if that is enough."""
        so_far = self._repeats_at(place)
        if so_far >= MOST_REPEATS:
            return self
        again = Breath(place.round, place.step, place.breath, so_far + 1)
        return replace(self, repeats=(*self.repeats, again))

    @cached_property
    def _repeats(self) -> Counter[tuple[int, str, int]]:
        return Counter(again.key[:3] for again in self.repeats)

    def _repeats_at(self, place: Place) -> int:
        return self._repeats.get((*place.stage, place.breath), 0) if self.repeats else 0

    def descent_of(self, step: Step) -> tuple[Step, ...]:
        """Return the steps of the descent that a step belongs to; none if it is of none."""
        return self._descents.get(id(step), ())

    @cached_property
    def _descents(self) -> dict[int, tuple[Step, ...]]:
        # By identity: to hash or compare a step is to go through all its cues.
        return {id(step): steps for steps in self.routine.descents() for step in steps}


def breath_at(place: Place) -> Breath:
    """Return the breath that a place lies in."""
    return Breath(place.round, place.step, place.breath, place.repeat)


def last_place(spans: tuple[Span, ...]) -> Place | None:
    """Return the place that was reached last, if any."""
    return next((span.place for span in reversed(spans) if span.place), None)
