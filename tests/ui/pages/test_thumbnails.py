"""Cards have a picture of the routine's main pose: it comes later, and takes no card along."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot
from support.window.stage import DAY, Album, Stage

from coach.core.library.listing import Listing
from coach.core.routine.routine import Routine
from coach.storage.appearance import Build, Complexion, LookSettings, Scheme
from coach.storage.library.library import listing_for
from coach.storage.routines import find
from coach.ui.controls.finding.pictured_card import PicturedCard
from coach.ui.controls.finding.thumbs import Thumbs
from coach.ui.figure.colours import figure_colours
from coach.ui.look.theme import Look
from coach.ui.pages.choosing.found_list import FoundList
from coach.ui.picture import gallery
from coach.ui.picture.gallery import Gallery
from coach.ui.picture.thumbnail import thumbnail

SHOWN = ("cat-cow", "easy-neck", "hamstring-rolldown")


@cache
def shown(name: str) -> tuple[Listing, Routine]:
    routine = find(name)
    return listing_for(routine, Path(f"{name}.toml"), is_own=False), routine


class Wall(QScrollArea):
    """The list of the first page, and what it has its pictures from."""

    def __init__(self, entries: Sequence[tuple[Listing, Routine]], album: Album) -> None:
        super().__init__()
        self.look, self.faults = Look(DAY), list[BaseException]()
        self.list = FoundList(self.look)
        self._entries = {listing.id: (listing, routine) for listing, routine in entries}
        self.list.show_found([listing for listing, _ in entries], (), narrowed=False, whole=True)
        self.gallery = Gallery(self.look, self, lambda: album, self.faults.append, self)
        self.gallery.serve(self.list.thumbs)
        self.setWidgetResizable(True)
        self.setWidget(self.list)
        self.resize(420, 300)
        self.show()

    def listed(self, routine: str) -> Listing | None:
        return self._entries[routine][0] if routine in self._entries else None

    def entry(self, listing: Listing) -> Routine:
        return self._entries[listing.id][1]


@pytest.fixture
def album() -> Album:
    return Album()


@pytest.fixture
def hang(qtbot: QtBot, album: Album) -> Callable[..., Wall]:
    """Walls over the same kept pictures."""

    def hung(*entries: tuple[Listing, Routine]) -> Wall:
        wall = Wall(entries or [shown(name) for name in SHOWN], album)
        qtbot.addWidget(wall)
        return wall

    return hung


def served(wall: Wall, qtbot: QtBot) -> dict[str, QImage]:
    """The pictures on the cards, once all that were seen have theirs."""
    cards = wall.list.cards
    pictures = {name: picture_of(card) for name, card in cards.items()}
    if wait_for(wall.list.thumbs, qtbot):
        pictures = {name: picture_of(card) for name, card in cards.items()}
    return pictures


def wait_for(thumbs: Thumbs, qtbot: QtBot) -> bool:
    waits = bool(thumbs.pending)
    qtbot.waitUntil(lambda: not thumbs.pending)
    return waits


def picture_of(card: PicturedCard) -> QImage:
    return card.grab(place_of(card)).toImage()


def place_of(card: PicturedCard) -> QRect:
    return card._place().toAlignedRect()  # noqa: SLF001 - where it is


def cloth_in(image: QImage, look: Look) -> int:
    cloth = figure_colours(look)["cloth"].rgb()
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixel(x, y) == cloth for x, y in pixels)


def middle_of(image: QImage) -> QImage:
    """What no edge of a circle lies in."""
    side = image.width()
    middle = image.copy(QRect(side // 4, side // 4, side // 2, side // 2))
    return middle.convertToFormat(QImage.Format.Format_RGB32)


def test_each_card_shows_somebody_once_it_is_drawn(
    hang: Callable[..., Wall], qtbot: QtBot, album: Album
) -> None:
    wall = hang()
    first = {name: picture_of(card) for name, card in wall.list.cards.items()}
    assert all(cloth_in(picture, wall.look) == 0 for picture in first.values())
    pictures = served(wall, qtbot)
    assert set(pictures) == set(SHOWN)
    assert all(cloth_in(picture, wall.look) > 20 for picture in pictures.values())
    one, other, third = pictures.values()
    assert one != other != third != one
    assert len(album.kept) == 3


def test_a_picture_is_drawn_once_and_then_kept(
    hang: Callable[..., Wall], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = served(hang(), qtbot)
    monkeypatch.setattr("coach.ui.picture.thumbnail.thumbnail", None)
    again = hang()
    assert served(again, qtbot) == seen
    assert again.faults == []


@pytest.mark.qt_log_ignore("libpng", extend=True)
@pytest.mark.parametrize("spoilt", ["empty", "none", "half", "smaller"])
def test_a_spoilt_picture_is_drawn_again(
    hang: Callable[..., Wall], qtbot: QtBot, album: Album, spoilt: str
) -> None:
    entry = shown("cat-cow")
    seen = served(hang(entry), qtbot)
    [(key, data)] = album.kept.items()
    small = gallery.written(QImage(3, 3, QImage.Format.Format_RGB32))
    odd = {"empty": b"", "none": b"no picture", "half": data[: len(data) // 2], "smaller": small}
    album.kept[key] = odd[spoilt]
    assert served(hang(entry), qtbot) == seen
    assert album.kept == {key: data}


def test_a_picture_that_cannot_be_drawn_takes_no_card_along(
    hang: Callable[..., Wall], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, album: Album
) -> None:
    def fails(routine: Routine, *_: object) -> QImage:
        if routine.id == "easy-neck":
            raise ArithmeticError("no body")
        return thumbnail(routine, wall.look, 54)

    monkeypatch.setattr("coach.ui.picture.thumbnail.thumbnail", fails)
    wall = hang()
    pictures = served(wall, qtbot)
    assert [cloth_in(picture, wall.look) > 20 for picture in pictures.values()] == [1, 0, 1]
    assert len(album.kept) == 2
    # It is not tried again at each paint.
    assert served(wall, qtbot) == pictures
    assert [str(fault) for fault in wall.faults] == ["no body"]
    with qtbot.waitSignal(wall.list.chosen):
        wall.list.cards["easy-neck"].click()


def test_a_routine_without_a_body_has_an_empty_circle(
    hang: Callable[..., Wall], qtbot: QtBot, album: Album
) -> None:
    listing, routine = shown("even-breath")
    bare = replace(routine, before=())
    assert thumbnail(bare, Look(DAY), 54).isNull()
    wall = hang((listing, bare))
    [picture] = served(wall, qtbot).values()
    assert cloth_in(picture, wall.look) == 0
    assert (wall.faults, album.kept) == ([], {})


def test_another_body_or_other_colours_are_seen_at_once(
    hang: Callable[..., Wall], qtbot: QtBot
) -> None:
    wall = hang(shown("cat-cow"))
    seen: list[QImage] = []
    for wished in (
        LookSettings(),
        LookSettings(scheme=Scheme.NIGHT),
        LookSettings(scheme=Scheme.CONTRAST, build=Build.BROAD),
        LookSettings(scheme=Scheme.CONTRAST, complexion=Complexion.DARK),
    ):
        wall.look.wish(wished)
        [picture] = served(wall, qtbot).values()
        assert cloth_in(picture, wall.look) > 20
        assert picture not in seen
        seen.append(picture)


def test_in_each_size_of_the_window_pictures_are_sharp(
    hang: Callable[..., Wall], qtbot: QtBot
) -> None:
    wall = hang(shown("cat-cow"))
    for width, height in ((640, 480), (1280, 800), (1920, 1200)):
        wall.look.fit(width, height)
        [picture] = served(wall, qtbot).values()
        # Pixel for pixel as it was drawn.
        drawn = thumbnail(shown("cat-cow")[1], wall.look, picture.width())
        assert middle_of(picture) == middle_of(drawn)


def test_only_those_that_are_seen_are_drawn(
    hang: Callable[..., Wall], qtbot: QtBot, album: Album
) -> None:
    listing, routine = shown("even-breath")
    wall = hang(*((replace(listing, id=f"even-{number}"), routine) for number in range(200)))
    wall.repaint()
    qtbot.waitUntil(lambda: bool(wall.list.thumbs.pending))
    wait_for(wall.list.thumbs, qtbot)
    # All are of one file.
    assert len(album.kept) == 1
    assert 2 <= len(wall.list.thumbs._there) <= 6  # noqa: SLF001 - what came


def test_a_session_of_several_is_shown_by_its_first(
    hang: Callable[..., Wall], qtbot: QtBot
) -> None:
    (listing, routine), cat = shown("easy-neck"), shown("cat-cow")
    several = replace(listing, id="several", parts=("gone", "cat-cow", "easy-neck"))
    pictures = served(hang((several, routine), cat), qtbot)
    assert middle_of(pictures["several"]) == middle_of(pictures["cat-cow"])


def test_from_the_right_it_is_before_the_words_and_not_mirrored(
    hang: Callable[..., Wall], qtbot: QtBot
) -> None:
    usual = served(hang(shown("cat-cow")), qtbot)
    wall = hang(shown("cat-cow"))
    wall.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    card = wall.list.cards["cat-cow"]
    assert place_of(card).left() > card.width() / 2
    assert served(wall, qtbot) == usual


def test_first_page_and_composed_sessions_have_pictures_but_draw_none_in_a_session(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gallery, "_LATER", 0)
    stage = Stage([shown(name)[1] for name in SHOWN])
    qtbot.addWidget(stage.window)
    stage.open()
    window, look = stage.window, stage.look
    choose, compose = window.choose, window.compose
    stage.settle()
    wait_for(choose.list.thumbs, qtbot)
    assert all(cloth_in(picture_of(card), look) > 20 for card in choose.cards.values())
    # To the ear they say nothing.
    assert choose.cards["easy-neck"].accessibleName() == "An easy neck"
    choose.compose.click()
    qtbot.waitUntil(lambda: bool(compose.list.cards))
    for card in compose.list.cards:
        picture_of(card)
        wait_for(compose.list.thumbs, qtbot)
        assert cloth_in(picture_of(card), look) > 20
    compose.go_back.click()
    stage.begin()
    stage.wishes.set(LookSettings(scheme=Scheme.NIGHT))
    picture_of(choose.cards["cat-cow"])
    stage.settle()
    assert choose.list.thumbs.pending
    stage.flow.session.close()
    assert wait_for(choose.list.thumbs, qtbot)
    stage.flow.close()
