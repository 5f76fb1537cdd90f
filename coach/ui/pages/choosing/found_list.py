"""The routines that are found, a card each; cards are made only of those that are shown."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from coach.core.library.listing import Listing
from coach.core.library.place import PLACE_NAMES, place_of
from coach.ui.controls.buttons import Button
from coach.ui.controls.choice_cards import BrokenCard
from coach.ui.controls.finding.thumbs import Subject, Thumbs
from coach.ui.controls.labels import Text
from coach.ui.i18n.messages import told
from coach.ui.look.focus_ring import RING_ROOM
from coach.ui.look.theme import Look, column
from coach.ui.pages.choosing.routine_card import RoutineCard

# So many cards at first, and so many more whenever more are asked for.
BATCH = 24


class FoundList(QWidget):
    """Shows cards in order; `chosen` when one is chosen, `starred` when a star was pressed.

    `laid_out` when they have their places, and nothing but them is among them.
    """

    chosen = Signal(object)
    starred = Signal(object, bool)
    laid_out = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self.thumbs = look, Thumbs()
        self._made: dict[Listing, RoutineCard | BrokenCard] = {}
        self._found: Sequence[Listing] = ()
        self._favourites: Collection[str] = ()
        self._shown, self._narrowed, self._whole = BATCH, False, False
        self._chosen: Listing | None = None
        # By parent, the choices of the routine that stands among them would be of them, too.
        self._group = QButtonGroup(self)
        self._layout = column(look, 0)
        self.nothing = Text(look)
        # In line with what stands in the cards' bodies.
        self.nothing.setContentsMargins(round(RING_ROOM), 0, 0, 0)
        self.nothing.hide()
        self.more = Button(look, self.tr("Show &more"))
        self.more.hide()
        self.more.clicked.connect(self._show_more)
        self._layout.addWidget(self.nothing)
        self._layout.addWidget(self.more)
        self._layout.addStretch(1)
        self.setLayout(self._layout)

    @property
    def cards(self) -> dict[str, RoutineCard]:
        """The cards of the routines that are shown, by id."""
        made = ((each, self._made.get(each)) for each in self._found)
        return {each.id: card for each, card in made if isinstance(card, RoutineCard)}

    def show_found(
        self, found: Sequence[Listing], favourites: Collection[str], *, narrowed: bool, whole: bool
    ) -> None:
        """Show the first of what was found, or say that there is nothing once that is known."""
        none = self.tr("There is no routine that can be used.")
        self.nothing.say(self.tr("No routine is like that. Ask for less.") if narrowed else none)
        self._found, self._shown, self._favourites = found, BATCH, favourites
        self._narrowed, self._whole = narrowed, whole
        self._lay_out()

    def choose(self, listing: Listing) -> None:
        """Choose one of what was found; it is shown, however far down, and not all before it."""
        self._chosen = listing
        if listing not in self._made or self._made[listing].isHidden():
            self._lay_out()
        card = self._made[listing]
        if isinstance(card, RoutineCard):
            card.setChecked(True)

    def card_of(self, listing: Listing) -> RoutineCard | BrokenCard | None:
        """Return a card that is shown."""
        return self._made.get(listing) if listing in self._found else None

    def insert_after(self, listing: Listing, widget: QWidget) -> None:
        """Put something beneath a card."""
        card = self._made.get(listing)
        self._layout.insertWidget(self._layout.indexOf(card) + 1 if card else 0, widget)

    def _show_more(self) -> None:
        first = self._shown
        self._shown += BATCH
        self._lay_out()
        # Where the button was; it may be gone.
        self._made[self._found[first]].setFocus()

    def _lay_out(self) -> None:
        shown = [*self._found[: self._shown]]
        if self._chosen and self._chosen in self._found and self._chosen not in shown:
            shown.append(self._chosen)
        cards = [self._made.get(each) or self._make(each) for each in shown]
        # Or each card that comes has all those before it laid out again.
        self._layout.setEnabled(False)
        self._clear()
        for card in {*self._made.values()} - {*cards}:
            card.hide()
        # The first follows where the last button was: a widget that takes no keyboard has no place.
        before: QWidget = self.more
        # A broken file that was looked for is found, too.
        there = shown if self._narrowed else self.cards
        self.nothing.setVisible(self._whole and not there)
        for place, (listing, card) in enumerate(zip(shown, cards, strict=True), 1):
            self._layout.insertWidget(place, card)
            card.show()
            QWidget.setTabOrder(before, card)
            before = card
            if isinstance(card, RoutineCard):
                card.star.setChecked(listing.id in self._favourites)
                QWidget.setTabOrder(card, card.star)
                before = card.star
        self.more.setVisible(len(self._found) > len(shown))
        QWidget.setTabOrder(before, self.more)
        self._layout.setEnabled(True)
        self.laid_out.emit()

    def _clear(self) -> None:
        """Take all out that comes and goes."""
        items = [self._layout.itemAt(place) for place in range(self._layout.count())]
        for widget in [item.widget() for item in items if item]:
            # Not takeAt: what it returns lives on, and keeps the widget's size of then.
            if widget and widget not in {self.nothing, self.more}:
                self._layout.removeWidget(widget)

    def _make(self, listing: Listing) -> RoutineCard | BrokenCard:
        card: RoutineCard | BrokenCard
        if listing.errors:
            card = BrokenCard(self._look, listing.name, listing.errors)
        else:
            subject = Subject(self.thumbs, listing.id)
            card = RoutineCard(self._look, listing.name, self._about(listing), subject)
            self._group.addButton(card)
            card.chosen.connect(partial(self.chosen.emit, listing))
            card.starred.connect(partial(self.starred.emit, listing))
        card.setParent(self)
        self._made[listing] = card
        return card

    def _about(self, listing: Listing) -> str:
        parts = []
        if listing.whole_minutes is not None:
            parts.append(self.tr("{minutes} min").format(minutes=listing.whole_minutes))
        if listing.position is not None:
            parts.append(told(PLACE_NAMES[place_of(listing.position)]))
        parts += [*listing.needed, *self._to_lean_on(listing.hands)]
        if listing.head_low:
            parts.append(self.tr("Head down"))
        return " · ".join(parts)

    def _to_lean_on(self, hands: tuple[str, ...]) -> list[str]:
        if len(hands) < 2:  # noqa: PLR2004 - there is a choice, or none
            return [*hands]
        return [self.tr("{prop} or similar").format(prop=hands[0])]
