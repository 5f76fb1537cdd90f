"""The small pictures that cards show: each is asked for when a card is seen, and comes later."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from coach.storage.appearance import Build, Complexion
from coach.ui.look.theme import Colours, Look


class Style(NamedTuple):
    """All that a picture of a figure looks like."""

    colours: Colours
    build: Build
    complexion: Complexion

    @classmethod
    def now(cls, look: Look) -> "Style":
        """Return how a figure looks now."""
        return cls(look.colours, look.build, look.complexion)


class Wish(NamedTuple):
    """A picture of a routine, by its id, so many of the screen's pixels wide."""

    of: str
    pixels: int
    style: Style


class Thumbs(QObject):
    """Holds one picture of each routine; `wanted` asks for one, `came` tells whose there is."""

    wanted = Signal(object)
    came = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._asked: dict[str, Wish] = {}
        self._there: dict[str, tuple[Wish, QPixmap]] = {}

    @property
    def pending(self) -> tuple[Wish, ...]:
        """What was asked for and has not come."""
        there = self._there
        return tuple(w for of, w in self._asked.items() if of not in there or there[of][0] != w)

    def picture(self, wish: Wish) -> QPixmap:
        """Return the picture, or until it comes that of another look or size; or none at all."""
        if self._asked.get(wish.of) != wish:
            self._asked[wish.of] = wish
            self.wanted.emit(wish)
        return self._there[wish.of][1] if wish.of in self._there else QPixmap()

    def put(self, wish: Wish, picture: QImage) -> None:
        """Take a picture in; where there is nothing to be seen, an empty one."""
        self._there[wish.of] = wish, QPixmap.fromImage(picture)
        self.came.emit(wish.of)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a card has a picture of, and where that comes from."""

    thumbs: Thumbs
    of: str
