"""How the breath is divided, what is heard, and a try of the voice."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui.stage import Stage

from coach.audio.device import Failed, Mix
from coach.settings import Sounds
from coach.ui.sound_page import SoundPage

KEY = Qt.Key


@pytest.fixture
def page(stage: Stage) -> SoundPage:
    stage.voice_ready()
    stage.window.choose.sound.click()
    return stage.window.sound


def test_the_ratio_goes_from_even_to_a_third(stage: Stage, page: SoundPage) -> None:
    assert page.share.value.text() == "40 : 60"
    stage.press(KEY.Key_Home)
    assert page.share.value.text() == "33 : 67"
    assert stage.wishes.settings.inhale_share == pytest.approx(1 / 3)
    stage.press(KEY.Key_End)
    assert page.share.value.text() == "50 : 50"
    assert stage.wishes.settings.breathing().phases()[0][1] == pytest.approx(5.0)


def test_the_pauses_go_to_two_seconds(stage: Stage, page: SoundPage) -> None:
    page.hold_in.slider.setFocus()
    stage.press(KEY.Key_End)
    page.hold_out.slider.setFocus()
    stage.press(KEY.Key_Right, 5)
    assert page.hold_in.value.text() == "2.0 s"
    assert stage.wishes.settings.hold_in == 2.0
    assert stage.wishes.settings.hold_out == 0.5


def test_what_is_heard_is_what_the_session_mixes(stage: Stage, page: SoundPage) -> None:
    page.sounds.pills[Sounds.BREATH].click()
    page.breath_volume.slider.setValue(70)
    assert not page.voice_volume.isEnabled()
    page.done.click()
    stage.begin()
    assert stage.devices[-1].mixes[-1] == Mix(voice=0.0, breath=0.7)


def test_a_try_plays_a_line_and_falls_silent(stage: Stage, page: SoundPage, qtbot: QtBot) -> None:
    stage.tab_to(page.try_button)
    stage.press(KEY.Key_Return)
    device = stage.devices[-1]
    assert device.playing
    with qtbot.waitSignal(stage.flow.trial.ended) as ended:
        stage.clock.time += 60
    assert ended.args == [""]
    assert not device.playing


def test_a_try_without_sound_says_why(stage: Stage, page: SoundPage, qtbot: QtBot) -> None:
    page.try_button.click()
    device = stage.devices[-1]
    with qtbot.waitSignal(stage.flow.trial.ended):
        device.failures.append(Failed(device.take, "There is no loudspeaker. Plug one in."))
    assert page.voice.text() == "There is no loudspeaker. Plug one in."
    page.try_button.click()
    assert len(stage.devices) == 2


def test_which_voice_speaks_is_always_said(stage: Stage, page: SoundPage) -> None:
    window = stage.window
    assert page.voice.text() == "Voice: Hibari"
    for shown in window.pages():
        window.turn_to(shown)
        stage.settle()
        assert window.voice_bar.name.isVisible() or shown is window.session
    assert window.voice_bar.name.text() == "Voice: Hibari"


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
