"""The screen goes dark for whom a routine leaves asleep, and is no lamp at the end."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from support.chosen import settings_of
from support.window.stage import Stage

from coach.core.routine.routine import Routine
from coach.core.score.timeline import State
from coach.storage.appearance import Movement
from coach.storage.routines import load
from coach.ui.session.darkness import Darkness

pytestmark = pytest.mark.slow

KEY = Qt.Key
FILE = Path(__file__).parents[2] / "support" / "programs" / "everything.toml"


def bed() -> Routine:
    entry = load(FILE)
    assert isinstance(entry, Routine), entry.errors
    return replace(entry, id="bed", name="Before bed", steps=entry.steps[-1:], before=())


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    """A session that leaves somebody asleep, and nothing moves that need not."""
    stage = Stage([bed()], settings_of(motion=Movement.REDUCED))
    qtbot.addWidget(stage.window)
    stage.open()
    with qtbot.waitActive(stage.window):
        stage.window.activateWindow()
    stage.begin()
    yield stage
    stage.flow.close()


def brightest(stage: Stage) -> int:
    """The lightness of the lightest of many points of the window, 0 to 255."""
    stage.settle()
    image = stage.window.grab().toImage()
    points = [(x, y) for x in range(0, image.width(), 16) for y in range(0, image.height(), 16)]
    return max(QColor(image.pixelColor(x, y)).lightness() for x, y in points)


def darkness(stage: Stage) -> Darkness:
    return stage.window.session.darkness


def fall_asleep(stage: Stage) -> None:
    stage.pass_until(lambda: darkness(stage).is_dark)


def test_it_goes_dark_after_the_last_word(stage: Stage) -> None:
    assert brightest(stage) > 200
    fall_asleep(stage)
    assert stage.state is State.RUNNING
    assert stage.window.session.words.heading.whole == "Rest"
    assert brightest(stage) < 8


def test_any_key_and_the_mouse_bring_the_light_back(stage: Stage) -> None:
    fall_asleep(stage)
    stage.press(KEY.Key_Down)
    assert brightest(stage) > 200
    assert stage.state is State.RUNNING
    darkness(stage).again.timeout.emit()
    assert darkness(stage).is_dark
    QTest.mouseMove(stage.window.windowHandle(), QPoint(200, 200))
    QTest.mouseMove(stage.window.windowHandle(), QPoint(260, 240))
    assert brightest(stage) > 200


def test_a_stop_in_the_dark_is_a_stop_and_it_stays_light(stage: Stage) -> None:
    fall_asleep(stage)
    stage.press(KEY.Key_Escape)
    stage.pass_time(1.0)
    assert stage.state is State.RECOVERING
    assert brightest(stage) > 200
    stage.pass_until(lambda: stage.page is stage.window.stopped)


def test_the_end_lights_nothing_up_and_asks_nothing(stage: Stage) -> None:
    fall_asleep(stage)
    stage.pass_until(lambda: not stage.flow.session.under_way)
    assert brightest(stage) < 8
    assert stage.page is stage.window.session
    assert [entry.routine for entry in stage.noted] == ["bed"]
    stage.press(KEY.Key_Return)
    stage.settle()
    done = stage.window.done
    assert stage.page is done
    assert done.words.text() == "Done: Before bed. Sleep well."
    assert not done.feeling.isVisible()
    stage.press(KEY.Key_3)
    assert [entry.felt for entry in stage.noted] == [None]


def test_the_next_session_begins_in_the_light(stage: Stage) -> None:
    fall_asleep(stage)
    stage.pass_until(lambda: not stage.flow.session.under_way)
    stage.press(KEY.Key_Space)
    stage.settle()
    stage.window.done.again_button.click()
    stage.window.setup.begin_button.click()
    stage.pass_time(3.0)
    assert stage.page is stage.window.session
    assert brightest(stage) > 200


def test_it_falls_slowly_unless_little_is_to_move(stage: Stage) -> None:
    stage.wishes.set(replace(stage.wishes.settings.look, motion=Movement.FULL))
    stage.pass_until(lambda: darkness(stage).isVisible())
    assert not darkness(stage).is_dark
    falling = darkness(stage).falling
    falling.setCurrentTime(falling.duration() // 2)
    half = brightest(stage)
    falling.setCurrentTime(falling.duration())
    assert 40 < half < 200
    assert brightest(stage) < 8
