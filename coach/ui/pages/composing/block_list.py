"""The blocks of a session in their order, a card each, and what can be done with the chosen one."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from coach.core.library.listing_of import listing_of
from coach.core.library.place import PLACE_NAMES, place_of
from coach.core.program.block import Block
from coach.core.routine.position import Position
from coach.core.routine.side import Sides
from coach.ui.controls.buttons import Button
from coach.ui.controls.choice_cards import Card
from coach.ui.controls.finding.flow_layout import Flow
from coach.ui.controls.finding.pictured_card import PicturedCard
from coach.ui.controls.finding.thumbs import Subject, Thumbs
from coach.ui.i18n.messages import told
from coach.ui.look.theme import Look, column

_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ALT = Qt.KeyboardModifier.AltModifier


class BlockList(QWidget):
    """Tells the number (from 1) of the chosen block: `swapped`, `dropped`, or `moved` by places."""

    moved = Signal(int, int)
    swapped = Signal(int)
    dropped = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self.thumbs = look, Thumbs()
        self.setAccessibleName(self.tr("What it is made of"))
        self.cards: list[Card] = []
        self._blocks: tuple[Block, ...] = ()
        self._place = QWidget()
        self.up = Button(look, self.tr("Move &up"))
        self.down = Button(look, self.tr("Move &down"))
        self.swap = Button(look, self.tr("&Swap for another"))
        self.drop = Button(look, self.tr("Leave &out"))
        self._column = column(look, 4)
        self._column.addWidget(self._place)
        self._deeds = QWidget()
        deeds = Flow(look, self._deeds)
        for button in self.buttons:
            deeds.addWidget(button)
        policy = self._deeds.sizePolicy()
        policy.setHeightForWidth(True)
        self._deeds.setSizePolicy(policy)
        self._column.addWidget(self._deeds)
        self.setLayout(self._column)
        for button, keys in ((self.up, "Alt+Up"), (self.down, "Alt+Down"), (self.drop, "Del")):
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(shown)
        self.up.clicked.connect(lambda: self.moved.emit(self.chosen, -1))
        self.down.clicked.connect(lambda: self.moved.emit(self.chosen, 1))
        self.swap.clicked.connect(lambda: self.swapped.emit(self.chosen))
        self.drop.clicked.connect(lambda: self.dropped.emit(self.chosen))

    @property
    def buttons(self) -> tuple[Button, ...]:
        """What can be done, in order."""
        return (self.up, self.down, self.swap, self.drop)

    @property
    def chosen(self) -> int:
        """The number of the chosen block, from 1; 0 where there is none."""
        return next((n for n, card in enumerate(self.cards, 1) if card.isChecked()), 0)

    def show_blocks(self, blocks: Sequence[Block], minutes: Sequence[int], chosen: int) -> None:
        """Show blocks that take so many whole minutes each, with one chosen (from 1)."""
        had_keyboard = any(card.hasFocus() for card in self.cards)
        place, self._blocks = QWidget(), tuple(blocks)
        cards = column(self._look, 0)
        self.cards = []
        for number, (block, takes) in enumerate(zip(blocks, minutes, strict=True), 1):
            card = self._card(number, block, takes)
            cards.addWidget(card)
            self.cards.append(card)
        place.setLayout(cards)
        self._column.replaceWidget(self._place, place)
        # At once: what is not shown yet cannot have the keyboard.
        place.show()
        for one, other in pairwise((self._before_deeds(), *self.cards)):
            QWidget.setTabOrder(one, other)
        self._place.hide()
        self._place.deleteLater()
        self._place = place
        self._deeds.setVisible(bool(blocks))
        for button in (self.up, self.down, self.drop):
            button.setEnabled(len(blocks) > 1)
        if blocks:
            card = self.cards[min(max(chosen, 1), len(blocks)) - 1]
            card.setChecked(True)
            if had_keyboard:
                card.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_chosen(self) -> None:
        """Put the keyboard on the chosen block."""
        if card := self.chosen_card():
            card.setFocus(Qt.FocusReason.TabFocusReason)

    def chosen_card(self) -> Card | None:
        """Return the card of the chosen block, if there is any."""
        return self.cards[self.chosen - 1] if self.chosen else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the chosen block by Alt and an arrow, leave it out by Delete."""
        if event.modifiers() & _ALT and event.key() in _KEYS:
            self.moved.emit(self.chosen, _KEYS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.dropped.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def _before_deeds(self) -> QWidget:
        """Return what Tab leaves for the first of what can be done: not what only holds others."""
        before = self.up.previousInFocusChain()
        while before and before.focusPolicy() is Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain()
        return before or self

    def _card(self, number: int, block: Block, minutes: int) -> Card:
        name, shown = block.routine.name, self.tr("{minutes} min")
        short = shown.format(minutes=minutes)
        where, more = self._place_of(block), self._more(block)
        about, subject = " · ".join([short, *where, *more]), Subject(self.thumbs, block.routine.id)
        card = _BlockCard(self._look, f"{number}. {name}", about, subject)
        spoken = self.tr("{number} of {count}: {block}")
        first = ", ".join([name, self.tr("%n minute(s)", "", minutes), *where])
        card.setAccessibleName(spoken.format(number=number, count=len(self._blocks), block=first))
        card.setAccessibleDescription(", ".join(more))
        card.toggled.connect(partial(self._name_buttons, name))
        return card

    def _more(self, block: Block) -> list[str]:
        """Return how often it is gone through, for which sides, and what is needed for it."""
        listing = listing_of(block.routine, "", 0.0, is_own=False)
        return [
            *([self.tr("%n round(s)", "", block.rounds)] if block.rounds > 1 else []),
            *([self._side(block.sides)] if block.sides else []),
            *listing.needed,
            *listing.hands[:1],
            *([self.tr("Head down")] if listing.head_low else []),
        ]

    def _place_of(self, block: Block) -> list[str]:
        position = block.routine.position
        there = position is not Position.ANYWHERE
        return [told(PLACE_NAMES[place_of(position)])] if there else []

    def _side(self, sides: str) -> str:
        names = {
            Sides.LEFT.value: self.tr("left side only"),
            Sides.RIGHT.value: self.tr("right side only"),
        }
        return names.get(sides, self.tr("both sides"))

    def _name_buttons(self, name: str, chosen: bool) -> None:  # noqa: FBT001 - Qt hands it over
        """Have a screen reader say for which block each button is."""
        if chosen:
            for button in self.buttons:
                text = button.text().replace("&", "")
                button.setAccessibleName(f"{text}: {name}")


class _BlockCard(PicturedCard):
    """Leaves the keys that move a block to the list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows alone go from block to block."""
        if event.modifiers() & _ALT:
            event.ignore()
        else:
            super().keyPressEvent(event)
