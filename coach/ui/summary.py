"""What was done in a session, counted from its timeline."""

from collections import Counter
from dataclasses import dataclass

from coach.core.model import Phase, Routine
from coach.core.timeline import State, Timeline


@dataclass(frozen=True, slots=True)
class Done:
    """Whole rounds and whole breaths, and the seconds they took, without pauses and waits."""

    rounds: int
    breaths: int
    seconds: float


def done_in(timeline: Timeline, until: float, routine: Routine) -> Done:
    """Count what was done before `until` (seconds)."""
    breaths = set()
    seconds = 0.0
    for span in timeline.until(until).spans:
        place = span.place
        if span.state not in {State.PAUSED, State.WAITING}:
            seconds += span.end - span.start
        if not place or span.state is not State.RUNNING:
            continue
        if place.phase is Phase.EXHALE and span.leaves >= 1.0:
            breaths.add((place.round, place.step.id, place.breath, place.repeat))
    whole = sum(step.breaths for step in routine.steps)
    in_round = Counter(number for number, _, _, repeat in breaths if not repeat)
    rounds = sum(count >= whole for count in in_round.values())
    return Done(rounds, len(breaths), seconds)
