"""The end of a session: what was done, how it felt, and what may come next."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent, QShortcut

from coach.core.readout.summary import Done
from coach.core.routine.area import Area
from coach.core.routine.dose import is_worth_telling
from coach.ui.charts.tempo_chart import TempoChart
from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.emblem import Emblem
from coach.ui.controls.labels import Text
from coach.ui.controls.page import Page
from coach.ui.controls.panels import Panel, section
from coach.ui.controls.rating import FeltChoice
from coach.ui.i18n.numbers import clock_time
from coach.ui.look.theme import Box, Look, Type, row
from coach.ui.pages.afterwards import Afterwards


class _Figure(Panel):
    """A large number over what it counts."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._number = Text(look, "", Type.TITLE, weight=QFont.Weight.Light, colour="sea_text")
        self._what = Text(look, "", colour="quiet")
        layout = Box(look, gap=2, margins=(16, 12, 16, 12))
        for text in (self._number, self._what):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(text)
        self.setLayout(layout)

    def say(self, number: str, what: str) -> None:
        self._number.say(number)
        self._what.say(what)


class DonePage(Page):
    """Shows how a session went; `felt` sends 1, hard, to 5, very good, if anybody says."""

    again = Signal()
    another = Signal()
    felt = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Well done"))
        self.words = Text(look, "", Type.HEAD)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.figures = [_Figure(look) for _ in range(3)]
        self.emblem = Emblem(look)
        self.chart = TempoChart(look)
        self.feeling = FeltChoice(look)
        self.week = Text(look)
        self.afterwards = Afterwards(look)
        self.notice = Text(look, colour="quiet")
        self.again_button = Button(look, self.tr("Do it &again"))
        self.another_button = Button(look, self.tr("&Choose a routine"), Kind.GO)
        self._connect()
        self._lay_out()

    def show_end(
        self,
        routine: str,
        done: Done,
        *,
        asks: bool = True,
        again: str | None = "",
        parts: int = 0,
    ) -> None:
        """Say what was done and, unless one was left asleep, ask how it felt.

        A session of several has so many `parts`: they are counted, its one round is not.
        `again` names the routine that may follow where this one is not to be repeated; None if
        there is none.
        """
        self._offer(again)
        self._how.setVisible(asks)
        self.afterwards.setVisible(asks)
        self.afterwards.clear()
        whole = is_worth_telling(done.rounds, done.seconds)
        # No praise for what was only skipped through: what was done is told all the same.
        title = self.tr("Well done") if whole else self.tr("That was it for now")
        self.title.say(title)
        self.setAccessibleName(title)
        self.words.say(self._said(asks=asks, whole=whole).format(routine=routine))
        self.emblem.close_ring(1.0 if whole else 0.0)
        rounds, breaths, time = self.figures
        if parts and done.rounds:
            rounds.say(str(parts), self.tr("routine(s)", "", parts))
        else:
            rounds.say(str(done.rounds), self.tr("whole round(s)", "", done.rounds))
        breaths.say(str(done.breaths), self.tr("whole breath(s)", "", done.breaths))
        time.say(clock_time(done.seconds), self.tr("minutes"))
        self.chart.show_tempos(done.tempos, done.seconds)
        self.feeling.clear()

    def _said(self, *, asks: bool, whole: bool) -> str:
        if not whole:
            return self.tr("{routine}: most of it was skipped.")
        if asks:
            return self.tr("Done: {routine}. Take a moment and notice how you feel.")
        return self.tr("Done: {routine}. Sleep well.")

    def _offer(self, again: str | None) -> None:
        follows = self.tr("Go on with: {routine}").format(routine=(again or "").replace("&", "&&"))
        self.again_button.name(follows if again else self.tr("Do it &again"))
        self.again_button.setVisible(again is not None)

    def tell(self, notice: str) -> None:
        """Show something that the person should know, or nothing."""
        self.notice.say(notice)
        self.notice.setVisible(bool(notice))

    def say_week(self, words: str, areas: Sequence[Area]) -> None:
        """Tell what became of the week by it; `areas` are what it was for."""
        self.week.say(words)
        self.week.setVisible(bool(words))
        self.afterwards.offer(areas)

    def enter(self) -> None:
        """Put the keyboard on the way on."""
        super().enter()
        self.another_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show chart and faces side by side where there is room; what only pleases goes first."""
        super().resizeEvent(event)
        self.columns(self._halves)
        self.emblem.setVisible(self.wide)

    def _connect(self) -> None:
        self.again_button.clicked.connect(self.again)
        self.another_button.clicked.connect(self.another)
        self.go_on_with(self.another_button)
        self.feeling.chosen.connect(self.felt)
        for number in self.feeling.faces:
            shortcut = QShortcut(QKeySequence(str(number)), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._feel, number))

    def _feel(self, number: int) -> None:
        if self.feeling.isVisible():
            self.feeling.choose(number)

    def _lay_out(self) -> None:
        look = self.look
        figures = row(look, 14)
        for figure in self.figures:
            figures.addWidget(figure, 1)
        tempo, chart = section(look, self.tr("Breaths a minute"))
        chart.addWidget(self.chart)
        self._how, faces = section(look, self.tr("How did it feel?"))
        faces.addWidget(self.feeling)
        faces.addWidget(
            Text(look, self.tr("Keys 1 to 5, if you like."), Type.SMALL, colour="quiet")
        )
        faces.addStretch(1)
        self._halves = row(look, 14)
        self._halves.addWidget(tempo, 1)
        self._halves.addWidget(self._how, 1)
        self.body.addStretch(1)
        # What is amiss is seen without scrolling.
        for widget in (self.emblem, self.words, self.notice):
            self.body.addWidget(widget)
        self.body.addLayout(figures)
        self.body.addWidget(self.week)
        self.body.addLayout(self._halves)
        self.body.addWidget(self.afterwards)
        self.body.addStretch(1)
        self.foot.addWidget(self.again_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.another_button)
        self.tell("")
