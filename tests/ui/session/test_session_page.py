"""What is seen, and what can be done, while a session runs."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from support.machine.nightly import EVERYTHING
from support.window.stage import DAY, Stage, nasty, rolldown

from coach.audio.playback.device import Failed
from coach.core.score.timeline import State
from coach.ui.controls.labels import FitText
from coach.ui.look.theme import Look
from coach.ui.session.page import SessionPage

pytestmark = pytest.mark.slow

KEY = Qt.Key
SIZES = [(640, 480), (800, 600), (1280, 800), (1920, 1080), (700, 1000), (3840, 2160)]


@pytest.fixture
def page(stage: Stage) -> SessionPage:
    """The page of a session that has just begun to breathe."""
    stage.begin()
    stage.pass_until(lambda: stage.window.session.words.phase.whole == "Breathe in")
    return stage.window.session


def state(stage: Stage) -> State:
    assert stage.flow.session.bridge.conductor
    return stage.flow.session.bridge.conductor.tick().state


def clipped(label: FitText) -> bool:
    """Whether a text does not fit its place, or was elided."""
    if label.text() != label.whole:
        return True
    flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
    room = QRect(0, 0, label.width(), 10_000)
    box = QFontMetrics(label.font()).boundingRect(room, flags, label.text())
    return box.width() > label.width() or box.height() > label.height()


def test_it_says_where_one_is_and_what_comes_next(stage: Stage, page: SessionPage) -> None:
    words = page.words
    assert words.kicker.whole == "Hamstring roll-down  ·  Round 1 of 2"
    assert words.heading.whole == "Stand"
    assert words.count.whole == "breath 1 of 1"
    assert words.then.whole == "With the next breath: Fold"
    assert words.seconds.whole == "4"
    assert words.caption.whole.startswith("Breathe in, and stand tall")
    assert page.left.text().endswith(" left")
    assert page.voice.text() == "Voice: Hibari"
    stage.pass_time(1.25)
    assert words.seconds.whole == "3"


def test_the_phase_is_the_largest_word(stage: Stage, page: SessionPage) -> None:
    for width, height in SIZES:
        stage.window.resize(width, height)
        stage.settle()
        sizes = {label: label.font().pixelSize() for label in page.words.labels()}
        assert max(sizes, key=sizes.__getitem__) is page.words.phase
        if width > height:
            assert sizes[page.words.phase] >= 0.09 * height


@pytest.mark.parametrize("size", SIZES if EVERYTHING else [(640, 480), (700, 1000)])
def test_no_word_of_a_session_is_cut_off(qtbot: QtBot, size: tuple[int, int]) -> None:
    stage = Stage([rolldown()])
    qtbot.addWidget(stage.window)
    stage.open(*size)
    stage.begin()
    page = stage.window.session
    while stage.page is page:
        for label in page.words.labels():
            assert not clipped(label), (label.whole, label.size(), label.font().pixelSize())
        stage.pass_time(1.0)
        stage.settle()
    stage.flow.close()


def test_no_word_is_cut_off_while_somebody_is_brought_up(stage: Stage, page: SessionPage) -> None:
    stage.window.resize(640, 480)
    stage.pass_until(lambda: page.words.heading.whole == "Hang")
    stage.press(KEY.Key_Escape)
    stage.pass_time(0.5)
    assert state(stage) is State.RECOVERING
    while stage.page is page:
        stage.settle()
        for label in page.words.labels():
            assert not clipped(label), label.whole
        stage.pass_time(1.0)


def test_on_the_way_up_what_is_said_is_the_largest_word(stage: Stage, page: SessionPage) -> None:
    stage.pass_until(lambda: page.words.heading.whole == "Hang")
    stage.press(KEY.Key_Escape)
    stage.pass_time(1.0)
    assert page.words.heading.whole == "Come up slowly"
    assert page.words.caption.whole.startswith("If you are dizzy")
    assert page.words.caption.font().pixelSize() >= 0.05 * stage.window.height()
    assert not page.pause.isEnabled()


def test_space_pauses_and_goes_on(stage: Stage, page: SessionPage) -> None:
    stage.press(KEY.Key_Space)
    stage.pass_time(0.5)
    assert state(stage) is State.PAUSED
    assert page.pause.text() == "Resume"
    assert "Press space to go on" in page.words.caption.whole
    stage.press(KEY.Key_Space)
    stage.pass_time(0.5)
    assert state(stage) is State.RUNNING
    assert page.pause.text() == "Pause"


def test_a_button_with_the_keyboard_does_not_take_the_space_bar_away(
    stage: Stage, page: SessionPage
) -> None:
    page.wrong.setFocus()
    stage.press(KEY.Key_Space)
    stage.pass_time(0.5)
    assert state(stage) is State.PAUSED
    page.wrong.setFocus()
    stage.press(KEY.Key_Return)
    stage.pass_time(0.5)
    assert state(stage) is State.RECOVERING


def test_escape_stops_wherever_the_keyboard_is(stage: Stage, page: SessionPage) -> None:
    page.tempo.slider.setFocus()
    stage.press(KEY.Key_Escape)
    stage.pass_time(0.5)
    assert state(stage) is State.RECOVERING


def test_the_mouse_pauses_and_stops(stage: Stage, page: SessionPage) -> None:
    QTest.mouseClick(page.pause, Qt.MouseButton.LeftButton)
    stage.pass_time(0.5)
    assert state(stage) is State.PAUSED
    QTest.mouseClick(page.wrong, Qt.MouseButton.LeftButton)
    stage.pass_time(0.5)
    assert state(stage) is State.RECOVERING


def test_the_tempo_goes_in_tenths_and_says_its_seconds(stage: Stage, page: SessionPage) -> None:
    slider, words = page.tempo.slider, page.tempo.words
    assert (slider.minimum(), slider.maximum()) == (30, 150)
    assert (words.value.whole, words.meaning.whole) == (
        "6.0 breaths / min",
        "in 4.0 s   out 6.0 s",
    )
    slider.setFocus()
    stage.press(KEY.Key_Right, 3)
    stage.pass_time(0.5)
    assert words.value.whole == "6.3 breaths / min"
    assert words.meaning.whole == "in 3.8 s   out 5.7 s"
    assert slider.accessibleDescription() == "6.3 breaths / min, in 3.8 s   out 5.7 s"
    assert stage.flow.session.bridge.conductor
    assert stage.flow.session.bridge.conductor.tick().tempo == pytest.approx(6.3)


def test_a_press_on_the_slider_goes_there(stage: Stage, page: SessionPage) -> None:
    slider = page.tempo.slider
    end = QPoint(slider.width() - 2, slider.height() // 2)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=end)
    stage.pass_time(0.5)
    assert page.tempo.words.value.whole == "15.0 breaths / min"
    assert stage.wishes.settings.breath.tempo == 15.0


def test_a_sound_problem_is_told_and_mended(stage: Stage, page: SessionPage) -> None:
    device = stage.devices[-1]
    device.failures.append(Failed(device.take, "The sound is gone. Plug it in again."))
    stage.pass_time(0.5)
    assert page.banner.isVisible()
    assert page.banner.text.text() == "The sound is gone. Plug it in again."
    assert page.banner.first_button.hasFocus()
    assert state(stage) is State.PAUSED
    stage.press(KEY.Key_Return)
    stage.pass_time(0.5)
    assert not page.banner.isVisible()
    assert len(stage.devices) == 2
    assert state(stage) is State.RUNNING


def test_space_does_what_is_shown_while_nothing_is_heard(stage: Stage, page: SessionPage) -> None:
    """It tries the sound again, wherever the keyboard is: nobody is led on who hears nothing."""
    device = stage.devices[-1]
    device.failures.append(Failed(device.take, "The sound is gone."))
    stage.pass_time(0.5)
    assert page.words.caption.whole.startswith("Press space or “Resume” to try the sound again.")
    page.setFocus()
    stage.press(KEY.Key_Space)
    stage.pass_time(0.5)
    assert len(stage.devices) == 2
    assert not page.banner.isVisible()
    assert state(stage) is State.RUNNING
    stage.press(KEY.Key_Space)
    stage.pass_time(0.5)
    assert "try the sound" not in page.words.caption.whole


def test_a_session_without_sound_from_the_start_shows_what_is_to_come(stage: Stage) -> None:
    stage.dead_sound = "No loudspeaker found."
    stage.begin(gates=False)
    stage.pass_time(0.5)
    page = stage.window.session
    assert page.banner.text.text() == "No loudspeaker found."
    assert page.words.phase.whole == "Paused"
    assert len(page.bar.pieces) == 12
    page.banner.second_button.click()
    stage.pass_gates()
    stage.pass_until(lambda: page.words.phase.whole == "Breathe in", most=90)


def test_one_can_go_on_with_the_picture_alone(stage: Stage, page: SessionPage) -> None:
    device = stage.devices[-1]
    device.failures.append(Failed(device.take, "The sound is gone."))
    stage.pass_time(0.5)
    QTest.mouseClick(page.banner.second_button, Qt.MouseButton.LeftButton)
    stage.pass_time(0.5)
    assert not page.banner.isVisible()
    assert len(stage.devices) == 1
    assert state(stage) is State.RUNNING


def test_the_problem_leaves_every_word_room(stage: Stage, page: SessionPage) -> None:
    stage.window.resize(640, 480)
    device = stage.devices[-1]
    device.failures.append(Failed(device.take, "The sound device is gone. " * 3))
    stage.pass_time(0.5)
    stage.settle()
    assert not any(clipped(label) for label in page.words.labels())
    assert page.banner.text.height() >= page.banner.text.heightForWidth(page.banner.text.width())


def test_a_name_without_end_leaves_the_round_readable(qtbot: QtBot) -> None:
    page = SessionPage(Look(DAY))
    qtbot.addWidget(page)
    stage = Stage([nasty()])
    qtbot.addWidget(stage.window)
    stage.open(640, 480)
    stage.begin()
    words = stage.window.session.words
    stage.pass_until(lambda: words.phase.whole == "Breathe in")
    assert words.kicker.whole.endswith("Round 1 of 2")
    assert not clipped(words.kicker)
    stage.flow.close()


def test_what_is_too_long_is_elided_and_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = FitText(Look(DAY), wrap=True)
    qtbot.addWidget(label)
    label.place(QRect(0, 0, 200, 40), 12, 30)
    label.say("a <b>very</b> long line " * 20)
    assert label.text().endswith("…")
    assert label.toolTip().startswith("<qt>a &lt;b&gt;very&lt;/b&gt; long line a")
    label.say("short")
    assert label.text() == "short"
    assert not label.toolTip()
