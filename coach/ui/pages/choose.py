"""The first page: which routine, how often, how fast."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from coach.core.routine.routine import Routine
from coach.storage.patterns import at_tempo, choosing
from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.choice_cards import BrokenCard, Card
from coach.ui.controls.labels import Text
from coach.ui.controls.page import Page
from coach.ui.look.theme import Look, column, row
from coach.ui.pages.routine_detail import RoutineDetail
from coach.ui.settings_model import Wishes

if TYPE_CHECKING:
    from coach.storage.routines import BrokenRoutine


class ChoosePage(Page):
    """Lists the routines; a broken file is an entry among them and hides no other."""

    go_on = Signal()
    preferences_wanted = Signal()
    about = Signal()
    routine_chosen = Signal(object)

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("What would you like to do?"))
        self._wishes = wishes
        self.routine: Routine | None = None
        self.cards: dict[str, Card] = {}
        self._list = column(look, 0)
        self.detail = RoutineDetail(look)
        self.detail.hide()
        self.notice = Text(look, colour="quiet")
        self.notice.hide()
        self.preferences = Button(look, self.tr("&Preferences"))
        self.who = Button(look, self.tr("&About"))
        self.forward = Button(look, self.tr("&Continue"), Kind.GO)
        self.forward.setEnabled(False)
        self._connect()
        self._lay_out()
        wishes.breath_changed.connect(self._show_wishes)
        wishes.session_changed.connect(self._show_wishes)

    def show_library(self, entries: Sequence["Routine | BrokenRoutine"]) -> None:
        """Show what there is, and choose what was chosen last."""
        good = [entry for entry in entries if isinstance(entry, Routine)]
        for entry in entries:
            if isinstance(entry, Routine):
                self._list.addWidget(self._card(entry))
            else:
                self._list.addWidget(BrokenCard(self.look, entry.path.name, entry.errors))
        self._list.addStretch(1)
        if not good:
            self._list.addWidget(Text(self.look, self.tr("There is no routine that can be used.")))
            return
        wished = self._wishes.settings.session.routine
        first = next((routine for routine in good if routine.id == wished), good[0])
        self.cards[first.id].setChecked(True)

    def offer(self, entry: "Routine | BrokenRoutine") -> None:
        """Put an entry on top of the list, in place of the one with its id, and choose it."""
        if not isinstance(entry, Routine):
            self._list.insertWidget(0, BrokenCard(self.look, entry.path.name, entry.errors))
            return
        old = self.cards.get(entry.id)
        card = self._card(entry)
        self._list.insertWidget(0, card)
        card.setChecked(True)
        if old:
            old.hide()
            old.deleteLater()

    def enter(self) -> None:
        """Put the keyboard on the chosen routine."""
        super().enter()
        self._show_wishes()
        if self.routine:
            self.cards[self.routine.id].setFocus()

    def tell(self, notice: str) -> None:
        """Show something that the person should know, or nothing."""
        self.notice.say(notice)
        self.notice.setVisible(bool(notice))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show list and routine side by side where there is room."""
        super().resizeEvent(event)
        self.columns(self._halves)

    def _card(self, routine: Routine) -> Card:
        card = Card(self.look, routine.name, routine.summary)
        card.chosen.connect(partial(self._choose, routine))
        self.cards[routine.id] = card
        return card

    def _choose(self, routine: Routine) -> None:
        self.routine = routine
        self.detail.show_routine(routine)
        self.detail.show()
        self.forward.setEnabled(True)
        self._wishes.set(replace(self._wishes.settings.session, routine=routine.id))
        self._show_wishes()
        self.routine_chosen.emit(routine)

    def _show_wishes(self) -> None:
        settings = self._wishes.settings
        if self.routine:
            self.detail.show_choice(self.routine, settings)

    def _connect(self) -> None:
        self.forward.clicked.connect(self.go_on)
        self.preferences.clicked.connect(self.preferences_wanted)
        self.who.clicked.connect(self.about)
        self.detail.rounds_chosen.connect(self._take_rounds)
        self.detail.tempo_chosen.connect(self._take_tempo)
        self.detail.pattern_chosen.connect(self._take_pattern)
        # Once what is said has its place.
        self.detail.tap.said.connect(lambda _: QTimer.singleShot(0, self._show_tap))

    def _take_rounds(self, rounds: int) -> None:
        if self.routine:
            settings = self._wishes.settings
            self._wishes.change(settings.with_rounds(self.routine.id, rounds))

    def _take_tempo(self, tempo: float) -> None:
        self._wishes.change(at_tempo(self._wishes.settings, tempo, self.routine))

    def _take_pattern(self, name: str) -> None:
        self._wishes.change(choosing(self._wishes.settings, name))

    def _show_tap(self) -> None:
        """Show all that is said; under the mouse nothing moves."""
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.view.ensureWidgetVisible(self.detail.tap, 0, self.look.px(8))

    def _lay_out(self) -> None:
        self._halves = row(self.look, 20)
        left = QWidget()
        left.setLayout(self._list)
        self._halves.addWidget(left, 4)
        self._halves.addWidget(self.detail, 7)
        self.body.addWidget(self.notice)
        self.body.addLayout(self._halves, 1)
        self.foot.addWidget(self.preferences)
        self.foot.addWidget(self.who)
        self.foot.addStretch(1)
        self.foot.addWidget(self.forward)
        self.go_on_with(self.forward)
