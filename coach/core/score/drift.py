"""A routine that leaves somebody asleep: no bell in it, and at its end the breath fades away."""

from coach.core.routine.breathing import Phase
from coach.core.score.loudness import LoudnessMark
from coach.core.score.plan import Plan
from coach.core.score.timeline import ChimeKind, Place, Span


def bell_at(plan: Plan, place: Place, *, is_last: bool) -> ChimeKind | None:
    """Return the bell that a breath begins with; `is_last` where it is the last of its step."""
    if place.phase is not Phase.INHALE or not plan.routine.wakes_in(place.step):
        return None
    if place.breath > 1 or place.repeat:
        return ChimeKind.LAST_BREATH if is_last else None
    opens_round = place.step.own_round(place.round) > 1 and plan.begins_round(place.step)
    return ChimeKind.ROUND if opens_round else ChimeKind.STEP


def fading(plan: Plan, spans: list[Span], reached: float) -> tuple[LoudnessMark, ...]:
    """Return how loud the breath is over spans; so far it has `reached` this loudness, 0 to 1.

    It goes from there to nothing over what is left of the last step, at whatever tempo.
    """
    if plan.routine.wakes or not spans:
        return ()
    breathed = [span for span in spans if span.place]
    drift = [span for span in breathed if span.place and plan.is_drift(span.place)]
    goes_on = breathed[:1] == drift[:1]
    level = reached if goes_on else 1.0
    begun = LoudnessMark(spans[0].start, level)
    if not drift:
        return (begun,)
    return (begun, LoudnessMark(drift[0].start, level), LoudnessMark(drift[-1].end, 0.0))
