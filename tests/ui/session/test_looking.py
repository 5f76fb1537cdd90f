"""In a pause the other poses of the routine are looked at, and the session stays where it is."""

from collections.abc import Iterator
from dataclasses import replace
from math import hypot

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from support.window.pictures import ROUNDED, apart
from support.window.stage import DAY, Stage, rolldown

from coach.core.routine.language import Language
from coach.core.score.timeline import State
from coach.storage.appearance import Movement
from coach.storage.routines import find
from coach.ui.controls.buttons import Button
from coach.ui.figure.poses import Poses
from coach.ui.look.theme import Look
from coach.ui.session.page import SessionPage
from coach.ui.session.wording import Words, looked_at

pytestmark = pytest.mark.slow

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
BACK = "Back at the pose of the session"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told of what is looked at."""
    told: list[str] = []
    monkeypatch.setattr("coach.ui.session.looking.announce", lambda _, words: told.append(words))
    return told


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    """The window with a routine in space and one in profile."""
    stage = Stage([find("cat-cow"), rolldown()])
    qtbot.addWidget(stage.window)
    stage.open()
    with qtbot.waitActive(stage.window):
        stage.window.activateWindow()
    yield stage
    stage.flow.close()


def paused(stage: Stage, routine: str, number: int) -> SessionPage:
    """Return the page of a session that is paused in a step, counted from 1."""
    stage.window.choose.cards[routine].click()
    stage.begin()
    page = stage.window.session
    step = find(routine).every_step[number - 1].name
    stage.pass_until(lambda: page.words.heading.whole == step)
    stage.pass_until(lambda: page.words.phase.whole == "Breathe out")
    pause(stage)
    return page


def pause(stage: Stage) -> None:
    stage.press(KEY.Key_Space)
    stage.pass_time(1.0)
    assert stage.state is State.PAUSED


def press(stage: Stage, key: Qt.Key, times: int = 1) -> None:
    """Press a key, and wait until what it shows has faded in."""
    stage.press(key, times)
    stage.pass_time(1.0)


def seen(page: SessionPage) -> QImage:
    """Return the figure, without what is beside it."""
    return page.circle.grab(page.circle.figure_place().toRect()).toImage()


def read(page: SessionPage) -> tuple[str, str, str]:
    return page.words.heading.whole, page.words.phase.whole, page.words.count.whole


def ways(page: SessionPage) -> tuple[Button, Button]:
    before, after = page.circle.findChildren(Button)
    return before, after


@pytest.mark.parametrize(("routine", "number"), [("cat-cow", 4), ("hamstring-rolldown", 2)])
def test_other_poses_are_looked_at_and_nothing_that_is_heard_changes(
    stage: Stage, said: list[str], routine: str, number: int
) -> None:
    page, count = paused(stage, routine, number), len(find(routine).every_step)
    own, words, device = seen(page), read(page), stage.devices[-1]
    heard, take, bar = device.timeline, device.take, page.bar.grab().toImage()
    press(stage, KEY.Key_PageDown)
    after, (name, phase, where) = seen(page), read(page)
    assert phase == "Just looking"
    assert page.words.kicker.whole.endswith("Paused")
    assert f" of {count}" in where
    assert said == [f"Just looking. {name}. {where}"]
    press(stage, KEY.Key_N)
    assert min(apart(after, own), apart(after, seen(page)), apart(seen(page), own)) > ROUNDED
    press(stage, KEY.Key_P)
    assert seen(page) == after
    press(stage, KEY.Key_PageUp)
    assert (read(page), said[-1]) == (words, BACK)
    assert apart(seen(page), own) <= ROUNDED
    press(stage, KEY.Key_PageUp)
    assert apart(seen(page), own) > ROUNDED
    assert page.words.then.whole == "The Home key leads back to the session"
    press(stage, KEY.Key_Home)
    assert (read(page), said[-1]) == (words, BACK)
    assert apart(seen(page), own) <= ROUNDED
    assert (device.timeline, device.take, stage.state) == (heard, take, State.PAUSED)
    assert page.bar.grab().toImage() == bar


def test_going_on_leads_back_softly_and_to_where_the_session_is(stage: Stage) -> None:
    page = paused(stage, "cat-cow", 4)
    heading = find("cat-cow").every_step[3].name
    own = seen(page)
    press(stage, KEY.Key_N, 3)
    looked = seen(page)
    stage.press(KEY.Key_Space)
    stage.pass_time(0.3, 0.1)
    assert stage.state is State.RUNNING
    assert own != seen(page) != looked
    assert page.words.phase.whole != "Just looking"
    stage.pass_until(lambda: page.words.heading.whole)
    assert page.words.heading.whole == heading
    # And without movement at once.
    stage.wishes.set(replace(stage.wishes.settings.look, motion=Movement.REDUCED))
    pause(stage)
    own = seen(page)
    stage.press(KEY.Key_N)
    stage.pass_time(0.1, 0.1)
    looked = seen(page)
    stage.press(KEY.Key_Home)
    stage.pass_time(0.1, 0.1)
    assert seen(page) == own != looked
    stage.press(KEY.Key_N)
    stage.pass_time(0.1, 0.1)
    assert seen(page) == looked
    stage.press(KEY.Key_Escape)
    stage.pass_time(0.5)
    assert stage.state is State.RECOVERING
    assert page.words.phase.whole != "Just looking"


def test_what_is_looked_at_is_turned_and_the_next_one_is_as_the_routine_has_it(
    stage: Stage, said: list[str]
) -> None:
    page = paused(stage, "cat-cow", 4)
    own = seen(page)
    press(stage, KEY.Key_Left, 2)
    press(stage, KEY.Key_N)
    looked = seen(page)
    press(stage, KEY.Key_Left, 2)
    turned = seen(page)
    assert turned != looked
    middle = page.circle.rect().center()
    QTest.mousePress(page.circle, LEFT, pos=middle)
    QTest.mouseMove(page.circle, middle + QPoint(60, 0))
    QTest.mouseRelease(page.circle, LEFT, pos=middle + QPoint(60, 0))
    stage.pass_time(0.25)
    assert seen(page) not in (looked, turned)
    press(stage, KEY.Key_N)
    press(stage, KEY.Key_P)
    assert seen(page) == looked
    press(stage, KEY.Key_Home)
    stage.pass_time(1.0)
    assert seen(page) == own
    assert len(said) == 4


def test_two_buttons_lead_there_in_a_pause_alone(stage: Stage) -> None:
    page = paused(stage, "cat-cow", 4)
    before, after = ways(page)
    assert [before.accessibleName(), after.accessibleName()] == ["Pose before", "Next pose"]
    own, unseen = seen(page), after.grab().toImage()
    stage.tab_to(after)
    assert after.grab().toImage() != unseen
    press(stage, KEY.Key_Return)
    assert seen(page) != own
    QTest.mouseClick(before, LEFT)
    stage.pass_time(1.0)
    assert seen(page) == own
    stage.press(KEY.Key_Space)
    stage.pass_time(1.0)
    assert stage.state is State.RUNNING
    assert not before.isVisible()
    assert not after.isVisible()
    assert page.hasFocus()
    # Now they are the session's keys again.
    stage.pass_until(lambda: page.words.heading.whole)
    heading = page.words.heading.whole
    press(stage, KEY.Key_N)
    assert page.words.phase.whole != "Just looking"
    stage.pass_until(lambda: page.words.heading.whole != heading, most=10.0)


def test_before_the_first_breath_the_first_pose_comes_first(stage: Stage) -> None:
    stage.window.choose.cards["cat-cow"].click()
    stage.begin(gates=False)
    page = stage.window.session
    stage.pass_time(1.0)
    pause(stage)
    press(stage, KEY.Key_N)
    assert read(page)[2].startswith("Step 1 of 9")
    press(stage, KEY.Key_P)
    assert read(page)[2].startswith("Step 9 of 9")


def test_the_buttons_are_clicked_where_they_are_seen(stage: Stage) -> None:
    page = paused(stage, "cat-cow", 1)
    stage.window.resize(640, 480)
    before, after = ways(page)
    for upside_down in (False, True):
        if upside_down:
            press(stage, KEY.Key_T)
        stage.settle()
        middle = QPointF(page.circle.rect().center())
        for button in (before, after):
            assert page.circle.rect().contains(button.geometry())
            near = QPointF(button.geometry().center()) - middle
            assert hypot(near.x(), near.y()) > page.circle.ring_radius
            where = stage.window.mapFromGlobal(button.mapToGlobal(button.rect().center()))
            assert stage.window.childAt(where) is button
        assert (before.x() > after.x()) is upside_down
    press(stage, KEY.Key_M)
    stage.settle()
    assert not before.isVisible()
    press(stage, KEY.Key_N)
    assert page.words.phase.whole == "Just looking"


@pytest.mark.parametrize("language", list(Language), indirect=True)
@pytest.mark.parametrize(("size", "small"), [((640, 480), False), ((440, 270), True)])
def test_what_is_looked_at_is_read_in_a_small_window(
    qtbot: QtBot, language: Language, size: tuple[int, int], *, small: bool
) -> None:
    page, routine = SessionPage(Look(DAY)), find("cat-cow", language)
    qtbot.addWidget(page)
    page.show_small(small=small)
    page.resize(*size)
    page.show()
    for keyframe in Poses(routine, None, Look(DAY)).keyframes:
        page.words.say(looked_at(Words(kicker=routine.name, phase="Paused"), keyframe))
        read = [label for label in page.words.labels() if label.isVisible()]
        assert [label.text() for label in read] == [label.whole for label in read]
