"""A session of several routines: composed, changed and kept in the window, and then led."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from support.window.stage import Stage, fill

from coach.core.library.place import Place
from coach.core.routine.area import Area
from coach.core.routine.position import Ends, Position
from coach.core.routine.routine import Routine
from coach.core.score.timeline import State
from coach.core.session.intents import GO_ON
from coach.storage.routines import find, user_folder
from coach.ui.pages import compose
from coach.ui.pages.compose import ComposePage

pytestmark = pytest.mark.slow

NECK, BACK, FEET = (Area.NECK,), (Area.LOWER_BACK,), (Area.FEET,)
QUIET = find("quiet-breath")
ALT = Qt.KeyboardModifier.AltModifier


def routine(name: str, *areas: Area, position: Position = Position.SITTING) -> Routine:
    ours = name.lower().replace(" ", "-")
    steps = tuple(
        replace(step, position=position, breaths=step.breaths + 1) for step in QUIET.steps
    )
    known = {"areas": areas, "position": position, "steps": steps, "ends": Ends.AWAKE}
    return replace(QUIET, id=ours, name=name, rounds=1, **known)


TURNS = routine("Turns", Area.NECK)
TUCKS = routine("Chin tucks", Area.NECK)
CAT = routine("Cat", Area.LOWER_BACK, position=Position.ALL_FOURS)
BED = replace(routine("To bed", Area.LOWER_BACK, position=Position.LYING), ends=Ends.ASLEEP)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is given to say on the page."""
    heard: list[str] = []
    monkeypatch.setattr(compose, "announce", lambda _, text: heard.append(text))
    return heard


@pytest.fixture
def stage(qtbot: QtBot, said: list[str]) -> Iterator[Stage]:
    del said
    stage = Stage([TURNS, TUCKS, CAT, BED])
    qtbot.addWidget(stage.window)
    stage.open()
    with qtbot.waitActive(stage.window):
        stage.window.activateWindow()
    yield stage
    stage.flow.close()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person's own files are to be; it is not there yet."""
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: tmp_path)
    return user_folder()


@pytest.fixture
def page(stage: Stage, qtbot: QtBot) -> ComposePage:
    """The page, come to with a stiff neck and a sore back, and five minutes."""
    wanted = stage.window.choose.wanted
    wanted.areas.toggles[NECK].click()
    wanted.areas.toggles[BACK].click()
    wanted.minutes.toggles[5].click()
    return come_to(stage, qtbot)


def come_to(stage: Stage, qtbot: QtBot) -> ComposePage:
    stage.tab_to(stage.window.choose.compose)
    stage.press(Qt.Key.Key_Space)
    assert stage.page is stage.window.compose
    composed(stage.window.compose, qtbot)
    return stage.window.compose


def composed(page: ComposePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.why.text().startswith("Looking"))
    QApplication.processEvents()


def names(page: ComposePage) -> list[str]:
    return [card.accessibleName() for card in page.list.cards]


def shown(page: ComposePage) -> list[str]:
    return [name.split(": ")[1].split(",")[0] for name in names(page)]


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    where = QApplication.focusWidget()
    assert where
    QTest.keyClick(where, key, modifier)
    QApplication.processEvents()


def test_what_bothers_on_the_first_page_is_what_it_is_composed_for(
    page: ComposePage, said: list[str]
) -> None:
    assert page.wish.areas.values == (BACK, NECK)
    assert page.wish.minutes.values == (5,)
    first, second = names(page)
    assert first.startswith("1 of 2: ")
    assert first.endswith("on a chair".capitalize())
    assert second.startswith("2 of 2: ")
    assert "your neck" in page.why.text()
    assert page.total.text().startswith("2 routines · ")
    assert page.why.text() in said[-1]
    # Who presses nothing more may go through it by the arrows at once.
    assert page.list.cards[0].hasFocus()


def test_another_wish_and_another_one(page: ComposePage, qtbot: QtBot) -> None:
    before = shown(page)
    page.next.click()
    assert shown(page) != before
    # Whoever asks for something else goes on there.
    page.wish.areas.toggles[BACK].setFocus()
    press(Qt.Key.Key_Space)
    composed(page, qtbot)
    assert page.wish.areas.toggles[BACK].hasFocus()
    assert not {"Cat", "To bed"} & {*shown(page)}


def test_where_nothing_fits_it_says_what_to_change(
    page: ComposePage, qtbot: QtBot, said: list[str]
) -> None:
    page.wish.areas.toggles[NECK].click()
    page.wish.places.toggles[Place.CHAIR].click()
    composed(page, qtbot)
    assert page.why.text().startswith("Nothing fits. Ask for other areas")
    assert said[-1] == page.why.text()
    assert not page.forward.isEnabled()
    assert not page.list.isVisible()
    page.wish.places.toggles[Place.CHAIR].click()
    composed(page, qtbot)
    assert page.forward.isEnabled()


def test_a_block_is_swapped_moved_and_left_out_by_the_keyboard(
    page: ComposePage, said: list[str]
) -> None:
    neck, back = shown(page)
    other = ({"Turns", "Chin tucks"} - {neck}).pop()
    page.list.swap.click()
    assert shown(page) == [other, back]
    assert said[-1].startswith(f"{other} instead of {neck}.")
    assert page.list.swap.accessibleName() == f"Swap for another: {other}"
    page.list.cards[0].setFocus()
    press(Qt.Key.Key_Down)
    assert page.list.chosen == 2
    press(Qt.Key.Key_Up, ALT)
    if back == "To bed":
        assert page.notice.isVisible()
    else:
        assert shown(page) == [back, other]
        assert said[-1].startswith(f"{back} is 1 of 2 now.")
    assert page.list.cards[page.list.chosen - 1].hasFocus()
    left_out = shown(page)[page.list.chosen - 1]
    press(Qt.Key.Key_Delete)
    assert said[-1].startswith(f"Left out: {left_out}.")
    assert len(shown(page)) == 1
    assert [each for each in page.list.buttons if each.isEnabled()] == [page.list.swap]
    press(Qt.Key.Key_Delete)
    assert len(shown(page)) == 1


def test_tab_goes_from_what_is_asked_for_to_the_blocks_and_then_to_what_can_be_done(
    page: ComposePage,
) -> None:
    page.list.swap.click()
    page.list.up.setFocus()
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert page.list.chosen_card().hasFocus()  # type: ignore[union-attr]
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert page.wish.isAncestorOf(QApplication.focusWidget())  # type: ignore[arg-type]
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert page.list.up.hasFocus()


def test_an_order_that_cannot_be_says_why(page: ComposePage, said: list[str]) -> None:
    if "To bed" not in shown(page):
        QTest.mouseClick(page.list.cards[1], Qt.MouseButton.LeftButton)
        page.list.swap.click()
    before = shown(page)
    assert before[1] == "To bed"
    page.list.up.click()
    assert shown(page) == before
    assert "nothing after a routine that one falls asleep in (To bed)" in page.notice.text()
    assert page.notice.isVisible()
    assert said[-1] == page.notice.text()
    page.list.down.click()
    assert page.notice.text() == "It is the last already."


def test_it_is_kept_under_a_name_and_never_over_another(
    page: ComposePage,
    stage: Stage,
    qtbot: QtBot,
    said: list[str],
    folder: Path,
) -> None:
    # Of what ships: a file knows its routines by their ids.
    stage.entries = [find("easy-neck"), find("cat-cow")]
    fill(stage.window, stage.entries)
    stage.flow.composing.open()
    composed(page, qtbot)
    page.name.setFocus()
    page.name.clear()
    press(Qt.Key.Key_Return)
    assert said[-1] == "Give it a name first."
    assert not folder.exists()
    QTest.keyClicks(page.name, "An easy NECK")
    press(Qt.Key.Key_Return)
    taken = "There is one of this name already. Choose another name."
    assert page.notice.text() == taken
    assert not folder.exists()
    page.name.clear()
    QTest.keyClicks(page.name, "Evening")
    press(Qt.Key.Key_Return)
    written = (folder / "evening.toml").read_text("utf-8")
    assert said[-1] == "Kept: “Evening” is among the routines now."
    press(Qt.Key.Key_Return)
    assert page.notice.text() == taken
    assert (folder / "evening.toml").read_text("utf-8") == written
    press(Qt.Key.Key_Escape)
    assert stage.page is stage.window.choose
    assert "evening" in stage.window.choose.cards
    kept = stage.window.choose.routine
    assert kept
    assert kept.name == "Evening"
    assert len(kept.parts) == 2


def test_where_it_cannot_be_kept_it_says_so(page: ComposePage, stage: Stage, folder: Path) -> None:
    folder.write_text("in the way", "utf-8")
    QTest.mouseClick(page.keep_button, Qt.MouseButton.LeftButton)
    assert page.notice.text().startswith("It could not be kept: ")
    assert stage.page is page


def test_it_is_led_through_as_one_and_says_which_routine_one_is_in(
    page: ComposePage, stage: Stage
) -> None:
    neck, back = shown(page)
    page.forward.click()
    assert stage.page is stage.window.screening
    assert neck in stage.window.screening.title.text()
    stage.window.screening.go_back.click()
    assert stage.page is page
    page.forward.click()
    stage.voice_ready()
    stage.read_to_the_end()
    stage.window.screening.none.click()
    assert stage.page is stage.window.setup
    stage.window.setup.begin_button.click()
    kicker = stage.window.session.words.kicker
    bridge = stage.flow.session.bridge
    breathed, waited = list[str](), set[str]()

    def go_through() -> bool:
        if stage.state is State.WAITING:
            waited.add(kicker.whole)
            bridge.do(*GO_ON)
        elif stage.state is State.RUNNING:
            breathed.append(kicker.whole)
        return stage.page is not stage.window.session

    stage.pass_until(go_through)
    assert f"{back}  ·  2 of 2" in waited
    titles = [title for title in dict.fromkeys(breathed) if "of 2" in title]
    assert titles == [f"{neck}  ·  1 of 2", f"{back}  ·  2 of 2"]
    assert stage.page is stage.window.done
    assert "2\nroutines\n" in seen(stage)
    assert f"{neck}, {back}" in stage.window.done.accessibleName() + seen(stage)


def seen(stage: Stage) -> str:
    labels = stage.page.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(stage.page))
