"""The page of a session of several routines: what it is for, its blocks in order, and its name."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from coach.core.program.block import Block
from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.labels import Text
from coach.ui.controls.page import Page
from coach.ui.i18n.announcing import announce
from coach.ui.look.focus_ring import RING_ROOM
from coach.ui.look.theme import Box, Look, Type
from coach.ui.pages.choosing.wish_bar import WishBar
from coach.ui.pages.composing.block_list import BlockList
from coach.ui.pages.composing.name_field import NameField


class ComposePage(Page):
    """Shows a session, and asks for another, for a change in it, or for it to be kept."""

    back = Signal()
    another = Signal()
    go_on = Signal()
    keep = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Compose a session"))
        self.wish = WishBar(look, self.tr("What shall it be good for?"))
        self.why = Text(look, "", Type.LEAD, weight=QFont.Weight.DemiBold)
        self.total = Text(look, "", colour="quiet")
        self.notice = Text(look, "", colour="warm_text")
        self.list = BlockList(look)
        self.name = NameField(self.tr("What is it called?"))
        self.keep_button = Button(look, self.tr("&Keep it"))
        self.go_back = Button(look, self.tr("&Back"))
        self.next = Button(look, self.tr("&Another one"))
        self.forward = Button(look, self.tr("&Continue"), Kind.GO)
        self._keeping = QWidget()
        self._lay_out()
        self.keep_button.clicked.connect(self._ask_to_keep)
        self.name.returnPressed.connect(self._ask_to_keep)
        self.go_back.clicked.connect(self.back)
        self.next.clicked.connect(self.another)
        self.forward.clicked.connect(self.go_on)

    def wait(self) -> None:
        """Say that the routines are being looked through."""
        self.why.say(self.tr("Looking through the routines…"))
        self.total.say("")
        self._notice("")
        self._offer(there=False)

    def show_nothing(self) -> None:
        """Say that nothing fits, and what to change."""
        words = self.tr(
            "Nothing fits. Ask for other areas or another position, or choose none of them."
        )
        self.why.say(words)
        self.total.say("")
        self.list.show_blocks((), (), 0)
        self._offer(there=False)
        announce(self.why, words)

    def show_session(
        self, why: str, blocks: Sequence[Block], minutes: Sequence[float], chosen: int = 1
    ) -> None:
        """Show why it is this one, and its blocks with the minutes that each takes."""
        self.why.say(why)
        routines = self.tr("%n routine(s)", "", len(blocks))
        whole = self.tr("%n minute(s) in all", "", max(1, round(sum(minutes))))
        # What is shown adds up.
        ends = [0, *map(round, accumulate(minutes))]
        each = [max(1, end - begin) for begin, end in pairwise(ends)]
        self.total.say(f"{routines} · {whole}")
        self._notice("")
        self.list.show_blocks(blocks, each, chosen)
        self._offer(there=True)

    def tell(self, words: str, *, shown: bool = False, good: bool = False) -> None:
        """Have a screen reader say what has become of it; or show it as well."""
        self.notice.tone("sea_text" if good else "warm_text")
        self._notice(words if shown else "")
        announce(self.why, words)

    def rest(self) -> None:
        """Put the keyboard on the chosen block, unless the person has it elsewhere; show both."""
        if self.hasFocus():
            self.list.focus_chosen()
            # Once all have their places.
            QTimer.singleShot(0, self._show_chosen)

    def enter(self) -> None:
        """Put the keyboard on the chosen block."""
        super().enter()
        self.rest()

    def _show_chosen(self) -> None:
        for seen in (self.list.chosen_card(), self.why):
            if seen:
                self.view.ensureWidgetVisible(seen, 0, self.look.px(8))

    def _ask_to_keep(self) -> None:
        self.keep.emit(self.name.text().strip())

    def _notice(self, words: str) -> None:
        self.notice.say(words)
        self.notice.setVisible(bool(words))

    def _offer(self, *, there: bool) -> None:
        self.list.setVisible(there)
        self._keeping.setVisible(there)
        self.next.setEnabled(there)
        self.forward.setEnabled(there)

    def _lay_out(self) -> None:
        said = Box(self.look, gap=4, margins=(RING_ROOM, 0, RING_ROOM, 0))
        for text in (self.why, self.total, self.notice):
            said.addWidget(text)
        self.notice.hide()
        keeping = Box(self.look, Box.Direction.LeftToRight, gap=8, margins=(RING_ROOM, 0, 0, 0))
        asked = Text(self.look, self.name.accessibleName(), wrap=False)
        asked.setBuddy(self.name)
        keeping.addWidget(asked)
        keeping.addWidget(self.name, 1)
        keeping.addWidget(self.keep_button)
        self._keeping.setLayout(keeping)
        self._upper.margins((0, 0, 0, 0))
        self.head.margins((RING_ROOM, 0, 0, 0))
        self.body.addWidget(self.wish)
        self.body.addLayout(said)
        self.body.addWidget(self.list)
        self.body.addWidget(self._keeping)
        self.body.addStretch(1)
        self.foot.addWidget(self.go_back)
        self.foot.addStretch(1)
        self.foot.addWidget(self.next)
        self.foot.addWidget(self.forward)
        self.go_back_with(self.go_back)
        self.go_on_with(self.forward)
