"""The chosen routine: what it is, why, how long, how often and how fast."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from coach.core.library.listing import whole_minutes
from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO, Breathing
from coach.core.routine.dose import breaths_in
from coach.core.routine.routine import MAX_ROUNDS, Routine, Step
from coach.storage.patterns import as_wished
from coach.storage.settings import Settings
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Panel, bullets
from coach.ui.controls.segmented import Pills
from coach.ui.controls.sliders.tempo_control import TempoControl
from coach.ui.i18n.messages import told
from coach.ui.i18n.translation import window_language
from coach.ui.look.focus_ring import RING_ROOM
from coach.ui.look.theme import Box, Look, Type, column, row
from coach.ui.pages.pattern_choice import PatternChoice
from coach.ui.pages.poses.viewer import PoseViewer
from coach.ui.pages.tap_control import TapControl

# From this many units of width on, words and poses stand side by side.
_BESIDE = 560
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class RoutineDetail(Panel):
    """Shows a routine and lets the person choose its rounds and the tempo."""

    rounds_chosen = Signal(int)
    tempo_chosen = Signal(float)
    pattern_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, inset=RING_ROOM)
        self._look = look
        self.name = Text(look, "", Type.HEAD, weight=QFont.Weight.DemiBold)
        self.purpose = Text(look, "", colour="quiet")
        self.language = Text(look, "", colour="quiet")
        self.dose = Text(look, "", colour="quiet")
        self.rounds = Pills(
            look,
            [
                (count, str(count), self.tr("%n round(s)", "", count))
                for count in range(1, MAX_ROUNDS + 1)
            ],
        )
        self.poses = PoseViewer(look)
        self.tempo = TempoControl(look)
        self.tap = TapControl(look)
        self.pattern = PatternChoice(look, after=self.tap.button)
        self._limits = (MIN_TEMPO, MAX_TEMPO)
        self._why = QWidget()
        self._why_place = column(look)
        self._why_place.addWidget(self._why)
        self.rounds.chosen.connect(self.rounds_chosen.emit)
        self.tempo.chosen.connect(self.tempo_chosen)
        self.tempo.chosen.connect(self.tap.rest)
        self.tap.learnt.connect(self.tempo_chosen)
        self.pattern.chosen.connect(self.pattern_chosen)
        self._lay_out()

    def show_routine(self, routine: Routine) -> None:
        """Show another routine."""
        self._limit(routine)
        self.name.say(routine.name)
        self.purpose.say(routine.purpose or routine.summary)
        self.purpose.setVisible(bool(self.purpose.text()))
        foreign = routine.language is not window_language()
        words = self.tr("This routine has texts and a voice in {language} only.")
        self.language.say(words.format(language=told(routine.language.in_english)))
        self.language.setVisible(foreign)
        why = QWidget()
        layout = bullets(self._look, routine.why)
        why.setLayout(layout)
        self._why_place.replaceWidget(self._why, why)
        self._why.hide()
        self._why.deleteLater()
        self._why = why

    def show_choice(self, routine: Routine, settings: Settings) -> None:
        """Show how often, how fast and in which pattern, and how long that takes.

        What the hands rest on is seen as well.
        """
        self.poses.show_routine(routine, settings.prop_of(routine))
        rounds = settings.rounds_of(routine)
        self.rounds.show_value(rounds)
        self.pattern.show_choice(settings, routine)
        led, settings = as_wished(routine, settings)
        if led.rhythm.tempos != self._limits:
            self._limit(led)
        breathing = led.rhythm.breathing(led.rhythm.begun(settings.breathing()))
        self.tempo.show_breathing(breathing)
        self.dose.say(self._dose(led, rounds, breathing))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the poses beside the words, or beneath them."""
        super().resizeEvent(event)
        beside = self.width() >= max(_BESIDE * self._look.unit, self._room_beside())
        self._seen.setDirection(_ACROSS if beside else _DOWN)

    def minimumSizeHint(self) -> QSize:
        """Where poses stand beside the words it may become narrower: they go beneath them then."""
        least = super().minimumSizeHint()
        if self._seen.direction() is not _ACROSS:
            return least
        return QSize(min(least.width(), self._room_beside() - 1), least.height())

    def _room_beside(self) -> int:
        """Return how wide it has to be for words and poses beside each other."""
        margins = self._parts.contentsMargins()
        sides = margins.left() + margins.right()
        words = self._about.minimumSize().width()
        return words + self.poses.minimumSizeHint().width() + self._seen.spacing() + sides

    def _limit(self, routine: Routine) -> None:
        self._limits = routine.rhythm.tempos
        self.tap.show_limits(*self._limits)
        self.tempo.show_range(*self._limits)

    def _lay_out(self) -> None:
        look = self._look
        layout = self._parts = Box(look, gap=12, margins=(31, 25, 31, 25))
        about = self._about = column(look, 12)
        often = Text(look, self.tr("Rounds"), weight=QFont.Weight.DemiBold)
        # What there is to choose stays in sight, however much there is to read.
        for part in (self.name, self.purpose, self.language, often, self.rounds, self.dose):
            about.addWidget(part)
        about.addLayout(self._why_place)
        about.addStretch(1)
        self._seen = row(look, 24)
        self._seen.addLayout(about, 1)
        self._seen.addWidget(self.poses, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(self._seen)
        layout.addSpacing(4)
        layout.addWidget(Text(look, self.tr("Tempo"), weight=QFont.Weight.DemiBold))
        layout.addWidget(self.tempo)
        layout.addWidget(self.tap)
        layout.addWidget(Text(look, self.tr("Pattern"), weight=QFont.Weight.DemiBold))
        layout.addWidget(self.pattern)
        layout.addStretch(1)
        self.setLayout(layout)

    def _dose(self, routine: Routine, rounds: int, breathing: Breathing) -> str:
        """Return how many breaths a routine has and about how long it takes, gates and all."""
        from coach.core.score.length import minutes_of  # noqa: PLC0415 - after the first picture

        cycle = breathing.cycle
        breaths = rounds * _breaths_of(routine.steps, cycle)
        breaths += _breaths_of((*routine.before, *routine.after), cycle)
        # As usual it takes what it says to take, on its card as well.
        usual = (routine.rounds, routine.rhythm.usual) == (rounds, breathing.tempo)
        said = routine.minutes if usual else None
        minutes = whole_minutes(said or minutes_of(routine, rounds, breathing))
        return self.tr("{breaths}, {minutes}").format(
            # tr, not translate: lupdate finds plurals in Python only here.
            breaths=self.tr("%n breath(s)", "", breaths),
            minutes=self.tr("about %n minute(s)", "", minutes),
        )


def _breaths_of(steps: Iterable[Step], cycle: float) -> int:
    """Return how many breaths of `cycle` seconds steps take together."""
    return sum(s.breaths if s.seconds is None else breaths_in(s.seconds, cycle) for s in steps)
