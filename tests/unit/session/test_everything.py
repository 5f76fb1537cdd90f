"""A routine with everything that the format can say is led through, whatever is done in it."""

from math import inf
from pathlib import Path

import pytest

from coach.core.readout.captions import web_vtt
from coach.core.readout.snapshot import snapshot
from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO, Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.routine import Routine
from coach.core.score.plan import Plan, last_place
from coach.core.score.timeline import State
from coach.core.session.session import Action, Session
from coach.storage.routines import load

FILE = Path(__file__).parents[2] / "support" / "programs" / "everything.toml"
HURRY = Guidance(get_ready=5.0)


def routine() -> Routine:
    entry = load(FILE)
    assert isinstance(entry, Routine), entry.errors
    return entry.with_prop(None)


ROUTINE = routine()


def session(rounds: int = 1, guidance: Guidance = HURRY) -> Session:
    return Session(Plan(ROUTINE, rounds, {}, guidance), Breathing())


SECONDS = range(1, int(session().timeline.end), 7)


@pytest.mark.parametrize("second", SECONDS)
@pytest.mark.parametrize(
    "action", [Action.PAUSE, Action.NEXT, Action.PREVIOUS, Action.STAY, Action.INTERRUPT]
)
def test_whatever_is_done_it_can_be_gone_through_to_its_end(action: Action, second: int) -> None:
    of = session()
    if of.allows(action, second):
        of.do(action, second)
    if of.timeline.end == inf:
        of.resume(second + 5.0)
    assert of.timeline.outcome is State.FINISHED
    last = last_place(of.timeline.spans)
    assert last
    assert last.step.id == "rest"


@pytest.mark.parametrize("second", SECONDS)
@pytest.mark.parametrize("tempo", [MIN_TEMPO, MAX_TEMPO])
def test_at_any_second_the_tempo_can_be_changed_within_its_range(tempo: float, second: int) -> None:
    of = session()
    of.tempo(tempo, second)
    assert of.breathing.tempo in {4.0, 9.0}
    assert of.timeline.outcome is State.FINISHED


def test_with_keys_alone_it_is_gone_through_gate_by_gate() -> None:
    of, waited = session(rounds=2, guidance=Guidance()), 0
    while of.timeline.end == inf:
        of.go(of.timeline.spans[-1].start + 30.0)
        waited += 1
    assert waited == 2
    assert of.timeline.outcome is State.FINISHED


def test_what_is_read_off_it_has_no_gap_and_no_open_brace() -> None:
    timeline = session().timeline
    assert "{" not in web_vtt(timeline)
    for second in SECONDS:
        now = snapshot(timeline, second)
        assert (now.place is None) or 1 <= now.place.breath <= now.breaths
