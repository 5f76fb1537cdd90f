"""Tempo, pause, and going on: each keeps the past and compiles a new future."""

from dataclasses import replace
from math import inf

from coach.core.layout import TALK_PAUSE, Layout, Start
from coach.core.model import Breathing, Cue, Phase, Talk
from coach.core.plan import Breath, Item, Plan, last_place, state_of
from coach.core.timeline import Place, Span, State, TempoMark, Timeline

# Somebody who pauses with the head down is offered to be brought up, so often and no more:
# whoever came up alone and went away is not called for ever. Seconds into the pause.
OFFERS = (20.0, 40.0, 60.0)
_ALMOST = 1.0 - 1e-9


def retempo(plan: Plan, timeline: Timeline, at: float, breathing: Breathing) -> Timeline:
    """Go on from `at` (seconds) at another tempo; the position in the breath is kept.

    Speech has a fixed length: a tempo changed during a talk takes effect where it ends.
    """
    span = timeline.at(at).span
    mark = TempoMark(at, breathing.tempo)
    if at >= timeline.end or span.state is State.RECOVERING:
        return timeline
    if span.end == inf:
        return _marked(timeline, mark)
    if span.place is None:
        return _after_talk(plan, timeline, span, mark, breathing)
    return _continued(plan, timeline, at, breathing, Talk("", ()), (mark,))


def stay(plan: Plan, timeline: Timeline, at: float, breathing: Breathing) -> Timeline:
    """Go on from `at` by a plan that has one more breath in this step; say so where it fits."""
    return _continued(plan, timeline, at, breathing, Talk("stay", plan.routine.phrases.stay), ())


def _continued(  # noqa: PLR0913, PLR0917 - a splice, and what it is for
    plan: Plan,
    timeline: Timeline,
    at: float,
    breathing: Breathing,
    remark: Talk,
    marks: tuple[TempoMark, ...],
) -> Timeline:
    moment, past = timeline.at(at), timeline.until(at)
    index = _index(plan, moment.span)
    here, place = plan.items[index], moment.place
    assert isinstance(here, Breath)  # noqa: S101 - it has a place; tells the type
    assert place is not None  # noqa: S101 - as above
    layout = layout_from(plan, past, at, breathing, place)
    layout.remark(remark, place, moment.span.end)
    layout.breath(here, moment.state, Start(place.phase, moment.fraction))
    layout.items(plan.items[index + 1 :])
    return past.then(layout.done(State.FINISHED, marks))


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
    layout = layout_from(plan, past, span.end, breathing, following.place)
    layout.items(_unsaid_of(plan, past, following))
    return past.then(layout.done(State.FINISHED))


def go(plan: Plan, timeline: Timeline, at: float, breathing: Breathing) -> Timeline:
    """Go on from a gate, which is not waited at any longer."""
    past = timeline.until(at, cut=True)
    layout = layout_from(plan, past, at, breathing, None)
    # Not the past's last span: at the gate's very beginning it is not yet there.
    layout.items(plan.items[_index(plan, timeline.at(at).span) + 1 :])
    return past.then(layout.done(State.FINISHED))


def wait_on(plan: Plan, timeline: Timeline, at: float) -> Timeline:
    """Stop the countdown of a gate: it waits for the person from now on."""
    past = timeline.until(at, cut=True)
    gate = timeline.at(at).span.gate
    layout = layout_from(plan, past, at, Breathing(), None)
    layout.silence(inf, State.WAITING, gate.id if gate else "", gate)
    return past.then(layout.done(State.FINISHED))


def check_again(plan: Plan, timeline: Timeline, at: float, breathing: Breathing) -> Timeline:
    """Begin again with what the session began with, such as its sound check."""
    past = timeline.until(at, cut=True)
    layout = layout_from(plan, past, at, breathing, None)
    layout.items(plan.items)
    return past.then(layout.done(State.FINISHED))


def pause(plan: Plan, timeline: Timeline, at: float) -> Timeline:
    """Break off at `at` (seconds) for as long as it takes, and say how to go on.

    With the head down: how to wait and how to come up, and after a while an offer.
    """
    past = timeline.until(at, cut=True)
    said, down = plan.routine.phrases, head_down(plan, past)
    layout = layout_from(plan, past, at, Breathing(), None)
    offers = [(after, line) for after in OFFERS for line in said.offer] if down else []
    layout.hold(Talk("paused", said.paused_down if down else said.paused), offers)
    return past.then(layout.done(State.FINISHED))


def resume(plan: Plan, timeline: Timeline, at: float, breathing: Breathing) -> Timeline:
    """Count in at `at` (seconds) and go on with the breath that was interrupted, from its start.

    Whoever was brought up meanwhile goes on with the last step before the head went down.
    """
    past = timeline.until(at, cut=True)
    items = _from_interrupted(plan, past, breathing)
    first = items[0] if items else None
    here = first if isinstance(first, Breath) else None
    layout = layout_from(plan, past, at, breathing, here)
    reminder = plan.routine.phrases.resuming_down if head_down(plan, past) else ()
    count_in = Talk("resuming", reminder + plan.routine.resuming.lines)
    ready = first is None or state_of(first) is State.RUNNING
    state = State.RUNNING if ready else State.PREPARING
    if count_in.lines:
        layout.talk(count_in, state)
    else:
        layout.silence(TALK_PAUSE, state, count_in.id)
    layout.items(items)
    changed = past.tempos[-1].tempo != breathing.tempo
    marks = (TempoMark(at, breathing.tempo),) if changed else ()
    return past.then(layout.done(State.FINISHED, marks))


def head_down(plan: Plan, past: Timeline) -> bool:
    """Tell whether the head is down where the past ends; on the way up, until its very end."""
    last = next((span for span in reversed(past.spans) if span.place), None)
    if last is None or last.place is None or not last.place.step.head_down:
        return False
    return not was_brought_up(plan, last)


def was_brought_up(plan: Plan, last: Span) -> bool:
    """Tell whether this is the end of a way up that was gone to its end."""
    step, place = plan.routine.way_up.step, last.place
    return (
        place is not None
        and place.step.id == step.id
        and (place.breath, place.phase) == (step.breaths, Phase.EXHALE)
        and last.leaves > _ALMOST
    )


def layout_from(
    plan: Plan, past: Timeline, at: float, breathing: Breathing, here: Place | Breath | None
) -> Layout:
    """Return a layout that goes on from `at`, aware of the voice and of cues that wait."""
    busy = past.spoken[-1].end if past.spoken else -inf
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
    if not isinstance(item, Talk):
        return plan.items[index:]
    said = sum(1 for s in past.spoken if s.id == item.id and s.cut is None)
    return (Talk(item.id, item.lines[said:]), *plan.items[index + 1 :])


def _from_interrupted(plan: Plan, past: Timeline, breathing: Breathing) -> tuple[Item, ...]:
    found = (span for span in reversed(past.spans) if plan.index_of(span) is not None)
    reached = next(found, None)
    if reached is None:
        return plan.items
    place = reached.place or reached.toward
    if place and _came_up_since(plan, past, place):
        return plan.from_stage(plan.before_descent(plan.stage_of(place) or 0))
    items = _unsaid_of(plan, past, reached)
    last_phase = breathing.phases()[-1][0]
    whole = place and place.phase is last_phase and reached.leaves > _ALMOST
    return items[1:] if whole else items


def _came_up_since(plan: Plan, past: Timeline, place: Place) -> bool:
    last = last_place(past.spans)
    return place.step.head_down and last is not None and plan.stage_of(last) is None
