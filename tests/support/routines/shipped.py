"""What each routine that ships does in each language: one line of a table for each."""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from itertools import count, takewhile
from pathlib import Path

from support.machine.nightly import EVERYTHING

from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.language import Language
from coach.core.routine.position import HeadHeight, Position
from coach.core.routine.routine import Routine, Step
from coach.core.routine.staging import Role
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.timeline import Place, State, Timeline
from coach.core.session.session import Action, Session
from coach.storage.routines import find, library

IDS = [entry.id for entry in library(Path("nowhere")) if isinstance(entry, Routine)]
# What is of this priority or above it matters to somebody who only listens.
MATTERS = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A routine in a language, at its usual tempo: minutes, and what did not go as it should."""

    routine: str
    language: Language
    says: float
    takes: float
    gave_way: tuple[str, ...]
    low_unsaid: tuple[str, ...]
    wrong_exits: tuple[float, ...]


def outlook(routine: Routine, lengths: Mapping[str, float], tempo: float) -> Timeline:
    """A whole session in which nobody is waited for."""
    plan = Plan(chosen(routine), routine.rounds, lengths, Guidance(get_ready=0.0))
    return compile_timeline(plan, routine.rhythm.begun(Breathing(tempo)))


def chosen(routine: Routine) -> Routine:
    """With the first prop for the hands, as where nobody chose."""
    return routine.with_prop(next(iter(routine.props_for(Role.HANDS)), None))


def row(name: str, language: Language, lengths: Mapping[str, float]) -> Row:
    """What one routine does in one language."""
    routine = find(name, language)
    score = outlook(routine, lengths, routine.rhythm.usual)
    lost = {line.cue.id for line in score.unsaid if line.cue.priority <= MATTERS or line.cue.vital}
    takes = outlook(routine, {}, routine.rhythm.usual).end / 60
    return Row(
        name,
        language,
        routine.minutes or takes,
        takes,
        tuple(sorted(lost)),
        tuple(sorted(low_unsaid(score))),
        tuple(wrong_exits(routine, lengths)),
    )


def low_unsaid(score: Timeline) -> set[str]:
    """The steps in which the head is low, and the step says no such thing."""
    places = {span.place.step for span in score.spans if span.place}
    return {step.id for step in places if step.head_down and step.head is not HeadHeight.LOW}


def wrong_exits(routine: Routine, lengths: Mapping[str, float]) -> list[float]:
    """The seconds at which a stop does not end as the position there asks."""
    plan = Plan(chosen(routine), routine.rounds, lengths, Guidance(get_ready=0.0))
    session = Session(plan, Breathing(routine.rhythm.usual))
    # A language tells on nothing but the length of its lines.
    every = 1 if EVERYTHING or routine.language is Language.EN else 5
    seconds = takewhile(lambda at: at < session.timeline.end, count(1, every))
    return [at for at in map(float, seconds) if not _ends_well(session, at)]


def _ends_well(session: Session, at: float) -> bool:
    before = session.timeline
    if not session.allows(Action.STOP, at):
        return before.at(at).state is not State.RUNNING
    stopped = copy(session)
    stopped.stop(at)
    after = stopped.timeline
    place = before.at(at).place
    ended = after.outcome is State.STOPPED and after.before(after.end).state is State.RECOVERING
    # On the very turn from one step to the next either one's way up is right.
    if place is None or before.before(at).place != place:
        return ended
    up = next((span.place for span in after.spans if span.start >= at and span.place), None)
    return ended and _is_right(session.plan.routine, before, place, up)


def _is_right(routine: Routine, before: Timeline, place: Place, up: Place | None) -> bool:
    way = routine.exit_from(_position(routine, before, place.step))
    if way is not None:
        return up is not None and up.step == way.step
    if place.step.head_down:
        return up is None or up.step == routine.way_up.step
    return up is None


def _position(routine: Routine, score: Timeline, step: Step) -> Position:
    """What is done anywhere leaves somebody where they were."""
    taken = list(dict.fromkeys(span.place.step for span in score.spans if span.place))
    back = reversed(taken[: taken.index(step) + 1])
    known = (one.position for one in back if one.position is not Position.ANYWHERE)
    return next(known, routine.position)
