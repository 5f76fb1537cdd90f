"""Which lines a session needs and how soon: the order in which a slow voice prepares them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from coach.core.routine.breathing import Breathing
from coach.core.routine.phrases import Lines, about_step
from coach.core.routine.routine import describe
from coach.core.score.compiler import compile_timeline
from coach.core.score.fitting import seconds_of
from coach.core.score.plan import Plan
from coach.core.score.timeline import Spoken, State, Timeline
from coach.core.session.way_out import way_up_alone

# A skip is told, and then leads into a breath, which take so many seconds at least.
A_SKIP = 5.0


def needs(plan: Plan, breathing: Breathing) -> dict[str, float]:
    """Return the earliest second at which each line may be said, the soonest first.

    Nothing begins without those of second 0: what stops and holds a session, what brings
    somebody up, and of every line that moves the body the shortest wording. The others are
    said when their time comes, by somebody who waits at no gate; or at the earliest from the
    first breath on, when a step can be skipped. What is not returned may be said one day, in
    a breath of another length.
    """
    outlook = _outlook(plan, breathing)
    passed = _Gates(outlook)
    first = passed.early(_first_breath(outlook))
    found: dict[str, float] = dict.fromkeys(_at_any_moment(plan), 0.0)
    said = [(passed.early(line.start), line.text) for line in _heard(plan, outlook)]
    gates = [(passed.early(at) + after, line) for at, after, line in _at_gates(plan, outlook)]
    later = [(first, line) for line in _from_first_breath(plan)]
    later += [(first + after, line) for after, line in _of_skips(plan)]
    # Sorted by time alone: what is needed at one time keeps its order.
    for due, line in sorted((*said, *gates, *later), key=lambda need: need[0]):
        found.setdefault(line, due)
    return found


class _Gates:
    """The gates of an outlook, as passed by somebody who waits for no word of theirs."""

    def __init__(self, outlook: Timeline) -> None:
        self._gates = [span for span in outlook.spans if span.gate]

    def early(self, time: float) -> float:
        """Return how early what is said at `time` may be said."""
        waited = sum(gate.end - gate.start for gate in self._gates if gate.end <= time)
        # Rounded, so that what is said at one time after several gates keeps its order.
        return round(time - waited, 3)


def _outlook(plan: Plan, breathing: Breathing) -> Timeline:
    """Return the whole session, as it is if nobody has to be waited for."""
    guidance = replace(plan.guidance, get_ready=0.0)
    return compile_timeline(replace(plan, guidance=guidance), breathing)


def _heard(plan: Plan, outlook: Timeline) -> Iterator[Spoken]:
    """Yield what is said in it, but for what is said at a gate that goes on by itself."""
    by_itself = any(gate.seconds for step in plan.routine.every_step for gate in step.gates)
    waits = plan.guidance.get_ready is None and not by_itself
    unheard = plan.routine.phrases.by_itself if waits else ()
    said = (line for line in outlook.spoken if not (line.cue and line.cue.read))
    yield from (line for line in said if line.text not in unheard)


def _at_gates(plan: Plan, outlook: Timeline) -> Iterator[tuple[float, float, str]]:
    """Yield how the first gate waits, for a key or in so many seconds: where, how long after."""
    said, get_ready = plan.routine.phrases, plan.guidance.get_ready
    start = next((span.start for span in outlook.spans if span.gate), None)
    if start is None:
        return
    if get_ready is None:
        yield from ((start, 0.0, line) for line in said.any_key)
    else:
        marks = ((mark, line) for mark, line in said.seconds if mark <= get_ready)
        yield from ((start, get_ready - mark, line) for mark, line in marks)


def _first_breath(outlook: Timeline) -> float:
    return next((span.start for span in outlook.spans if span.state is State.RUNNING), outlook.end)


def _at_any_moment(plan: Plan) -> Iterator[str]:
    routine, said = plan.routine, plan.routine.phrases
    standing = (routine.way_up.standing, *(part.standing for part in routine.parts))
    yield from chain.from_iterable(talk.lines for talk in standing)
    yield from (*said.paused, *routine.resuming.lines)
    yield from said.interrupted
    if routine.descents():
        yield from (*said.paused_down, *said.offer, *said.resuming_down, *said.stay_up)
        rests = [said.of(steps[0].position).rest_standing for steps in routine.descents()]
        own = (said.long_enough, said.no_longer, *rests)
        yield from _shortest(plan, filter(None, own))
    steps = (routine.way_up.step, *(way.step for way in routine.every_exit), *routine.every_step)
    cues = chain.from_iterable(step.cues for step in steps)
    yield from _shortest(plan, (cue.wordings for cue in cues if cue.vital))


def _shortest(plan: Plan, wordings: Iterable[Lines]) -> Iterator[str]:
    for lines in wordings:
        yield min(lines, key=lambda line: seconds_of(line, plan.lengths))


def _from_first_breath(plan: Plan) -> Iterator[str]:
    routine, said = plan.routine, plan.routine.phrases
    yield from (line.text for line in way_up_alone(plan).spoken)
    for way in routine.every_exit:
        yield from (line.text for line in way_up_alone(plan, way).spoken)
    for steps in routine.descents():
        there = said.of(steps[0].position)
        yield from (*said.about_descent(there.again_down, *describe(steps)), *there.rest_standing)
    for step in routine.every_step:
        if step.begins_side:
            yield from said.about_side(step.side_at(1))
    yield from (*said.stay, *said.no_longer, *said.long_enough)


def _of_skips(plan: Plan) -> Iterator[tuple[float, str]]:
    """Yield after how many seconds of breathing somebody can have skipped so far."""
    said, steps = plan.routine.phrases, plan.routine.every_step
    for number, step in enumerate(steps):
        # The first step is the next one only after the last.
        onward = number or len(steps)
        yield from ((onward * A_SKIP, line) for line in about_step(said.next_step, step.name))
        back = (number + 1) * A_SKIP
        yield from ((back, line) for line in about_step(said.previous_step, step.name))
