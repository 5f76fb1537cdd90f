"""What is found and what is chosen: side by side, or one within the other where it is narrow."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coach.core.library.listing import Listing
from coach.ui.controls.finding.inner_scroll import InnerScroll
from coach.ui.controls.finding.toggles import Toggle
from coach.ui.controls.labels import Text
from coach.ui.look.focus_ring import RING_ROOM
from coach.ui.look.theme import Box, Look, Type, column, row
from coach.ui.pages.choosing.found_list import FoundList
from coach.ui.pages.choosing.routine_card import RoutineCard

if TYPE_CHECKING:
    from coach.ui.pages.routine_detail import RoutineDetail


class Halves(QWidget):
    """The list with how many there are above it, and the routine that is chosen in it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.wide = True
        """Whether they stand side by side."""
        self._chosen: Listing | None = None
        self.count = Text(look, "", Type.SMALL, colour="quiet")
        self.all = Toggle(look, self.tr("Show all"), self.tr("Show all routines"))
        self.all.setCheckable(False)
        self.all.setToolTip(self.tr("Escape"))
        self.list = FoundList(look)
        self._look = look
        self._beside = column(look, 0)
        place = QWidget()
        place.setLayout(self._beside)
        self.list_view = InnerScroll(look, self.list, stops=False)
        self.detail_view = InnerScroll(look, place, stops=True)
        self.list.laid_out.connect(self._place)
        self._lay_out(look)

    @cached_property
    def detail(self) -> "RoutineDetail":
        """The routine that is chosen: made with the first one, after the first picture."""
        from coach.ui.pages.routine_detail import RoutineDetail  # noqa: PLC0415 - as said

        detail = RoutineDetail(self._look)
        detail.hide()
        self._beside.addWidget(detail)
        # The tab key would go in the order in which things came into the window.
        before: QWidget = self.detail_view
        policy = before.focusPolicy()
        self.detail_view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for each in detail.findChildren(QWidget):
            if each.focusPolicy() != Qt.FocusPolicy.NoFocus:
                QWidget.setTabOrder(before, each)
                before = each
        self.detail_view.setFocusPolicy(policy)
        return detail

    def tell(self, words: str, *, narrowed: bool) -> None:
        """Say how many there are; where not all are shown, all can be."""
        self.count.say(words)
        self.all.setVisible(narrowed)

    def spread(self, *, wide: bool) -> None:
        """Stand side by side, or show the routine beneath its card."""
        self.wide = wide
        self.list_view.be_whole(whole=not wide)
        self.detail_view.setVisible(wide)
        self._place()

    def choose(self, listing: Listing) -> None:
        """Show the routine of another listing."""
        if listing != self._chosen:
            self.detail_view.verticalScrollBar().setValue(0)
        self._chosen = listing
        # Where the tab key stops, to scroll.
        self.detail_view.setAccessibleName(listing.name)
        self.detail.show()
        self._place()

    def chosen_card(self) -> RoutineCard | None:
        """Return the card of the chosen routine, where it is shown."""
        card = self.list.card_of(self._chosen) if self._chosen else None
        return card if isinstance(card, RoutineCard) and card.isVisibleTo(self) else None

    def _place(self) -> None:
        if not self._chosen:
            return
        if self.wide:
            self._beside.addWidget(self.detail)
        else:
            self.list.insert_after(self._chosen, self.detail)

    def _lay_out(self, look: Look) -> None:
        over = Box(look, Box.Direction.LeftToRight, margins=(RING_ROOM, 0, 0, 0))
        over.addWidget(self.count, 1, Qt.AlignmentFlag.AlignVCenter)
        over.addWidget(self.all)
        policy = self.all.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.all.setSizePolicy(policy)
        left = column(look, 0)
        left.addLayout(over)
        left.addWidget(self.list_view, 1)
        both = row(look, 20)
        both.addLayout(left, 4)
        both.addWidget(self.detail_view, 7)
        self.setLayout(both)
