"""Which cues are due as a phase begins."""

from collections.abc import Iterable

from coach.core.routine.breathing import Phase
from coach.core.routine.routine import Cue
from coach.core.routine.side import Sides
from coach.core.score.plan import Plan
from coach.core.score.posture import is_lowered
from coach.core.score.timeline import Place, State


def due(  # noqa: PLR0913 - what a phase is, and two exceptions by name
    plan: Plan,
    place: Place,
    state: State,
    waiting: Iterable[Cue],
    *,
    rests: bool = False,
    brief: bool = False,
) -> list[Cue]:
    """Return the phase's own cues, and those that have been waiting for such a phase.

    Of a breath that `rests`, what it announces waits for its repetition; of one that is
    `brief`, as when breaths are left out after it, only what is vital is said.
    """
    own = [cue for cue in _own(plan, place, rests=rests) if cue.vital or not brief]
    if state is State.RUNNING:
        own += _reminder(plan, place)
        turns = place.step.sides is Sides.ALTERNATE
        # What comes once is said for the first time, in whichever round that is.
        number = 1 if place.step.once else place.step.own_round(place.round)
        heard = [plan.guidance.heard(cue, number, tells_side=turns) for cue in own]
        own = [cue for cue in heard if cue]
    return own + [cue for cue in waiting if cue.phase is place.phase and cue not in own]


def coachs_own(
    name: str, phase: Phase, wordings: tuple[str, ...], *, vital: bool = False
) -> list[Cue]:
    """Return the coach's own words as a cue, or nothing where it has none."""
    return [Cue(name, phase, wordings, priority=1, vital=vital)] if wordings else []


def _reminder(plan: Plan, place: Place) -> list[Cue]:
    """Return a word on the second inhale of a sigh: in a round, and once the head is up again."""
    rhythm, said = place.step.rhythm, plan.routine.phrases.sigh_again
    first = place.phase is Phase.INHALE and place.breath == 1 and not place.repeat
    if not (rhythm and rhythm.sigh and said and first) or is_lowered(place.step, place.breath):
        return []
    stage = plan.stage_of(place)
    before = plan.stages[stage - 1][1] if stage else None
    anew = before is None or before.head_down or plan.begins_round(place.step)
    return [Cue("sigh-again", place.phase, said, priority=9)] if anew else []


def _own(plan: Plan, place: Place, *, rests: bool) -> list[Cue]:
    if rests and place.phase is Phase.EXHALE:
        said = plan.routine.phrases.of(place.step.position)
        return coachs_own("rest", place.phase, said.rest_standing)
    if place.phase is Phase.INHALE and plan.is_beyond(place):
        return []  # said already, when the breath was taken for the first time
    return [
        cue
        for cue in place.step.cues
        if cue.belongs(place.phase, place.breath) and cue.rounds.include(place.round, plan.rounds)
    ]
