"""One moment of a session, as the window and the terminal show it."""

from dataclasses import dataclass
from math import inf

from coach.core.routine.breathing import SECOND_INHALE
from coach.core.routine.routine import Gate, Step
from coach.core.score.loudness import level_at
from coach.core.score.lungs import fullness_in, tops_up
from coach.core.score.timeline import Moment, Place, Span, State, Timeline


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is true now; times in seconds.

    `place` is None outside the breath (talk, pause); its step has so many `breaths`.
    `fullness` is how full the lungs are, 0 to 1. `caption` is the line being said, or the last
    one while its phase or talk lasts.
    `steps_on` tells whether `next_step` begins with the next breath. `left` is the session's
    time left, None while its end depends on the person. `problem` says what is wrong with the
    sound and how to mend it. At a gate that waits, `gate` is it. Nobody `asleep` is to be woken:
    the sound fades away, and no word comes any more. In the second inhale of a sigh it `tops_up`,
    and the first one has a time left of its own.
    """

    time: float
    state: State
    place: Place | None
    fraction: float
    phase_left: float
    fullness: float
    caption: str
    speaking: bool
    next_step: Step | None
    steps_on: bool
    left: float | None
    tempo: float
    problem: str = ""
    gate: Gate | None = None
    breaths: int = 0
    asleep: bool = False
    tops_up: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """One piece of the session's bar: a step of a round, from start to end in seconds."""

    start: float
    end: float
    step: Step | None
    round: int


def snapshot(timeline: Timeline, time: float, problem: str = "") -> Snapshot:
    """Return what is true at `time`."""
    moment = timeline.at(time)
    span = moment.span
    place = span.place
    speaking = timeline.speaking_at(time)
    return Snapshot(
        time=time,
        state=moment.state,
        place=place,
        fraction=moment.fraction,
        phase_left=_phase_left(timeline, moment),
        fullness=fullness_in(span, moment.fraction),
        caption=speaking.text if speaking else _still_shown(timeline, moment),
        speaking=speaking is not None,
        next_step=_next_step(timeline, span),
        steps_on=_steps_on(timeline, span),
        left=None if timeline.end == inf else max(0.0, timeline.end - time),
        tempo=timeline.tempo_at(time),
        problem=problem,
        gate=span.gate if moment.state is State.WAITING else None,
        breaths=timeline.breaths_of(place) if place else 0,
        asleep=_is_asleep(timeline, moment),
        tops_up=tops_up(span, moment.fraction),
    )


def stretches(timeline: Timeline) -> tuple[Stretch, ...]:
    """Return the timeline as pieces, one a step, for the session's bar."""
    pieces: list[Stretch] = []
    for span in timeline.spans:
        step = span.place.step if span.place else None
        number = span.place.round if span.place else 0
        last = pieces[-1] if pieces else None
        if last and (last.step, last.round) == (step, number):
            pieces[-1] = Stretch(last.start, span.end, step, number)
        else:
            pieces.append(Stretch(span.start, span.end, step, number))
    return tuple(pieces)


def _is_asleep(timeline: Timeline, moment: Moment) -> bool:
    fades = level_at(timeline.loudness, moment.time) < 1.0
    said = all(spoken.end <= moment.time for spoken in timeline.spoken[-1:])
    return fades and said and moment.state in {State.RUNNING, State.FINISHED}


def _phase_left(timeline: Timeline, moment: Moment) -> float:
    end = moment.span.end
    for span in timeline.spans_after(moment.span):
        # The rest of a phase that was spliced belongs to it.
        if span.place != moment.place or span.enters == 0.0:
            break
        end = span.end
    left = max(0.0, end - moment.time)
    if moment.span.sigh and not tops_up(moment.span, moment.fraction):
        return left * (SECOND_INHALE - moment.fraction) / (1.0 - moment.fraction)
    return left


def _still_shown(timeline: Timeline, moment: Moment) -> str:
    last = timeline.last_spoken(moment.time)
    same = last and last.place == moment.place and last.cut is None
    return last.text if last and same else ""


def _next_step(timeline: Timeline, current: Span) -> Step | None:
    here = current.place
    for span in timeline.spans_after(current):
        if span.place and span.place.round and not (here and _same_step(span.place, here)):
            return span.place.step
    return None


def _steps_on(timeline: Timeline, current: Span) -> bool:
    """Tell whether the next breath belongs to another step."""
    here = current.place
    for span in timeline.spans_after(current):
        if here and span.place and not _same_breath(span.place, here):
            return not _same_step(span.place, here)
    return True


def _same_breath(one: Place, other: Place) -> bool:
    return _same_step(one, other) and (one.breath, one.repeat) == (other.breath, other.repeat)


def _same_step(one: Place, other: Place) -> bool:
    return one.stage == other.stage
