"""Preferences: everything back to how it was at first; asks once, and can be undone."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QWidget

from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.key_events import EscapeAnswers
from coach.ui.controls.labels import Text
from coach.ui.look.focus_ring import RING_ROOM
from coach.ui.look.theme import Look, row
from coach.ui.settings_model import Wishes

if TYPE_CHECKING:
    from coach.storage.settings import Settings


class Reset(QWidget):
    """One place for the button, the question it asks, and the way to take it back."""

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__()
        self._wishes = wishes
        self._before: Settings | None = None
        self.button = Button(look, self.tr("Restore de&faults"))
        self.question = Text(look, self.tr("Reset this whole page?"))
        self.yes = Button(look, self.tr("R&eset"), Kind.WRONG)
        self.no = Button(look, self.tr("&Keep"))
        self.undo = Button(look, self.tr("&Undo the reset"))
        self._stack = QStackedLayout(self)
        for parts in ((self.button,), (self.question, self.yes, self.no), (self.undo,)):
            self._stack.addWidget(_line(look, *parts))
        self.button.clicked.connect(lambda: self._turn_to(1, self.no))
        self.no.clicked.connect(lambda: self._turn_to(0, self.button))
        self.yes.clicked.connect(self._reset)
        EscapeAnswers(self.no, self.yes)
        self.undo.clicked.connect(self._take_back)

    def start_anew(self) -> None:
        """Forget what could be undone: the page was left."""
        self._before = None
        self._stack.setCurrentIndex(0)

    def _reset(self) -> None:
        self._before = self._wishes.settings
        self._wishes.change(self._before.as_at_first())
        self._turn_to(2, self.undo)

    def _take_back(self) -> None:
        if self._before:
            self._wishes.change(self._before)
        self._turn_to(0, self.button)

    def _turn_to(self, index: int, button: Button) -> None:
        self._stack.setCurrentIndex(index)
        button.setFocus()


def _line(look: Look, *parts: QWidget) -> QWidget:
    line = QWidget()
    layout = row(look, 4)
    if len(parts) > 1:
        # In line with the bodies of the buttons elsewhere.
        layout.addSpacing(look.px(RING_ROOM))
    for part in parts:
        layout.addWidget(part, int(isinstance(part, Text)))
    layout.addStretch(int(len(parts) == 1))
    line.setLayout(layout)
    return line
