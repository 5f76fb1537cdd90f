"""Which voice speaks is for the person to choose, for each language, and holds a whole session."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from support.chosen import settings_of
from support.window.stage import ESPEAK, HIBARI, Stage, fill, rolldown

from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.core.score.timeline import State
from coach.core.session.session import Action
from coach.speech import kokoro, voices
from coach.speech.voices import Voice, known_voices
from coach.ui.controls.segmented import Pill

pytestmark = pytest.mark.slow

KEY = Qt.Key
Opening = Callable[..., Stage]
GERMAN = Voice("pico", "Pico", "pico", "", language=Language.DE, traits=("German", "woman"))
GERMAN_TOO = Voice("espeak", "eSpeak", "espeak", "", language=Language.DE, traits=("German", "man"))


@pytest.fixture
def open_stage(qtbot: QtBot) -> Iterator[Opening]:
    opened: list[Stage] = []

    def open_one(
        entries: list[Routine], size: tuple[int, int] = (1280, 800), **chosen: str
    ) -> Stage:
        stage = Stage(entries, settings_of(voices=chosen))
        qtbot.addWidget(stage.window)
        stage.open(*size)
        with qtbot.waitActive(stage.window):
            stage.window.activateWindow()
        opened.append(stage)
        return stage

    yield open_one
    for stage in opened:
        stage.flow.close()


def has_room(pill: Pill) -> bool:
    """Tell whether a text is shown whole, also when it is bold."""
    return pill.width() >= pill.sizeHint().width() - 14


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1366, 768), (1280, 800), (640, 480)])
@pytest.mark.parametrize("language", Language, indirect=True)
def test_the_names_of_all_voices_fit_beside_what_else_there_is(
    open_stage: Opening, monkeypatch: pytest.MonkeyPatch, language: Language, size: tuple[int, int]
) -> None:
    monkeypatch.setattr(kokoro, "find_data", lambda: Path("there"))
    monkeypatch.setattr(voices, "_find_library", Path)
    stage = open_stage([rolldown(language)], size)
    view, section = stage.window.preferences.view, stage.window.preferences.voice
    for spoken in Language:
        stage.entries = [rolldown(spoken)]
        fill(stage.window, stage.entries)
        stage.voices = known_voices(spoken)
        stage.window.choose.preferences.click()
        stage.settle()
        names = [pill.text() for pill in section.voices.pills.values()]
        assert len(set(names)) == len(stage.voices)
        assert all(name[0].isupper() or name.startswith("eSpeak: ") for name in names)
        assert section.foreign.isVisible() == (spoken is not language)
        if size[0] > 1000:
            cut = [pill.text() for pill in section.voices.pills.values() if not has_room(pill)]
            assert cut == [], "half the page is free beside it"
        assert view.widget().width() <= view.viewport().width(), (spoken, max(names, key=len))
        stage.window.preferences.done.click()


@pytest.mark.parametrize(
    ("language", "first", "more"),
    [
        (
            Language.EN,
            "Pico: British English, woman, simple (recommended)",
            (
                "More voices are in the package breath-coach-voices, which you install as you did "
                "Breath Coach: George (British English, man, natural)."
            ),
        ),
        (
            Language.DE,
            "Pico: Britisches Englisch, Frau, einfach (empfohlen)",
            (
                "Weitere Stimmen sind im Paket breath-coach-voices, das du so installierst wie "
                "Breath Coach: George (Britisches Englisch, Mann, natürlich)."
            ),
        ),
        (
            Language.ES,
            "Pico: inglés británico, mujer, sencilla (recomendada)",
            (
                "Hay más voces en el paquete breath-coach-voices, que se instala igual que Breath "
                "Coach: George (inglés británico, hombre, natural)."
            ),
        ),
    ],
    indirect=["language"],
)
def test_voices_are_called_as_people_call_them(
    open_stage: Opening, language: Language, first: str, more: str
) -> None:
    stage = open_stage([rolldown(language)])
    known = {voice.id: voice for voice in known_voices(Language.EN)}
    pico, george = known["pico"], replace(known["kokoro-bm-george"], here=False)
    stage.voices = (george, pico)
    stage.window.choose.preferences.click()
    section = stage.window.preferences.voice
    assert section.voices.pills[""].text() == first
    assert section.voices.pills[""].accessibleName() == first
    assert section.more.text() == more


def test_a_choice_is_kept_for_the_language_that_the_routine_speaks(open_stage: Opening) -> None:
    stage = open_stage([rolldown(Language.DE)], en="espeak")
    section = stage.window.preferences.voice
    stage.voices = (GERMAN, GERMAN_TOO)
    stage.window.choose.preferences.click()
    assert stage.offered == [Language.DE]
    assert section.foreign.text() == (
        "The chosen routine is in German: these are the voices for it."
    )
    assert section.voices.pills[""].isChecked()
    stage.tab_to(section.voices.pills[""])
    stage.press(KEY.Key_Down)
    assert section.voices.pills["espeak"].hasFocus()
    stage.press(KEY.Key_Escape)
    assert stage.saved[-1].voice.voices == {"en": "espeak", "de": "espeak"}


@pytest.mark.parametrize("language", Language, indirect=True)
def test_tab_comes_to_the_voices_where_they_stand(open_stage: Opening, language: Language) -> None:
    stage = open_stage([rolldown(language)])
    section, before = stage.window.preferences.voice, stage.window.preferences.patterns.new
    # Whatever was offered before.
    for stage.voices in (known_voices(language)[-1:], (GERMAN, GERMAN_TOO)):
        stage.window.choose.preferences.click()
        before.setFocus()
        reached = []
        for _ in range(3):
            stage.press(KEY.Key_Tab)
            reached.append(stage.window.focusWidget())
        assert reached == [section.voices.pills[""], section.rate.slider, section.try_button]
        stage.press(KEY.Key_Backtab)
        stage.press(KEY.Key_Backtab)
        assert section.voices.pills[""].hasFocus()
        stage.window.preferences.done.click()


def test_each_language_shows_its_own_choice(open_stage: Opening) -> None:
    stage = open_stage([rolldown()], de="espeak")
    section = stage.window.preferences.voice
    stage.window.choose.preferences.click()
    assert section.voices.pills[""].isChecked()
    assert not section.foreign.isVisible()
    stage.window.preferences.done.click()
    fill(stage.window, [rolldown(Language.DE)])
    stage.voices = (GERMAN, GERMAN_TOO)
    stage.window.choose.preferences.click()
    assert section.voices.pills["espeak"].isChecked()


def test_a_voice_that_is_missing_stays_chosen_and_another_can_be(open_stage: Opening) -> None:
    stage = open_stage([rolldown()], en="emma")
    section = stage.window.preferences.voice
    emma = Voice("emma", "Emma", "", "Install it.", traits=("English", "woman"), here=False)
    stage.voices = (emma, HIBARI, ESPEAK)
    stage.window.choose.preferences.click()
    assert section.voices.pills["emma"].isChecked()
    assert section.voices.pills["emma"].text() == "Emma: English, woman (missing)"
    section.voices.pills[""].click()
    assert stage.wishes.settings.voice_for(Language.EN) == ""
    stage.window.preferences.done.click()
    stage.window.choose.preferences.click()
    assert list(section.voices.pills) == ["", "espeak"]


def test_where_nothing_more_can_be_had_nothing_is_said_of_it(open_stage: Opening) -> None:
    stage = open_stage([rolldown()])
    section = stage.window.preferences.voice
    nowhere = Voice("nowhere", "Nowhere", "", "", here=False)
    stage.voices = (nowhere, HIBARI)
    stage.window.choose.preferences.click()
    stage.settle()
    assert not section.more.isVisible()
    stage.window.preferences.done.click()
    stage.voices = (replace(nowhere, mend="Install it.", traits=("English", "man")), HIBARI)
    stage.window.choose.preferences.click()
    stage.settle()
    assert section.more.isVisible()


def test_another_voice_before_the_start_is_waited_for(open_stage: Opening) -> None:
    stage = open_stage([rolldown()])
    stage.voice_ready()
    stage.clips_a_poll = 1
    stage.wishes.change(stage.wishes.settings.with_voice(Language.EN, "espeak"))
    stage.window.choose.forward.click()
    stage.read_to_the_end()
    stage.window.screening.none.click()
    assert not stage.window.setup.begin_button.isEnabled()
    assert stage.flow.voice.clips == {}


def test_another_voice_during_a_session_counts_from_the_next_one_on(open_stage: Opening) -> None:
    stage = open_stage([rolldown()])
    stage.begin()
    stage.pass_until(lambda: stage.state is State.RUNNING)
    [first] = stage.speakers
    stage.wishes.change(stage.wishes.settings.with_voice(Language.EN, "espeak"))
    stage.pass_time(5)
    assert stage.speakers == [first]
    assert stage.flow.voice.clips is first.clips
    stage.flow.session.bridge.do(Action.STOP)
    stage.pass_until(lambda: stage.page is stage.window.stopped)
    stage.voice_ready()
    assert [speaker.voice for speaker in stage.speakers] == [HIBARI, ESPEAK]


def test_a_voice_that_is_tried_falls_silent_before_a_session(open_stage: Opening) -> None:
    stage = open_stage([rolldown()])
    stage.voice_ready()
    stage.window.choose.preferences.click()
    stage.window.preferences.voice.try_button.click()
    tried = stage.devices[-1]
    assert tried.playing
    stage.press(KEY.Key_Escape)
    stage.begin()
    assert not tried.playing
    assert not stage.window.preferences.isVisible()
