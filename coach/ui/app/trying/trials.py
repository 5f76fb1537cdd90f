"""Lets the person try what the preferences choose: a voice, the breath, the lag of the sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coach.core.score.compiler import beats, one_breath, one_line
from coach.core.score.timeline import SAMPLE_RATE
from coach.storage.patterns import breathing_of
from coach.ui.app.services import mix_of
from coach.ui.app.trying.preview_player import Trial
from coach.ui.i18n.messages import told
from coach.ui.pages.sync import BEAT, BEATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.audio.playback.device import Device
    from coach.core.routine.routine import Routine
    from coach.ui.app.voice.preparation import Voice
    from coach.ui.app.window import Window
    from coach.ui.settings_model import Wishes


class Trials(QObject):
    """Plays what is asked for on the preferences' pages, one at a time."""

    def __init__(
        self, window: Window, wishes: Wishes, voice: Voice, open_device: Callable[[], Device]
    ) -> None:
        super().__init__(window)
        self._window, self._wishes, self._voice = window, wishes, voice
        self.trial = Trial(open_device, self)
        self.trial.ended.connect(self._ended)
        self.trial.heard.connect(window.lag.show_time)
        window.lag.entered.connect(self._strike)
        window.preferences.voice.try_voice.connect(self._try_voice)
        window.preferences.sound.try_breath.connect(self._try_breath)
        wishes.sound_changed.connect(self._mix)

    def close(self) -> None:
        """Fall silent; may be called again."""
        self.trial.close()

    def _mix(self) -> None:
        if self.trial.playing:
            self.trial.mix(mix_of(self._wishes.settings))

    def _try_voice(self) -> None:
        clips, routine = self._voice.clips, self._routine
        line = next((line for line in routine.spoken_lines() if line in clips), None)
        if line is not None:
            length = len(clips[line]) / SAMPLE_RATE
            mix = mix_of(self._wishes.settings)
            self.trial.play(one_line(line, length), {line: clips[line]}, mix)

    @property
    def _routine(self) -> Routine:
        routine = self._window.choose.routine
        assert routine  # noqa: S101 - no voice is at work before one is chosen
        return routine

    def _strike(self) -> None:
        from coach.audio.synthesis.mix import Mix  # noqa: PLC0415 - after the first picture

        # At full volume: bells have the breath's, and that may be switched off.
        self.trial.play(beats(BEAT, BEATS), {}, Mix())

    def _try_breath(self) -> None:
        settings = self._wishes.settings
        self.trial.play(one_breath(breathing_of(settings)), {}, mix_of(settings))

    def _ended(self, reason: str) -> None:
        if reason:
            self._window.preferences.voice.say(told(reason), can_try=True)
            self._window.lag.problem.say(told(reason))
