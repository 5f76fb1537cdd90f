"""The routines for neck, shoulders, upper back, wrists and feet: what is special about them."""

import re
from collections import Counter
from functools import cache

import pytest

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance
from coach.core.routine.language import Language
from coach.core.routine.position import HeadHeight
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.timeline import Place, State, Timeline
from coach.storage.routines import find

NAMES = ("easy-neck", "shoulders-down", "desk-back", "free-wrists", "awake-feet")
# What is done to either side, and the words for it.
SIDED = {
    "easy-neck": ("tiny-no", "tilt", "turn"),
    "desk-back": ("twist", "reach"),
    "free-wrists": ("palm",),
    "awake-feet": ("roll",),
}
WORDS = {
    Language.EN: (r"\bleft\b", r"\bright\b"),
    Language.DE: (r"\blinks\b|\blinke", r"\brechts\b|\brechte"),
    Language.ES: (r"\bizquierd[ao]\b", r"\bderech[ao]\b"),
}
SOFT = {
    Language.EN: "Let your breath be soft, no bigger than feels easy.",
    Language.DE: "Atme sanft, nicht mehr, als dir leichtfällt.",
    Language.ES: "Respira con suavidad, sin tomar más aire del que te resulte cómodo.",
}
DOUBLE = {Language.EN: "see double", Language.DE: "doppelt siehst", Language.ES: "ves doble"}


# Each of them is looked for once: a whole library is read for it.
found = cache(find)


def session(name: str, language: Language, rounds: int = 2, tempo: float = 6.0) -> Timeline:
    plan = Plan(found(name, language).with_prop(None), rounds, {}, Guidance(get_ready=5.0))
    return compile_timeline(plan, Breathing(tempo))


def lines_of(score: Timeline, step: str, phase: Phase) -> list[str]:
    """What is said in this phase of this step, breath by breath."""
    places = [(line.text, line.place) for line in score.spoken if line.place]
    return [text for text, at in places if (at.step.id, at.phase) == (step, phase)]


def sides_in(text: str, language: Language) -> list[str]:
    """The sides that a line names, in its order."""
    left, right = WORDS[language]
    matches = re.finditer(f"(?P<left>{left})|(?P<right>{right})", text)
    return [str(match.lastgroup) for match in matches]


def is_first(place: Place) -> bool:
    return place.breath == 1 and place.phase is Phase.INHALE


@pytest.mark.parametrize("name", SIDED)
def test_left_and_right_get_the_same_number_of_breaths(name: str) -> None:
    breaths = Counter(
        (place.step.id, place.step.side_at(place.breath))
        for span in session(name, Language.EN).spans
        if (place := span.place) and place.phase is Phase.EXHALE and place.step.sides
    )
    steps = {step for step, _ in breaths}
    assert steps == {*SIDED[name]}
    for step in steps:
        left, right = (count for (of, _), count in breaths.items() if of == step)
        assert left == right > 0


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("name", "step"), [("easy-neck", "turn"), ("desk-back", "twist")])
@pytest.mark.parametrize("tempo", [4.0, 6.0, 10.0])
def test_each_turn_says_its_own_side_alone(
    name: str, step: str, language: Language, tempo: float
) -> None:
    turns = lines_of(session(name, language, tempo=tempo), step, Phase.EXHALE)
    assert [sides_in(text, language) for text in turns] == [["left"], ["right"]] * 4


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("tempo", [4.0, 6.0, 10.0])
def test_one_leans_away_from_the_arm_that_is_up(language: Language, tempo: float) -> None:
    score = session("desk-back", language, tempo=tempo)
    arms = lines_of(score, "reach", Phase.INHALE)
    leans = lines_of(score, "reach", Phase.EXHALE)
    assert [sides_in(text, language) for text in arms] == [["left"], ["right"]] * 4
    assert [sides_in(text, language)[0] for text in leans] == ["right", "left"] * 4


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("name", "step"), [("easy-neck", "tilt"), ("free-wrists", "palm"), ("awake-feet", "roll")]
)
def test_a_side_that_lasts_is_named_before_it_begins(
    name: str, step: str, language: Language
) -> None:
    score = session(name, language)
    begins = [s for s in score.spans if s.place and s.place.step.id == step and is_first(s.place)]
    before = [[line.text for line in score.spoken if line.start < span.start] for span in begins]
    assert [sides_in(texts[-1], language) for texts in before] == [["left"], ["right"]] * 2


@pytest.mark.parametrize("name", NAMES)
def test_the_head_stays_up_and_nobody_is_hurried(name: str) -> None:
    routine = found(name)
    assert {step.head for step in routine.every_step} == {HeadHeight.HIGH}
    assert routine.rhythm.most <= 10.0


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", NAMES)
def test_the_breath_is_to_be_soft_before_it_begins(name: str, language: Language) -> None:
    assert SOFT[language] in found(name, language).opening.lines


@pytest.mark.parametrize("language", Language)
def test_what_a_neck_must_stop_for_is_heard_before_it_moves(language: Language) -> None:
    score = session("easy-neck", language)
    first = next(span.start for span in score.spans if span.place)
    heard = " ".join(line.text for line in score.spoken if line.start < first)
    assert DOUBLE[language] in heard


@pytest.mark.parametrize("rounds", [1, 2, 5])
def test_no_neck_is_left_turned_to_a_side(rounds: int) -> None:
    score = session("easy-neck", Language.EN, rounds)
    last = [line.text for line in score.spoken if line.place and line.place.phase is Phase.INHALE]
    assert "back to the middle" in last[-1].lower()


def test_a_change_of_place_is_waited_for_and_goes_on_by_itself() -> None:
    score = session("shoulders-down", Language.EN)
    waits = [s for s in score.spans if s.state is State.WAITING and s.talk.startswith("gate/")]
    assert len(waits) == 2
    assert all(wait.end - wait.start >= 10.0 for wait in waits)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("tempo", [4.0, 6.0, 10.0])
def test_in_the_first_round_no_breath_passes_without_a_word(
    name: str, language: Language, tempo: float
) -> None:
    score = session(name, language, 1, tempo)
    said = {
        (line.place.step.key, line.place.breath, line.place.phase)
        for line in score.spoken
        if line.place
    }
    silent = [
        (place.step.key, place.breath, place.phase)
        for span in score.spans
        if (place := span.place)
        and place.phase in {Phase.INHALE, Phase.EXHALE}
        and (place.step.key, place.breath, place.phase) not in said
    ]
    assert silent == []
