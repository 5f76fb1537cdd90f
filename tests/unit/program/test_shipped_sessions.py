"""Sessions of the routines that ship, in each language: in time, every line spoken, a way out."""

from copy import copy
from functools import cache
from pathlib import Path

import pytest

from coach.core.program.combine import combine
from coach.core.program.compose import TOLERANCE, Composition, Wish, compose
from coach.core.program.order import faults
from coach.core.readout.captions import web_vtt
from coach.core.routine.area import Area
from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.core.routine.staging import Role
from coach.core.score.plan import Plan
from coach.core.score.posture import head_after
from coach.core.score.timeline import State
from coach.core.session.needs import needs
from coach.core.session.session import Session
from coach.storage.routines import library

WISHES = (
    Wish((Area.NECK, Area.LOWER_BACK), 10.0),
    Wish((Area.HAMSTRINGS, Area.HIPS), 15.0),
    Wish((Area.LOWER_BACK, Area.RESTLESS), 15.0),
    Wish((), 5.0),
)
NOWHERE = Path(__file__).with_name("no-such-folder")
BEFORE_BED = Wish((Area.SLEEP, Area.NECK), 15.0)
# Seconds between two stops that are tried.
EACH = 4.0


@cache
def shipped(language: Language) -> tuple[Routine, ...]:
    return tuple(entry for entry in library(NOWHERE, language) if isinstance(entry, Routine))


def session(composed: Composition) -> Session:
    made = combine(composed.blocks)
    made = made.with_prop(next(iter(made.props_for(Role.HANDS)), None))
    return Session(Plan(made, 1, {}, Guidance(get_ready=10.0)), Breathing())


def names(composed: Composition) -> frozenset[str]:
    return frozenset(block.routine.id for block in composed.blocks)


@pytest.mark.slow
@pytest.mark.parametrize("language", Language)
def test_they_take_the_time_and_are_said_whole(language: Language) -> None:
    for wish in WISHES:
        first, second = (compose(shipped(language), wish, seed) for seed in (0, 1))
        assert names(first) != names(second)
        for composed in (first, second):
            assert abs(composed.minutes - wish.minutes) <= TOLERANCE, composed.why
            assert not composed.missing
            assert not list(faults(composed.blocks))
            of = session(composed)
            said = {line.text for line in of.timeline.spoken}
            assert said <= set(of.plan.routine.lines())
            assert said <= set(needs(of.plan, of.breathing))
            assert "{" not in web_vtt(of.timeline)


@pytest.mark.slow
@pytest.mark.parametrize("wish", [*WISHES, BEFORE_BED])
def test_a_stop_at_any_second_leaves_nobody_on_the_floor_or_head_down(wish: Wish) -> None:
    begun = session(compose(shipped(Language.EN), wish))
    whole, at = begun.timeline, 3.0
    while at < whole.end - 1.0:
        place = whole.at(at).place
        of = copy(begun)
        since = of.stop(at)
        ended = [span for span in of.timeline.spans if span.start >= since]
        assert of.timeline.outcome is State.STOPPED
        assert {span.state for span in ended} == {State.RECOVERING}
        assert not head_after(of.timeline.spans).down
        if place and place.round and place.step.position.is_on_the_floor:
            assert any(span.place for span in ended), (at, place.step.id)
        at += EACH
