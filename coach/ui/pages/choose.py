"""The first page: what bothers, which routine is good for it, how often, how fast."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut

from coach.core.library.listing import Listing
from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.labels import Text
from coach.ui.controls.page import Page
from coach.ui.i18n.announcing import announce
from coach.ui.look.focus_ring import RING_ROOM, draw_ring
from coach.ui.look.theme import Look, row
from coach.ui.pages.choosing.halves import Halves
from coach.ui.pages.choosing.routine_card import FAVOURITE_KEY, RoutineCard
from coach.ui.pages.choosing.shelf import Shelf, nothing_to_load
from coach.ui.pages.choosing.sight import Sight
from coach.ui.pages.choosing.today import TodayBar
from coach.ui.pages.choosing.wanted_bar import WantedBar
from coach.ui.settings_model import Wishes

if TYPE_CHECKING:
    from coach.core.routine.routine import Routine
    from coach.storage.routines import BrokenRoutine
    from coach.ui.pages.routine_detail import RoutineDetail


class ChoosePage(Page):
    """Finds routines for what one asks; a broken file is an entry and hides no other.

    `load` reads the routine of a listing when it is chosen.
    """

    go_on = Signal()
    preferences_wanted = Signal()
    about = Signal()
    routine_chosen = Signal(object)
    compose_wanted = Signal()
    listed_anew = Signal()

    def __init__(self, look: Look, wishes: Wishes) -> None:
        question = self.tr("What's been bugging you?")
        super().__init__(look, question)
        self._wishes = wishes
        self.load: Callable[[Listing], Routine | BrokenRoutine] = nothing_to_load
        self.routine: Routine | None = None
        self._chosen: Listing | None = None
        self._shelf, self.whole, self._typed = Shelf(), False, ""
        self.today = TodayBar(look)
        self.wanted = WantedBar(look, question)
        self.halves = Halves(look)
        self.list = self.halves.list
        self._sight = Sight(look, self.view, self.halves)
        self.notice = Text(look, colour="quiet")
        self.notice.hide()
        self.preferences = Button(look, self.tr("&Preferences"))
        self.who = Button(look, self.tr("&About"))
        self.history = Button(look, self.tr("&History"))
        self.compose = Button(look, self.tr("Compose a &session"))
        self.forward = Button(look, self.tr("&Continue"), Kind.GO)
        self.forward.setEnabled(False)
        self._lay_out()
        self._connect()

    @cached_property
    def detail(self) -> "RoutineDetail":
        """What is shown of the routine that is chosen."""
        from coach.ui.pages.choosing.wishing import take_wishes  # noqa: PLC0415 - as halves do

        detail = self.halves.detail
        take_wishes(detail, self._wishes, lambda: self.routine)
        detail.tap.said.connect(lambda _: self._sight.show(detail.tap))
        return detail

    @property
    def cards(self) -> dict[str, RoutineCard]:
        """The cards of the routines that are shown, by id."""
        return self.list.cards

    def show_library(self, listings: Sequence[Listing], whole: bool) -> None:  # noqa: FBT001 - a signal hands it over
        """Show what was read so far, and choose what was chosen last once it is there."""
        self._shelf.fill(listings)
        self.whole = whole
        self._find()
        self.listed_anew.emit()
        if self.window().focusWidget() in {self, None}:
            self.rest()

    def offer(self, entry: "Routine | BrokenRoutine") -> None:
        """Put an entry on top of the list, in place of the one with its id, and choose it."""
        from coach.core.routine.routine import Routine  # noqa: PLC0415 - after the first picture
        from coach.storage.library.library import listing_for  # noqa: PLC0415 - as above

        path = Path() if isinstance(entry, Routine) else entry.path
        listing = listing_for(entry, path, is_own=True)
        self._shelf.offer(listing, entry)
        if isinstance(entry, Routine):
            self._chosen = None
            self.wanted.clear()
            self.list.choose(listing)
        else:
            self.wanted.clear()

    @property
    def listings(self) -> tuple[Listing, ...]:
        """All that can be used, whatever is asked for."""
        return self._shelf.good

    def entry(self, listing: Listing) -> "Routine | BrokenRoutine":
        """Return what a listing stands for: what was handed over, or what is in its file."""
        return self._shelf.opened(listing) or self.load(listing)

    def listed(self, routine: str) -> Listing | None:
        """Return a routine that can be used by its id, if it is there."""
        return self._shelf.by_id(routine)

    def turn_to(self, listing: Listing) -> None:
        """Choose one that is listed, whatever was asked for."""
        self.wanted.clear()
        self.list.choose(listing)

    def enter(self) -> None:
        """Put the keyboard on the chosen routine, where the question stays in sight."""
        super().enter()
        self._find()
        self._show_wishes()
        self.rest()

    def tell(self, notice: str) -> None:
        """Show something that the person should know, or nothing."""
        self.notice.say(notice)
        self.notice.setVisible(bool(notice))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show list and routine side by side where there is room."""
        super().resizeEvent(event)
        self.halves.spread(wide=self.wide)
        self.columns(self.foot)
        if self.wide:
            self._sight.show_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show everything by the escape key; go from the search to what was found."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.wanted.wanted.narrows:
            self.wanted.clear()
        elif self.wanted.search.hasFocus() and key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            self.wanted.take_typed()
            self._focus_chosen()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring around the routine as well, where it has more to see."""
        super().paintEvent(event)
        view = self.halves.detail_view
        if view.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = QRectF(view.mapTo(self, QPoint(0, 0)), view.size())
            draw_ring(painter, self.look, place, 14 * self.look.unit)

    def _find(self, *, anew: bool = False) -> None:
        """Show what is found, and choose one of it: `anew` the first, else the one that was."""
        favourites = self._wishes.settings.library.favourites
        found = self._shelf.find(self.wanted.wanted, favourites)
        narrowed = self.wanted.wanted.narrows
        self.list.show_found(found, favourites, narrowed=narrowed, whole=self.whole)
        self.halves.tell(self._words(len(found)), narrowed=narrowed)
        good = [each for each in found if not each.errors]
        stays = self._chosen in good and not anew
        if wished := self._chosen if stays else self._first_of(good):
            self.list.choose(wished)
        there = self._chosen in good
        if self.routine:
            self.detail.setVisible(there)
        self.forward.setEnabled(there)

    def _first_of(self, good: Sequence[Listing]) -> Listing | None:
        """Return what is chosen by itself: what was chosen last, or what is the first here."""
        by_id = {each.id: each for each in good}
        if self._chosen is None:
            last = by_id.get(self._wishes.settings.session.routine)
            if last or not self.whole:
                return last
        return next(iter(good), None)

    def _words(self, number: int) -> str:
        if not self.whole:
            return self.tr("Looking through the routines…")
        if self.wanted.wanted.narrows:
            return self.tr("%n routine(s) found", "", number)
        return self.tr("%n routine(s)", "", number)

    def _take_wanted(self) -> None:
        """Show what is asked for; of what is called as somebody typed the best is chosen."""
        text = self.wanted.wanted.text.strip()
        typed, self._typed = bool(text) and text != self._typed, text
        self._find(anew=typed)
        announce(self.halves.count, self.halves.count.text())
        # Where all scrolls as one, the buttons stay in sight for whoever presses them.
        if self.wide or typed:
            self._sight.show_chosen()

    def _choose(self, listing: Listing) -> None:
        from coach.core.routine.routine import Routine  # noqa: PLC0415 - after the first picture

        if listing == self._chosen:
            return
        entry = self.entry(listing)
        if not isinstance(entry, Routine):
            # It was good when it was listed.
            self._shelf.replace(listing, replace(listing, errors=entry.errors))
            self._find()
            return
        self.routine, self._chosen = entry, listing
        with self._sight.kept(listing):
            self.detail.show_routine(entry)
            self.halves.choose(listing)
        self.forward.setEnabled(True)
        self._wishes.set(replace(self._wishes.settings.session, routine=entry.id))
        self._show_wishes()
        self.routine_chosen.emit(entry)

    def rest(self) -> None:
        """Put the keyboard on what is begun as last time, or on the routine that is chosen."""
        if self.today.leads:
            self.today.begin.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.wide:
            self._focus_chosen()
        if self.wide:
            self._sight.show_chosen()

    def _focus_chosen(self) -> None:
        if card := self.halves.chosen_card():
            card.setFocus(Qt.FocusReason.TabFocusReason)

    def _star(self, listing: Listing, on: bool) -> None:  # noqa: FBT001 - Qt hands it over
        self._wishes.change(self._wishes.settings.with_favourite(listing.id, on=on))

    def _press_star(self) -> None:
        if card := self.halves.chosen_card():
            card.star.click()

    def _show_wishes(self) -> None:
        if self.routine:
            self.detail.show_choice(self.routine, self._wishes.settings)

    def _connect(self) -> None:
        self.wanted.changed.connect(self._take_wanted)
        self.list.chosen.connect(self._choose)
        self.list.starred.connect(self._star)
        self.halves.all.clicked.connect(self.wanted.clear)
        self.forward.clicked.connect(self.go_on)
        self.compose.clicked.connect(self.compose_wanted)
        self.preferences.clicked.connect(self.preferences_wanted)
        self.who.clicked.connect(self.about)
        self._wishes.breath_changed.connect(self._show_wishes)
        self._wishes.session_changed.connect(self._show_wishes)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Find), self.wanted.search.setFocus),
            (FAVOURITE_KEY, self._press_star),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        for view in (self.halves.list_view, self.halves.detail_view):
            view.setAccessibleName(self.accessibleName())
        # What is here has room for its rings; so has what has no ring.
        self._upper.margins((0, 0, 0, 0))
        self.head.margins((RING_ROOM, 0, 0, 0))
        self.head.addWidget(self.wanted.search)
        for part in (self.notice, self.today, self.wanted, self.halves):
            self.body.addWidget(part, int(part is self.halves))
        others, ways = row(self.look, 8), row(self.look, 8)
        for button in (self.preferences, self.history, self.who):
            others.addWidget(button)
        others.addStretch(1)
        ways.addStretch(1)
        for button in (self.compose, self.forward):
            ways.addWidget(button)
        self.foot.addLayout(others, 1)
        self.foot.addLayout(ways)
        self.go_on_with(self.forward)
