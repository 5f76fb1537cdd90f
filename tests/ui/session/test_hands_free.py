"""Gates, keys, media keys and gaps, as somebody meets them who does not look."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from support.chosen import settings_of
from support.window.stage import STRIDE, Stage

from coach.core.routine.guidance import Verbosity
from coach.core.score.timeline import State
from coach.storage.settings import Gates, ReadySettings, WordsSettings
from coach.ui.session.page import SessionPage

pytestmark = pytest.mark.slow

KEY = Qt.Key


@pytest.fixture
def gate(stage: Stage) -> SessionPage:
    """The session page, waiting at its first gate."""
    stage.begin(gates=False)
    stage.pass_until(lambda: stage.state is State.WAITING)
    return stage.window.session


@pytest.fixture
def hang(stage: Stage) -> SessionPage:
    """The session page in the hang."""
    stage.begin()
    page = stage.window.session
    stage.pass_until(lambda: page.words.heading.whole == "Hang")
    return page


def heading(stage: Stage) -> str:
    return stage.window.session.words.heading.whole


@pytest.mark.parametrize(
    "key",
    [
        *(KEY.Key_X, KEY.Key_Return, KEY.Key_Space, KEY.Key_N, KEY.Key_PageDown, KEY.Key_PageUp),
        *(KEY.Key_MediaPlay, KEY.Key_MediaTogglePlayPause, KEY.Key_MediaNext),
    ],
)
def test_any_key_says_that_one_is_ready(stage: Stage, gate: SessionPage, key: Qt.Key) -> None:
    assert gate.ready.isVisible()
    stage.press(key)
    stage.pass_time(0.25)
    assert not gate.ready.second_button.isVisible()
    assert "Put the box" in gate.ready.text.text()


def test_no_button_has_the_keyboard_once_nothing_is_asked_any_more(stage: Stage) -> None:
    stage.begin()
    stage.pass_time(0.5)
    assert stage.window.session.hasFocus()


def test_a_click_anywhere_says_that_one_is_ready(stage: Stage, gate: SessionPage) -> None:
    for widget in (gate.circle, gate.words, gate):
        place = QPoint(3, widget.height() // 2)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        stage.pass_time(0.25)
    assert stage.state is not State.WAITING


@pytest.mark.parametrize("key", [KEY.Key_Shift, KEY.Key_Tab, KEY.Key_VolumeUp])
def test_some_keys_are_no_answer(stage: Stage, gate: SessionPage, key: Qt.Key) -> None:
    stage.press(key)
    stage.pass_time(0.25)
    assert gate.ready.second_button.isVisible()


def test_a_gate_waits_an_hour(stage: Stage, gate: SessionPage) -> None:
    del gate
    stage.pass_time(3600, tick=1.0)
    assert stage.state is State.WAITING


def test_whoever_hears_nothing_is_helped_before_anybody_bends(
    stage: Stage, gate: SessionPage
) -> None:
    gate.ready.second_button.click()
    stage.pass_time(0.25)
    assert gate.banner.isVisible()
    assert "Turn the sound up" in gate.banner.text.text()
    gate.banner.first_button.click()
    stage.pass_time(1)
    assert not gate.banner.isVisible()
    assert heading(stage) == "" or stage.state is State.PREPARING
    stage.pass_until(lambda: stage.state is State.WAITING)
    gate.ready.second_button.click()
    stage.pass_time(0.25)
    gate.banner.second_button.click()
    stage.pass_gates()
    stage.pass_until(lambda: gate.words.phase.whole == "Breathe in")
    caption, phase = gate.words.caption, gate.words.phase
    assert caption.height() > 2 * phase.height()


@pytest.mark.slow
def test_a_countdown_needs_nothing_from_begin_to_end(qtbot: QtBot) -> None:
    stage = Stage(settings=settings_of(gates=Gates.COUNTDOWN, get_ready=5))
    qtbot.addWidget(stage.window)
    stage.open()
    stage.begin(gates=False)
    stage.pass_until(lambda: stage.page is stage.window.done, tick=STRIDE)
    stage.flow.close()


def test_who_hears_nothing_stops_the_countdown(qtbot: QtBot) -> None:
    stage = Stage(settings=settings_of(gates=Gates.COUNTDOWN, get_ready=5))
    qtbot.addWidget(stage.window)
    stage.open()
    stage.begin(gates=False)
    stage.pass_until(lambda: stage.state is State.WAITING)
    stage.window.session.ready.second_button.click()
    stage.pass_time(60)
    assert stage.state is State.WAITING
    stage.flow.close()


def test_how_to_say_that_one_is_ready_is_chosen_once(stage: Stage) -> None:
    ready = stage.window.setup.ready
    ready.gates.pills[Gates.COUNTDOWN].click()
    ready.seconds.pills[30].click()
    stage.begin(gates=False)
    assert stage.saved[-1].ready == ReadySettings(Gates.COUNTDOWN, 30)


@pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_S, KEY.Key_MediaStop])
def test_each_stop_key_brings_up(stage: Stage, hang: SessionPage, key: Qt.Key) -> None:
    stage.press(key)
    stage.pass_time(0.5)
    assert heading(stage) == "Come up slowly"
    assert hang.words.caption.whole.startswith("If you are dizzy")
    stage.pass_until(lambda: stage.page is stage.window.stopped)


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_MediaTogglePlayPause])
def test_a_pause_in_the_fold_offers_to_bring_up(
    stage: Stage, hang: SessionPage, key: Qt.Key
) -> None:
    stage.press(key)
    stage.pass_time(1)
    assert stage.state is State.PAUSED
    assert "come up slowly" in hang.words.caption.whole
    stage.pass_time(20.5)
    assert "bring you up" in hang.words.caption.whole


@pytest.mark.parametrize("key", [KEY.Key_N, KEY.Key_PageDown, KEY.Key_MediaNext])
def test_next_step(stage: Stage, hang: SessionPage, key: Qt.Key) -> None:
    stage.press(key)
    stage.pass_time(0.5)
    assert hang.words.caption.whole == "Next: Roll up."
    stage.pass_until(lambda: heading(stage) == "Roll up", most=5)


@pytest.mark.parametrize("key", [KEY.Key_P, KEY.Key_PageUp, KEY.Key_MediaPrevious])
def test_previous_step(stage: Stage, hang: SessionPage, key: Qt.Key) -> None:
    del hang
    stage.press(key)
    stage.pass_until(lambda: heading(stage) == "Round down", most=5)


@pytest.mark.parametrize("key", [KEY.Key_B, KEY.Key_AudioRepeat])
def test_one_more_breath(stage: Stage, hang: SessionPage, key: Qt.Key) -> None:
    stage.press(key)
    stage.pass_time(10)
    assert hang.words.count.whole == "breath 1 of 3, once more"


def test_a_sleep_in_the_fold_is_answered_by_words_that_bring_up(
    stage: Stage, hang: SessionPage
) -> None:
    stage.slept += 3600.0
    stage.pass_time(0.5)
    assert heading(stage) == "Come up slowly"
    stage.pass_until(lambda: stage.state is State.PAUSED)
    assert "We were interrupted" in hang.words.caption.whole
    stage.pass_time(3600, tick=1.0)
    assert stage.state is State.PAUSED
    stage.press(KEY.Key_Space)
    stage.pass_until(lambda: heading(stage) == "Stand", most=10)


def test_a_sleep_upright_is_answered_by_a_question(stage: Stage) -> None:
    stage.begin()
    stage.pass_until(lambda: heading(stage) == "Stand")
    stage.slept += 60.0
    stage.pass_time(0.5)
    assert stage.state is State.PAUSED


def test_a_session_goes_on_while_the_window_is_minimised(stage: Stage, hang: SessionPage) -> None:
    del hang
    stage.window.showMinimized()
    stage.settle()
    stage.pass_until(lambda: heading(stage) == "Arrive")
    assert stage.state is State.RUNNING


def test_the_computer_stays_awake_in_a_session_and_only_then(stage: Stage) -> None:
    assert not stage.awake.held
    stage.begin()
    assert stage.awake.held
    stage.press(KEY.Key_Escape)
    stage.pass_until(lambda: stage.page is stage.window.stopped)
    assert not stage.awake.held


def test_how_much_is_said_is_kept(stage: Stage) -> None:
    words = stage.window.preferences.words
    stage.window.choose.preferences.click()
    words.verbosity.pills[Verbosity.TONES].click()
    assert not words.later.isEnabled()
    words.verbosity.pills[Verbosity.KEY].click()
    words.later.pills[False].click()
    stage.press(KEY.Key_Escape)
    kept = stage.saved[-1]
    assert kept.words == WordsSettings(Verbosity.KEY, less_later=False)


def test_the_picture_can_wait_for_a_late_loudspeaker(stage: Stage) -> None:
    window = stage.window
    window.choose.preferences.click()
    window.preferences.sound.lag_button.click()
    assert stage.page is window.lag
    assert stage.devices[-1].playing
    window.lag.slider.slider.setValue(300)
    window.lag.show_time(0.05)
    assert not window.lag.light.on
    window.lag.show_time(0.35)
    assert window.lag.light.on
    stage.press(KEY.Key_Escape)
    assert stage.page is window.preferences
    assert not stage.devices[-1].playing
    assert stage.saved[-1].sound.lag == 300
    stage.press(KEY.Key_Escape)
    stage.begin()
    conductor = stage.flow.session.bridge.conductor
    assert conductor
    assert conductor.time - conductor.tick().time == pytest.approx(0.3)
