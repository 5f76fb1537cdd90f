"""Sound and breath: how the breath is divided, what is heard, how loud and how much of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from coach.core.guidance import Verbosity
from coach.core.model import MAX_HOLD, MAX_INHALE_SHARE, MIN_INHALE_SHARE
from coach.settings import Sounds
from coach.ui.breath_curve import BreathCurve
from coach.ui.buttons import Button, Kind
from coach.ui.numbers import decimal, seconds_of_a_breath
from coach.ui.page import Page
from coach.ui.panel import Panel, section
from coach.ui.pills import Pills
from coach.ui.text import Text
from coach.ui.theme import Look, Type, row
from coach.ui.value_slider import ValueSlider
from coach.ui.wishes import Wishes

_PERCENT = 100
_TENTHS = 10


class SoundPage(Page):
    """Everything here is heard in the next session; `try_voice` asks for a line at once."""

    back = Signal()
    try_voice = Signal()
    set_lag = Signal()

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("Sound and breath"))
        self._wishes = wishes
        self.curve = BreathCurve(look)
        self.seconds = Text(look, "", Type.SMALL, colour="quiet")
        self._make_sliders(look)
        self.sounds = Pills(
            look,
            [
                (Sounds.BOTH, self.tr("Both"), self.tr("Voice and breath")),
                (Sounds.VOICE, self.tr("Voice"), self.tr("Voice only")),
                (Sounds.BREATH, self.tr("Breath"), self.tr("Breath only")),
            ],
        )
        self.verbosity = Pills(
            look,
            [
                (Verbosity.EVERYTHING, self.tr("Everything"), self.tr("Say everything")),
                (Verbosity.KEY, self.tr("Key cues"), self.tr("Say what to do, and when it ends")),
                (Verbosity.TONES, self.tr("Only tones"), self.tr("Only bells and breath")),
            ],
        )
        self.later = Pills(
            look,
            [
                (True, self.tr("Fewer words"), self.tr("Later rounds in fewer words")),
                (False, self.tr("The same"), self.tr("Later rounds in as many words")),
            ],
        )
        self.lag_button = Button(look, self.tr("&Picture and sound…"))
        self.try_button = Button(look, self.tr("&Try the voice"))
        self.voice = Text(look, colour="quiet")
        self.done = Button(look, self.tr("&Done"), Kind.GO)
        self._connect()
        self._lay_out()
        wishes.changed.connect(self._show_wishes)
        self._show_wishes()

    def enter(self) -> None:
        """Put the keyboard on the first slider."""
        super().enter()
        self.share.slider.setFocus()

    def say_voice(self, words: str, *, can_try: bool) -> None:
        """Say which voice speaks, or how a try went."""
        self.voice.say(words)
        self.try_button.setEnabled(can_try)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show breath and sound side by side where there is room."""
        super().resizeEvent(event)
        self.columns(self._halves)

    def _make_sliders(self, look: Look) -> None:
        shares = round(MIN_INHALE_SHARE * _PERCENT), round(MAX_INHALE_SHARE * _PERCENT), 5
        holds = 0, round(MAX_HOLD * _TENTHS), 5
        volumes = 0, _PERCENT, 10
        self.share = ValueSlider(look, self.tr("In and out"), shares, self._ratio)
        self.hold_in = ValueSlider(look, self.tr("Pause after breathing in"), holds, self._pause)
        self.hold_out = ValueSlider(look, self.tr("Pause after breathing out"), holds, self._pause)
        self.voice_volume = ValueSlider(look, self.tr("How loud the voice"), volumes, self._volume)
        self.breath_volume = ValueSlider(
            look, self.tr("How loud the breath"), volumes, self._volume
        )

    def _connect(self) -> None:
        wish = self._wishes.set
        self.share.chosen.connect(lambda value: wish(inhale_share=_share(value)))
        self.hold_in.chosen.connect(lambda value: wish(hold_in=value / _TENTHS))
        self.hold_out.chosen.connect(lambda value: wish(hold_out=value / _TENTHS))
        self.voice_volume.chosen.connect(lambda value: wish(voice_volume=value / _PERCENT))
        self.breath_volume.chosen.connect(lambda value: wish(breath_volume=value / _PERCENT))
        self.sounds.chosen.connect(lambda value: wish(sounds=value))
        self.verbosity.chosen.connect(lambda value: wish(verbosity=value))
        self.later.chosen.connect(lambda value: wish(less_later=value))
        self.lag_button.clicked.connect(self.set_lag)
        self.try_button.clicked.connect(self.try_voice)
        self.done.clicked.connect(self.back)
        self.go_back_with(self.done)
        self.go_on_with(self.done)

    def _show_wishes(self) -> None:
        settings = self._wishes.settings
        self.curve.show_breathing(settings.breathing())
        self.seconds.say(seconds_of_a_breath(settings.breathing()))
        self.share.show_value(round(settings.inhale_share * _PERCENT))
        self.hold_in.show_value(round(settings.hold_in * _TENTHS))
        self.hold_out.show_value(round(settings.hold_out * _TENTHS))
        self.voice_volume.show_value(round(settings.voice_volume * _PERCENT))
        self.breath_volume.show_value(round(settings.breath_volume * _PERCENT))
        self.sounds.show_value(settings.sounds)
        self.verbosity.show_value(settings.verbosity)
        self.later.show_value(settings.less_later)
        self.later.setEnabled(settings.verbosity is not Verbosity.TONES)
        self.voice_volume.setEnabled(settings.sounds is not Sounds.BREATH)
        self.breath_volume.setEnabled(settings.sounds is not Sounds.VOICE)

    def _ratio(self, percent: int) -> str:
        return self.tr("{inhale} : {exhale}").format(inhale=percent, exhale=_PERCENT - percent)

    def _pause(self, tenths: int) -> str:
        return self.tr("{seconds} s").format(seconds=decimal(tenths / _TENTHS))

    def _volume(self, percent: int) -> str:
        return self.tr("{percent} %").format(percent=percent)

    def _lay_out(self) -> None:
        self._halves = row(self.look, 18)
        self._halves.addWidget(self._breath_half(), 1)
        self._halves.addWidget(self._sound_half(), 1)
        self.body.addLayout(self._halves)
        self.body.addStretch(1)
        self.foot.addWidget(self.lag_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.done)

    def _breath_half(self) -> Panel:
        panel, layout = section(self.look, self.tr("The breath"))
        layout.addWidget(self.curve)
        layout.addWidget(self.seconds)
        for control in (self.share, self.hold_in, self.hold_out):
            layout.addWidget(control)
        layout.addStretch(1)
        return panel

    def _sound_half(self) -> Panel:
        panel, layout = section(self.look, self.tr("The sound"))
        layout.addWidget(Text(self.look, self.tr("What you hear"), Type.BODY))
        layout.addWidget(self.sounds)
        layout.addWidget(self.voice_volume)
        layout.addWidget(self.breath_volume)
        layout.addWidget(Text(self.look, self.tr("How much is said"), Type.BODY))
        layout.addWidget(self.verbosity)
        layout.addWidget(Text(self.look, self.tr("In later rounds"), Type.BODY))
        layout.addWidget(self.later)
        attempt = row(self.look, 12)
        attempt.addWidget(self.try_button)
        attempt.addWidget(self.voice, 1)
        layout.addLayout(attempt)
        layout.addStretch(1)
        return panel


def _share(percent: int) -> float:
    """Return the inhale's share: what reads as 33 is a third."""
    return max(MIN_INHALE_SHARE, percent / _PERCENT)
