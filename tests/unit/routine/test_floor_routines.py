"""What only the routines of floor, hips and calves have: sides, holds of half a minute, ways up."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

import pytest

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.dose import HAIR
from coach.core.routine.guidance import Guidance
from coach.core.routine.language import Language
from coach.core.routine.position import HeadHeight, Position
from coach.core.routine.routine import Routine
from coach.core.routine.side import Sides
from coach.core.routine.staging import Role
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.timeline import Place, Timeline
from coach.storage.routines import find
from coach.storage.routines.screening_files import screenings

ROUTINES = [
    "cat-cow",
    "back-on-the-floor",
    "front-of-the-hips",
    "seat-muscles",
    "calves-at-the-wall",
]
TEMPOS = [4.0, 6.0, 9.0]
SIDES = (Sides.LEFT, Sides.RIGHT)
HOLDS = [
    ("front-of-the-hips", "hold"),
    ("seat-muscles", "tip"),
    ("calves-at-the-wall", "straight"),
    ("calves-at-the-wall", "bent"),
]
# The sides of a round in order, of what is done for both.
TWO_SIDED = {
    "back-on-the-floor": ["hug"],
    "front-of-the-hips": ["settle", "tuck", "hold", "arm"],
    "seat-muscles": ["cross", "grow", "tip", "back"],
    "calves-at-the-wall": ["set", "straight", "bent", "in"],
}
LEGS = {
    Language.EN: ("left", "right"),
    Language.DE: ("link", "recht"),
    Language.ES: ("izquierd", "derech"),
}
# What a way up says in turn, from the floor to standing.
GETTING_UP = {"get-up", "kneel", "stand"}
LATER = {"back-on-the-floor": [(Position.KNEELING,)]}
UP = {
    "cat-cow": {
        Language.EN: "heels.*dizzy.*one foot in front.*chair.*no hurry.*stand up.*hold on to",
        Language.DE: "Fersen.*schwindlig.*Fuß nach vorn.*Stuhl.*Zeit.*steh auf.*halt dich",
        Language.ES: "talones.*mareas.*adelanta un pie.*silla.*prisa.*ponte de pie.*firme",
    },
    "back-on-the-floor": {
        Language.EN: "side.*dizzy.*both hands.*sit.*knees.*one foot.*chair.*stand up.*hold on to",
        Language.DE: "Seite.*schwindlig.*Händen hoch.*sitz.*Knie.*Fuß nach vorn.*Stuhl.*steh auf",
        Language.ES: "de lado.*mareas.*dos manos.*sentarte.*rodillas.*un pie.*silla.*ponte de pie",
    },
    "front-of-the-hips": {
        Language.EN: "both hands on the chair.*dizzy, sit down.*no hurry.*stand up.*hold on to",
        Language.DE: "Hände auf den Stuhl.*schwindlig, setz dich hin.*Zeit.*steh auf.*halt dich",
        Language.ES: "manos en la silla.*mareas, siéntate.*prisa.*ponte de pie.*firme",
    },
}


class Taken(NamedTuple):
    """A step as it was gone through; `side` only where all of it is for that one."""

    round: int
    step: str
    side: Sides | None
    seconds: float


def chosen(name: str, language: Language = Language.EN) -> Routine:
    routine = find(name, language)
    return routine.with_prop(next(iter(routine.props_for(Role.HANDS)), None))


def performed(name: str, tempo: float = 6.0, language: Language = Language.EN) -> Timeline:
    routine = chosen(name, language)
    plan = Plan(routine, routine.rounds, {}, Guidance(get_ready=10.0))
    return compile_timeline(plan, routine.rhythm.begun(Breathing(tempo)))


def breathed(timeline: Timeline) -> list[Taken]:
    placed = [(span.place, span.end - span.start) for span in timeline.spans if span.place]
    stages = groupby(placed, lambda each: (each[0].round, each[0].step))
    return [
        Taken(number, step.id, step.sides if step.sides in SIDES else None, total(phases))
        for (number, step), phases in stages
    ]


def total(phases: Iterable[tuple[Place, float]]) -> float:
    return round(sum(seconds for _, seconds in phases), 6)


@pytest.mark.parametrize("tempo", TEMPOS)
@pytest.mark.parametrize(("name", "step"), HOLDS)
def test_half_a_minute_is_held_at_each_tempo_on_either_side(
    name: str, step: str, tempo: float
) -> None:
    held = [taken.seconds for taken in breathed(performed(name, tempo)) if taken.step == step]
    assert len(held) == 4
    assert all(30.0 <= seconds < 30.0 + 60.0 / tempo for seconds in held), held


@pytest.mark.parametrize("tempo", TEMPOS)
@pytest.mark.parametrize("name", TWO_SIDED)
def test_left_and_right_get_the_same_all_left_and_then_all_right(name: str, tempo: float) -> None:
    sided = [taken for taken in breathed(performed(name, tempo)) if taken.side]
    for number in (1, 2):
        there = [taken for taken in sided if taken.round == number]
        assert [(taken.side, taken.step) for taken in there] == [
            (side, step) for side in SIDES for step in TWO_SIDED[name]
        ]
        half = len(there) // 2
        for left, right in zip(there[:half], there[half:], strict=True):
            assert left.seconds == right.seconds, left


@pytest.mark.parametrize("name", ["front-of-the-hips", "seat-muscles", "calves-at-the-wall"])
@pytest.mark.parametrize("language", Language)
def test_legs_are_changed_at_a_gate_that_names_the_leg_and_needs_no_key(
    name: str, language: Language
) -> None:
    spans = performed(name, language=language).spans
    gates = [span.gate for span in spans if span.gate and span.gate.seconds]
    named = [re.findall("left|right|link|recht|izquierd|derech", gate.shows) for gate in gates]
    left, right = LEGS[language]
    assert [sides[0] for sides in named] == [left, right] * 2
    assert all(8.0 <= (gate.seconds or 0.0) <= 20.0 for gate in gates)


@pytest.mark.parametrize("name", ROUTINES)
def test_the_head_is_never_low_and_said_to_be_level_on_hands_and_knees(name: str) -> None:
    for step in find(name).every_step:
        assert not step.head_down
        bent = step.position is Position.ALL_FOURS or step.id == "sit-back"
        assert step.head is (HeadHeight.LEVEL if bent else HeadHeight.HIGH), step.id


@pytest.mark.parametrize("name", UP)
@pytest.mark.parametrize("language", Language)
def test_a_stop_on_the_floor_leads_up_step_by_step(name: str, language: Language) -> None:
    way, *others = chosen(name, language).exits
    # Whoever gets up from lying kneels on the way, and is not led back to the floor from there.
    assert [other.positions for other in others] == LATER.get(name, [])
    cues = sorted(way.step.cues, key=lambda cue: (cue.breaths, list(Phase).index(cue.phase)))
    said = " ".join(cue.wordings[0] for cue in cues)
    assert re.search(UP[name][language], said), said
    assert {cue.id for cue in cues if not cue.vital} <= {"no-hurry", "ready", "foot"}


@pytest.mark.parametrize("name", UP)
def test_the_end_leads_up_from_the_floor_and_slowly_at_any_tempo(name: str) -> None:
    for tempo in TEMPOS:
        placed = [span for span in performed(name, tempo).spans if span.place]
        up = [span for span in placed if span.place and span.place.step.id in GETTING_UP]
        assert up == placed[-len(up) :]
        assert up[-1].place
        assert up[-1].place.step.position is Position.STANDING
        # Nobody stands up in a hurry.
        assert (up[-1].end - up[0].start) / (len(up) / 2) >= 10.0 - HAIR


@pytest.mark.parametrize("name", UP)
def test_what_leads_up_at_the_end_is_said_in_full(name: str) -> None:
    said = [
        line.text
        for line in performed(name, 4.0).spoken
        if line.place and line.place.step.id in GETTING_UP
    ]
    assert said == [cue.wordings[0] for step in chosen(name).after for cue in step.cues]


@pytest.mark.parametrize("language", Language)
def test_whoever_knees_backs_or_calves_forbid_it_is_told(language: Language) -> None:
    blocks = screenings(language)
    for name in ("cat-cow", "back-on-the-floor", "front-of-the-hips"):
        assert {*blocks["floor"].skip} <= {*find(name, language).screening.skip}
    for name in ROUTINES:
        assert find(name, language).screening.stop_signs.endswith(blocks["stretch"].stop_signs)
    seat, calves = find("seat-muscles", language), find("calves-at-the-wall", language)
    assert re.search("[Pp]iri.*(hip|Hüft|cadera)", " ".join(seat.screening.skip))
    assert re.search("(clot|Thrombose|trombo)", calves.screening.skip[0])
