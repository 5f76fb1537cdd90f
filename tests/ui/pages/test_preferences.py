"""One page for everything that is chosen once: each change holds at once, and has a way back."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QSlider, QWidget
from pytestqt.qtbot import QtBot
from support.chosen import settings_of, wish
from support.window.stage import Stage

from coach.audio.playback.device import Failed
from coach.audio.synthesis.mix import Mix
from coach.core.routine.language import Language
from coach.storage.appearance import Build, Complexion, LookSettings, Movement, Scheme
from coach.storage.settings import Gates, Sounds
from coach.ui.look.theme import CONTRAST, DAY, NIGHT
from coach.ui.pages.preferences.page import PreferencesPage

pytestmark = pytest.mark.slow

KEY = Qt.Key


@pytest.fixture
def page(stage: Stage) -> PreferencesPage:
    stage.voice_ready()
    stage.window.choose.preferences.click()
    return stage.window.preferences


def test_the_ratio_goes_from_even_to_a_third(stage: Stage, page: PreferencesPage) -> None:
    assert page.breath.share.value.text() == "40 : 60"
    stage.press(KEY.Key_Home)
    assert page.breath.share.value.text() == "33 : 67"
    assert stage.wishes.settings.breath.inhale_share == pytest.approx(1 / 3)
    stage.press(KEY.Key_End)
    assert page.breath.share.value.text() == "50 : 50"
    assert stage.wishes.settings.breathing().phases()[0][1] == pytest.approx(5.0)


def test_the_pauses_go_to_two_seconds(stage: Stage, page: PreferencesPage) -> None:
    page.breath.hold_in.slider.setFocus()
    stage.press(KEY.Key_End)
    page.breath.hold_out.slider.setFocus()
    stage.press(KEY.Key_Right, 5)
    assert page.breath.hold_in.value.text() == "2.0 s"
    assert stage.wishes.settings.breath.hold_in == 2.0
    assert stage.wishes.settings.breath.hold_out == 0.5


def test_what_is_heard_is_what_the_session_mixes(stage: Stage, page: PreferencesPage) -> None:
    page.sound.sounds.pills[Sounds.BREATH].click()
    page.sound.breath_volume.slider.setValue(70)
    assert not page.sound.voice_volume.isEnabled()
    page.done.click()
    stage.begin()
    assert stage.devices[-1].mixes[-1] == Mix(voice=0.0, breath=0.7)


def test_a_try_plays_a_line_and_falls_silent(
    stage: Stage, page: PreferencesPage, qtbot: QtBot
) -> None:
    stage.tab_to(page.voice.try_button)
    stage.press(KEY.Key_Return)
    device = stage.devices[-1]
    assert device.playing
    with qtbot.waitSignal(stage.flow.trials.trial.ended) as ended:
        stage.clock.time += 60
    assert ended.args == [""]
    assert not device.playing


def test_a_slider_is_heard_while_a_breath_is_tried(
    stage: Stage, page: PreferencesPage, qtbot: QtBot
) -> None:
    stage.tab_to(page.sound.try_button)
    stage.press(KEY.Key_Return)
    device = stage.devices[-1]
    assert device.playing
    page.sound.breath_volume.slider.setValue(20)
    assert device.mixes[-1].breath == 0.2
    with qtbot.waitSignal(stage.flow.trials.trial.ended):
        # One whole breath at this tempo, and the silence around it.
        stage.clock.time += stage.wishes.settings.breathing().cycle + 2
    assert not device.playing


def test_a_try_without_sound_says_why(stage: Stage, page: PreferencesPage, qtbot: QtBot) -> None:
    page.voice.try_button.click()
    device = stage.devices[-1]
    with qtbot.waitSignal(stage.flow.trials.trial.ended):
        device.failures.append(Failed(device.take, "There is no loudspeaker. Plug one in."))
    assert page.voice.words.text() == "There is no loudspeaker. Plug one in."
    page.voice.try_button.click()
    assert len(stage.devices) == 2


def test_another_voice_speaks_the_lines_anew(
    stage: Stage, page: PreferencesPage, qtbot: QtBot
) -> None:
    assert [pill.text() for pill in page.voice.voices.pills.values()] == [
        "Hibari: English, woman, natural (recommended)",
        "The system's eSpeak: English, man, robotic",
    ]
    page.voice.voices.pills["espeak"].click()
    # What the old voice has spoken is not tried any more.
    assert not page.voice.try_button.isEnabled()
    qtbot.waitUntil(page.voice.try_button.isEnabled)
    stage.voice_ready()
    assert stage.window.voice_bar.name.text() == "Voice: The system's eSpeak"
    assert page.voice.words.text() == "Voice: The system's eSpeak"
    stage.press(KEY.Key_Escape)
    assert stage.saved[-1].voice_for(Language.EN) == "espeak"
    assert len(stage.speakers) == 2
    assert stage.speakers[0].closed


def test_another_speed_speaks_the_lines_anew_once_the_slider_rests(
    stage: Stage, page: PreferencesPage
) -> None:
    stage.tab_to(page.voice.rate.slider)
    stage.press(KEY.Key_Left, 3)
    assert page.voice.rate.value.text() == "85%"
    stage.voice_ready()
    assert [speaker.rate for speaker in stage.speakers] == [1.0, 0.85]
    stage.press(KEY.Key_Home)
    assert stage.wishes.settings.voice.rate == 0.8
    stage.press(KEY.Key_End)
    assert stage.wishes.settings.voice.rate == 1.2


def test_a_voice_that_is_gone_leaves_the_best_one_chosen(qtbot: QtBot) -> None:
    stage = Stage(settings=settings_of(voices={"en": "sold"}))
    qtbot.addWidget(stage.window)
    stage.open()
    stage.window.choose.preferences.click()
    pills = stage.window.preferences.voice.voices.pills
    assert pills["sold"].isChecked()
    stage.flow.close()


def test_what_the_keyboard_chooses_holds_at_once(stage: Stage, page: PreferencesPage) -> None:
    for pills, first, names, last in (
        (page.look_choice.scheme, Scheme.SYSTEM, "scheme", Scheme.CONTRAST),
        (page.look_choice.motion, Movement.SYSTEM, "motion", Movement.REDUCED),
        (page.look_choice.turned, False, "turned", True),
        (page.look_choice.language, "", "language", "es"),
        (page.figure.build, Build.SLENDER, "build", Build.BROAD),
        (page.ready.gates, Gates.KEY, "gates", Gates.COUNTDOWN),
    ):
        stage.tab_to(pills.pills[first])
        stage.press(KEY.Key_Right, len(pills.pills) - 1)
        assert stage.wishes.settings.flat()[names] == last


def test_the_figure_is_seen_as_it_is_chosen(stage: Stage, page: PreferencesPage) -> None:
    seen = [page.figure.portrait.grab().toImage()]
    assert page.figure.complexion.pills[Complexion.MEDIUM].isChecked()
    for pill in (
        page.figure.build.pills[Build.BROAD],
        page.figure.complexion.pills[Complexion.DARK],
        page.figure.complexion.pills[Complexion.LIGHT],
    ):
        pill.click()
        seen.append(page.figure.portrait.grab().toImage())
    assert all(one != other for one, other in combinations(seen, 2))
    page.done.click()
    assert stage.saved[-1].look == LookSettings(build=Build.BROAD, complexion=Complexion.LIGHT)


def test_everything_goes_back_to_how_it_was_at_first_once_asked(
    stage: Stage, page: PreferencesPage
) -> None:
    chosen = settings_of(tempo=4.5, rounds={"nasty": 5}, routine="nasty", hold_in=1.0, rate=0.9)
    stage.wishes.change(chosen)
    stage.tab_to(page.reset.button)
    stage.press(KEY.Key_Return)
    assert stage.wishes.settings == chosen
    assert page.reset.question.isVisible()
    stage.tab_to(page.reset.yes)
    stage.press(KEY.Key_Return)
    # What belongs to a session is chosen elsewhere, and stays.
    assert stage.wishes.settings == settings_of(tempo=4.5, rounds={"nasty": 5}, routine="nasty")
    assert page.breath.hold_in.value.text() == "0.0 s"
    assert page.reset.undo.hasFocus()
    stage.press(KEY.Key_Return)
    assert stage.wishes.settings == chosen
    assert page.reset.button.hasFocus()


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Escape])
def test_whoever_does_not_want_to_go_back_changes_nothing(
    stage: Stage, page: PreferencesPage, key: Qt.Key
) -> None:
    wish(stage.wishes, hold_in=1.0)
    page.reset.button.click()
    assert page.reset.no.hasFocus()
    stage.press(key)
    assert stage.page is page
    assert page.reset.button.hasFocus()
    assert stage.wishes.settings.breath.hold_in == 1.0
    assert not page.reset.question.isVisible()


def test_a_reset_can_be_undone_until_the_page_is_left(stage: Stage, page: PreferencesPage) -> None:
    page.reset.button.click()
    page.reset.yes.click()
    stage.press(KEY.Key_Escape)
    stage.window.choose.preferences.click()
    assert not page.reset.undo.isVisible()
    assert page.reset.button.isVisible()


def test_which_voice_speaks_is_always_said(stage: Stage, page: PreferencesPage) -> None:
    window = stage.window
    assert page.voice.words.text() == "Voice: Hibari"
    for shown in window.pages():
        window.turn_to(shown)
        stage.settle()
        assert window.voice_bar.name.isVisible() or shown is window.session
    assert window.voice_bar.name.text() == "Voice: Hibari"


@pytest.mark.parametrize(
    ("rate", "said"), [(1.2, "Voice: Hibari, at its fastest"), (1.0, "Voice: Hibari")]
)
def test_a_voice_that_speaks_no_faster_says_so(qtbot: QtBot, rate: float, said: str) -> None:
    stage = Stage(settings=settings_of(rate=rate))
    qtbot.addWidget(stage.window)
    stage.open()
    qtbot.waitUntil(lambda: bool(stage.speakers))
    stage.speakers[0].voice = replace(stage.speakers[0].voice, fastest=1.0)
    stage.voice_ready()
    assert stage.window.preferences.voice.words.text() == said
    stage.flow.close()


def test_a_voice_that_failed_is_told(qtbot: QtBot) -> None:
    stage = Stage()
    qtbot.addWidget(stage.window)
    stage.open()
    qtbot.waitUntil(lambda: bool(stage.speakers))
    stage.speakers[0].notice = "Tones speak in place of Hibari."
    stage.voice_ready()
    assert stage.window.voice_bar.notice.isVisible()
    assert stage.window.voice_bar.notice.text() == "Tones speak in place of Hibari."
    stage.flow.close()


def test_what_has_the_keyboard_is_never_out_of_sight(stage: Stage, page: PreferencesPage) -> None:
    stage.window.resize(640, 480)
    stage.settle()
    seen = page.view.viewport()
    for key in [KEY.Key_Tab, KEY.Key_Down] * 20:
        stage.press(key)
        stage.settle()
        focus = stage.window.focusWidget()
        assert focus
        if page.view.widget().isAncestorOf(focus):
            place = focus.rect().translated(focus.mapTo(seen, focus.rect().topLeft()))
            assert seen.rect().contains(place), focus.accessibleName()


def test_colours_and_movement_are_seen_at_once(stage: Stage, page: PreferencesPage) -> None:
    for scheme, colours in ((Scheme.NIGHT, NIGHT), (Scheme.CONTRAST, CONTRAST), (Scheme.DAY, DAY)):
        page.look_choice.scheme.pills[scheme].click()
        assert stage.look.colours == colours
    page.look_choice.motion.pills[Movement.REDUCED].click()
    assert stage.look.still
    page.reset.button.click()
    page.reset.yes.click()
    assert not stage.look.still


def turn_wheel(over: QWidget, stage: Stage) -> None:
    """Turn it over a control, as the pointer stands there: through the window."""
    window = stage.window
    place = QPointF(over.mapTo(window, over.rect().center()))
    QTest.wheelEvent(window.windowHandle(), place, QPoint(0, -240))
    stage.settle()


def test_the_wheel_scrolls_the_page_and_changes_no_control_that_nobody_chose(stage: Stage) -> None:
    window, page = stage.window, stage.window.preferences
    window.resize(640, 480)
    window.choose.preferences.click()
    stage.settle()
    before, bar = stage.wishes.settings, page.view.verticalScrollBar()
    controls = [*page.findChildren(QSlider), *page.findChildren(QAbstractButton)]
    whole = page.view.widget()
    inside = [each for each in controls if whole.isAncestorOf(each) and each.isVisibleTo(whole)]
    assert len(inside) > 20
    for control in inside:
        # The program's own giving of the keyboard is no choice, whatever it is given to.
        control.setFocus()
        page.view.ensureWidgetVisible(control)
        bar.setValue(min(bar.value(), bar.maximum() - 40))
        stage.settle()
        at = bar.value()
        turn_wheel(control, stage)
        assert bar.value() > at, control.accessibleName()
    assert stage.wishes.settings == before


def test_the_wheel_turns_a_slider_that_was_chosen_by_tab_or_click(stage: Stage) -> None:
    page = stage.window.preferences
    stage.window.choose.preferences.click()
    stage.settle()
    slider = page.breath.share.slider
    assert slider.hasFocus(), "the page gives it the keyboard"
    turn_wheel(slider, stage)
    assert slider.value() == 40
    stage.press(Qt.Key.Key_Tab)
    stage.press(Qt.Key.Key_Backtab)
    turn_wheel(slider, stage)
    by_tab = slider.value()
    assert by_tab < 40
    stage.window.preferences.done.setFocus()
    slider.setFocus()
    turn_wheel(slider, stage)
    assert slider.value() == by_tab, "left, and given back by the program"
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    page.view.ensureWidgetVisible(slider)
    stage.settle()
    clicked = slider.value()
    turn_wheel(slider, stage)
    assert slider.value() < clicked
