"""The hamstring roll-down: all that matters is heard, in time, and the person is brought up."""

import re
from itertools import pairwise

import pytest
from support.routines.said import seconds_of

from coach.core.readout.trace import events
from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance, Verbosity
from coach.core.routine.language import Language
from coach.core.routine.routine import MAX_ROUNDS, Cue, Prop, Step
from coach.core.routine.step import Rounds
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.timeline import Spoken, Timeline
from coach.storage.routines import find

ROUTINE = find("hamstring-rolldown")
STEPS = {step.id: step for step in ROUTINE.steps}
COME_UP = ROUTINE.way_up.step


def cues(*steps: Step) -> list[Cue]:
    return [cue for step in steps for cue in step.cues]


def shown() -> list[str]:
    """Every text that is only shown."""
    steps = [text for step in (*ROUTINE.steps, COME_UP) for text in (step.name, step.shows)]
    props = [text for prop in ROUTINE.props for text in (prop.name, prop.spoken, prop.hint)]
    who = ROUTINE.screening
    safety = [who.intro, *who.skip, *who.ask, who.stop_signs, who.way_out]
    return [ROUTINE.name, ROUTINE.summary, *ROUTINE.why, *ROUTINE.setup, *steps, *props, *safety]


def test_the_path_is_one_breath_each_and_three_to_hang() -> None:
    assert {step.id: step.breaths for step in ROUTINE.steps} == {
        "stand": 1,
        "hinge": 1,
        "round-down": 1,
        "hang": 3,
        "roll-up": 1,
        "arrive": 1,
    }
    assert ROUTINE.rounds == 2


def test_the_head_is_down_from_the_fold_until_standing() -> None:
    down = {step.id for step in ROUTINE.steps if step.head_down}
    assert down == {"hinge", "round-down", "hang", "roll-up"}


@pytest.mark.parametrize("total", range(1, MAX_ROUNDS + 1))
def test_the_belly_is_said_once_on_every_exhale_of_the_hang(total: int) -> None:
    for number in range(1, total + 1):
        for breath in (1, 2, 3):
            said = [
                cue
                for cue in STEPS["hang"].cues
                if cue.id == "belly"
                and cue.belongs(Phase.EXHALE, breath)
                and cue.rounds.include(number, total)
            ]
            assert [cue.vital for cue in said] == [True], (number, breath)


@pytest.mark.parametrize(
    "step", [step for step in ROUTINE.steps if step.head_down], ids=lambda step: step.id
)
def test_each_movement_with_the_head_down_is_vital_on_its_exhale(step: Step) -> None:
    for rounds in (Rounds.FIRST, Rounds.LATER):
        assert any(
            cue.vital and cue.phase is Phase.EXHALE and cue.rounds in {rounds, Rounds.EVERY}
            for cue in step.cues
        )


def test_a_stop_is_answered_with_the_first_breath_in() -> None:
    first = next(cue for cue in COME_UP.cues if cue.belongs(Phase.INHALE, 1))
    assert (COME_UP.id, first.vital) == ("come-up", True)
    assert first.wordings[0].startswith("All right")
    # Whoever is dizzy is not brought to standing; whoever is half-way down has no box yet.
    assert all(re.search(r"dizzy, kneel or sit down", wording) for wording in first.wordings)
    later = " ".join(cue.wordings[0] for cue in COME_UP.cues[1:])
    assert re.search(r"bend your knees.*lean on the \{prop\} or your thighs", later)
    assert re.search(r"roll up, slowly.*head comes last.*hold on to.*[Ss]it down if", later)
    assert [cue.id for cue in COME_UP.cues if not cue.vital] == ["no-hurry"]
    assert ROUTINE.way_up.standing.lines


@pytest.mark.parametrize("verbosity", Verbosity)
def test_before_the_first_fold_the_signs_to_stop_were_heard(verbosity: Verbosity) -> None:
    guidance = Guidance(verbosity, get_ready=10.0, sound_check=True)
    timeline = compile_timeline(Plan(ROUTINE, 1, {}, guidance), Breathing())
    fold = next(span.start for span in timeline.spans if span.place and span.place.step.head_down)
    heard = " ".join(line.text for line in timeline.spoken if line.start < fold)
    signs = ("Stop", "numb", "tingle", "burn", "dizzy", "hurts", "Escape", "six breaths", "Fold")
    for sign in (*signs, "Breathe whenever you need to, and go on."):
        assert sign in heard, sign
    assert ROUTINE.resuming.lines[-1].endswith("three, two, one.")


# What a line must say for the step after its own to be announced.
ANNOUNCED = {
    "hinge": "fold",
    "round-down": "round down",
    "hang": "hang",
    "roll-up": "roll up|then up",
    "arrive": "stand",
    "stand": "again",
}


@pytest.mark.voice
@pytest.mark.parametrize("verbosity", [Verbosity.EVERYTHING, Verbosity.KEY])
@pytest.mark.parametrize("share", [1 / 3, 0.4, 0.5])
@pytest.mark.parametrize("tempo", [3.0, 6.0, 10.0, 12.0])
def test_every_step_is_announced_before_it_begins(
    lengths: dict[str, float], tempo: float, share: float, verbosity: Verbosity
) -> None:
    plan = Plan(ROUTINE, 3, lengths, Guidance(verbosity, get_ready=10.0))
    timeline = compile_timeline(plan, Breathing(tempo, share))
    steps = [event for event in events(timeline) if event.kind == "step"]
    for before, step in pairwise(steps):
        said = " ".join(s.text for s in timeline.spoken if before.time <= s.start < step.time)
        assert re.search(ANNOUNCED[str(step.values["step"])], said.lower()), (step.values, said)


def test_who_should_skip_it_or_ask_first_is_told() -> None:
    who = ROUTINE.screening
    assert re.search(r"hamstrings.*hypertonic.*piriformis.*hypertonic", " ".join(who.skip))
    assert re.search(r"runs down a leg today", " ".join(who.skip))
    ask = " ".join(who.ask).lower()
    for what in (
        *("injury", "chronic", "osteoporosis", "cortisone", "vertebra", "disc", "sciatica"),
        *("spinal canal", "slipped", "sitting bone", "torn hamstring", "mobile joints"),
        *("hip or knee replacement", "operation", "heart", "chest", "stroke", "blood pressure"),
        *("water tablets", "diabetes", "parkinson", "glaucoma", "retina", "eye operation"),
        *("pregnancy", "birth", "dizziness", "faint", "epilepsy", "head injury", "reflux"),
        *("hernia", "over 69"),
    ):
        assert what in ask, what
    assert "doctor" in who.intro
    assert "another routine" in who.way_out
    for sign in (
        *("numb", "tingles", "burns", "dizzy", "sick", "sharp pain", "head or eyes", "chest"),
        "Escape",
    ):
        assert sign in who.stop_signs, sign


def test_how_to_set_it_up_safely_is_told() -> None:
    setup = " ".join(ROUTINE.setup)
    for what in ("meal", "alcohol", "fever", "lean on it once", "a wall or a chair's back"):
        assert what in setup, what
    books = next(prop for prop in ROUTINE.props if prop.id == "books")
    assert re.search(r"[Bb]road.*tied.*mat", books.hint)


def test_nobody_is_told_to_breathe_big() -> None:
    heard = [line for line in ROUTINE.lines() if re.search(r"\b(deep|big|full)", line.lower())]
    # Only of the breaths of the hang, which are always slow; and how softly all the others.
    soft = "soft, no bigger than feels easy"
    rest = [line for line in heard if not re.search(r"three deep breaths|deep and slow", line)]
    assert [soft in line for line in rest] == [True]
    quiet = [line for line in find("quiet-breath").opening.lines if soft in line]
    assert len(quiet) == 1


def test_nobody_is_sent_onto_their_toes() -> None:
    assert not [line for line in ROUTINE.lines() if re.search(r"off (your|the) heels", line)]


def test_the_props_are_low_middle_and_high() -> None:
    heights = [prop.height for prop in ROUTINE.props]
    assert min(heights) <= 0.18
    assert max(heights) >= 0.30
    assert heights == sorted(heights, reverse=True)


def test_nobody_is_asked_anything_while_the_head_is_down() -> None:
    for cue in cues(*(step for step in ROUTINE.steps if step.head_down), COME_UP):
        assert not any("?" in wording for wording in cue.wordings)


def test_all_text_is_plain() -> None:
    for text in [*shown(), *ROUTINE.lines()]:
        bare = text.replace("{prop}", "box")
        assert not re.search(r"[<>{}\[\]*_`#&|\\]|https?:", bare), text
        assert text == text.strip()
        assert "  " not in text


def test_what_is_spoken_is_spelled_for_a_voice() -> None:
    for line in ROUTINE.with_prop(ROUTINE.props[0]).lines():
        assert re.fullmatch(r"[A-Z][a-z ,.?:'A-Z-]*\.", line), line
        assert not re.search(r"\b[A-Z]{2,}\b", line), line


@pytest.mark.parametrize("prop", [*ROUTINE.props, None], ids=lambda prop: prop and prop.id)
def test_the_prop_is_named_in_every_line(prop: Prop | None) -> None:
    chosen = ROUTINE.with_prop(prop)
    assert not any("{" in line for line in chosen.lines())
    assert "{" not in "".join(step.shows for step in (*chosen.steps, chosen.way_up.step))


def test_no_wording_is_there_in_vain() -> None:
    # One as long as the one before it would never be chosen.
    for cue in cues(*ROUTINE.steps, COME_UP):
        assert all(len(one) > len(other) for one, other in pairwise(cue.wordings)), cue.wordings


def heard(tempo: float, share: float, lengths: dict[str, float], prop: Prop) -> Timeline:
    plan = Plan(ROUTINE.with_prop(prop), MAX_ROUNDS, lengths, Guidance(get_ready=10.0))
    return compile_timeline(plan, Breathing(tempo, share))


def belly_and_roll_up(spoken: tuple[Spoken, ...]) -> list[tuple[str, Phase]]:
    vital = {"belly", "roll-up"}
    return [(line.id, line.place.phase) for line in spoken if line.place and line.id in vital]


@pytest.fixture(scope="module")
def lengths(pytestconfig: pytest.Config) -> dict[str, float]:
    """Seconds of every line in the voice that ships with the program."""
    return seconds_of(ROUTINE.spoken_lines(), Language.EN, pytestconfig)


@pytest.mark.voice
@pytest.mark.parametrize("prop", ROUTINE.props, ids=lambda prop: prop.id)
@pytest.mark.parametrize("share", [1 / 3, 0.4, 0.5])
@pytest.mark.parametrize("tempo", [3.0, 6.0, 10.0, 15.0])
def test_with_the_real_voice_no_line_runs_into_the_next_phase(
    lengths: dict[str, float], tempo: float, share: float, prop: Prop
) -> None:
    timeline = heard(tempo, share, lengths, prop)
    spoken = timeline.spoken
    for line in spoken:
        if line.place:
            assert line.end <= timeline.at(line.start).span.end, line
    exhales = [("belly", Phase.EXHALE)] * 3 + [("roll-up", Phase.EXHALE)]
    assert belly_and_roll_up(spoken) == exhales * MAX_ROUNDS


@pytest.mark.voice
def test_at_an_easy_tempo_nothing_gives_way_and_at_a_slow_one_all_is_said_in_full(
    lengths: dict[str, float],
) -> None:
    for prop in ROUTINE.props:
        in_full = Guidance(get_ready=10.0, less_later=False)
        plan = Plan(ROUTINE.with_prop(prop), 3, lengths, in_full)
        assert compile_timeline(plan, Breathing()).unsaid == ()
        timeline = compile_timeline(plan, Breathing(4.0))
        whole = {cue.wordings[0] for cue in cues(*plan.routine.steps)}
        assert {line.text for line in timeline.spoken if line.place} == whole


@pytest.mark.voice
def test_the_way_up_fits_its_own_calm_tempo_in_full(lengths: dict[str, float]) -> None:
    for prop in ROUTINE.props:
        way_up = ROUTINE.with_prop(prop).way_up
        room = {phase: seconds - 0.1 for phase, seconds in Breathing(way_up.tempo).phases()}
        for cue in way_up.step.cues:
            assert lengths[cue.wordings[0]] <= room[cue.phase], cue.wordings[0]


@pytest.mark.voice
def test_wordings_get_shorter_for_the_ear_too(lengths: dict[str, float]) -> None:
    for cue in cues(*ROUTINE.with_prop(ROUTINE.props[0]).steps, COME_UP):
        if all(wording in lengths for wording in cue.wordings):
            seconds = [lengths[wording] for wording in cue.wordings]
            assert seconds == sorted(seconds, reverse=True), cue.wordings
