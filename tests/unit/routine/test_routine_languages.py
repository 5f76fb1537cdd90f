"""The built-in routines in every language: whole, plain, in time, and in no other language."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from support.routines.routine_files import SMALL
from support.routines.said import seconds_of

from coach.core.readout.trace import events
from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance, Verbosity
from coach.core.routine.language import Language, language_of
from coach.core.routine.routine import MAX_ROUNDS, Cue, Routine, Step, describe
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.storage.routines import BrokenRoutine, find, library, load

pytestmark = pytest.mark.slow

OTHERS = [language for language in Language if language is not Language.EN]
IDS = [entry.id for entry in library(Path("nowhere")) if isinstance(entry, Routine)]
ROLLDOWN = "hamstring-rolldown"
TEXTS = """
name = "Klein"
[[steps]]
id = "stand"
name = "Stehen"
[[steps.cues]]
id = "tall"
wordings = ["Steh groß", "Groß"]
"""
# English words that are none in German or Spanish.
ENGLISH = re.compile(r"\b(the|and|your|you|with|breathe?|of|to|stand|up|down|out)\b", re.IGNORECASE)
# What a line must say for the step after its own to be announced, and the signs to stop.
ANNOUNCED = {
    Language.DE: {
        "hinge": "vorbeug|beugst",
        "round-down": "abroll|rollst du ab",
        "hang": "häng",
        "roll-up": "hochroll|dann hoch",
        "arrive": "geht es hoch|gleich hoch|hochroll",
        "stand": "wieder hinunter",
    },
    Language.ES: {
        "hinge": "inclinas",
        "round-down": "redondeas",
        "hang": "colgando|cuelgas",
        "roll-up": "subes",
        "arrive": "subes",
        "stand": "bajamos otra vez",
    },
}
SIGNS = {
    Language.DE: (
        *("Hör auf", "taub", "kribbel", "brenn", "schwindlig", "wehtut", "Escape", "sechs"),
        *("Vorbeugen", "Atme zwischendurch, wann immer du musst, und mach weiter."),
    ),
    Language.ES: (
        *("Detente", "duerme", "hormigue", "quema", "mareas", "duele", "Escape", "seis"),
        *("Inclinarse", "Respira siempre que lo necesites, y sigue."),
    ),
}


def every_step(routine: Routine) -> list[Step]:
    """The steps of a session, and the ways up."""
    ways = (routine.way_up.step, *(way.step for way in routine.exits))
    return [*routine.every_step, *ways]


def texts(routine: Routine) -> list[str]:
    """Everything that a routine says or shows."""
    steps = [text for step in every_step(routine) for text in (step.name, step.shows)]
    props = [text for prop in routine.props for text in (prop.name, prop.spoken, prop.hint)]
    who = routine.screening
    safety = [who.intro, *who.skip, *who.ask, who.stop_signs, who.way_out]
    between = [step.gate for step in every_step(routine) if step.gate]
    gates = [gate.shows for gate in (*routine.ready, *between)]
    words = [routine.name, routine.purpose, routine.summary, *routine.why, *routine.setup]
    return [*words, *steps, *props, *safety, *gates, *routine.spoken_lines()]


def cues(routine: Routine) -> list[Cue]:
    return [cue for step in every_step(routine) for cue in step.cues]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", IDS)
def test_nothing_is_left_in_english(name: str, language: Language) -> None:
    routine, english = find(name, language), find(name)
    assert routine.language is language
    same = set(texts(routine)) & set(texts(english)) - {""}
    assert not same
    assert [text for text in texts(routine) if ENGLISH.search(text.replace("{prop}", ""))] == []
    assert [len(text) > 0 for text in texts(english)[:12]] == [
        len(text) > 0 for text in texts(routine)[:12]
    ]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", IDS)
def test_only_the_words_are_others(name: str, language: Language) -> None:
    routine, english = find(name, language), find(name)
    assert [(cue.id, cue.phase, cue.vital, cue.breaths) for cue in cues(routine)] == [
        (cue.id, cue.phase, cue.vital, cue.breaths) for cue in cues(english)
    ]
    assert [one.moves for one in every_step(routine)] == [one.moves for one in every_step(english)]
    assert [len(cue.wordings) for cue in cues(routine)] == [len(c.wordings) for c in cues(english)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", IDS)
def test_every_line_is_spelled_for_a_voice(name: str, language: Language) -> None:
    routine = find(name, language)
    for line in routine.spoken_lines():
        assert re.fullmatch(r"¿?[A-ZÄÖÜÁÉÍÓÚ][A-Za-zäöüßÄÖÜáéíóúñ ,.?:'-]*\.", line), line
        assert not re.search(r"\b[A-ZÄÖÜ]{2,}\b|  ", line), line


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("verbosity", Verbosity)
def test_before_the_first_fold_the_signs_to_stop_were_heard(
    verbosity: Verbosity, language: Language
) -> None:
    guidance = Guidance(verbosity, get_ready=10.0, sound_check=True)
    timeline = compile_timeline(Plan(find(ROLLDOWN, language), 1, {}, guidance), Breathing())
    fold = next(span.start for span in timeline.spans if span.place and span.place.step.head_down)
    heard = " ".join(line.text for line in timeline.spoken if line.start < fold)
    assert [sign for sign in SIGNS[language] if sign not in heard] == []


@pytest.mark.parametrize("language", OTHERS)
def test_nobody_is_asked_anything_while_the_head_is_down(language: Language) -> None:
    assert [cue for cue in cues(find(ROLLDOWN, language)) if "?" in "".join(cue.wordings)] == []


@pytest.fixture(scope="module", params=OTHERS)
def spoken(
    request: pytest.FixtureRequest, pytestconfig: pytest.Config
) -> tuple[Language, dict[str, float]]:
    """Seconds of every line, in the voice that ships with the program."""
    language: Language = request.param
    lines = [line for name in IDS for line in find(name, language).spoken_lines()]
    return language, seconds_of(lines, language, pytestconfig)


@pytest.mark.voice
@pytest.mark.parametrize("name", IDS)
def test_at_an_easy_tempo_nothing_gives_way_and_at_a_slow_one_all_is_said_in_full(
    spoken: tuple[Language, dict[str, float]], name: str
) -> None:
    language, lengths = spoken
    routine = find(name, language)
    for prop in routine.props or (None,):
        in_full = Guidance(get_ready=10.0, less_later=False)
        plan = Plan(routine.with_prop(prop), 3, lengths, in_full)
        assert compile_timeline(plan, Breathing()).unsaid == ()
        timeline = compile_timeline(plan, Breathing(4.0))
        whole = {cue.wordings[0] for step in plan.routine.steps for cue in step.cues}
        said = {line.text for line in timeline.spoken if line.place}
        assert {text: lengths[text] for text in whole - said} == {}


@pytest.mark.voice
@pytest.mark.parametrize("tempo", [3.0, 6.0, 10.0, 15.0])
def test_no_line_runs_into_the_next_phase_and_the_belly_is_always_said(
    spoken: tuple[Language, dict[str, float]], tempo: float
) -> None:
    language, lengths = spoken
    routine = find(ROLLDOWN, language)
    for prop in routine.props:
        plan = Plan(routine.with_prop(prop), MAX_ROUNDS, lengths, Guidance(get_ready=10.0))
        timeline = compile_timeline(plan, Breathing(tempo))
        for line in timeline.spoken:
            if line.place:
                assert line.end <= timeline.at(line.start).span.end, line
        said = [line.id for line in timeline.spoken if line.id in {"belly", "roll-up"}]
        assert said == ["belly", "belly", "belly", "roll-up"] * MAX_ROUNDS


@pytest.mark.voice
@pytest.mark.parametrize("pace", [1.0, 1.1])
def test_the_way_up_fits_its_own_calm_tempo_in_full(
    spoken: tuple[Language, dict[str, float]], pace: float
) -> None:
    language, lengths = spoken
    routine = find(ROLLDOWN, language)
    for prop in routine.props:
        way_up = routine.with_prop(prop).way_up
        room = {phase: seconds - 0.1 for phase, seconds in Breathing(way_up.tempo).phases()}
        long = [
            text
            for cue in way_up.step.cues
            if pace * lengths[text := cue.wordings[0]] > room[cue.phase]
        ]
        assert {text: lengths[text] for text in long} == {}


DIZZY = {
    Language.DE: "schwindlig.*knie oder setz dich",
    Language.ES: "mareas, ponte de rodillas o sién",
}


@pytest.mark.parametrize("language", OTHERS)
def test_a_stop_tells_the_dizzy_first_to_kneel_or_sit(language: Language) -> None:
    first, *others = find(ROLLDOWN, language).way_up.step.cues
    assert first.belongs(Phase.INHALE, 1)
    assert re.search(DIZZY[language], first.wordings[0])
    assert [cue.id for cue in (first, *others) if not cue.vital] == ["no-hurry"]


@pytest.mark.voice
def test_what_must_be_known_before_the_fold_is_said_in_short_lines(
    spoken: tuple[Language, dict[str, float]],
) -> None:
    language, lengths = spoken
    routine = find(ROLLDOWN, language)
    (steps,) = routine.descents()
    lines = routine.phrases.about_descent(routine.phrases.descent, *describe(steps))
    assert {line: lengths[line] for line in lines if lengths[line] >= 7.0} == {}


@pytest.mark.voice
@pytest.mark.parametrize("tempo", [3.0, 6.0, 10.0])
def test_every_step_is_announced_before_it_begins(
    spoken: tuple[Language, dict[str, float]], tempo: float
) -> None:
    language, lengths = spoken
    plan = Plan(find(ROLLDOWN, language).with_prop(None), 3, lengths, Guidance(get_ready=10.0))
    timeline = compile_timeline(plan, Breathing(tempo))
    steps = [event for event in events(timeline) if event.kind == "step"]
    for before, step in pairwise(steps):
        said = " ".join(s.text for s in timeline.spoken if before.time <= s.start < step.time)
        assert re.search(ANNOUNCED[language][str(step.values["step"])], said.lower()), said


def small(folder: Path, translation: str) -> Routine | BrokenRoutine:
    (folder / "small.toml").write_text(SMALL, "utf-8")
    (folder / "small.de.toml").write_text(translation, "utf-8")
    return load(folder / "small.toml", Language.DE)


def test_a_routine_of_ones_own_may_have_texts_in_other_languages(tmp_path: Path) -> None:
    routine = small(tmp_path, TEXTS)
    assert isinstance(routine, Routine)
    assert (routine.name, routine.language) == ("Klein", Language.DE)
    assert routine.steps[0].cues[0].wordings == ("Steh groß", "Groß")
    assert routine.phrases.begin == ("Einatmen in drei, zwei, eins.",)
    own = [entry for entry in library(tmp_path, Language.DE) if entry.name == "Klein"]
    assert len(own) == 1
    # A language that it does not have: as it was written, and with the coach's words to match.
    spanish = load(tmp_path / "small.toml", Language.ES)
    assert isinstance(spanish, Routine)
    assert (spanish.name, spanish.language) == ("Small", Language.EN)


@pytest.mark.parametrize(
    ("wrong", "right", "error"),
    [
        ('name = "Klein"', "", "name: expected the text in this language, got nothing"),
        ('wordings = ["Steh groß", "Groß"]', "", "steps[1].cues[1].wordings: expected the text"),
        ('id = "tall"', 'id = "toll"', 'steps[1].cues[1].id: expected "tall", as in the routine'),
        ('name = "Stehen"', 'name = "Stehen"\nbreaths = 9', "steps[1].breaths: expected nothing"),
        ('name = "Klein"', 'name = "Klein"\nwhy = ["So"]', "why: expected a text that the routine"),
        ('name = "Klein"', "name = 3", "name: expected text of 1 to 60 characters"),
        ('name = "Klein"', "name =", "line "),
    ],
)
def test_a_broken_translation_says_what_is_wrong_and_leaves_the_routine_as_it_was_written(
    tmp_path: Path, wrong: str, right: str, error: str
) -> None:
    assert wrong in TEXTS
    routine = small(tmp_path, TEXTS.replace(wrong, right))
    assert isinstance(routine, Routine)
    assert (routine.name, routine.language) == ("Small", Language.EN)
    broken = load(tmp_path / "small.de.toml")
    assert isinstance(broken, BrokenRoutine)
    assert broken.errors[0].startswith(f"small.de.toml: {error}"), broken.errors


@pytest.mark.parametrize(
    ("wish", "system", "language"),
    [
        ("", ["de-AT", "en"], Language.DE),
        ("", ["fr-FR", "es_MX"], Language.ES),
        ("es", ["de"], Language.ES),
        ("", ["fr"], Language.EN),
        ("xx", [], Language.EN),
    ],
)
def test_the_language_is_the_wished_one_or_the_first_of_the_systems(
    wish: str, system: list[str], language: Language
) -> None:
    assert language_of(wish, system) is language
