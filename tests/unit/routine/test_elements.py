"""Everything that the stretch consists of is heard, at every tempo and in every language."""

import re
from collections.abc import Iterator

import pytest
from support.routines.elements import ELEMENTS, Element, Heard, Shown, Told
from support.routines.said import seconds_of

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.timeline import Timeline
from coach.storage.routines import find

NAME = "hamstring-rolldown"
TEMPOS = [half / 2 for half in range(8, 21)]
# A voice may be slower than the natural one by a fifth. Pico is the slowest of those that speak
# the other languages: what stands in for it leaves more room.
PACES = {Language.EN: [1.0, 1.2], Language.DE: [1.0], Language.ES: [1.0]}
# In a language, how each session is led, its routine, and its score.
Performed = tuple[Language, list[tuple[str, Routine, Timeline]]]
# By default the rounds after the first say the same in fewer words: the second and the third.
ROUNDS = 3

pytestmark = [pytest.mark.voice, pytest.mark.slow]


@pytest.fixture(scope="module", params=Language)
def lengths(
    request: pytest.FixtureRequest, pytestconfig: pytest.Config
) -> tuple[Language, dict[str, float]]:
    language: Language = request.param
    lines = find(NAME, language).spoken_lines()
    return language, seconds_of(lines, language, pytestconfig)


def sessions(
    language: Language, lengths: dict[str, float], tempo: float
) -> Iterator[tuple[str, Routine, Timeline]]:
    """Whole sessions as they are by default, with each prop and at each pace of the voice."""
    for prop in find(NAME, language).props:
        routine = find(NAME, language).with_prop(prop)
        for pace in PACES[language]:
            spoken = {text: pace * seconds for text, seconds in lengths.items()}
            plan = Plan(routine, ROUNDS, spoken, Guidance(get_ready=5.0))
            timeline = compile_timeline(plan, Breathing(tempo))
            yield f"{prop.id}, the voice times {pace}", routine, timeline


@pytest.fixture(scope="module", params=TEMPOS)
def performed(
    request: pytest.FixtureRequest, lengths: tuple[Language, dict[str, float]]
) -> Performed:
    """All these sessions, in a language and at a tempo."""
    language, spoken = lengths
    return language, list(sessions(language, spoken, request.param))


def texts(element: Element, routine: Routine, timeline: Timeline) -> list[str]:
    """What is said or shown where the element belongs, once for each round of it."""
    match element.where:
        case Told(talk):
            return [" ".join(line.text for line in timeline.spoken if line.id == talk)]
        case Shown(part):
            return [shown(routine, part)]
        case Heard() as where:
            again = range(3, ROUNDS + 1) if 2 in where.rounds else ()
            return [said(timeline, where, number) for number in (*where.rounds, *again)]


def shown(routine: Routine, part: str) -> str:
    who = routine.screening
    parts = {
        "why": routine.why,
        "props": tuple(prop.name for prop in routine.props),
        "screening": (who.intro, *who.skip, *who.ask, who.stop_signs),
    }
    return " ".join(parts[part])


def said(timeline: Timeline, where: Heard, number: int) -> str:
    return " ".join(
        line.text
        for line in timeline.spoken
        if (place := line.place)
        and (place.round, place.step.id, place.breath) == (number, where.step, where.breath)
        and where.phase in {None, place.phase}
    )


def test_every_element_of_the_stretch_is_heard_or_shown(performed: Performed) -> None:
    language, each = performed
    missing = [
        (element.what, word, text, how)
        for how, routine, timeline in each
        for element in ELEMENTS
        for text in texts(element, routine, timeline)
        for word in element.words[language]
        if not re.search(word, text.lower())
    ]
    assert missing == []


def test_at_an_easy_tempo_the_knees_are_told_to_be_soft(
    lengths: tuple[Language, dict[str, float]],
) -> None:
    language, spoken = lengths
    soft = {Language.EN: "oft knees", Language.DE: "Knie locker", Language.ES: "odillas sueltas"}
    # At the voice's own pace.
    own = [each for each in sessions(language, spoken, Breathing().tempo) if "1.0" in each[0]]
    for how, _, timeline in own:
        for number in range(1, ROUNDS + 1):
            text = said(timeline, Heard("round-down", Phase.INHALE), number)
            assert soft[language] in text, how


def test_no_line_of_a_breath_runs_into_the_next_one(performed: Performed) -> None:
    for how, _, timeline in performed[1]:
        for span in timeline.spans:
            late = [
                (line.text, how)
                for line in timeline.spoken
                if line.place and span.start <= line.start < span.end < line.end
            ]
            assert late == []


def test_head_last_is_heard_while_there_is_still_time_to_roll(performed: Performed) -> None:
    language, each = performed
    last = {Language.EN: "head last", Language.DE: "Kopf zuletzt", Language.ES: "al final"}
    for _, _, timeline in each:
        rolls = [line for line in timeline.spoken if line.id == "roll-up"]
        assert len(rolls) == ROUNDS
        for line in rolls:
            span = timeline.at(line.start).span
            share = (line.text.index(last[language]) + len(last[language])) / len(line.text)
            said_by = line.start + share * line.length
            assert said_by - span.start <= 0.6 * (span.end - span.start), line.text
