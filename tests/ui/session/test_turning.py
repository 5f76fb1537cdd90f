"""In a pause the figure is turned, by keys and by dragging; nothing that is heard changes."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from support.window.stage import Stage, rolldown

from coach.core.score.timeline import State
from coach.storage.routines import find
from coach.ui.figure.space.view import View
from coach.ui.session.page import SessionPage

pytestmark = pytest.mark.slow

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
HINT, BACK = "Arrow keys or dragging turn the figure", "The Home key turns it back"


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    """The window with a routine on a chair and one in profile."""
    stage = Stage([find("easy-neck"), rolldown()])
    qtbot.addWidget(stage.window)
    stage.open()
    with qtbot.waitActive(stage.window):
        stage.window.activateWindow()
    yield stage
    stage.flow.close()


def begun(stage: Stage, routine: str) -> SessionPage:
    """Return the page of a session that breathes out."""
    stage.window.choose.cards[routine].click()
    stage.begin()
    page = stage.window.session
    stage.pass_until(lambda: page.words.phase.whole == "Breathe out")
    return page


def pause(stage: Stage) -> None:
    stage.press(KEY.Key_Space)
    stage.pass_time(1.0)
    assert stage.state is State.PAUSED


def view(page: SessionPage) -> View:
    assert page.figure.space.camera
    return page.figure.space.camera.view


def drag(stage: Stage, page: SessionPage, way: QPoint) -> None:
    middle = page.circle.rect().center()
    QTest.mousePress(page.circle, LEFT, pos=middle)
    for step in (1, 2, 3):
        QTest.mouseMove(page.circle, middle + way * step / 3)
    QTest.mouseRelease(page.circle, LEFT, pos=middle + way)
    stage.pass_time(0.25)


def press(stage: Stage, key: Qt.Key, times: int = 1) -> None:
    stage.press(key, times)
    stage.pass_time(0.25)


def test_in_a_pause_the_figure_is_turned_and_nothing_that_is_heard(stage: Stage) -> None:
    page = begun(stage, "easy-neck")
    own, device = view(page), stage.devices[-1]
    press(stage, KEY.Key_Left, 3)
    drag(stage, page, QPoint(-90, 0))
    assert (view(page), stage.state) == (own, State.RUNNING)
    pause(stage)
    heard, left = device.timeline, page.left.text()
    assert page.words.then.whole == HINT
    press(stage, KEY.Key_Left, 3)
    assert view(page).azimuth == own.azimuth + 45.0
    assert page.words.then.whole == BACK
    stage.press(KEY.Key_Right)
    press(stage, KEY.Key_Up)
    assert view(page) == replace(own, azimuth=own.azimuth + 30.0, elevation=own.elevation + 15.0)
    press(stage, KEY.Key_Home)
    stage.pass_time(2.0)
    assert view(page) == own
    assert page.words.then.whole == HINT
    drag(stage, page, QPoint(-90, 60))
    assert view(page).azimuth > own.azimuth + 10.0
    assert view(page).elevation > own.elevation + 10.0
    assert (stage.state, page.left.text()) == (State.PAUSED, left)
    assert device.timeline is heard


def test_as_the_session_goes_on_the_view_goes_back_softly(stage: Stage) -> None:
    page = begun(stage, "easy-neck")
    own = view(page)
    pause(stage)
    press(stage, KEY.Key_Left, 6)
    stage.press(KEY.Key_Space)
    seen = [view(page).azimuth]
    for _ in range(50):
        stage.pass_time(0.05, 0.05)
        seen.append(view(page).azimuth)
    assert (seen[0], seen[-1]) == (own.azimuth + 90.0, own.azimuth)
    assert all(-12.0 < after - before <= 0.0 for before, after in pairwise(seen))
    assert page.words.then.whole not in {HINT, BACK}


def test_each_control_keeps_its_arrow_keys_and_the_figure_is_one_of_them(stage: Stage) -> None:
    page = begun(stage, "easy-neck")
    pause(stage)
    own, slider = view(page), page.tempo.slider
    before = slider.value()
    slider.setFocus()
    press(stage, KEY.Key_Right, 2)
    assert (slider.value(), view(page)) == (before + 2, own)
    unseen = page.circle.grab().toImage()
    stage.tab_to(page.circle)
    assert page.circle.grab().toImage() != unseen
    assert "Arrow keys" in page.circle.accessibleDescription()
    press(stage, KEY.Key_Right)
    assert (slider.value(), view(page).azimuth) == (before + 2, own.azimuth - 15.0)
    stage.press(KEY.Key_Space)
    stage.pass_time(1.0)
    assert page.hasFocus()
    assert not page.circle.accessibleDescription()
    assert page.circle.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_of_a_figure_in_profile_it_is_not_said_that_it_turns(stage: Stage) -> None:
    page = begun(stage, "hamstring-rolldown")
    pause(stage)
    assert page.circle.shows_figure
    assert page.words.then.whole == ""
    assert page.circle.focusPolicy() is Qt.FocusPolicy.NoFocus
