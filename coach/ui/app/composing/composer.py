"""Composes a session of several routines, and changes and keeps it as the person wishes."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from coach.core.program.changing import moved, swapped, without
from coach.core.program.combine import combine
from coach.core.program.compose import Wish, compose
from coach.core.program.order import Fault
from coach.core.program.timing import minutes_each
from coach.core.program.why import why
from coach.core.routine.area import Area
from coach.core.routine.routine import Routine
from coach.storage.library.library import MOST, may_serve
from coach.storage.routines import load
from coach.storage.routines.several.writing import name_of, text
from coach.ui.app.composing.keeping import keep_as
from coach.ui.i18n.messages import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.core.library.listing import Listing
    from coach.core.program.block import Block
    from coach.ui.app.window import Window

# Minutes, where nobody says how many there are.
_USUAL = 10
_IN_NO_FILE = "in-no-file"


class Composing(QObject):
    """Sends `chosen` when somebody goes on with a session, which the first page then has.

    Routines are read one at a time, so that the window goes on meanwhile.
    """

    chosen = Signal()

    def __init__(self, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._page = window, window.compose
        self._read: dict[Listing, Routine] = {}
        self._unread: Iterator[Listing] = iter(())
        self._candidates: list[Routine] = []
        self._blocks: tuple[Block, ...] = ()
        self._made: Routine | None = None
        self._recipe = ""
        self._seed = 0
        self._minutes = 0.0
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._read_one)
        page = self._page
        page.wish.changed.connect(self.begin)
        page.another.connect(self._another)
        page.list.moved.connect(self._move)
        page.list.swapped.connect(self._swap)
        page.list.dropped.connect(self._drop)
        page.keep.connect(self._keep)
        page.go_on.connect(self._go_on)

    def open(self) -> None:
        """Compose for what is asked for on the first page."""
        self._page.wish.ask_as(self._window.choose.wanted)
        self._window.turn_to(self._page)
        self.begin()

    def begin(self) -> None:
        """Compose anew, from the best on."""
        self._seed, self._candidates = 0, []
        wish = self._wish
        listings = self._window.choose.listings
        self._unread = islice((one for one in listings if may_serve(one, wish)), MOST)
        self._page.wait()
        self._next.start(0)

    def made(self, routine: Routine) -> bool:
        """Tell whether a routine is the session that was composed here last."""
        return routine is self._made

    def recipe_of(self, routine: Routine) -> str:
        """Return what a session is made of that is in no file; nothing of any other routine."""
        return self._recipe if routine is self._made else ""

    @property
    def _wish(self) -> Wish:
        wanted = self._page.wish.wanted
        areas = tuple(area for area in Area if area in wanted.areas)
        return Wish(areas, wanted.minutes or _USUAL, wanted.positions)

    def _read_one(self) -> None:
        listing = next(self._unread, None)
        if listing is None:
            self._compose()
            return
        entry = self._read.get(listing) or self._window.choose.entry(listing)
        if isinstance(entry, Routine):
            self._read[listing] = entry
            self._candidates.append(entry)
        self._next.start(0)

    def _another(self) -> None:
        before, self._seed = self._blocks, self._seed + 1
        self._compose()
        if self._blocks == before:
            self._page.tell(self.tr("There is no other one for this."), shown=True)

    def _compose(self) -> None:
        composed = compose(self._candidates, self._wish, self._seed)
        self._blocks, self._made = composed.blocks, None
        self._minutes = self._wish.minutes
        if not self._blocks:
            self._page.show_nothing()
            return
        self._show(told(composed.why), 1)
        self._page.name.setText(name_of(self._blocks))
        self._page.tell(f"{told(composed.why)} {self._page.total.text()}")
        self._page.rest()

    def _show(self, words: str, chosen: int) -> None:
        self._page.show_session(words, self._blocks, minutes_each(self._blocks), chosen)

    def _move(self, number: int, by: int) -> None:
        to = number + by
        if not 1 <= to <= len(self._blocks):
            words = (
                self.tr("It is the first already.")
                if by < 0
                else self.tr("It is the last already.")
            )
            self._page.tell(words, shown=True)
            return
        name = self._blocks[number - 1].routine.name
        words = self.tr("{name} is {number} of {count} now.")
        said = words.format(name=name, number=to, count=len(self._blocks))
        self._take(moved(self._blocks, number, to), to, said)

    def _drop(self, number: int) -> None:
        if len(self._blocks) > 1:
            name = self._blocks[number - 1].routine.name
            said = self.tr("Left out: {name}.").format(name=name)
            self._take(without(self._blocks, number), number, said)
            # Whoever leaves something out has less to do in mind.
            self._minutes = sum(minutes_each(self._blocks))

    def _swap(self, number: int) -> None:
        wished = self._wish.areas
        changed = swapped(self._blocks, number, self._candidates, wished, self._minutes)
        if changed is None:
            words = self.tr("There is no other that serves the same and goes with the rest.")
            self._page.tell(words, shown=True)
            return
        old, new = self._blocks[number - 1].routine.name, changed[number - 1].routine.name
        words = self.tr("{new} instead of {old}.").format(new=new, old=old)
        self._take(changed, number, words)

    def _take(self, changed: tuple[Block, ...] | Fault, chosen: int, said: str) -> None:
        """Show a session that was changed, or why it stays as it was."""
        if isinstance(changed, Fault):
            refused = self.tr("Not in this order: {rule} ({name}).")
            words = refused.format(rule=told(changed.expected), name=told(changed.got))
            self._page.tell(words, shown=True)
            return
        named = self._page.name.text() == name_of(self._blocks)
        self._blocks, self._made = changed, None
        self._show(told(why(changed, self._wish.areas)), chosen)
        if named:
            self._page.name.setText(name_of(changed))
        self._page.tell(f"{said} {self._page.total.text()}")

    def _keep(self, name: str) -> None:
        """Keep it as a file of the person's own; after that the first page has it."""
        taken = {listing.name for listing in self._window.choose.listings}
        kept = keep_as(name, self._blocks, taken)
        if isinstance(kept, Path):
            entry = load(kept, self._blocks[0].routine.language)
            self._window.choose.offer(entry)
            self._made, self._recipe = entry if isinstance(entry, Routine) else None, ""
            said = self.tr("Kept: “{name}” is among the routines now.")
            self._page.tell(said.format(name=name), shown=True, good=True)
        else:
            self._page.tell(told(kept), shown=True)
            self._page.name.setFocus()

    def _go_on(self) -> None:
        if not self._blocks:
            return
        if self._made is None:
            # One alone with other rounds is not the routine that it is of.
            one = self._blocks[0].routine.id if len(self._blocks) == 1 else ""
            self._made = combine(self._blocks, routine_id=one and f"{one}-session")
            self._recipe = text(self._blocks, _IN_NO_FILE, name_of(self._blocks))
        self._window.choose.offer(self._made)
        self.chosen.emit()
