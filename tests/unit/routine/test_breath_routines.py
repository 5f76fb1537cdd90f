"""What only the routines of breathing have: rhythms of their own, and words that thin out."""

import pytest

from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.language import Language
from coach.core.routine.position import HeadHeight, Position
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.timeline import ChimeKind, Timeline
from coach.storage.routines import find
from coach.storage.routines.screening_files import screenings


def performed(name: str, tempo: float, language: Language = Language.EN) -> Timeline:
    """Return a session as it is without a change: at the usual tempo where this is out of range."""
    routine = find(name, language).with_prop(None)
    plan = Plan(routine, routine.rounds, {}, Guidance(get_ready=10.0))
    return compile_timeline(plan, routine.rhythm.begun(Breathing(tempo)))


@pytest.mark.parametrize("language", Language)
def test_before_bed_falls_silent_and_leaves_one_asleep(language: Language) -> None:
    timeline = performed("before-bed", 6.0, language)
    drift = next(
        span.start for span in timeline.spans if span.place and span.place.step.id == "drift"
    )
    assert timeline.end - drift == pytest.approx(20 * 12.0)
    assert max(line.end for line in timeline.spoken) < drift
    assert {chime.kind for chime in timeline.chimes} <= {ChimeKind.READY}


def breaths(timeline: Timeline, step: str) -> list[list[float]]:
    """Return the seconds of the phases of each breath of a step."""
    found: dict[tuple[int, int], list[float]] = {}
    for span in timeline.spans:
        if span.place and span.place.step.id == step:
            key = (span.place.round, span.place.breath)
            found.setdefault(key, []).append(round(span.end - span.start, 2))
    return list(found.values())


def test_before_bed_grows_slower_from_part_to_part() -> None:
    timeline = performed("before-bed", 6.0)
    first = [breaths(timeline, step.id)[0] for step in find("before-bed").steps]
    assert first == sorted(first)
    assert (first[0], first[-1]) == ([4.0, 6.0], [4.8, 7.2])


@pytest.mark.parametrize("language", Language)
def test_even_breath_has_words_on_each_breath_for_a_minute_and_then_on_each_fourth(
    language: Language,
) -> None:
    said: dict[str, set[int]] = {}
    for line in performed("even-breath", 5.5, language).spoken:
        if line.place and line.place.round == 1:
            said.setdefault(line.place.step.id, set()).add(line.place.breath)
    assert said == {"find": {1, 2, 3, 4, 5, 6}, "even": {1, 5, 9, 13, 17, 21}}


@pytest.mark.parametrize("tempo", [4.5, 5.5, 6.5])
def test_even_breath_never_stops_the_breath(tempo: float) -> None:
    assert {len(phases) for phases in breaths(performed("even-breath", tempo), "even")} == {2}


@pytest.mark.parametrize("tempo", [3.0, 3.75, 5.0])
def test_a_box_has_four_equal_sides_at_each_tempo(tempo: float) -> None:
    timeline = performed("box-breath", tempo)
    side = round(15.0 / tempo, 2)
    assert breaths(timeline, "small-box") == [[3.0] * 4] * 3
    assert {tuple(phases) for phases in breaths(timeline, "box")} == {(side,) * 4}


@pytest.mark.parametrize("language", Language)
def test_each_side_of_the_first_boxes_is_named(language: Language) -> None:
    timeline = performed("box-breath", 3.75, language)
    said = [
        (line.place.breath, line.place.phase)
        for line in timeline.spoken
        if line.place and line.place.step.id in {"small-box", "box"} and line.place.breath <= 3
    ]
    assert len(said) == 2 * 3 * 4
    assert len({*said}) == 3 * 4


@pytest.mark.parametrize(("tempo", "beat"), [(3.158, 1.0), (6.316, 0.5)])
def test_four_seven_eight_is_four_breaths_however_long_a_beat_is(tempo: float, beat: float) -> None:
    found = breaths(performed("four-seven-eight", tempo), "four")
    assert found == [[4.0 * beat, 7.0 * beat, 8.0 * beat]] * 4


def test_who_breathes_as_usual_begins_four_seven_eight_with_short_beats() -> None:
    assert breaths(performed("four-seven-eight", 6.0), "four")[0] == [2.11, 3.68, 4.21]


@pytest.mark.parametrize("name", ["box-breath", "four-seven-eight"])
@pytest.mark.parametrize("language", Language)
def test_who_holds_the_breath_may_not_be_ill_or_stand(name: str, language: Language) -> None:
    routine, holds = find(name, language), screenings(language)["holds"]
    assert {*holds.skip} <= {*routine.screening.skip}
    assert routine.position is Position.SITTING


@pytest.mark.parametrize("language", Language)
def test_at_the_desk_no_head_hangs_and_the_fold_is_led_back_up(language: Language) -> None:
    steps = {step.id: step for step in find("stand-at-the-desk", language).every_step}
    assert not any(step.head_down for step in steps.values())
    assert steps["half-fold"].head is HeadHeight.LEVEL
    assert {cue.phase for cue in steps["up"].cues if cue.vital} == {"inhale", "exhale"}


@pytest.mark.parametrize("language", Language)
def test_two_minutes_are_twelve_breaths_without_a_gate_or_anything_to_fetch(
    language: Language,
) -> None:
    routine = find("two-minute-break", language)
    assert sum(step.breaths for step in routine.every_step) * routine.rounds == 12
    assert not routine.ready
    assert not routine.setup
    assert not routine.props
    assert all(step.gate is None for step in routine.every_step)
