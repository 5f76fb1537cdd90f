"""What was done in a session, counted from its timeline."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from coach.core.routine.area import BREATHED, Area
from coach.core.routine.breathing import Phase
from coach.core.routine.routine import Routine
from coach.core.routine.side import Side
from coach.core.score.dose import NOTHING_TAKEN
from coach.core.score.timeline import State, TempoMark, Timeline


@dataclass(frozen=True, slots=True)
class Done:
    """Whole rounds and whole breaths, and the seconds they took, without pauses and waits.

    `tempos` tells from which of these seconds on which tempo held, the first from 0. `areas` are
    the seconds of stretching for each part of the body, or of breathing for sleep and rest, `sides`
    those for each side.
    """

    rounds: int
    breaths: int
    seconds: float
    tempos: tuple[TempoMark, ...] = ()
    areas: Mapping[Area, float] = field(default_factory=dict)
    sides: Mapping[Side, float] = field(default_factory=dict)


def done_in(timeline: Timeline, until: float, routine: Routine) -> Done:
    """Count what was done before `until` (seconds)."""
    breaths: set[tuple[int, str, int, int]] = set()
    ended: set[int] = set()
    last, taken = routine.steps[-1], NOTHING_TAKEN
    for span in timeline.until(until).spans:
        place, taken = span.place, taken.after(span)
        if not place or span.state is not State.RUNNING:
            continue
        if place.phase is Phase.EXHALE and span.leaves >= 1.0:
            breaths.add((*place.stage, place.breath, place.repeat))
            if last.seconds is None and (place.step.key, place.breath) == (last.key, last.breaths):
                ended.add(place.round)
        if place.step.key == last.key and taken.fills(last, place.breath + 1):
            ended.add(place.round)
    # Breaths may have been left out, to come up in time; a round is done when each step was.
    steps = {step.key for step in routine.steps}
    whole = [number for number in ended if steps <= _steps(breaths, number)]
    areas, sides = _served(timeline, until, routine)
    seconds, tempos = _active(timeline, until), _tempos(timeline, until)
    return Done(len(whole), len(breaths), seconds, tempos, areas, sides)


def _served(
    timeline: Timeline, until: float, routine: Routine
) -> tuple[dict[Area, float], dict[Side, float]]:
    areas: defaultdict[Area, float] = defaultdict(float)
    sides: defaultdict[Side, float] = defaultdict(float)
    for span in timeline.until(until).spans:
        place = span.place
        if place is None or span.state is not State.RUNNING:
            continue
        seconds = span.end - span.start
        for area in routine.areas_in(place.step):
            # Whoever arrives, or gets up, does not stretch yet, or any more.
            if area in BREATHED or not place.step.once:
                areas[area] += seconds
        if place.side:
            sides[place.side] += seconds
    return dict(areas), dict(sides)


def _steps(breaths: set[tuple[int, str, int, int]], number: int) -> set[str]:
    return {step for of, step, _, _ in breaths if of == number}


def _active(timeline: Timeline, until: float) -> float:
    """Return the seconds before `until` without pauses and waits."""
    idle = {State.PAUSED, State.WAITING}
    spans = timeline.until(until).spans
    return sum(span.end - span.start for span in spans if span.state not in idle)


def _tempos(timeline: Timeline, until: float) -> tuple[TempoMark, ...]:
    held: list[TempoMark] = []
    for mark in timeline.tempos:
        if mark.time >= until:
            break
        at = _active(timeline, mark.time)
        # A slider that moves sets many; only the one that held is told.
        if held and held[-1].time == at:
            held.pop()
        if not held or held[-1].tempo != mark.tempo:
            held.append(TempoMark(at, mark.tempo))
    return tuple(held)
