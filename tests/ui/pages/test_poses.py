"""The poses of a routine, looked through before it begins, and what has to stand where."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from support.window.stage import DAY, Stage

from coach.core.routine.routine import Prop
from coach.core.routine.staging import Furniture
from coach.storage.routines import find
from coach.storage.settings import Settings
from coach.ui.figure import poses
from coach.ui.figure.space.led import furniture
from coach.ui.figure.space.room.props import Piece
from coach.ui.look.theme import Look
from coach.ui.pages.poses.viewer import PoseViewer
from coach.ui.pages.setup import SetupPage
from coach.ui.settings_model import Wishes

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    told: list[str] = []
    where = "coach.ui.pages.poses.viewer.announce"
    monkeypatch.setattr(where, lambda _, words: told.append(words))
    return told


@pytest.fixture
def viewer(qtbot: QtBot) -> PoseViewer:
    """A viewer in a window of its own, with the keyboard on its picture."""
    viewer = PoseViewer(Look(DAY))
    qtbot.addWidget(viewer)
    viewer.show_routine(find("cat-cow"), None)
    viewer.wake()
    viewer.show()
    viewer.activateWindow()
    viewer.picture.setFocus()
    qtbot.waitUntil(viewer.picture.hasFocus)
    return viewer


def seen(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def words(viewer: PoseViewer) -> tuple[str, str, str]:
    return viewer.number.text(), viewer.name.text(), viewer.way.text()


def test_keys_and_buttons_lead_from_pose_to_pose_and_it_is_said(
    viewer: PoseViewer, said: list[str]
) -> None:
    first = seen(viewer.picture)
    assert words(viewer) == ("Step 1 of 9", "Onto hands and knees", "")
    for key in (KEY.Key_N, KEY.Key_PageDown, KEY.Key_N, KEY.Key_N):
        QTest.keyClick(viewer.picture, key)
    assert said[0].startswith("Settle. Step 2 of 9. Pose 1 of 2")
    assert len(said) == 4
    before = seen(viewer.picture)
    assert before != first
    QTest.mouseClick(viewer.after, LEFT)
    assert seen(viewer.picture) != before
    QTest.mouseClick(viewer.before, LEFT)
    QTest.keyClick(viewer.after, KEY.Key_P)
    for _ in range(3):
        QTest.keyClick(viewer.picture, KEY.Key_PageUp)
    assert words(viewer) == ("Step 1 of 9", "Onto hands and knees", "")
    assert viewer.picture.accessibleName() == said[-1] == "Onto hands and knees. Step 1 of 9"
    QTest.keyClick(viewer.before, KEY.Key_Return)
    assert viewer.number.text() == "Step 9 of 9"


def test_the_figure_is_turned_and_turned_back(viewer: PoseViewer, said: list[str]) -> None:
    own = seen(viewer.picture)
    QTest.keyClick(viewer.picture, KEY.Key_Left)
    assert seen(viewer.picture) != own
    QTest.keyClick(viewer.picture, KEY.Key_Home)
    assert seen(viewer.picture) == own
    middle = viewer.picture.rect().center()
    QTest.mousePress(viewer.picture, LEFT, pos=middle)
    QTest.mouseMove(viewer.picture, middle + QPoint(-40, 0))
    QTest.mouseRelease(viewer.picture, LEFT, pos=middle + QPoint(-40, 0))
    assert seen(viewer.picture) != own
    assert said == []


def test_a_figure_in_profile_is_stepped_through_and_not_turned(viewer: PoseViewer) -> None:
    viewer.show_routine(find("hamstring-rolldown"), None)
    own = seen(viewer.picture)
    QTest.keyClick(viewer.picture, KEY.Key_Left)
    assert seen(viewer.picture) == own
    assert (viewer.hint.text(), viewer.picture.accessibleDescription()) == ("", "")
    assert viewer.picture.cursor().shape() is Qt.CursorShape.ArrowCursor
    for _ in range(4):
        QTest.keyClick(viewer.picture, KEY.Key_N)
    assert seen(viewer.picture) != own


def test_the_buttons_have_names_and_keys(viewer: PoseViewer) -> None:
    assert (viewer.before.accessibleName(), viewer.before.toolTip()) == (
        "Pose before",
        "Pose before (P)",
    )
    assert (viewer.after.accessibleName(), viewer.after.accessibleDescription()) == (
        "Next pose",
        "Key: N",
    )


def test_nothing_is_painted_before_the_first_picture_of_the_window(qtbot: QtBot) -> None:
    viewer = PoseViewer(Look(DAY))
    qtbot.addWidget(viewer)
    empty = seen(viewer)
    wide = viewer.width()
    viewer.show_routine(find("cat-cow"), None)
    assert seen(viewer) == empty
    QTest.keyClick(viewer.picture, KEY.Key_N)
    viewer.wake()
    assert seen(viewer) != empty
    assert viewer.width() == wide


def test_the_first_page_shows_the_poses_of_what_is_chosen(qtbot: QtBot) -> None:
    stage = Stage([find("easy-neck"), find("cat-cow")], Settings())
    qtbot.addWidget(stage.window)
    stage.open()
    choose = stage.window.choose
    for name, first in (("easy-neck", "Sit tall"), ("cat-cow", "Onto hands and knees")):
        choose.cards[name].click()
        assert choose.detail.poses.isVisible()
        assert choose.detail.poses.name.text() == first
    stage.flow.close()


@pytest.fixture
def setup(qtbot: QtBot) -> SetupPage:
    """The page on which one sets up the place."""
    page = SetupPage(Look(DAY), Wishes(Settings(), lambda _: None))
    qtbot.addWidget(page)
    return page


def test_what_the_hands_rest_on_stands_before_the_figure_and_is_the_one_chosen(
    setup: SetupPage,
) -> None:
    routine = find("hamstring-rolldown")
    box, books = routine.props[0], routine.props[-1]
    assert isinstance(box, Prop)
    setup.show_routine(routine, box)
    with_box = seen(setup.picture)
    assert setup.picture.accessibleName() == "How it begins: Stand"
    setup.cards[books.id].click()
    assert seen(setup.picture) != with_box
    setup.cards[box.id].click()
    assert seen(setup.picture) == with_box


@pytest.mark.parametrize(
    ("name", "things"),
    [
        ("calves-at-the-wall", "wall"),
        ("free-wrists", "chair table"),
        ("before-bed", "mat cushion"),
        ("awake-feet", "chair ball"),
        ("front-of-the-hips", "chair-on-the-right mat"),
        ("stand-at-the-desk", "desk"),
        ("quiet-breath", ""),
    ],
)
def test_all_that_a_routine_needs_is_laid_out_before_it_begins(
    name: str, things: str, setup: SetupPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Furniture] = []

    def laid_out(needed: Iterable[Furniture]) -> tuple[Piece, ...]:
        shown.extend(needed)
        return furniture.laid_out(shown)

    monkeypatch.setattr(poses, "laid_out", laid_out)
    setup.show_routine(find(name), None)
    with_things = seen(setup.picture)
    assert {thing.value for thing in shown} == set(things.split())
    monkeypatch.setattr(poses, "laid_out", lambda _: ())
    assert (seen(setup.picture) != with_things) is bool(things)
