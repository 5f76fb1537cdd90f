"""Next and previous step, each by a safe path: from the fold only by rolling up."""

from dataclasses import dataclass

from coach.core.layout import Layout
from coach.core.model import Breathing, Phase, Talk, describe
from coach.core.phrases import about_step
from coach.core.plan import Plan, last_place
from coach.core.splice import head_down, layout_from
from coach.core.timeline import Place, State, Timeline


@dataclass(frozen=True, slots=True)
class Leap:
    """A stage to go to, as its index in the plan; `rolls_up` where the way up comes first."""

    stage: int
    forward: bool
    rolls_up: bool


def leap(plan: Plan, timeline: Timeline, at: float, *, forward: bool) -> Leap | None:
    """Return where a skip at `at` (seconds) leads to; None before the first breath."""
    past = timeline.until(at)
    places = [span.place or span.toward for span in past.spans]
    reached = [stage for place in places if place and (stage := plan.stage_of(place)) is not None]
    if not reached:
        return None
    stage = max(0, reached[-1] + (1 if forward else -1))
    if head_down(past):
        return Leap(stage, forward, rolls_up=not _lowered(plan, stage))
    # Who stands goes down only by the whole way down.
    upright = plan.before_descent(stage)
    return Leap(min(stage, upright + 1) if forward else upright, forward, rolls_up=False)


def skip(plan: Plan, timeline: Timeline, at: float, to: Leap, breathing: Breathing) -> Timeline:
    """Break off at `at` and go on with another stage, which is announced."""
    past = timeline.until(at, cut=True)
    layout = layout_from(plan, past, at, breathing, None)
    here = last_place(past.spans)
    if to.rolls_up and here:
        layout.way_up(here.round)
    _announce(plan, layout, to, down=head_down(past))
    layout.items(plan.from_stage(to.stage))
    return past.then(layout.done(State.FINISHED))


def _lowered(plan: Plan, stage: int) -> bool:
    return stage < len(plan.stages) and plan.stages[stage][1].head_down


def _announce(plan: Plan, layout: Layout, to: Leap, *, down: bool) -> None:
    if to.stage >= len(plan.stages):
        return
    said = plan.routine.phrases
    number, step = plan.stages[to.stage]
    lines = about_step(said.next_step if to.forward else said.previous_step, step.name)
    if step.head_down and not down:
        steps = plan.routine.descent(step)
        lines += said.about_descent(said.again_down, *describe(steps))
    toward = Place(number, step, 1, Phase.INHALE)
    layout.talk(Talk("skip", lines), State.RUNNING, lead=0.0, toward=toward)
