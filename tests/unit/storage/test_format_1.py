"""The routine files of 0.1.0 are led today as they were then, breath by breath."""

from pathlib import Path

import pytest

from coach.core.readout.trace import Event, events
from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.storage.routines import load

FOLDER = Path(__file__).with_name("routines-0.1.0")
NAMES = ("hamstring-rolldown", "quiet-breath")


def routine(name: str, language: Language = Language.EN) -> Routine:
    entry = load(FOLDER / f"{name}.toml", language)
    assert isinstance(entry, Routine), entry.errors
    return entry


def score(name: str) -> list[str]:
    """Each phase, and each line of the routine's own, from the first breath on."""
    given = routine(name)
    timeline = compile_timeline(Plan(given, given.rounds, {}, Guidance(get_ready=0.0)), Breathing())
    found = [e for e in events(timeline) if e.kind in {"phase", "cue"} and e.values["step"]]
    return [row(event, found[0].time) for event in found]


def row(event: Event, first: float) -> str:
    at, said = event.values, event.values.get("text", "")
    place = f"{at['round']} {at['step']} {at['breath']} {at['phase']}"
    return f"{event.time - first:8.3f}  {place}  {said}".rstrip()


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_0_1_0_is_led_as_it_was(name: str) -> None:
    kept = (FOLDER / f"{name}.score").read_text("utf-8").splitlines()
    assert score(name) == kept


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", Language)
def test_its_translations_are_taken_too(name: str, language: Language) -> None:
    told = routine(name, language)
    assert told.language is language
    assert (told.name == routine(name).name) is (language is Language.EN)
