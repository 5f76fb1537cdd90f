"""The coach's own words fit how somebody is placed: on a seat, on the floor, upright."""

from dataclasses import replace

import pytest
from support.score.builders import ROLLDOWN

from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.language import Language
from coach.core.routine.position import Position
from coach.core.routine.routine import Gate, Routine, Step
from coach.core.score.plan import Plan
from coach.core.session.session import Action, Session
from coach.storage.routines.phrase_files import phrases

COACHS = {"signs", "descent", "rest", "skip"}
STANDS = {Language.EN: "stand", Language.DE: "steh", Language.ES: "de pie"}


def placed(position: Position, language: Language) -> Routine:
    steps = tuple(replace(step, position=position) for step in ROLLDOWN.steps)
    return replace(ROLLDOWN, steps=steps, phrases=phrases(language), position=position)


def coachs_lines(routine: Routine) -> list[str]:
    """What the coach says of its own where one breathes fast, and skips back to the fold."""
    of = Session(Plan(routine, 2, {}, Guidance(get_ready=5.0)), Breathing(15.0))
    arrives = next(s for s in of.timeline.spans if s.place and s.place.step.id == "arrive")
    before = [line.text for line in of.timeline.spoken if line.id in COACHS]
    of.do(Action.NEXT, arrives.start + 0.5)
    of.do(Action.NEXT, arrives.start + 3.0)
    return before + [line.text for line in of.timeline.spoken if line.id in COACHS]


@pytest.mark.parametrize("language", Language)
def test_who_bends_forward_from_a_seat_is_not_told_to_stand(language: Language) -> None:
    stands = STANDS[language]
    told = coachs_lines(placed(Position.STANDING, language))
    assert sum(stands in line.lower() for line in told) > 2
    seated = placed(Position.SITTING, language)
    for routine in (seated, seated.for_file()):
        told = coachs_lines(routine)
        assert not [line for line in told if stands in line.lower() and line != "Next: Stand."]
        assert any(phrases(language).sitting.rest_standing[0] == line for line in told)
        assert {*told} <= {*routine.lines()}


@pytest.mark.parametrize("language", Language)
def test_a_recording_says_how_to_stop_on_the_floor_alone(language: Language) -> None:
    said, steps = phrases(language), ROLLDOWN.steps[:1]
    for position in Position:
        lies = tuple(replace(step, position=position) for step in steps)
        routine = replace(ROLLDOWN, steps=lies, phrases=said)
        first, live = (
            [line.text for line in Session(Plan(one, 1, {}), Breathing()).timeline.spoken]
            for one in (routine.for_file(), routine)
        )
        floor = said.file.signs_floor
        assert floor
        assert ({*floor} <= {*first}) is position.is_on_the_floor
        assert not {*floor} & {*live}
        assert {*first} <= {*routine.for_file().lines()}


LIE = Gate("lie", ("Lie down.",), seconds=5.0)
STAND = Gate("stand", ("Stand up.",), seconds=5.0)


@pytest.mark.parametrize(
    ("first", "then", "gate", "led_to"),
    [
        (Position.STANDING, Position.LYING, None, "two"),
        (Position.STANDING, Position.LYING, STAND, "one"),
        (Position.LYING, Position.SITTING, None, "two"),
        (Position.KNEELING, Position.LYING, None, "one"),
        (Position.STANDING, Position.ANYWHERE, None, "one"),
    ],
)
def test_nobody_is_led_back_down_or_up_without_a_word(
    first: Position, then: Position, gate: Gate | None, led_to: str
) -> None:
    one = Step("one", "One", 2, position=first, gate=gate)
    routine = replace(ROLLDOWN, steps=(one, Step("two", "Two", 2, position=then, gate=LIE)))
    of = Session(Plan(routine, 1, {}, Guidance(get_ready=5.0)), Breathing())
    two = next(s for s in of.timeline.spans if s.place and s.place.step.id == "two")
    at = two.start + 2.0
    of.do(Action.PREVIOUS, at)
    said = [line.text for line in of.timeline.spoken if line.start >= at]
    came = next(s.place for s in of.timeline.spans if s.start >= at and s.place)
    assert came.step.id == led_to
    if led_to == "two":
        assert "Lie down." in said
