"""Preferences: everything that is chosen once, on one page, in sections."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.page import Page
from coach.ui.look.theme import Box, Look, column, row
from coach.ui.pages.preferences.appearance import LookPrefs
from coach.ui.pages.preferences.breath import BreathPrefs
from coach.ui.pages.preferences.figure import FigurePrefs
from coach.ui.pages.preferences.guidance import WordsPrefs
from coach.ui.pages.preferences.patterns import PatternPrefs
from coach.ui.pages.preferences.reminders import ReminderPrefs
from coach.ui.pages.preferences.reset import Reset
from coach.ui.pages.preferences.sound import SoundPrefs
from coach.ui.pages.preferences.voice import VoicePrefs
from coach.ui.pages.ready_choice import ReadyChoice
from coach.ui.settings_model import Wishes


class PreferencesPage(Page):
    """Whatever is chosen holds at once, and is kept when the page is left."""

    back = Signal()

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("Preferences"))
        self.breath = BreathPrefs(look, wishes)
        self.patterns = PatternPrefs(look, wishes)
        self.voice = VoicePrefs(look, wishes)
        self.ready = ReadyChoice(look, wishes)
        self.sound = SoundPrefs(look, wishes)
        self.words = WordsPrefs(look, wishes)
        self.look_choice = LookPrefs(look, wishes)
        self.figure = FigurePrefs(look, wishes)
        self.reminders = ReminderPrefs(look, wishes)
        self.reset = Reset(look, wishes)
        self.done = Button(look, self.tr("&Done"), Kind.GO)
        self._halves = row(look, 18)
        right = (self.sound, self.words, self.look_choice, self.figure, self.reminders)
        self._halves.addLayout(self._half(self.breath, self.patterns, self.voice, self.ready), 1)
        self._halves.addLayout(self._half(*right), 1)
        self.body.addLayout(self._halves)
        self.body.addStretch(1)
        self.foot.addWidget(self.reset, 1)
        self.foot.addWidget(self.done)
        self.done.clicked.connect(self.back)
        self.go_back_with(self.done)
        self.go_on_with(self.done)

    def enter(self) -> None:
        """Put the keyboard on the first slider, or on the pattern in its place."""
        super().enter()
        self.reset.start_anew()
        self.patterns.start_anew()
        self.reminders.start_anew()
        slider = self.breath.share.slider
        first = slider if slider.isEnabled() else self.patterns.choice.current
        first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the sections in two columns where there is room."""
        super().resizeEvent(event)
        self.columns(self._halves)

    def _half(self, *sections: QWidget) -> Box:
        half = column(self.look, 18)
        for section in sections:
            half.addWidget(section)
        half.addStretch(1)
        return half
