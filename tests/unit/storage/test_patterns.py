"""A person's own patterns outlive everything, and lead only where a routine lets them."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as profile
from hypothesis import strategies as st
from support.chosen import settings_of
from support.routines.routine_files import SMALL

from coach.core.routine.language import Language
from coach.core.routine.pattern import BUILT_IN, Pattern
from coach.core.routine.position import Position
from coach.core.routine.rhythm import Choice, Rhythm
from coach.core.routine.routine import Routine
from coach.storage import settings_file
from coach.storage.patterns import (
    as_wished,
    at_tempo,
    breathing_of,
    choosing,
    keeping,
    patterns_of,
    refused,
    title_of,
    without,
)
from coach.storage.routines import load
from coach.storage.routines.screening_files import screenings
from coach.storage.settings import Settings

MINE = Pattern((3.0, 1.0, 5.0, 0.0), 60.0 / 9.0)
BOX = BUILT_IN["box"][1]
names = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf")), min_size=1, max_size=40
)
patterns = st.builds(
    lambda inhale, hold, exhale, tempo, sigh: Pattern((inhale, hold, exhale, 0.0), tempo, sigh),
    st.floats(2.0, 3.0),
    st.floats(0.0, 3.0),
    st.floats(2.0, 3.0),
    st.floats(3.0, 15.0),
    st.booleans(),
)


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "settings.json"
    monkeypatch.setattr(settings_file.platformdirs, "user_config_path", lambda *_, **__: tmp_path)
    return file


@pytest.fixture
def seated(tmp_path: Path) -> Routine:
    file = tmp_path / "small.toml"
    file.write_text(SMALL, "utf-8")
    routine = load(file)
    assert isinstance(routine, Routine)
    steps = tuple(replace(step, position=Position.SITTING) for step in routine.steps)
    return replace(routine, steps=steps)


@profile(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(names, patterns, max_size=4), names)
def test_what_was_made_is_there_again(mine: dict[str, Pattern], chosen: str) -> None:
    saved = settings_of(patterns=mine, pattern=chosen, pattern_tempo=4.5)
    assert settings_file.save(saved) is None
    assert settings_file.load() == settings_file.Loaded(saved)


JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["parts", "tempo", "sigh"]) | st.text(), inner)
    ),
    max_leaves=6,
)


@pytest.mark.slow
@profile(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.text(), JUNK, max_size=3), JUNK, JUNK)
def test_nonsense_beside_it_takes_no_pattern_along(
    kept: Path, junk: dict[str, object], chosen: object, tempo: object
) -> None:
    good = {"parts": [3, 1, 5, 0], "tempo": 60 / 9}
    content = {"patterns": {**junk, "mine": good}, "pattern": chosen, "pattern_tempo": tempo}
    kept.write_text(json.dumps({**content, "hold_in": 0.5}))
    found = settings_file.load().settings
    assert patterns_of(found)["mine"] == MINE
    assert found.breath.hold_in == 0.5
    assert breathing_of(found).cycle > 0.0
    assert settings_file.load().notice is None


@pytest.mark.parametrize(
    "bad",
    [
        '{"parts": [0, 0, 6, 0], "tempo": 6}',
        '{"parts": [4, 0, 6, 0], "tempo": 60}',
        '{"parts": [4, 0, 6], "tempo": 6}',
        '{"parts": "4-6", "tempo": 6}',
        "7",
    ],
)
def test_a_broken_one_is_told_and_set_aside_and_the_others_stay(kept: Path, bad: str) -> None:
    good = '{"parts": [3, 1, 5, 0], "tempo": 6.5}'
    kept.write_text(f'{{"patterns": {{"a": {good}, "b": {bad}, "c": {good}}}, "pattern": "b"}}')
    loaded = settings_file.load()
    assert list(loaded.settings.breath.patterns) == ["a", "c"]
    assert loaded.notice
    assert "cannot use patterns" in loaded.notice.what
    assert bad in kept.with_name("settings.json.broken-1").read_text()
    # What was chosen is gone: all is as if nothing was.
    assert breathing_of(loaded.settings) == Settings().breathing()


@pytest.mark.parametrize("name", ["", "a\nb", "x" * 41, "a\u202eb", "a\x1b[2J"])
def test_a_name_is_one_line_of_plain_text(kept: Path, name: str) -> None:
    good = {"parts": [3, 1, 5, 0], "tempo": 6.5}
    kept.write_text(json.dumps({"patterns": {name: good, "<b>mine</b>": good}}))
    loaded = settings_file.load().settings
    assert list(loaded.breath.patterns) == ["<b>mine</b>"]
    assert title_of(loaded, "<b>mine</b>") == "<b>mine</b>"


def test_one_is_kept_renamed_and_deleted_and_no_other_with_it() -> None:
    made = keeping(keeping(Settings(), "mine", MINE), "box", BOX)
    assert made.breath.pattern == "box"
    renamed = keeping(made, "ours", replace(MINE, sigh=True), before="mine")
    assert list(renamed.breath.patterns) == ["box", "ours"]
    assert without(renamed, "ours").breath.pattern == ""
    left = without(choosing(renamed, "box"), "ours")
    assert (left.breath.pattern, list(left.breath.patterns)) == ("box", ["box"])
    # What the person has made is theirs, whatever is reset.
    assert renamed.as_at_first().breath.patterns == renamed.breath.patterns
    assert renamed.as_at_first().breath.pattern == ""


def test_in_a_routine_that_takes_it_the_pattern_leads_at_its_own_tempo(seated: Routine) -> None:
    wished = choosing(settings_of(tempo=5.0), "box")
    led, settings = as_wished(seated, wished)
    assert settings.breath.tempo == 3.75
    assert led.rhythm.pattern == (0.25, 0.25, 0.25, 0.25)
    assert set(screenings(Language.EN)["holds"].skip) <= set(led.screening.skip)
    slower = at_tempo(wished, 3.0, seated)
    assert (slower.breath.tempo, as_wished(seated, slower)[1].breath.tempo) == (5.0, 3.0)
    assert breathing_of(slower).cycle == 20.0


def test_a_routine_that_refuses_it_is_as_if_none_was_chosen(seated: Routine) -> None:
    own = replace(seated, rhythm=Rhythm(5.5, 4.5, 6.5, choices=frozenset({Choice.TEMPO})))
    wished = choosing(settings_of(tempo=5.0), "box")
    assert refused(own, wished) == "This routine has a breath of its own."
    assert as_wished(own, wished) == (own, wished)
    assert at_tempo(wished, 6.0, own).breath.tempo == 6.0
    assert at_tempo(wished, 6.0, own).breath.pattern_tempo is None
    assert refused(own, choosing(wished, "")) is None
