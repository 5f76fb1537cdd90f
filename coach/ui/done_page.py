"""The end of a session: what was done, and what may come next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont

from coach.ui.buttons import Button, Kind
from coach.ui.emblem import Emblem
from coach.ui.numbers import clock_time
from coach.ui.page import Page
from coach.ui.panel import Panel
from coach.ui.summary import Done
from coach.ui.text import Text
from coach.ui.theme import Box, Look, Type, row


class _Figure(Panel):
    """A large number over what it counts."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._number = Text(look, "", Type.TITLE, weight=QFont.Weight.Light, colour="sea_text")
        self._what = Text(look, "", colour="quiet")
        layout = Box(look, gap=2, margins=(16, 18, 16, 18))
        for text in (self._number, self._what):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(text)
        self.setLayout(layout)

    def say(self, number: str, what: str) -> None:
        self._number.say(number)
        self._what.say(what)


class DonePage(Page):
    """Shows how a session went."""

    again = Signal()
    another = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Well done"))
        self.words = Text(look, "", Type.HEAD)
        self.figures = [_Figure(look) for _ in range(3)]
        figures = row(look, 14)
        for figure in self.figures:
            figures.addWidget(figure, 1)
        self.emblem = Emblem(look)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.body.addStretch(2)
        self.body.addWidget(self.emblem)
        self.body.addWidget(self.words)
        self.body.addSpacing(12)
        self.body.addLayout(figures)
        self.body.addStretch(3)
        self.again_button = Button(look, self.tr("Do it &again"))
        self.another_button = Button(look, self.tr("&Choose a routine"), Kind.GO)
        self.again_button.clicked.connect(self.again)
        self.another_button.clicked.connect(self.another)
        self.foot.addWidget(self.again_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.another_button)
        self.go_on_with(self.another_button)

    def show_end(self, routine: str, done: Done) -> None:
        """Say what was done."""
        words = self.tr("That was: {routine}. Stand for a moment, and notice how you feel.")
        self.words.say(words.format(routine=routine))
        self.emblem.close_ring(1.0)
        rounds, breaths, time = self.figures
        rounds.say(str(done.rounds), self.tr("whole round(s)", "", done.rounds))
        breaths.say(str(done.breaths), self.tr("whole breath(s)", "", done.breaths))
        time.say(clock_time(done.seconds), self.tr("minutes"))

    def enter(self) -> None:
        """Put the keyboard on the way on."""
        super().enter()
        self.another_button.setFocus()
