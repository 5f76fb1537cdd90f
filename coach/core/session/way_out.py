"""The way up: a stop, or an interruption with the head down, brings the person up first."""

from dataclasses import replace
from itertools import takewhile

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.position import Position
from coach.core.routine.routine import Exit, Gate, Step, Talk
from coach.core.score.plan import STAY_UP, Breath, Plan, last_place
from coach.core.score.scheduling import Layout
from coach.core.score.talking import PRE_ROLL
from coach.core.score.timeline import Place, Span, State, Timeline
from coach.core.session.splice import head_down, layout_from

# A stop with nothing to say still needs a moment to be seen.
SHORTEST_STOP = 0.5


def stop(plan: Plan, timeline: Timeline, at: float) -> Timeline:
    """Break off at `at` (seconds): bring the person up where the head is down, else say so.

    Whoever is being brought up already is not kept from it by another stop: the way up is
    gone to its end, and ends the session.
    """
    if timeline.at(at).state is State.RECOVERING:
        return _cut_after_way_up(timeline, at).then(_nothing(State.STOPPED))
    past = timeline.until(at, cut=True)
    layout = layout_from(plan, past, at, Breathing(), None)
    if bring_up(plan, past, layout, paused=timeline.at(at).state is State.PAUSED):
        return past.then(layout.done(State.STOPPED))
    here, way = last_place(past.spans), exit_at(plan, past)
    if way and here and _is_well_on(here, way):
        # Whoever kneels by then is not told to roll onto the side again.
        layout.talk(Talk("stopped", plan.routine.phrases.stopped), State.RECOVERING, lead=0.0)
        layout.way_up(here.round, here.breath, way)
    elif way:
        layout.way_up(here.round if here else 1, way=way)
    else:
        _say_standing(plan, layout, here)
    return past.then(layout.done(State.STOPPED))


def exit_at(plan: Plan, past: Timeline) -> Exit | None:
    """Return the way up that is needed where the past ends; None off the floor.

    Between two steps it is that of either: nobody knows whether one has moved by then.
    """
    places = [span.place for span in past.spans if span.place and span.place.round]
    taken = [place.step for place in places]
    reached = [taken[-1]] if taken else []
    if coming := _coming(plan, past):
        reached.append(coming)
    if taken and taken[-1].ends and _is_over(plan, past):
        # Whoever has got up stands, though not everybody lies down at once after it.
        taken.append(replace(taken[-1], position=taken[-1].ends))
        reached[0] = taken[-1]
    ways = (_way_from(plan, step, taken) for step in reached)
    return next(filter(None, ways), None)


def _is_well_on(here: Place, way: Exit) -> bool:
    """Tell whether somebody is led up on this very way already, as between two blocks."""
    return here.step.ends is not None and here.step.id == way.step.id and here.breath > 1


def _way_from(plan: Plan, step: Step, taken: list[Step]) -> Exit | None:
    """Return the way up in a step: what is done anywhere leaves somebody where they were."""
    placed = (one for one in (step, *reversed(taken)) if one.position is not Position.ANYWHERE)
    known = next(placed, None)
    position = known.position if known else plan.routine.position
    return plan.routine.exit_from(position, known or step)


def _is_over(plan: Plan, past: Timeline) -> bool:
    """Tell whether the step that was reached last was taken to its end."""
    span = next(span for span in reversed(past.spans) if span.place)
    place = span.place
    last = place is not None and place.phase is Phase.EXHALE and plan.is_last(place)
    return last and span.leaves >= 1.0


def _coming(plan: Plan, past: Timeline) -> Step | None:
    """Return the step of the next breath between two, unless a gate waits before it."""
    known = ((span, plan.index_of(span)) for span in reversed(past.spans))
    span, index = next(((s, i) for s, i in known if i is not None), (past.spans[-1], None))
    if index is None or span.place is not None:
        return None
    rest = iter(plan.items[index + 1 :])
    if not (_gets_ready(plan, index) or _is_led(plan, index)):
        rest = takewhile(lambda item: not isinstance(item, Gate), rest)
    return next((item.step for item in rest if isinstance(item, Breath) and item.round), None)


def _is_led(plan: Plan, index: int) -> bool:
    """Tell whether a gate between two steps is reached: its words may lead down to the floor."""
    since = takewhile(lambda item: not isinstance(item, Breath), reversed(plan.items[: index + 1]))
    return any(isinstance(item, Gate) for item in since)


def _gets_ready(plan: Plan, index: int) -> bool:
    """Tell whether somebody is being made ready for the first breath.

    Those words may lead down to the floor already, even where a gate comes after them.
    """
    routine, said = plan.routine, plan.items[: index + 1]
    first = {gate.id for gate in routine.ready} or {routine.opening.id}
    begun = any(isinstance(item, Talk | Gate) and item.id in first for item in said)
    return begun and not any(isinstance(item, Breath) and item.round for item in said)


def way_up_alone(plan: Plan, way: Exit | None = None) -> Timeline:
    """Return the way up from anywhere, or one from the floor, as a session of its own."""
    layout = Layout(plan, Breathing())
    layout.silence(PRE_ROLL, State.RECOVERING)
    layout.way_up(1, way=way)
    return layout.done(State.STOPPED)


def interrupt(plan: Plan, timeline: Timeline, at: float) -> Timeline:
    """Break off at `at`, after a gap in time or a loss of sound: pause and ask.

    Where the head is down the person is brought up first, from the start of the way up;
    who has come up already hears the rest of it.
    """
    past = timeline.until(at, cut=True)
    layout = layout_from(plan, past, at, Breathing(), None)
    moment = timeline.at(at)
    ends = moment.state is State.RECOVERING and timeline.outcome is State.STOPPED
    paused = moment.state is State.PAUSED
    if not bring_up(plan, past, layout, paused=paused) and ends and moment.place:
        layout.way_up(moment.place.round, moment.place.breath, _way_of(plan, moment.place))
    if ends:
        return past.then(layout.done(State.STOPPED))
    layout.hold(Talk("interrupted", plan.routine.phrases.interrupted))
    return past.then(layout.done(State.FINISHED))


def bring_up(plan: Plan, past: Timeline, layout: Layout, *, paused: bool) -> bool:
    """Lay out the way up if the head is down; tell whether it is.

    Who was left in a pause may have come up alone, and is told to stay so.
    """
    here = last_place(past.spans)
    if here is None or not head_down(past):
        return False
    if paused:
        talk = Talk(STAY_UP, plan.routine.phrases.stay_up)
        layout.talk(talk, State.RECOVERING, lead=0.0)
    layout.way_up(here.round)
    return True


def _way_of(plan: Plan, place: Place) -> Exit | None:
    """Return the way up from the floor that a place lies on."""
    return next((way for way in plan.routine.every_exit if way.step is place.step), None)


def _say_standing(plan: Plan, layout: Layout, here: Place | None) -> None:
    standing = plan.routine.standing_in(here.step if here else plan.stages[0][1])
    if standing.lines:
        layout.talk(standing, State.RECOVERING, lead=0.0)
    else:
        layout.silence(SHORTEST_STOP, State.RECOVERING)


def _cut_after_way_up(timeline: Timeline, at: float) -> Timeline:
    here = timeline.at(at).span
    rest = takewhile(lambda span: span.state is State.RECOVERING, timeline.spans_after(here))
    return timeline.until([here, *rest][-1].end)


def _nothing(outcome: State) -> Timeline:
    spans: tuple[Span, ...] = ()
    return Timeline(spans, (), (), (), (), outcome)
