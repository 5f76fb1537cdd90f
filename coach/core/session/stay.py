"""One more breath in a step, where the head is not down for too long by it."""

from coach.core.routine.breathing import Breathing
from coach.core.routine.routine import Talk
from coach.core.score.plan import Plan, breath_at
from coach.core.score.scheduling import Layout
from coach.core.score.timeline import Place, Timeline
from coach.core.session.splice import continued, head_down


def stay(plan: Plan, timeline: Timeline, at: float, breathing: Breathing) -> tuple[Plan, Timeline]:
    """Return plan and timeline with one more breath in the step of `at` (seconds).

    Where that would be too much they stay as they are, and whoever has the head down is told.
    """
    place = timeline.at(at).place
    if place is None:
        return plan, timeline

    def say(layout: Layout, place: Place, end: float) -> None:
        layout.remark(Talk("stay", plan.routine.phrases.stay), place, end)

    more, down = plan.repeating(place), head_down(timeline.until(at))
    longer = continued(more, timeline, at, breathing, say)
    if more is not plan and not (down and _breaths(longer) <= _breaths(timeline)):
        return more, longer
    if not down:
        return plan, timeline
    return plan, continued(plan, timeline, at, breathing, Layout.no_longer)


def _breaths(timeline: Timeline) -> int:
    return len({breath_at(span.place).key for span in timeline.spans if span.place})
