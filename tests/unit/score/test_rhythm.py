"""A rhythm of a routine's own: box, four-seven-eight and resonance, and what one may change."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.routines.routine_files import SMALL, errors
from support.score.builders import ROLLDOWN, breaths, plan, session, whole

from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO, Breathing, Phase
from coach.core.routine.rhythm import Choice, Rhythm
from coach.core.routine.routine import Routine, Step
from coach.core.session.session import Session
from coach.storage.routines import load

TEMPO = frozenset({Choice.TEMPO})
BOX = Rhythm(3.75, 3.0, 5.0, (4.0, 4.0, 4.0, 4.0), TEMPO)
FOUR_SEVEN_EIGHT = Rhythm(60.0 / 19.0, pattern=(4.0, 7.0, 8.0, 0.0), choices=frozenset())
RESONANCE = Rhythm(5.5, 4.5, 6.5, (1.0, 0.0, 1.0, 0.0), TEMPO | {Choice.RATIO})

tempos = st.floats(MIN_TEMPO, MAX_TEMPO)
wishes = st.builds(
    Breathing, tempos, st.floats(1 / 3, 1 / 2), st.floats(0.0, 2.0), st.floats(0.0, 2.0)
)
parts = st.floats(0.5, 8.0)
pauses = st.just(0.0) | parts
rhythms = st.builds(
    lambda bounds, pattern, choices: Rhythm(bounds[1], bounds[0], bounds[2], pattern, choices),
    st.lists(tempos, min_size=3, max_size=3).map(sorted),
    st.none() | st.tuples(parts, pauses, parts, pauses),
    st.frozensets(st.sampled_from(Choice)),
)


def routine(rhythm: Rhythm) -> Routine:
    return replace(ROLLDOWN, steps=(Step("sit", "Sit", 4, rhythm=rhythm),), rhythm=rhythm)


def seconds(breathing: Breathing) -> dict[Phase, float]:
    return dict(breathing.phases())


def test_box_is_four_four_four_four_and_three_to_begin_with() -> None:
    assert seconds(BOX.breathing(Breathing(3.75))) == pytest.approx(dict.fromkeys(Phase, 4.0))
    assert seconds(BOX.breathing(Breathing(9.0))) == pytest.approx(dict.fromkeys(Phase, 3.0))


def test_four_seven_eight_cannot_be_hurried() -> None:
    wanted = {Phase.INHALE: 4.0, Phase.HOLD_IN: 7.0, Phase.EXHALE: 8.0}
    for wish in (Breathing(3.0), Breathing(15.0, 0.5, 2.0, 2.0)):
        assert seconds(FOUR_SEVEN_EIGHT.breathing(wish)) == pytest.approx(wanted)


def test_resonance_keeps_to_its_range_and_takes_the_persons_ratio() -> None:
    assert RESONANCE.breathing(Breathing(3.0)).tempo == 4.5
    slow = seconds(RESONANCE.breathing(Breathing(10.0, 0.4, 2.0)))
    assert slow == pytest.approx({Phase.INHALE: 24.0 / 6.5, Phase.EXHALE: 36.0 / 6.5})


@given(rhythms, wishes)
def test_a_breath_is_whole_and_within_what_the_file_allows(rhythm: Rhythm, wish: Breathing) -> None:
    own = rhythm.breathing(wish)
    assert sum(seconds(own).values()) == pytest.approx(own.cycle)
    assert rhythm.least <= own.tempo <= rhythm.most
    if Choice.TEMPO not in rhythm.choices:
        assert own.tempo == rhythm.usual
    if Choice.HOLDS not in rhythm.choices:
        held = rhythm.pattern or (1.0, 0.0, 1.0, 0.0)
        assert (Phase.HOLD_IN in seconds(own)) is (held[1] > 0.0)
        assert (Phase.HOLD_OUT in seconds(own)) is (held[3] > 0.0)


@given(rhythms, tempos, st.lists(tempos, max_size=4))
def test_a_session_breathes_in_it_whatever_is_wished_for(
    rhythm: Rhythm, tempo: float, changes: list[float]
) -> None:
    led = session(routine(rhythm), rounds=1, tempo=tempo)
    for number, wish in enumerate(changes):
        led.tempo(wish, 2.0 + 3.0 * number)
    found = breaths(led.timeline)
    assert len(found) == 4
    assert all(map(whole, found))
    assert all(rhythm.least <= mark.tempo <= rhythm.most for mark in led.timeline.tempos)
    last = found[-1]
    assert rhythm.least - 1e-6 <= 60.0 / (last[-1].end - last[0].start) <= rhythm.most + 1e-6


def test_who_wishes_for_what_it_does_not_allow_begins_as_usual() -> None:
    assert session(routine(BOX), tempo=6.0).breathing.tempo == 3.75
    assert session(routine(BOX), tempo=4.5).breathing.tempo == 4.5


@given(rhythms, wishes)
def test_with_the_head_down_no_rhythm_holds_or_hurries(rhythm: Rhythm, wish: Breathing) -> None:
    own = replace(ROLLDOWN.steps[3], rhythm=rhythm)
    down = replace(ROLLDOWN, steps=(*ROLLDOWN.steps[:3], own, *ROLLDOWN.steps[4:]))
    led = Session(plan(down), wish)
    hung = [span for span in led.timeline.spans if span.place and span.place.step.id == "hang"]
    assert {span.place.phase for span in hung if span.place} == {Phase.INHALE, Phase.EXHALE}
    exhales = [s.end - s.start for s in hung if s.place and s.place.phase is Phase.EXHALE]
    assert min(exhales) >= 5.0 - 1e-6


BREATHING = """
[breathing]
tempo = { usual = 3.75, least = 3.0, most = 5.0 }
pattern = [4, 4, 4, 4]
"""
BOXED = SMALL.replace("[[steps]]", BREATHING + "\n[[steps]]", 1)
PAUSE = 'phase = "hold-in"\nvital = true'


def test_a_file_says_its_rhythm(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_text(BOXED.replace('phase = "inhale"', PAUSE), "utf-8")
    entry = load(file)
    assert isinstance(entry, Routine), entry.errors
    assert (entry.rhythm, entry.steps[0].rhythm) == (BOX, BOX)


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        (
            "usual = 3.75",
            "usual = 6",
            "tempo.usual: expected a tempo from the least to the most, 3 to 5, got 6",
        ),
        ("[4, 4, 4, 4]", "[4, 4, 4]", "pattern: expected a list of 4 numbers, got a list of 3"),
        (
            "[4, 4, 4, 4]",
            "[4, 8, 4, 0]",
            None,
        ),
        (
            "[4, 4, 4, 4]",
            "[2, 8, 4, 0]",
            "pattern[2]: expected a pause of at most 10 s, at the slowest tempo too, got 11 s",
        ),
        (
            "[4, 4, 4, 4]",
            "[4, 4, 0, 4]",
            "pattern[3]: expected a breath of at least 1 s, at the quickest tempo too, got 0 s",
        ),
        ("4, 4]", '4, 4]\nmay_change = ["pace"]', "may_change[1]: expected one of tempo, ratio, "),
    ],
)
def test_a_rhythm_that_nobody_can_breathe_is_told(
    tmp_path: Path, old: str, new: str, error: str | None
) -> None:
    found = errors(tmp_path, BOXED.replace(old, new))
    assert len(found) == (1 if error else 0)
    assert all(message.startswith(f"breathing.{error}") for message in found)


def test_no_pause_is_asked_for_with_the_head_down(tmp_path: Path) -> None:
    down = '[[steps]]\nid = "down"\nname = "Down"\nbreaths = 1\nhead_down = true\n[[steps]]'
    way_up = (
        '[way_up.step]\nid = "up"\nname = "Up"\nbreaths = 1\n'
        'cues = [{id = "a", phase = "inhale", wordings = ["Up"], vital = true}]'
    )
    found = errors(tmp_path, BOXED.replace("[[steps]]", down, 1) + way_up)
    wanted = "expected no pause where the head is down, as it is in steps[1], got a list of 4"
    assert found == [f"breathing.pattern: {wanted}"]


def test_a_pause_that_the_person_may_change_is_none_to_rely_on(tmp_path: Path) -> None:
    unsure = BOXED.replace("4, 4]", '4, 4]\nmay_change = ["holds"]')
    (error,) = errors(tmp_path, unsure.replace('phase = "inhale"', PAUSE))
    assert error.startswith("steps[1].cues[1].phase: expected inhale or exhale for a vital cue")
