"""Begun as last time: one question, the signs to stop, and the first breath within 20 seconds."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from support.routines.said import seconds_of
from support.routines.shipped import IDS

from coach.audio.synthesis.render import render
from coach.core.readout.captions import web_vtt
from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Again, Guidance, Verbosity
from coach.core.routine.language import Language
from coach.core.routine.routine import Gate, Routine
from coach.core.routine.staging import Role
from coach.core.score.plan import Plan
from coach.core.score.talking import PRE_ROLL
from coach.core.score.timeline import SAMPLE_RATE, State, Timeline
from coach.core.session.session import Action, Session
from coach.storage.routines import find

# From the press until the loudspeaker is open, with room to spare.
OPENING_IT = 1.2


def begun(
    routine: Routine, lengths: dict[str, float], seconds: float = 10.0, **more: object
) -> Session:
    question = max(routine.phrases.anything_new, key=lambda line: lengths.get(line, 0.0))
    guidance = Guidance(again=Again(question, seconds), **more)  # type: ignore[arg-type]  # passed on
    chosen = routine.with_prop(next(iter(routine.props_for(Role.HANDS)), None))
    return Session(Plan(chosen, 1, lengths, guidance), Breathing())


def before_first_breath(timeline: Timeline) -> Timeline:
    return timeline.until(first_breath(timeline))


def first_breath(timeline: Timeline) -> float:
    return next(span.start for span in timeline.spans if span.place and span.place.round)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", IDS)
def test_the_first_breath_comes_within_twenty_seconds_and_nobody_is_waited_for(
    name: str, language: Language, pytestconfig: pytest.Config
) -> None:
    routine = find(name, language)
    lengths = seconds_of(routine.spoken_lines(), language, pytestconfig)
    timeline = begun(routine, lengths).timeline
    opening = before_first_breath(timeline)
    assert opening.end + OPENING_IT <= 20.0
    assert {span.state for span in opening.spans} == {State.PREPARING}
    said = [line.text for line in opening.spoken]
    assert said[0] in routine.phrases.anything_new
    assert said[-3:] == [text for mark, text in routine.phrases.seconds if mark <= 3]
    # The voice says one thing at a time.
    assert all(one.end <= other.start for one, other in pairwise(opening.spoken))


@pytest.mark.parametrize("verbosity", Verbosity)
@pytest.mark.parametrize("name", IDS)
def test_when_to_stop_is_said_always(name: str, verbosity: Verbosity) -> None:
    routine = find(name)
    opening = before_first_breath(begun(routine, {}, verbosity=verbosity).timeline)
    said = " ".join(line.text.casefold() for line in opening.spoken)
    assert "stop" in said
    assert "dizzy" in said
    if routine.descents():
        assert "press escape" in said
        assert "breathe whenever you need to" in said


def test_signs_that_only_one_routine_has_are_said_as_well() -> None:
    opening = before_first_breath(begun(find("easy-neck"), {}).timeline)
    assert any("see double" in line.text for line in opening.spoken)


@pytest.mark.parametrize("seconds", [30.0, 60.0, 120.0])
def test_a_longer_countdown_is_of_the_length_that_was_chosen(seconds: float) -> None:
    opening = before_first_breath(begun(find("easy-neck"), {}, seconds).timeline)
    assert opening.end == seconds
    marks = [(round(seconds - s.start), s.text) for s in opening.spoken if s.id == "count-down"]
    assert marks[-5:] == [
        (10, "Ten seconds."),
        (5, "Five seconds."),
        (3, "Three."),
        (2, "Two."),
        (1, "One."),
    ]


def test_the_sound_check_is_its_first_inhale_and_that_is_heard() -> None:
    timeline = begun(find("easy-neck"), {}).timeline
    inhale, after = timeline.spans[:2]
    assert inhale.place
    assert (inhale.place.phase, after.place) == ("inhale", None)
    frames = round(inhale.end * SAMPLE_RATE)
    sound = render(timeline, {}, 0, frames)
    assert np.abs(sound).max() > 0.01
    parts = [render(timeline, {}, at, 480) for at in range(0, frames, 480)]
    assert np.array_equal(np.concatenate(parts)[:frames], sound)


def test_it_is_asked_while_the_first_sound_is_there_once_headphones_have_woken() -> None:
    timeline = begun(find("easy-neck"), {}).timeline
    inhale, asked = timeline.spans[0], timeline.spoken[0]
    assert PRE_ROLL <= asked.start < inhale.end
    assert asked.start >= 0.5


def test_a_gate_before_the_first_step_counts_down_too() -> None:
    routine = find("front-of-the-hips")
    waits = Gate("there", ("Kneel down.",))
    first = routine.steps[0]
    routine = replace(routine, before=(), steps=(replace(first, gate=waits), *routine.steps[1:]))
    assert begun(routine, {}).timeline.end < 1e6


def test_a_tempo_that_is_chosen_meanwhile_is_the_first_breaths() -> None:
    session = begun(find("hamstring-rolldown"), {})
    for at in (0.8, 3.0, 9.0):
        session.tempo(5.0 + at / 10, at)
    first = next(span for span in session.timeline.spans if span.place and span.place.round)
    assert first.end - first.start == pytest.approx(0.4 * 60.0 / 5.9)
    assert [s.text for s in session.timeline.spoken].count("Three.") == 1


def test_after_an_interruption_it_is_counted_in_again() -> None:
    session = begun(find("hamstring-rolldown"), {})
    session.do(Action.PAUSE, 9.0)
    at = session.do(Action.RESUME, 100.0)
    opening = before_first_breath(session.timeline)
    assert [line.text for line in opening.spoken if line.start > at][-1] == "One."
    assert opening.end < at + 20.0


def test_what_is_said_is_shown() -> None:
    timeline = begun(find("hamstring-rolldown"), {}).timeline
    assert "Anything new since" in web_vtt(timeline)
