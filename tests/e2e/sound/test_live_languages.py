"""A whole session in each other language, recorded from a real sound server.

A short one; with COACH_WHOLE_SESSIONS in the environment the roll-down, as in English.
"""

import os
from pathlib import Path

import numpy as np
import pytest
from support.programs.lived import Session, live
from support.programs.program import Home
from support.programs.short import UPRIGHT
from support.programs.spoken import heard

from coach.core.routine.language import Language

pytestmark = [
    pytest.mark.alone,
    pytest.mark.waits(215),
    pytest.mark.sound,
    pytest.mark.screen,
    pytest.mark.voice,
]
WHOLE = "COACH_WHOLE_SESSIONS" in os.environ
ROUTINE, TEMPO = ("hamstring-rolldown", 10.0) if WHOLE else (UPRIGHT, 12.0)
# What is heard in each, whatever the routine: of the coach's own, and of the last words.
SAID = {
    Language.DE: ("Einatmen in drei, zwei, eins.", "Gut gemacht."),
    Language.ES: ("Prepárate para inhalar: tres, dos, uno.", "Muy bien."),
}


@pytest.fixture(scope="module", params=SAID)
def spoken(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, cache: Path
) -> tuple[Language, Session]:
    home = Home(tmp_path_factory.mktemp("home"), {"XDG_CACHE_HOME": str(cache)})
    return request.param, live(home, ROUTINE, TEMPO, request.param)


def test_every_line_is_in_the_language_that_was_chosen(spoken: tuple[Language, Session]) -> None:
    language, session = spoken
    lines = [line["text"] for line in session.of("cue")]
    assert [text for text in SAID[language] if not any(text in line for line in lines)] == []
    # A line of another language would have no clip here.
    assert set(lines) <= set(session.clips)


def test_every_line_starts_where_the_timeline_has_it(spoken: tuple[Language, Session]) -> None:
    language, session = spoken
    late = session.lateness()
    print(f"{language.name}: the worst by {1000 * np.abs(late).max():.2f} ms")
    assert len(late) > (20 if WHOLE else 10)
    assert np.percentile(np.abs(late), 99) < 0.010


def test_every_line_is_heard(spoken: tuple[Language, Session]) -> None:
    _, session = spoken
    late = [heard(line, session.clips, session.recording, 0.4) for line in session.of("cue")]
    assert np.abs(np.array(late) - np.median(late)).max() < 0.025


def test_something_is_said_on_every_exhale(spoken: tuple[Language, Session]) -> None:
    _, session = spoken
    frames = {line["frame"] for line in session.of("cue")}
    silent = [e["step"] for e in session.of("phase", phase="exhale") if e["frame"] not in frames]
    assert not silent
