"""Preferences: which voice speaks, how fast, and a line to try it by."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from coach.ui.buttons import Button
from coach.ui.panel import Section
from coach.ui.pills import Pills
from coach.ui.text import Text
from coach.ui.theme import Look, row
from coach.ui.told import told
from coach.ui.value_slider import ValueSlider
from coach.ui.wishes import Wishes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.speech.voices import Voice

# The slider's steps in hundredths of the normal speed, and its ends in steps.
_STEP = 5
_SLOWEST, _FASTEST = 16, 24


class VoicePrefs(Section):
    """`try_voice` asks for a line at once; the first voice offered is the one chosen at first."""

    try_voice = Signal()

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("The voice"))
        self._look, self._wishes = look, wishes
        self.voices: Pills[str] = Pills(look, [])
        self.rate = ValueSlider(
            look, self.tr("How fast it speaks"), (_SLOWEST, _FASTEST, 2), self._speed
        )
        self.try_button = Button(look, self.tr("&Try the voice"))
        self.words = Text(look, colour="quiet")
        attempt = row(look, 12)
        attempt.addWidget(self.try_button)
        attempt.addWidget(self.words, 1)
        for part in (self.voices, self.rate):
            self.column.addWidget(part)
        self.column.addLayout(attempt)
        self.column.addStretch(1)
        self.rate.chosen.connect(lambda steps: wishes.set(rate=steps * _STEP / 100))
        self.try_button.clicked.connect(self.try_voice)
        wishes.changed.connect(self._show)
        self._show()

    def offer(self, voices: "Sequence[Voice]") -> None:
        """Show the voices there are, unless they are shown already."""
        # The best there is, whichever it will be, is kept as no name.
        ids = ["" if voice is voices[0] else voice.id for voice in voices]
        if ids == list(self.voices.pills):
            return
        names = [told(voice.name) for voice in voices]
        named = [(id_, name, name) for id_, name in zip(ids, names, strict=True)]
        pills = Pills(self._look, named, down=True)
        pills.chosen.connect(lambda voice: self._wishes.set(voice=voice))
        self.column.replaceWidget(self.voices, pills)
        self.voices.hide()
        self.voices.deleteLater()
        self.voices = pills
        # It is new, and yet comes before what was there.
        self.setTabOrder(pills, self.rate.slider)
        self._show()

    def say(self, words: str, *, can_try: bool) -> None:
        """Say which voice speaks, or how a try went."""
        self.words.say(words)
        self.try_button.setEnabled(can_try)

    def _show(self) -> None:
        settings = self._wishes.settings
        if self.voices.pills:
            known = settings.voice in self.voices.pills
            self.voices.show_value(settings.voice if known else "")
        self.rate.show_value(round(settings.rate * 100 / _STEP))

    def _speed(self, steps: int) -> str:
        return self.tr("{percent}%").format(percent=steps * _STEP)
