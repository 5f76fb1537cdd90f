"""Preferences: which voice speaks, how fast, and a line to try it by."""

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from coach.core.routine.language import Language
from coach.ui.controls.buttons import Button
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Section
from coach.ui.controls.segmented import Pills
from coach.ui.controls.sliders.value_slider import ValueSlider
from coach.ui.i18n.messages import told
from coach.ui.i18n.translation import window_language
from coach.ui.look.theme import Look, row
from coach.ui.settings_model import Wishes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.speech.voices import Voice

# The slider's steps in hundredths of the normal speed, and its ends in steps.
_STEP = 5
_SLOWEST, _FASTEST = 16, 24


class VoicePrefs(Section):
    """`try_voice` asks for a line at once; the best voice offered is the one chosen at first."""

    try_voice = Signal()

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("The voice"))
        self._look, self._wishes = look, wishes
        self._language, self._choices = Language.EN, dict[str, str]()
        self.foreign, self.more = Text(look), Text(look, colour="quiet")
        self.voices: Pills[str] = Pills(look, [])
        self.rate = ValueSlider(
            look, self.tr("How fast it speaks"), (_SLOWEST, _FASTEST, 2), self._speed
        )
        self.try_button = Button(look, self.tr("&Try the voice"))
        self.words = Text(look, colour="quiet")
        attempt = row(look, 12)
        attempt.addWidget(self.try_button)
        attempt.addWidget(self.words, 1)
        for part in (self.foreign, self.voices, self.more, self.rate):
            self.column.addWidget(part)
        self.column.addLayout(attempt)
        self.column.addStretch(1)
        self.rate.chosen.connect(self._choose_rate)
        self.try_button.clicked.connect(self.try_voice)
        wishes.voice_changed.connect(self._show)
        self._show()

    def offer(self, voices: "Sequence[Voice]", language: Language) -> None:
        """Show the voices of a language: those that are here, and what could be had as well."""
        self._language = language
        here = [voice for voice in voices if voice.here]
        # The best there is, whichever it will be, is kept as no name.
        choices = {"" if voice is here[0] else voice.id: called(voice) for voice in here}
        choices[""] = self.tr("{voice} (recommended)").format(voice=choices[""])
        wished = self._wishes.settings.voice_for(language)
        if wished not in {*choices, here[0].id}:
            gone = next((called(voice) for voice in voices if voice.id == wished), "")
            words = self.tr("{voice} (missing)") if gone else self.tr("A voice that is missing")
            choices[wished] = words.format(voice=gone)
        if choices != self._choices:
            self._choices = choices
            self._renew()
        self._tell(language, [voice for voice in voices if not voice.here and voice.mend])
        self._show()

    def _tell(self, language: Language, others: "Sequence[Voice]") -> None:
        """Say why it is another language than the window's, and which voices could be had."""
        from coach.speech.kokoro import PACKAGE  # noqa: PLC0415 - after the first painted frame

        words = self.tr("The chosen routine is in {language}: these are the voices for it.")
        self.foreign.say(words.format(language=told(language.in_english)))
        self.foreign.setVisible(language is not window_language())
        words = self.tr(
            "More voices are in the package {package}, which you install as you did Breath Coach: "
            "{voices}."
        )
        named = ", ".join(f"{told(voice.name)} ({_traits(voice)})" for voice in others)
        self.more.say(words.format(package=PACKAGE, voices=named))
        self.more.setVisible(bool(others))

    def _renew(self) -> None:
        """Put other choices where the last were."""
        named = [(id_, words, words) for id_, words in self._choices.items()]
        pills = Pills(self._look, named, a_row=1)
        pills.chosen.connect(self._choose)
        self.column.replaceWidget(self.voices, pills)
        self.voices.hide()
        self.voices.deleteLater()
        self.voices = pills
        # New widgets come last on the whole page: lead to each, and from the last to the slider.
        ring = [self.rate.slider, *pills.pills.values(), self.rate.slider]
        for one, next_one in pairwise(ring):
            self.setTabOrder(one, next_one)

    def _choose(self, voice: str) -> None:
        self._wishes.change(self._wishes.settings.with_voice(self._language, voice))

    def _choose_rate(self, steps: int) -> None:
        self._wishes.set(replace(self._wishes.settings.voice, rate=steps * _STEP / 100))

    def say(self, words: str, *, can_try: bool) -> None:
        """Say which voice speaks, or how a try went."""
        self.words.say(words)
        self.try_button.setEnabled(can_try)

    def _show(self) -> None:
        settings = self._wishes.settings
        if self._choices:
            wished = settings.voice_for(self._language)
            self.voices.show_value(wished if wished in self._choices else "")
        self.rate.show_value(round(settings.voice.rate * 100 / _STEP))

    def _speed(self, steps: int) -> str:
        return self.tr("{percent}%").format(percent=steps * _STEP)


def called(voice: "Voice") -> str:
    """Return what people call a voice, as in "Pico: British English, woman, simple".

    By its name, too, where it is one that is told elsewhere; the system's is just that.
    """
    words = _traits(voice)
    if not told_by_name(voice):
        # Spanish writes its languages small, where no sentence begins with one.
        return words[:1].upper() + words[1:]
    return f"{told(voice.name)}: {words}"


def _traits(voice: "Voice") -> str:
    return ", ".join(map(told, voice.traits))


def told_by_name(voice: "Voice") -> bool:
    """Tell whether a voice has a name of its own, under which notices speak of it."""
    from coach.speech.voices import SYSTEM  # noqa: PLC0415 - after the first painted frame

    return SYSTEM not in voice.traits
