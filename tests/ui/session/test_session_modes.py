"""Full screen, a small window on top, and a picture for somebody who looks back upside down."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from support.chosen import settings_of
from support.window.pictures import ROUNDED, apart
from support.window.stage import Stage

from coach.audio.playback.device import Failed
from coach.core.score.timeline import State
from coach.ui.session.page import SessionPage

pytestmark = pytest.mark.slow

KEY = Qt.Key
ON_TOP = Qt.WindowType.WindowStaysOnTopHint


@pytest.fixture
def page(stage: Stage) -> SessionPage:
    """The page of a session that breathes."""
    stage.begin()
    stage.pass_until(lambda: stage.window.session.words.heading.whole == "Hang")
    stage.pass_time(1)
    stage.settle()
    return stage.window.session


def press(stage: Stage, qtbot: QtBot, key: Qt.Key) -> None:
    """Press a key; a window that was made anew has to be active first."""
    stage.press(key)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    stage.settle()


def on_top(stage: Stage) -> bool:
    handle = stage.window.windowHandle()
    assert handle
    return bool(handle.flags() & ON_TOP)


def pixels(image: QImage) -> np.ndarray:
    """The brightness of the green channel, (rows, columns)."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    shape = plain.height(), plain.width(), 4
    return np.frombuffer(plain.constBits(), np.uint8).reshape(shape)[..., 1].astype(int)


def differing(one: QImage, other: QImage) -> float:
    """The share of pixels that are seen to differ."""
    return float((abs(pixels(one) - pixels(other)) > 12).mean())


def seen(stage: Stage) -> QImage:
    return stage.window.grab().toImage()


def test_f11_fills_the_screen_and_escape_still_stops(
    stage: Stage, page: SessionPage, qtbot: QtBot
) -> None:
    press(stage, qtbot, KEY.Key_F11)
    assert stage.window.isFullScreen()
    stage.press(KEY.Key_Escape)
    stage.pass_time(1)
    assert stage.state is State.RECOVERING
    assert stage.window.isFullScreen()
    press(stage, qtbot, KEY.Key_F11)
    assert not stage.window.isFullScreen()
    assert page.isVisible()


def test_f11_works_on_every_page(stage: Stage, qtbot: QtBot) -> None:
    for _ in range(2):
        press(stage, qtbot, KEY.Key_F11)
    assert not stage.window.isFullScreen()
    press(stage, qtbot, KEY.Key_F11)
    assert stage.window.isFullScreen()


def test_m_shrinks_to_circle_and_words_on_top_and_back(
    stage: Stage, page: SessionPage, qtbot: QtBot
) -> None:
    window = stage.window
    before, place = seen(stage), window.geometry()
    press(stage, qtbot, KEY.Key_M)
    assert on_top(stage)
    assert window.width() < 500 > window.height()
    shown = [page.circle, page.words.heading, page.words.phase, page.words.seconds, page.wrong]
    assert all(part.isVisible() for part in shown)
    hidden = [page.bar, page.tempo, page.pause, page.words.caption, page.words.kicker, page.left]
    assert not any(part.isVisible() for part in hidden)
    stage.pass_time(1)
    press(stage, qtbot, KEY.Key_M)
    assert not on_top(stage)
    assert (window.geometry(), window.minimumWidth()) == (place, 640)
    page.show_snapshot(stage.flow.session.bridge.conductor.tick())
    assert before.size() == seen(stage).size()
    assert all(part.isVisible() for part in (*shown, *hidden))


def test_the_stop_of_the_small_window_is_one_key_or_one_click(
    stage: Stage, page: SessionPage, qtbot: QtBot
) -> None:
    QTest.mouseClick(page.small, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    stage.settle()
    assert stage.window.modes.is_small
    assert page.rect().contains(page.wrong.geometry())
    assert page.wrong.width() >= page.wrong.minimumSizeHint().width()
    stage.press(KEY.Key_Space)
    assert stage.state is State.PAUSED
    QTest.mouseClick(page.wrong, Qt.MouseButton.LeftButton)
    stage.pass_time(1)
    assert stage.state is State.RECOVERING
    stage.pass_until(lambda: stage.page is stage.window.stopped)
    assert not stage.window.modes.is_small
    assert stage.window.width() == 1280


def test_what_goes_wrong_brings_the_whole_window_back(
    stage: Stage, page: SessionPage, qtbot: QtBot
) -> None:
    press(stage, qtbot, KEY.Key_M)
    device = stage.devices[-1]
    device.failures.append(Failed(device.take, "The sound device is gone."))
    stage.pass_time(0.5)
    assert not stage.window.modes.is_small
    assert page.banner.isVisible()
    stage.window.modes.switch_small()
    assert not stage.window.modes.is_small


def test_a_small_window_comes_back_to_a_full_screen(
    stage: Stage, page: SessionPage, qtbot: QtBot
) -> None:
    press(stage, qtbot, KEY.Key_F11)
    press(stage, qtbot, KEY.Key_M)
    assert not stage.window.isFullScreen()
    assert stage.window.width() < 500
    press(stage, qtbot, KEY.Key_M)
    assert stage.window.isFullScreen()
    assert page.tempo.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (640, 480), (700, 1000), (440, 300)])
def test_t_shows_the_very_same_picture_upside_down(
    stage: Stage, page: SessionPage, size: tuple[int, int], qtbot: QtBot
) -> None:
    assert page.isVisible()
    if size == (440, 300):
        press(stage, qtbot, KEY.Key_M)
    stage.window.resize(*size)
    stage.settle()
    upright = seen(stage)
    press(stage, qtbot, KEY.Key_T)
    turned = seen(stage)
    assert differing(turned, upright) > 0.1
    # But for the edges of letters, which Qt draws for upright pixels.
    assert differing(turned.transformed(QTransform().rotate(180)), upright) < 0.03
    press(stage, qtbot, KEY.Key_T)
    # Large letters come from Qt's cache at another fraction of a pixel.
    assert differing(seen(stage), upright) < 0.01


def test_a_language_from_right_to_left_is_turned_as_well(
    stage: Stage, page: SessionPage, qtbot: QtBot
) -> None:
    stage.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stage.settle()
    upright = seen(stage)
    press(stage, qtbot, KEY.Key_T)
    assert page.isVisible()
    assert differing(seen(stage).transformed(QTransform().rotate(180)), upright) < 0.03


def test_what_is_turned_is_painted_anew_where_it_moves(
    stage: Stage, page: SessionPage, qtbot: QtBot
) -> None:
    press(stage, qtbot, KEY.Key_T)
    window = stage.window
    for _ in range(10):
        stage.pass_time(0.25)
        QApplication.processEvents()
        parts = window.screen().grabWindow(window.winId()).toImage()
        window.update()
        page.circle.update()
        page.bar.update()
        QApplication.processEvents()
        whole = window.screen().grabWindow(window.winId()).toImage()
        assert apart(parts, whole) <= ROUNDED


def test_the_mouse_finds_everything_where_it_is_seen(
    stage: Stage, page: SessionPage, qtbot: QtBot
) -> None:
    press(stage, qtbot, KEY.Key_T)
    slider = page.tempo.slider
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(2, slider.height() // 2))
    assert slider.value() == slider.maximum()
    QTest.mouseClick(
        slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, slider.height() // 2)
    )
    assert slider.value() == slider.minimum()
    # The stop is at the lower left, and so at the upper right now.
    corner = page.wrong.mapTo(page, page.wrong.rect().center())
    assert corner.y() < page.height() / 4
    assert corner.x() > page.width() / 2
    QTest.mouseClick(page.wrong, Qt.MouseButton.LeftButton)
    stage.pass_time(1)
    assert stage.state is State.RECOVERING


def test_the_turn_is_kept_and_holds_for_the_session_only(
    stage: Stage, page: SessionPage, qtbot: QtBot
) -> None:
    press(stage, qtbot, KEY.Key_T)
    assert stage.wishes.settings.look.turned
    stage.press(KEY.Key_Escape)
    stage.pass_until(lambda: stage.page is stage.window.stopped)
    assert not stage.look.turned
    stage.wishes.keep()
    assert stage.saved[-1].look.turned
    assert page.isHidden()


def test_a_session_begins_turned_where_that_was_kept(qtbot: QtBot) -> None:
    stage = Stage(settings=settings_of(turned=True))
    qtbot.addWidget(stage.window)
    stage.open()
    assert not stage.look.turned
    stage.begin()
    assert stage.look.turned
    stage.flow.close()


def test_while_the_coach_waits_these_keys_are_answers_too(stage: Stage) -> None:
    stage.begin(gates=False)
    for key in (KEY.Key_M, KEY.Key_T):
        stage.pass_until(lambda: stage.state is State.WAITING)
        gate = stage.flow.session.bridge.conductor.tick().gate
        assert gate
        stage.press(key)
        stage.pass_time(0.5)
        assert stage.flow.session.bridge.conductor.tick().gate is not gate
    assert not stage.window.modes.is_small
    assert not stage.look.turned
