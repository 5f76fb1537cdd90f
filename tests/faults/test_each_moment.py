"""Whatever is done at whatever moment, at any tempo, in any language: the body comes to no harm."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from math import ceil, floor, inf

import numpy as np
import pytest
from faults.body_model import is_down, unkind, wrong_answer
from faults.table import simulated
from support.machine.nightly import EVERYTHING

from coach.core.routine.breathing import MAX_HOLD, MAX_INHALE_SHARE, MIN_INHALE_SHARE, Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.core.score.plan import Plan
from coach.core.score.timeline import State, Timeline
from coach.core.session.session import Action, Session
from coach.storage.routines import find

EVERY = 0.25
TEMPOS = (3.0, 4.0, 6.0, 10.0, 15.0)
# Both ends of the ratio; the one with as long a pause after each phase as there is.
RATIOS = ((MIN_INHALE_SHARE, MAX_HOLD), (MAX_INHALE_SHARE, 0.0))
# Presses a quarter of a second apart, begun less often than what is pressed once.
AGAIN_AND_AGAIN = 8
PAUSE = 7.0
# The tempo changes to the far end.
FAR = {3.0: 15.0, 4.0: 15.0, 6.0: 15.0, 10.0: 3.0, 15.0: 3.0}
# So many faults of a session are told.
TOLD = 12


@cache
def routine(language: Language) -> Routine:
    found = find("hamstring-rolldown", language)
    return found.with_prop(found.props[0])


def begun(language: Language, breathing: Breathing) -> Session:
    return Session(Plan(routine(language), 2, {}, Guidance(get_ready=5.0)), breathing)


def stop(of: Session, at: float) -> None:
    of.stop(at)


def pause(of: Session, at: float) -> None:
    of.pause(at)


def pause_and_go_on(of: Session, at: float) -> None:
    of.pause(at)
    if of.allows(Action.RESUME, at + PAUSE):
        of.resume(at + PAUSE)


def interruption(of: Session, at: float) -> None:
    of.interrupt(at)


def next_step(of: Session, at: float) -> None:
    of.next(at)


def previous_step(of: Session, at: float) -> None:
    of.previous(at)


def other_tempo(of: Session, at: float) -> None:
    of.tempo(FAR[of.breathing.tempo], at)


def stay_again_and_again(of: Session, at: float) -> None:
    for press in range(AGAIN_AND_AGAIN):
        if of.allows(Action.STAY, at + press * EVERY):
            of.stay(at + press * EVERY)


DEEDS: dict[str, tuple[Action, Callable[[Session, float], None]]] = {
    "stop": (Action.STOP, stop),
    "pause, left alone": (Action.PAUSE, pause),
    "pause, and on": (Action.PAUSE, pause_and_go_on),
    "interruption": (Action.INTERRUPT, interruption),
    "next": (Action.NEXT, next_step),
    "previous": (Action.PREVIOUS, previous_step),
    "another tempo": (Action.TEMPO, other_tempo),
    "stay, again and again": (Action.STAY, stay_again_and_again),
}
BREAKING_OFF = {"stop", "interruption"}
# How far apart moments are in each run: in English, at the first ratio, and for all else, as a
# language tells on nothing but the length of its lines. Beside them, in English, both sides of
# each turn from one phase to the next. At each moment of all it is tried once a night.
SECOND, SPARSE = 1.0, 4.0
# Of a second, each a whole number of frames: the nearest moments to a turn are some of these away,
# as a wish is heeded from the next hundredth of a second on.
PARTS = 64


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("tempo", TEMPOS)
@simulated(f"a wish at each {EVERY if EVERYTHING else SECOND:g} s, and each turn", "{deed}")
def test_whatever_is_done_at_any_moment_the_body_comes_to_no_harm(
    deed: str, tempo: float, count: Callable[[str, float], None]
) -> None:
    told: Counter[str] = Counter()
    moments = 0
    for share, hold in RATIOS:
        for language in Language:
            of = begun(language, Breathing(tempo, share, hold, hold))
            for faults in at_each_moment(of, deed, language):
                moments += 1
                told.update(f"{language} {share:.2f}: {fault}" for fault in faults)
    count("moments", moments)
    first = "\n".join(list(told)[:TOLD])
    assert not told, f"{told.total()} times in {moments} moments somebody …\n{first}"


def at_each_moment(of: Session, deed: str, language: Language) -> Iterator[list[str]]:
    """Do it at each moment of the session at which it can be done; yield what is wrong then."""
    action, do = DEEDS[deed]
    plan, breathing, undisturbed = of.plan, of.breathing, of.timeline
    for moment in _moments(of, deed, language):
        of.plan, of.breathing, of.timeline = plan, breathing, undisturbed
        if of.allows(action, moment):
            do(of, moment)
            faults = [*unkind(of.timeline), *_ends(of.timeline, deed)]
            if deed in BREAKING_OFF and (down := is_down(undisturbed, moment)) is not None:
                faults += wrong_answer(of.timeline, moment, language, down=down)
            yield [f"after {moment:.2f} {fault}" for fault in faults]


def _moments(of: Session, deed: str, language: Language) -> list[float]:
    english, first = language is Language.EN, of.breathing.inhale_share == RATIOS[0][0]
    end, every = of.timeline.end, SECOND if english and first else SPARSE
    if EVERYTHING:
        every = EVERY
    if deed == "stay, again and again":
        return np.arange(EVERY, end, AGAIN_AND_AGAIN * every / 2).tolist()
    turns = [span.start * PARTS for span in of.timeline.spans] if english or EVERYTHING else []
    beside = {part / PARTS for turn in turns for part in (ceil(turn) - 2, floor(turn) + 1)}
    return sorted({*np.arange(EVERY, end, every).tolist(), *(at for at in beside if 0 < at < end)})


def _ends(timeline: Timeline, deed: str) -> Iterator[str]:
    """Yield what is wrong with how a session comes to its end, or waits for the person."""
    waits = timeline.spans[-1].state in {State.PAUSED, State.WAITING}
    ended = timeline.outcome in {State.FINISHED, State.STOPPED}
    if timeline.end == inf and (deed == "stop" or not waits):
        yield "never comes to an end"
    if not ended or (deed == "stop" and timeline.outcome is not State.STOPPED):
        yield f"ends as {timeline.outcome}"


@pytest.mark.parametrize("language", list(Language))
@simulated("nothing at all", "a session left alone")
def test_a_session_that_nobody_disturbs_does_the_body_no_harm(language: Language) -> None:
    for tempo in TEMPOS:
        for share, hold in RATIOS:
            of = begun(language, Breathing(tempo, share, hold, hold))
            assert not list(unkind(of.timeline)), (tempo, share)
