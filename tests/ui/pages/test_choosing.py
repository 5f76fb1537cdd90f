"""The first page: what bothers leads to what helps, by mouse, keyboard and screen reader."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from support.window.stage import BROKEN, Stage, rolldown

from coach.core.library.listing import Listing
from coach.core.library.place import Place
from coach.core.message import Message
from coach.core.routine.area import Area
from coach.core.routine.position import Position
from coach.core.routine.routine import Routine
from coach.storage.routines import BrokenRoutine, find
from coach.storage.settings import Settings
from coach.ui.pages.choose import ChoosePage
from coach.ui.pages.choosing.found_list import BATCH
from coach.ui.pages.choosing.library_reader import LibraryReader

pytestmark = pytest.mark.slow

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
NECK, BACK, CALVES = (Area.NECK,), (Area.LOWER_BACK,), (Area.CALVES, Area.HAMSTRINGS)
QUIET = find("quiet-breath")


def routine(
    name: str, *areas: Area, minutes: float = 5.0, position: Position = Position.SITTING
) -> Routine:
    known = {"areas": areas, "minutes": minutes, "position": position}
    return replace(QUIET, id=name.lower().replace(" ", "-"), name=name, **known)


TURNS = routine("Turns", Area.SHOULDERS, Area.NECK, minutes=8.0)
TUCKS = replace(routine("Chin tucks", Area.NECK), purpose="Unknots a stiff neck")
CAT = routine("Cat", Area.LOWER_BACK, position=Position.ALL_FOURS)
WALL = routine("At the wall", Area.HAMSTRINGS, position=Position.STANDING)
# As a file of 0.1.0 says nothing of what it is for.
OLD = replace(rolldown(), areas=(), purpose="", minutes=None)
ALL = (OLD, TURNS, TUCKS, CAT, WALL, BROKEN)
OPEN = Callable[..., Stage]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[OPEN]:
    stages: list[Stage] = []

    def show(*entries: Routine | BrokenRoutine, size: tuple[int, int] = (1280, 800)) -> Stage:
        stage = Stage(entries or ALL, Settings())
        qtbot.addWidget(stage.window)
        stage.open(*size)
        with qtbot.waitActive(stage.window):
            stage.window.activateWindow()
        stage.settle()
        stages.append(stage)
        return stage

    yield show
    for stage in stages:
        stage.flow.close()


@pytest.fixture
def page(opened: OPEN) -> ChoosePage:
    return opened().window.choose


def names(page: ChoosePage) -> list[str]:
    """What stands in the cards that are seen, from above to below."""
    QApplication.processEvents()
    cards = [card for card in page.cards.values() if card.isVisibleTo(page)]
    return [card.accessibleName() for card in sorted(cards, key=lambda card: card.y())]


def seen(page: ChoosePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def press(page: ChoosePage, key: Qt.Key, modifier: Qt.KeyboardModifier = CONTROL) -> None:
    where = QApplication.focusWidget() or page
    QTest.keyClick(where, key, modifier)
    QApplication.processEvents()


def test_who_presses_nothing_sees_everything(page: ChoosePage) -> None:
    assert page.title.text() == "What's been bugging you?"
    assert names(page) == ["At the wall", "Cat", "Chin tucks", "Hamstring roll-down", "Turns"]
    assert "6 routines" in seen(page)
    assert "Cannot be used: my-<i>own-stretch.toml" in seen(page)
    # Nobody is led into the middle of what they have not seen.
    assert page.routine == WALL
    assert page.cards["at-the-wall"].isChecked()


def test_a_stiff_neck_finds_what_it_needs_with_two_presses(opened: OPEN) -> None:
    stage = opened()
    page = stage.window.choose
    page.wanted.areas.toggles[NECK].click()
    assert names(page) == ["Chin tucks", "Turns"]
    assert page.routine == TUCKS
    assert page.cards["chin-tucks"].isChecked()
    assert "Unknots a stiff neck" in seen(page)
    page.forward.click()
    assert stage.page is stage.window.screening
    assert "Chin tucks" in stage.window.screening.title.text()


def test_minutes_and_place_narrow_what_is_found_and_another_press_takes_them_back(
    page: ChoosePage,
) -> None:
    page.wanted.areas.toggles[NECK].click()
    page.wanted.areas.toggles[BACK].click()
    page.wanted.minutes.toggles[5].click()
    assert names(page) == ["Cat", "Chin tucks"]
    page.wanted.places.toggles[Place.FLOOR].click()
    assert names(page) == ["Cat"]
    # One has either so many minutes or so many, and is in one place.
    page.wanted.minutes.toggles[10].click()
    page.wanted.places.toggles[Place.CHAIR].click()
    assert names(page) == ["Chin tucks", "Turns"]
    page.wanted.minutes.toggles[10].click()
    page.wanted.places.toggles[Place.CHAIR].click()
    page.wanted.areas.toggles[NECK].click()
    assert names(page) == ["Cat"]


def test_one_button_is_for_calves_and_hamstrings(page: ChoosePage) -> None:
    assert page.wanted.areas.toggles[CALVES].text() == "Calves and hamstrings"
    page.wanted.areas.toggles[CALVES].click()
    assert names(page) == ["At the wall"]


def test_every_area_has_its_button(page: ChoosePage) -> None:
    assert {*chain.from_iterable(page.wanted.areas.toggles)} == {*Area}


def test_what_has_no_result_says_so_and_can_be_cleared(page: ChoosePage) -> None:
    assert not page.halves.all.isVisible()
    page.wanted.areas.toggles[BACK].click()
    page.wanted.minutes.toggles[2].click()
    assert not names(page)
    assert "No routine is like that" in seen(page)
    assert "0 routines found" in seen(page)
    # Nothing begins that cannot be seen.
    assert not page.forward.isEnabled()
    assert not page.detail.isVisible()
    page.halves.all.click()
    assert len(names(page)) == 5
    assert page.routine
    assert page.cards[page.routine.id].isChecked()
    assert page.forward.isEnabled()
    assert page.detail.isVisible()
    assert page.wanted.areas.values == page.wanted.minutes.values == ()


def test_where_nothing_can_be_used_that_is_said(opened: OPEN) -> None:
    page = opened(BROKEN).window.choose
    assert "There is no routine that can be used." in seen(page)
    assert not page.forward.isEnabled()
    page.show_library((), whole=False)
    assert "There is no routine" not in seen(page), "that is not known while it is looked through"


def test_a_broken_file_that_is_looked_for_is_found(page: ChoosePage) -> None:
    page.wanted.search.setText("own-stretch")
    page.wanted.changed.emit()
    assert "1 routine found" in seen(page)
    assert "No routine is like that" not in seen(page)


def test_the_search_finds_as_one_types(page: ChoosePage, qtbot: QtBot) -> None:
    press(page, KEY.Key_F)
    assert page.wanted.search.hasFocus()
    # QTest types no letter with an accent.
    page.wanted.search.insert("stíff NECK")
    qtbot.waitUntil(lambda: names(page) == ["Chin tucks"])
    press(page, KEY.Key_Down, Qt.KeyboardModifier.NoModifier)
    assert page.cards["chin-tucks"].hasFocus()
    press(page, KEY.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert page.wanted.search.text() == ""
    assert len(names(page)) == 5


def is_in_sight(page: ChoosePage, name: str) -> bool:
    """Whether all of a card is seen."""
    card = page.cards[name]
    view = page.halves.list_view if page.wide else page.view
    place = QRect(card.mapTo(view.viewport(), QPoint(0, 0)), card.size())
    return view.viewport().rect().contains(place)


@pytest.mark.parametrize("size", [(1280, 800), (640, 480)])
def test_what_is_called_as_somebody_types_is_chosen_and_in_sight(
    opened: OPEN, size: tuple[int, int]
) -> None:
    """Another one that is chosen is found by its description alone: return would begin it."""
    lesser = replace(routine("Calm"), purpose="When chin tucks are too much")
    more = [routine(f"R {number}") for number in range(20)]
    stage = opened(lesser, TUCKS, *more, size=size)
    page = stage.window.choose
    page.turn_to(next(each for each in page.listings if each.id == "calm"))
    page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum())
    press(page, KEY.Key_F)
    page.wanted.search.insert("chin")
    stage.press(KEY.Key_Return)
    assert names(page) == ["Chin tucks", "Calm"]
    assert page.routine == TUCKS
    stage.settle()
    assert is_in_sight(page, "chin-tucks")
    # Who then takes the other one keeps it, whatever else is asked for.
    page.cards["calm"].click()
    page.wanted.minutes.toggles[5].click()
    assert page.routine == lesser


def test_the_chosen_one_stays_in_sight(opened: OPEN) -> None:
    stage = opened(*(routine(f"R {number:02}") for number in range(20)))
    page = stage.window.choose
    press(page, KEY.Key_F)
    page.wanted.search.insert("R 15")
    stage.press(KEY.Key_Return)
    stage.press(KEY.Key_Escape)
    stage.settle()
    assert len(names(page)) == 20
    assert is_in_sight(page, "r-15")
    stage.window.resize(1366, 700)
    stage.settle()
    assert is_in_sight(page, "r-15")


def test_return_in_the_search_goes_to_what_was_found_and_only_then_on(opened: OPEN) -> None:
    stage = opened()
    page = stage.window.choose
    press(page, KEY.Key_F)
    stage.press(KEY.Key_Return)
    assert stage.page is page
    stage.press(KEY.Key_Return)
    assert stage.page is stage.window.screening


def test_the_keyboard_presses_what_bothers(opened: OPEN) -> None:
    stage = opened()
    page = stage.window.choose
    press(page, KEY.Key_2)
    assert page.wanted.areas.values == (NECK,)
    toggles = list(page.wanted.areas.toggles.values())
    stage.tab_to(toggles[1])
    stage.press(KEY.Key_Right)
    assert toggles[2].hasFocus()
    stage.press(KEY.Key_Space)
    assert page.wanted.areas.values == (NECK, (Area.SHOULDERS,))
    stage.press(KEY.Key_Home)
    stage.press(KEY.Key_Return)
    assert toggles[0].isChecked()
    assert stage.page is page
    # Of the areas, tab stops at one.
    stage.press(KEY.Key_Tab)
    assert not any(toggle.hasFocus() for toggle in toggles)


@pytest.mark.parametrize("size", [(1280, 800), (640, 480)])
def test_the_arrows_go_from_card_to_card(opened: OPEN, size: tuple[int, int]) -> None:
    stage = opened(size=size)
    page = stage.window.choose
    page.wanted.areas.toggles[NECK].click()
    press(page, KEY.Key_F)
    stage.press(KEY.Key_Return)
    rounds = stage.wishes.settings.session.rounds
    # The second time there is none further down.
    for _ in range(2):
        stage.press(KEY.Key_Down)
        stage.settle()
        assert page.cards["turns"].hasFocus()
    assert page.routine == TURNS
    # Where the routine stands among the cards, its choices are none of them.
    assert stage.wishes.settings.session.rounds == rounds


@pytest.mark.parametrize("size", [(1280, 800), (640, 480)])
def test_the_tab_key_goes_through_the_page_as_it_is_read(
    opened: OPEN, size: tuple[int, int]
) -> None:
    stage = opened(size=size)
    page = stage.window.choose
    page.wanted.areas.toggles[NECK].click()
    page.wanted.search.setFocus()
    reached = []
    while not (reached and page.wanted.search.hasFocus()):
        stage.press(KEY.Key_Tab)
        control = QApplication.focusWidget()
        assert control
        reached.append(control.accessibleName())
    stops = ["Neck", "at most 2 minutes", "Standing", "Show all routines", "Chin tucks"]
    # What scrolls by itself is a stop of its own.
    stops += ["Favourite: Chin tucks", *(["Chin tucks"] if page.wide else [])]
    stops += ["2 rounds", "Tempo", "Tap your breath", "No pattern"]
    stops += ["Preferences", "About", "Continue", "Search"]
    assert [name for name in reached if name in stops] == stops


def test_a_screen_reader_is_told_what_is_pressed_and_how_many_are_found(
    page: ChoosePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("coach.ui.pages.choose.announce", lambda _, words: said.append(words))
    toggle = page.wanted.areas.toggles[NECK]
    toggle.click()
    tree = QAccessible.queryAccessibleInterface(toggle)
    assert (tree.state().checkable, tree.state().checked) == (1, 1)
    assert tree.text(QAccessible.Text.Name) == "Neck"
    assert said == ["2 routines found"]
    card = QAccessible.queryAccessibleInterface(page.cards["chin-tucks"])
    assert card.text(QAccessible.Text.Description) == "5 min · On a chair"


def test_a_card_says_what_is_needed_and_when_the_head_goes_down(page: ChoosePage) -> None:
    card = page.cards["hamstring-rolldown"]
    assert card.accessibleDescription() == "4 min · Standing · A box or similar · Head down"


def test_a_routine_says_the_same_minutes_as_its_card(opened: OPEN) -> None:
    hips = find("front-of-the-hips")
    page = opened(hips).window.choose
    words = page.cards[hips.id].accessibleDescription()
    # It waits for whoever changes legs, too.
    assert words.startswith("9 min")
    assert page.detail.dose.text() == "36 breaths, about 9 minutes"


def test_favourites_are_kept_and_come_first_from_the_next_look_on(opened: OPEN) -> None:
    stage = opened()
    page = stage.window.choose
    page.cards["turns"].star.click()
    # Under the mouse nothing moves.
    assert names(page)[-1] == "Turns"
    assert stage.wishes.settings.library.favourites == ("turns",)
    page.preferences.click()
    stage.window.preferences.done.click()
    assert names(page)[0] == "Turns"
    assert stage.saved[-1].library.favourites == ("turns",)
    page.cards["cat"].click()
    press(page, KEY.Key_D)
    assert stage.wishes.settings.library.favourites == ("turns", "cat")
    star = QAccessible.queryAccessibleInterface(page.cards["cat"].star)
    assert star.text(QAccessible.Text.Name) == "Favourite: Cat"
    assert star.state().checked == 1
    press(page, KEY.Key_D)
    assert stage.wishes.settings.library.favourites == ("turns",)


def test_of_three_hundred_only_those_that_are_shown_have_cards(opened: OPEN) -> None:
    stage = opened()
    page = stage.window.choose
    loaded: list[str] = []

    def load(listing: Listing) -> Routine:
        loaded.append(listing.name)
        return replace(QUIET, id=listing.id, name=listing.name)

    page.load = load
    many = [Listing(f"r{n:03}", f"R {n:03}", f"{n}.toml", minutes=5.0) for n in range(300)]
    page.show_library(many, True)
    stage.settle()
    assert len(names(page)) == BATCH
    assert loaded[0] == "R 000"
    # And those whose pictures are seen.
    assert {*loaded} <= {*names(page)[:10]}
    assert "300 routines" in seen(page)
    page.list.more.click()
    stage.settle()
    assert len(names(page)) == 2 * BATCH
    assert page.cards[f"r{BATCH:03}"].hasFocus()
    page.wanted.search.setText("R 299")
    page.wanted.changed.emit()
    assert names(page) == ["R 299"]
    assert not page.list.more.isVisible()


def test_what_was_chosen_last_is_chosen_however_far_down_it_is(qtbot: QtBot) -> None:
    settings = Settings().having(replace(Settings().session, routine="r200"))
    stage = Stage([replace(QUIET, id=f"r{n}", name=f"R {n:03}") for n in range(201)], settings)
    qtbot.addWidget(stage.window)
    stage.open()
    page = stage.window.choose
    assert page.cards["r200"].isChecked()
    # At once: those in between have no cards yet.
    assert names(page) == [*(f"R {n:03}" for n in range(BATCH)), "R 200"]
    page.list.more.click()
    assert names(page) == [*(f"R {n:03}" for n in range(2 * BATCH)), "R 200"]
    stage.flow.close()


def test_a_card_that_comes_lays_out_no_other_again(opened: OPEN) -> None:
    page = opened(*(replace(QUIET, id=f"r{n}", name=f"R {n:03}") for n in range(60))).window.choose
    page.list.more.click()
    page.wanted.search.setText("R 000")
    page.wanted.changed.emit()
    page.wanted.clear()
    sizes: list[QObject] = []

    class Watch(QObject):
        def eventFilter(self, card: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Resize:
                sizes.append(card)
            return False

    watch = Watch()
    for card in page.cards.values():
        card.installEventFilter(watch)
    page.list.more.click()
    QApplication.processEvents()
    assert len(sizes) <= 2 * len(page.cards)


def test_a_file_that_broke_since_it_was_listed_is_shown_so(page: ChoosePage) -> None:
    error = Message("cat.toml: gone")
    load = page.load

    def broken(listing: Listing) -> Routine | BrokenRoutine:
        return BrokenRoutine(Path("cat.toml"), (error,)) if listing.id == "cat" else load(listing)

    page.load = broken
    page.cards["cat"].click()
    assert "Cannot be used: Cat" in seen(page)
    assert error in seen(page)
    assert "Cat" not in names(page)
    assert page.routine == WALL
    assert page.cards["at-the-wall"].isChecked()


def test_where_it_is_narrow_the_routine_stands_beneath_its_card(opened: OPEN) -> None:
    stage = opened(size=(640, 480))
    page = stage.window.choose

    def top(name: str) -> int:
        return page.cards[name].mapTo(page, QPoint(0, 0)).y()

    # The question is what one sees first.
    assert page.view.verticalScrollBar().value() == 0
    page.cards["at-the-wall"].click()
    stage.settle()
    page.view.ensureWidgetVisible(page.cards["turns"])
    stage.settle()
    before = top("turns")
    page.cards["turns"].click()
    stage.settle()
    assert abs(top("turns") - before) <= 1
    card, detail = page.cards["turns"], page.detail
    assert detail.mapTo(page, QPoint(0, 0)).y() >= top("turns") + card.height()
    stage.window.resize(1280, 800)
    stage.settle()
    assert detail.mapTo(page, QPoint(0, 0)).x() > card.mapTo(page, QPoint(0, 0)).x() + 200


def test_a_window_becomes_narrow_while_nothing_is_listed_yet(qtbot: QtBot) -> None:
    stage = Stage([])
    qtbot.addWidget(stage.window)
    for size in ((640, 480), (1280, 800), (640, 480)):
        stage.window.resize(*size)
        stage.window.show()
        # A size that is none is told by Qt, which no test lets pass.
        stage.settle()
    assert stage.window.width() == 640
    stage.flow.close()


@pytest.mark.parametrize("size", [(640, 480), (1280, 800)])
def test_no_line_of_the_routine_is_cut_whichever_was_shown_before(
    opened: OPEN, size: tuple[int, int]
) -> None:
    stage = opened(size=size)
    page = stage.window.choose
    page.wanted.areas.toggles[NECK].click()
    stage.settle()
    page.halves.all.click()
    page.cards[OLD.id].click()
    stage.settle()
    for label in page.detail.findChildren(QLabel):
        if label.isVisibleTo(page.detail) and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_nothing_is_read_before_the_first_picture_or_while_a_session_runs(stage: Stage) -> None:
    read: list[str] = []
    grown: list[tuple[list[str], bool]] = []

    def listings() -> Iterator[Listing]:
        for name, is_own in (("a", False), ("b", False), ("c", True), ("d", True)):
            read.append(name)
            yield Listing(name, name, name, is_own=is_own)

    reader = LibraryReader(listings(), stage.window)
    reader.grown.connect(lambda each, whole: grown.append(([one.id for one in each], whole)))
    assert not read
    reader.busy = lambda: True
    reader.read_on()
    assert not read
    reader.busy = lambda: False
    reader.read_on()
    # Cards come twice: what ships, and then one's own as well.
    assert grown == [(["a", "b"], False), (["a", "b", "c", "d"], True)]
