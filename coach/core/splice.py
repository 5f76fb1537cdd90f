"""What a person does to a session: each action keeps the past and compiles a new future."""

from dataclasses import replace
from math import inf

from coach.core.compiler import TALK_PAUSE, Layout, Start
from coach.core.model import Breathing, Cue, Talk
from coach.core.plan import Breath, Item, Plan, last_place
from coach.core.timeline import Place, Span, State, TempoMark, Timeline

# The breath of the way up: its tempo is the routine's, its ratio the calmest we offer.
WAY_UP_INHALE_SHARE = 0.4
# A stop with nothing to say still needs a moment to be seen.
SHORTEST_STOP = 0.5


def retempo(plan: Plan, timeline: Timeline, at: float, breathing: Breathing) -> Timeline:
    """Go on from `at` (seconds) at another tempo; the position in the breath is kept.

    Speech has a fixed length: a tempo changed during a talk takes effect where it ends.
    """
    span = timeline.at(at).span
    mark = TempoMark(at, breathing.tempo)
    if at >= timeline.end or span.state is State.RECOVERING:
        return timeline
    if span.state is State.PAUSED:
        return _marked(timeline, mark)
    if span.place is None:
        return _after_talk(plan, timeline, span, mark, breathing)
    past = timeline.until(at)
    place = span.place
    layout = _layout(plan, past, at, breathing, place)
    here = Breath(place.round, place.step, place.breath)
    layout.breath(here, State.RUNNING, Start(place.phase, timeline.at(at).fraction))
    layout.items(plan.items[_index(plan, span) + 1 :])
    return past.then(layout.done(State.FINISHED, (mark,)))


def _marked(timeline: Timeline, mark: TempoMark) -> Timeline:
    earlier = tuple(tempo for tempo in timeline.tempos if tempo.time < mark.time)
    return replace(timeline, tempos=(*earlier, mark))


def _after_talk(
    plan: Plan, timeline: Timeline, span: Span, mark: TempoMark, breathing: Breathing
) -> Timeline:
    following = next(timeline.spans_after(span), None)
    past = _marked(timeline.until(span.end), mark)
    if following is None:
        return past
    layout = _layout(plan, past, span.end, breathing, following.place)
    layout.items(_unsaid_of(plan, past, following))
    return past.then(layout.done(State.FINISHED))


def pause(timeline: Timeline, at: float) -> Timeline:
    """Fall silent at `at` (seconds) for as long as it takes."""
    past = timeline.until(at, cut=True)
    span = Span(at, inf, State.PAUSED)
    return past.then(Timeline((span,), (), (), (), (), timeline.outcome))


def resume(plan: Plan, timeline: Timeline, at: float, breathing: Breathing) -> Timeline:
    """Count in at `at` (seconds) and go on with the breath that was interrupted, from its start."""
    past = timeline.until(at)
    items = _from_interrupted(plan, past, breathing)
    first = items[0] if items else None
    here = first if isinstance(first, Breath) else None
    layout = _layout(plan, past, at, breathing, here)
    count_in = plan.routine.resuming
    if count_in.lines:
        layout.talk(count_in, State.RUNNING)
    else:
        layout.silence(TALK_PAUSE, State.RUNNING, count_in.id)
    layout.items(items)
    changed = past.tempos[-1].tempo != breathing.tempo
    marks = (TempoMark(at, breathing.tempo),) if changed else ()
    return past.then(layout.done(State.FINISHED, marks))


def stop(plan: Plan, timeline: Timeline, at: float) -> Timeline:
    """Break off at `at` (seconds): bring the person up where the head is down, else say so."""
    past = timeline.until(at, cut=True)
    way_up = plan.routine.way_up
    here = last_place(past.spans)
    layout = Layout(plan, Breathing(way_up.tempo, WAY_UP_INHALE_SHARE), at)
    if here and here.step.head_down:
        for number in range(1, way_up.step.breaths + 1):
            layout.breath(Breath(here.round, way_up.step, number), State.RECOVERING)
    elif way_up.standing.lines:
        layout.talk(way_up.standing, State.RECOVERING, lead=0.0)
    else:
        layout.silence(SHORTEST_STOP, State.RECOVERING)
    return past.then(layout.done(State.STOPPED))


def _layout(
    plan: Plan, past: Timeline, at: float, breathing: Breathing, here: Place | Breath | None
) -> Layout:
    busy = past.spoken[-1].end if past.spoken else -TALK_PAUSE
    return Layout(plan, breathing, at, busy, _still_waiting(past, here))


def _still_waiting(past: Timeline, here: Place | Breath | None) -> list[Cue]:
    """Return the cues of this step that found no room and were not said since."""
    if here is None:
        return []
    waiting = [u.cue for u in past.unsaid if u.waiting and _same_step(u.place, here)]
    said = {s.id for s in past.spoken if s.place and _same_step(s.place, here)}
    return list(dict.fromkeys(cue for cue in waiting if cue.id not in said))


def _same_step(one: Place, other: Place | Breath) -> bool:
    return one.round == other.round and one.step.id == other.step.id


def _index(plan: Plan, span: Span) -> int:
    index = plan.index_of(span)
    if index is None:
        raise ValueError(f"no such place in this plan: {span.place}")
    return index


def _unsaid_of(plan: Plan, past: Timeline, span: Span) -> tuple[Item, ...]:
    """Return the items from `span`'s on; of a talk that began, the lines not yet said."""
    index = _index(plan, span)
    item = plan.items[index]
    if isinstance(item, Breath):
        return plan.items[index:]
    said = sum(1 for s in past.spoken if s.id == item.id and s.cut is None)
    return (Talk(item.id, item.lines[said:]), *plan.items[index + 1 :])


def _from_interrupted(plan: Plan, past: Timeline, breathing: Breathing) -> tuple[Item, ...]:
    reached = next(span for span in reversed(past.spans) if plan.index_of(span) is not None)
    items = _unsaid_of(plan, past, reached)
    last_phase = breathing.phases()[-1][0]
    place = reached.place
    whole = place and place.phase is last_phase and reached.leaves > 1.0 - 1e-9
    return items[1:] if whole else items
