"""Each routine that ships, in each language, keeps what it promises."""

from pathlib import Path

import pytest
from support.routines.said import lengths_in, measured, seconds_of
from support.routines.shipped import IDS, Row, outlook, row

from coach.core.routine.language import Language
from coach.speech.cache import ClipCache
from coach.storage.routines import find

pytestmark = [pytest.mark.slow, pytest.mark.voice]


@pytest.fixture(scope="module", params=Language)
def said(
    request: pytest.FixtureRequest, pytestconfig: pytest.Config
) -> tuple[Language, dict[str, float]]:
    """Seconds of every line, in the voice that ships with the program."""
    language: Language = request.param
    lines = [line for name in IDS for line in find(name, language).spoken_lines()]
    return language, seconds_of(lines, language, pytestconfig)


@pytest.mark.parametrize("language", Language)
def test_all_that_is_said_was_measured(language: Language, tmp_path: Path) -> None:
    lines = {line for name in IDS for line in find(name, language).spoken_lines()}
    known = measured(language)
    assert sorted(lines - known.keys()) == [], "run tests/tools/spoken_lengths.py"
    some = sorted(lines)[::60]
    again = lengths_in(some, language, ClipCache(tmp_path))
    assert again == pytest.approx({line: known[line] for line in some}, abs=0.001)


@pytest.mark.parametrize("name", IDS)
def test_it_takes_as_long_as_it_says_and_brings_everybody_up(
    said: tuple[Language, dict[str, float]], name: str
) -> None:
    language, lengths = said
    found = row(name, language, lengths)
    assert found == Row(name, language, found.says, pytest.approx(found.says, rel=0.1), (), (), ())


@pytest.mark.parametrize("name", IDS)
def test_at_any_tempo_what_is_vital_fits_into_its_phase(
    said: tuple[Language, dict[str, float]], name: str
) -> None:
    language, lengths = said
    routine = find(name, language)
    for tempo in (routine.rhythm.least, routine.rhythm.usual, routine.rhythm.most):
        score = outlook(routine, lengths, tempo)
        late = [
            line.text
            for line in score.spoken
            if line.place and line.end > score.at(line.start).span.end
        ]
        assert (tempo, late) == (tempo, [])
