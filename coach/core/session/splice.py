"""Tempo, and going on from a gate: each keeps the past and compiles a new future."""

from collections.abc import Callable
from dataclasses import replace
from math import inf

from coach.core.routine.breathing import Breathing
from coach.core.routine.routine import Cue, Talk
from coach.core.score.descent import Start
from coach.core.score.dose import taken_in
from coach.core.score.loudness import level_at
from coach.core.score.plan import Breath, Item, Plan, breath_at
from coach.core.score.posture import head_after
from coach.core.score.reached import Reached
from coach.core.score.scheduling import Layout
from coach.core.score.timeline import Place, Span, State, TempoMark, Timeline


def retempo(plan: Plan, timeline: Timeline, at: float, breathing: Breathing) -> Timeline:
    """Go on from `at` (seconds) at another tempo; the position in the breath is kept.

    Speech has a fixed length: a tempo changed during a talk takes effect where it ends.
    """
    span = timeline.at(at).span
    mark = TempoMark(at, breathing.tempo)
    if at >= timeline.end or span.state is State.RECOVERING:
        return timeline
    if span.end == inf or span.state is State.PAUSED:
        return marked(timeline, mark)
    if span.place is None:
        return _after_talk(plan, timeline, span, mark, breathing)
    return continued(plan, timeline, at, breathing, marks=(mark,))


def continued(  # noqa: PLR0913, PLR0917 - a splice, and what it is for
    plan: Plan,
    timeline: Timeline,
    at: float,
    breathing: Breathing,
    say: Callable[[Layout, Place, float], object] = lambda *_: None,
    marks: tuple[TempoMark, ...] = (),
) -> Timeline:
    """Go on from `at` (seconds), in the middle of a breath.

    `say` may have the layout say something, in a place whose phase lasts until so many seconds.
    """
    moment, past = timeline.at(at), timeline.until(at)
    index, place = _index(plan, moment.span), moment.place
    assert place is not None  # noqa: S101 - only breaths are gone on with; tells the type
    layout = layout_from(plan, past, at, breathing, place)
    layout.owed = _owed(plan, timeline, at)
    say(layout, place, moment.span.end)
    start = Start(place.phase, moment.fraction)
    layout.items((breath_at(place), *plan.items[index + 1 :]), start)
    return past.then(layout.done(State.FINISHED, marks))


def revoiced(plan: Plan, timeline: Timeline, at: float, breathing: Breathing) -> Timeline | None:
    """Say the lines of a plan that has more of them from the next phase on; no time changes.

    What is under way at `at` (seconds) is finished as it is. None where it cannot be done yet;
    what waits for the person is said with the new lines anyway.
    """
    span = timeline.at(at).span
    if span.state is State.RECOVERING and at < timeline.end:
        return None
    following = next(timeline.spans_after(span), None)
    if following is None or following.state in {State.RECOVERING, State.PAUSED}:
        return timeline
    past = timeline.until(span.end)
    layout = layout_from(plan, past, span.end, breathing, following.place)
    layout.owed = _owed(plan, timeline, span.end)
    layout.items(*_items_from(plan, past, following))
    return past.then(layout.done(State.FINISHED))


def _items_from(plan: Plan, past: Timeline, span: Span) -> tuple[tuple[Item, ...], Start | None]:
    """Return what is still to come as `span` begins, and where in its breath that is."""
    if span.place is None:
        return unsaid_of(plan, past, span), None
    before, here = past.spans[-1].place, breath_at(span.place)
    goes_on = before is not None and breath_at(before) == here
    items = (here, *plan.items[_index(plan, span) + 1 :])
    return items, Start(span.place.phase, span.enters) if goes_on else None


def _owed(plan: Plan, timeline: Timeline, at: float) -> tuple[str, ...]:
    """Return what is still to be said after `at` of something that was refused."""
    said = plan.routine.phrases.no_longer
    return said if any(s.start >= at and s.text in said for s in timeline.spoken) else ()


def marked(timeline: Timeline, mark: TempoMark) -> Timeline:
    """Return the timeline with this as its last mark."""
    earlier = tuple(tempo for tempo in timeline.tempos if tempo.time < mark.time)
    return replace(timeline, tempos=(*earlier, mark))


def _after_talk(
    plan: Plan, timeline: Timeline, span: Span, mark: TempoMark, breathing: Breathing
) -> Timeline:
    following = next(timeline.spans_after(span), None)
    past = marked(timeline.until(span.end), mark)
    if following is None:
        return past
    layout = layout_from(plan, past, span.end, breathing, following.place)
    layout.items(unsaid_of(plan, past, following))
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


def head_down(past: Timeline) -> bool:
    """Tell whether the head is down where the past ends."""
    return head_after(past.spans).down


def layout_from(
    plan: Plan, past: Timeline, at: float, breathing: Breathing, here: Place | Breath | None
) -> Layout:
    """Return a layout that goes on from `at`, aware of the voice and of cues that wait."""
    busy = past.spoken[-1].end if past.spoken else -inf
    waiting, head = tuple(_still_waiting(past, here)), head_after(past.spans)
    taken, loudness = taken_in(past.spans), level_at(past.loudness, at)
    return Layout(plan, breathing, Reached(at, busy, waiting, head, taken, loudness))


def _still_waiting(past: Timeline, here: Place | Breath | None) -> list[Cue]:
    """Return the cues of this step that found no room and were not said since."""
    if here is None:
        return []
    waiting = [u.cue for u in past.unsaid if u.waiting and _same_step(u.place, here)]
    said = {s.id for s in past.spoken if s.place and _same_step(s.place, here)}
    return list(dict.fromkeys(cue for cue in waiting if cue.id not in said))


def _same_step(one: Place, other: Place | Breath) -> bool:
    return one.round == other.round and one.step.key == other.step.key


def _index(plan: Plan, span: Span) -> int:
    index = plan.index_of(span)
    if index is None:
        raise ValueError(f"no such place in this plan: {span.place}")
    return index


def unsaid_of(plan: Plan, past: Timeline, span: Span) -> tuple[Item, ...]:
    """Return the items from `span`'s on; of a talk that began, the lines not yet said."""
    index = _index(plan, span)
    item = plan.items[index]
    if not isinstance(item, Talk):
        return plan.items[index:]
    said = sum(1 for s in past.spoken if s.id == item.id and s.cut is None)
    return (replace(item, lines=item.lines[said:]), *plan.items[index + 1 :])
