"""A session in a sound file: no key stops it, so none is spoken of, and how to stop is said."""

import re

import pytest

from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance, Verbosity
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.core.score.plan import Plan
from coach.core.score.timeline import Timeline
from coach.core.session.script import parse, perform
from coach.core.session.session import Session
from coach.storage.routines import find

KEYS = re.compile(r"\b(key|escape|space|taste\w*|leertaste|pulsa\w*|tecla|barra)\b", re.IGNORECASE)
# That no key helps may be said, in these words.
NO_KEY = re.compile(r"No key stops|Keine Taste hält|Ninguna tecla detiene")
KNEES = {Language.EN: "knees", Language.DE: "Knie", Language.ES: "rodillas"}


def recorded(routine: Routine, *deeds: str, verbosity: Verbosity, rounds: int = 2) -> Timeline:
    guidance = Guidance(verbosity, get_ready=10.0)
    ready = routine.for_file().with_prop(next(iter(routine.props), None))
    session = Session(Plan(ready, rounds, {}, guidance), Breathing())
    perform(session, [parse(deed) for deed in deeds])
    return session.timeline


def said(timeline: Timeline) -> list[str]:
    return [line.text for line in timeline.spoken]


def middle_of(timeline: Timeline, step: str) -> float:
    span = next(s for s in timeline.spans if s.place and s.place.step.id == step)
    return round((span.start + span.end) / 2, 1)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("verbosity", Verbosity)
def test_it_begins_with_the_signs_to_stop_and_how(language: Language, verbosity: Verbosity) -> None:
    routine = find("hamstring-rolldown", language)
    first, second = said(recorded(routine, verbosity=verbosity))[:2]
    assert first == routine.phrases.file.signs[0]
    assert KNEES[language] in second


@pytest.mark.parametrize("language", Language)
def test_no_key_is_spoken_of_whatever_happens(language: Language) -> None:
    routine = find("hamstring-rolldown", language)
    plain = recorded(routine, verbosity=Verbosity.EVERYTHING)
    hang, stand = middle_of(plain, "hang"), middle_of(plain, "stand")
    for deeds in (
        (),
        (f"{stand} pause", f"{stand + 40} resume"),
        (f"{hang} pause", f"{hang + 15} resume"),
        (f"{hang} next",),
        (f"{stand} next",),
        (f"{hang} previous",),
        (f"{hang} stay",),
        (f"{hang} stop",),
        (f"{stand} stop",),
    ):
        for line in said(recorded(routine, *deeds, verbosity=Verbosity.EVERYTHING)):
            assert not KEYS.search(NO_KEY.sub("", line)), line


@pytest.mark.parametrize("language", Language)
def test_before_each_way_down_it_says_how_to_stop_alone(language: Language) -> None:
    phrases = find("hamstring-rolldown", language).phrases.for_file()
    assert any(KNEES[language] in line for line in phrases.descent)
    assert any(KNEES[language] in line for line in phrases.again_down)


@pytest.mark.parametrize("language", Language)
def test_every_line_of_a_file_has_a_voice(language: Language) -> None:
    routine = find("hamstring-rolldown", language).for_file().with_prop(None)
    lines = set(routine.lines())
    assert set(said(recorded(routine, verbosity=Verbosity.EVERYTHING))) <= lines
    assert {*routine.phrases.signs, *routine.phrases.signs_down} <= lines


def test_where_the_head_stays_up_nobody_is_told_to_come_up() -> None:
    lines = said(recorded(find("quiet-breath"), verbosity=Verbosity.EVERYTHING))
    assert lines[0] == find("quiet-breath").phrases.file.signs[0]
    assert not any("knees" in line for line in lines)


def test_a_session_with_somebody_at_the_keys_is_as_it_was() -> None:
    routine = find("hamstring-rolldown").with_prop(None)
    lines = said(Session(Plan(routine, 1, {}, Guidance(get_ready=10.0)), Breathing()).timeline)
    assert any("Escape" in line for line in lines)
    assert not {*routine.phrases.file.signs, *routine.phrases.file.signs_down} & set(lines)
