"""A pause, and going on after it."""

from coach.core.routine.breathing import Breathing
from coach.core.routine.routine import Talk
from coach.core.score.descent import breathing_of, time_of_way_up
from coach.core.score.fitting import TALK_PAUSE, seconds_of
from coach.core.score.plan import Breath, Item, Plan, breath_at, last_place, state_of
from coach.core.score.posture import MOST_DOWN, head_after, raises
from coach.core.score.timeline import Place, Span, State, TempoMark, Timeline
from coach.core.session.splice import head_down, layout_from, unsaid_of
from coach.core.session.way_out import bring_up

# Somebody who pauses with the head down is offered to be brought up, so often and no more:
# whoever came up alone and went away is not called for ever. Seconds into the pause.
OFFERS = (20.0, 40.0, 60.0)
_ALMOST = 1.0 - 1e-9


def pause(plan: Plan, timeline: Timeline, at: float) -> Timeline:
    """Break off at `at` (seconds) for as long as it takes, and say how to go on.

    With the head down: how to wait and how to come up, after a while an offer, and then the
    way up, so that the head is up before it was down for too long.
    """
    past = timeline.until(at, cut=True)
    said, head = plan.routine.phrases, head_after(past.spans)
    layout = layout_from(plan, past, at, Breathing(), None)
    upright = Talk("paused", said.paused)
    if head.down:
        end = head.since + MOST_DOWN - time_of_way_up(plan)
        words = sum(seconds_of(line, plan.lengths) + TALK_PAUSE for line in said.paused_down)
        # Late in a descent there is no time to wait in it.
        waits = at + words <= end
        if waits:
            offers = [(after, line) for after in OFFERS for line in said.offer]
            layout.hold(Talk("paused", said.paused_down), offers, end)
        bring_up(plan, past, layout, paused=waits)
    layout.hold(upright)
    return past.then(layout.done(State.FINISHED))


def resume(plan: Plan, timeline: Timeline, at: float, breathing: Breathing) -> Timeline:
    """Count in at `at` (seconds) and go on with the breath that was interrupted, from its start.

    Whoever was brought up meanwhile goes on with the last step before the head went down.
    """
    past = timeline.until(at, cut=True)
    items = _from_interrupted(plan, past, breathing)
    first = items[0] if items else None
    layout = layout_from(plan, past, at, breathing, first if isinstance(first, Breath) else None)
    head = head_after(past.spans)
    reminder = plan.routine.phrases.resuming_down if head.down else ()
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


def _from_interrupted(plan: Plan, past: Timeline, breathing: Breathing) -> tuple[Item, ...]:
    found = (span for span in reversed(past.spans) if plan.index_of(span) is not None)
    reached = next(found, None)
    if reached is None:
        return plan.items
    place = reached.place or reached.toward
    if place and _came_up_since(plan, past, place):
        return plan.from_stage(plan.before_descent(plan.stage_of(place) or 0))
    items = unsaid_of(plan, past, reached)
    return items[1:] if place and _is_done(past, reached, place, breathing) else items


def _is_done(past: Timeline, reached: Span, place: Place, breathing: Breathing) -> bool:
    """Tell whether a breath has done its work; one that moves the head, when it is moved."""
    down = head_down(past)
    if reached.place and raises(place.step, place.breath) and not down:
        return True
    if reached.place and place.step.head_down_from and place.breath == 1 and down:
        return True
    phases = breathing_of(breath_at(place), breathing).phases()
    return place.phase is phases[-1][0] and reached.leaves > _ALMOST


def _came_up_since(plan: Plan, past: Timeline, place: Place) -> bool:
    last = last_place(past.spans)
    return place.step.head_down and last is not None and plan.stage_of(last) is None
