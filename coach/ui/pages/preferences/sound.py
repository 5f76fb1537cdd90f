"""Preferences: what is heard and how loud, with a breath to try, and picture against sound."""

from dataclasses import replace

from PySide6.QtCore import Signal

from coach.storage.settings import Sounds
from coach.ui.controls.buttons import Button
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Section
from coach.ui.controls.segmented import Pills
from coach.ui.controls.sliders.value_slider import ValueSlider
from coach.ui.look.theme import Look, row
from coach.ui.settings_model import Wishes

_PERCENT = 100


class SoundPrefs(Section):
    """`try_breath` asks for a breath at once; `set_lag` for the page of picture and sound."""

    try_breath = Signal()
    set_lag = Signal()

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("The sound"))
        self._wishes = wishes
        self.sounds = Pills(
            look,
            [
                (Sounds.BOTH, self.tr("Both"), self.tr("Voice and breath")),
                (Sounds.VOICE, self.tr("Voice"), self.tr("Voice only")),
                (Sounds.BREATH, self.tr("Breath"), self.tr("Breath only")),
            ],
        )
        volumes = 0, _PERCENT, 10
        voice, breath = self.tr("Volume of the voice"), self.tr("Volume of the breath")
        self.voice_volume = ValueSlider(look, voice, volumes, self._volume)
        self.breath_volume = ValueSlider(look, breath, volumes, self._volume)
        self.try_button = Button(look, self.tr("Try a b&reath"))
        self.lag_button = Button(look, self.tr("P&icture and sound…"))
        self._lay_out(look)
        self._connect()
        wishes.sound_changed.connect(self._show)
        self._show()

    def _lay_out(self, look: Look) -> None:
        self.column.addWidget(Text(look, self.tr("What you hear")))
        for part in (self.sounds, self.voice_volume, self.breath_volume):
            self.column.addWidget(part)
        line = row(look, 4)
        line.addWidget(self.try_button)
        line.addWidget(self.lag_button)
        line.addStretch(1)
        self.column.addLayout(line)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.sounds.chosen.connect(self._choose_sounds)
        self.voice_volume.chosen.connect(self._choose_voice_volume)
        self.breath_volume.chosen.connect(self._choose_breath_volume)
        self.try_button.clicked.connect(self.try_breath)
        self.lag_button.clicked.connect(self.set_lag)

    def _choose_sounds(self, sounds: Sounds) -> None:
        self._wishes.set(replace(self._wishes.settings.sound, sounds=sounds))

    def _choose_voice_volume(self, percent: int) -> None:
        volume = percent / _PERCENT
        self._wishes.set(replace(self._wishes.settings.sound, voice_volume=volume))

    def _choose_breath_volume(self, percent: int) -> None:
        volume = percent / _PERCENT
        self._wishes.set(replace(self._wishes.settings.sound, breath_volume=volume))

    def _show(self) -> None:
        sound = self._wishes.settings.sound
        self.sounds.show_value(sound.sounds)
        self.voice_volume.show_value(round(sound.voice_volume * _PERCENT))
        self.breath_volume.show_value(round(sound.breath_volume * _PERCENT))
        self.voice_volume.setEnabled(sound.sounds is not Sounds.BREATH)
        breathes = sound.sounds is not Sounds.VOICE
        self.breath_volume.setEnabled(breathes)
        self.try_button.setEnabled(breathes)

    def _volume(self, percent: int) -> str:
        return self.tr("{percent}%").format(percent=percent)
