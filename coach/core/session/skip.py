"""Next and previous step, each by a safe path: from the fold only by rolling up."""

from dataclasses import dataclass

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.phrases import Lines, about_step
from coach.core.routine.position import Position
from coach.core.routine.routine import Step, Talk, describe
from coach.core.score.descent import is_too_late, is_too_long
from coach.core.score.plan import Breath, Plan, last_place
from coach.core.score.posture import Head, head_after, raises
from coach.core.score.timeline import Place, State, Timeline
from coach.core.session.splice import head_down, layout_from


@dataclass(frozen=True, slots=True)
class Leap:
    """A stage to go to, as its index in the plan; `rolls_up` where the way up comes first."""

    stage: int
    forward: bool
    rolls_up: bool


def leap(plan: Plan, timeline: Timeline, at: float, *, forward: bool) -> Leap | None:
    """Return where a skip at `at` (seconds) leads to; None before the first breath.

    Nor does one lead on before the first breath of a block: whoever lies there for it already
    would be told the whole way again.
    """
    past = timeline.until(at)
    if forward and _is_introduced(past):
        return None
    places = [span.place or span.toward for span in past.spans]
    reached = [stage for place in places if place and (stage := plan.stage_of(place)) is not None]
    if not reached:
        return None
    back_or_on = _on if forward else _back
    stage = back_or_on(plan, past, reached[-1])
    if head_down(past):
        rising = not forward and _is_rising(last_place(past.spans))
        to = _from_below(plan, stage, forward=forward)
        return _upright(plan, to) if rising else to
    # Who stands goes down only by the whole way down.
    upright = plan.before_descent(stage)
    return Leap(min(stage, upright + 1) if forward else upright, forward, rolls_up=False)


def _is_introduced(past: Timeline) -> bool:
    """Tell whether somebody is being told how the next block goes, and made ready for it."""
    kind, _, stage = past.spans[-1].talk.partition("/")
    return bool(stage) and kind != "side"


def _on(plan: Plan, past: Timeline, reached: int) -> int:
    """Return the stage that is led on to from the one that was reached.

    Whoever presses twice is led up and down all the same: a way up, and what is waited for before
    a step, is not passed over where it has been announced, and not begun.
    """
    last = past.spans[-1]
    announced = last.place is None and last.toward is not None
    waits = bool(plan.stages[reached][1].gates) or _leads_up(plan, reached)
    return reached if announced and waits else reached + 1


def _leads_up(plan: Plan, stage: int) -> bool:
    """Tell whether one comes up from the floor in a step."""
    step = plan.stages[stage][1]
    after = plan.stages[stage + 1][1].position if stage + 1 < len(plan.stages) else step.position
    stands = after is not Position.ANYWHERE and not after.is_on_the_floor
    return step.position.is_on_the_floor and (stands or step.ends is not None)


def _back(plan: Plan, past: Timeline, reached: int) -> int:
    """Return the stage that is led back to from the one that was reached.

    Nobody is led back into another position, to which no words would lead: it is the one of now
    that begins again there, or the way up that was left.
    """
    led = "/" in past.spans[-1].talk and reached + 1 < len(plan.stages)
    here = reached + 1 if led and plan.stages[reached + 1][1].lead else reached
    step, before = plan.stages[here][1], plan.stages[max(0, here - 1)][1]
    moves = bool(before.ends) or before.position is not step.position
    if (step.lead or step.ends) and moves:
        return here
    back = max(0, reached - 1)
    return reached if _is_far(plan.stages[reached][1], plan.stages[back][1]) else back


def _is_far(step: Step, before: Step) -> bool:
    """Tell whether one would have to lie down or get up for the step before, by no word of it."""
    known = Position.ANYWHERE not in {step.position, before.position}
    far = step.position.is_on_the_floor is not before.position.is_on_the_floor
    return known and far and not before.gate and not before.lead


def skip(plan: Plan, timeline: Timeline, at: float, to: Leap, breathing: Breathing) -> Timeline:
    """Break off at `at` and go on with another stage, which is announced."""
    past = timeline.until(at, cut=True)
    layout = layout_from(plan, past, at, breathing, None)
    here, head = last_place(past.spans), head_after(past.spans)
    if not to.rolls_up and _is_late(plan, head, at, to, breathing):
        to = _upright(plan, to)
    if to.rolls_up and here:
        layout.way_up(here.round)
    down = head.down and not to.rolls_up
    if first := _first(plan, to):
        toward = Place(first.round, first.step, 1, Phase.INHALE)
        talk = Talk("skip", _announcement(plan, to, first.step, down=down))
        layout.talk(talk, State.RUNNING, lead=0.0, toward=toward)
    layout.items(plan.from_stage(to.stage))
    return past.then(layout.done(State.FINISHED))


def _first(plan: Plan, to: Leap) -> Breath | None:
    """Return the first breath of where a skip leads to; None at the end."""
    return Breath(*plan.stages[to.stage], 1) if to.stage < len(plan.stages) else None


def _is_late(plan: Plan, head: Head, at: float, to: Leap, breathing: Breathing) -> bool:
    first = _first(plan, to)
    if first is None:
        return False
    lines = _announcement(plan, to, first.step, down=head.down)
    gone = is_too_long(plan, head, at, first, breathing)
    return gone or is_too_late(plan, head, at, lines, first, breathing)


def _upright(plan: Plan, to: Leap) -> Leap:
    """Return where a skip leads to instead, so that somebody comes up first."""
    stage = plan.after_descent(to.stage) if to.forward else plan.before_descent(to.stage)
    return Leap(stage, to.forward, rolls_up=True)


def _is_rising(place: Place | None) -> bool:
    """Tell whether somebody is on the way up already, and so goes on up."""
    if place is None or not raises(place.step, place.breath):
        return False
    return place.phase is place.step.head_down_until


def _from_below(plan: Plan, stage: int, *, forward: bool) -> Leap:
    """Return where a skip with the head down leads to: where it stays down, or by the way up."""
    if stage >= len(plan.stages) or not plan.stages[stage][1].head_down:
        return Leap(stage, forward, rolls_up=True)
    if plan.stages[stage][1].head_down_from is None:
        return Leap(stage, forward, rolls_up=False)
    # Nobody stands up in a breath in to fold again at once: the whole way up, and down again.
    return _upright(plan, Leap(stage, forward, rolls_up=True))


def _announcement(plan: Plan, to: Leap, step: Step, *, down: bool) -> Lines:
    """Return what is said of a skip to a step; where it leads down, how far and for how long."""
    said = plan.routine.phrases
    lines = about_step(said.next_step if to.forward else said.previous_step, step.name)
    if step.head_down and not down:
        again = said.of(step.position).again_down
        lines += said.about_descent(again, *describe(plan.routine.descent(step)))
    return lines
