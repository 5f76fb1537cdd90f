"""Preferences: how a breath is divided, with a picture of it."""

from dataclasses import replace

from coach.core.routine.breathing import MAX_HOLD, MAX_INHALE_SHARE, MIN_INHALE_SHARE
from coach.storage.patterns import breathing_of, chosen_pattern
from coach.ui.charts.breath_curve import BreathCurve
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Section
from coach.ui.controls.sliders.value_slider import ValueSlider
from coach.ui.i18n.numbers import decimal, seconds_of_a_breath
from coach.ui.look.theme import Look, Type
from coach.ui.settings_model import Wishes

_PERCENT = 100
_TENTHS = 10


class BreathPrefs(Section):
    """The share of the inhale, and a pause after each half."""

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("The breath"))
        self._wishes = wishes
        self.curve = BreathCurve(look)
        self.seconds = Text(look, "", Type.SMALL, colour="quiet")
        shares = round(MIN_INHALE_SHARE * _PERCENT), round(MAX_INHALE_SHARE * _PERCENT), 5
        holds = 0, round(MAX_HOLD * _TENTHS), 5
        self.share = ValueSlider(look, self.tr("In and out"), shares, self._ratio)
        self.hold_in = ValueSlider(look, self.tr("Pause after breathing in"), holds, self._pause)
        self.hold_out = ValueSlider(look, self.tr("Pause after breathing out"), holds, self._pause)
        # What a pattern divides is not divided here as well.
        self.led = Text(look, self.tr("Your pattern divides it: see “Patterns”."), Type.SMALL)
        for part in (self.curve, self.seconds, self.led, self.share, self.hold_in, self.hold_out):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.share.chosen.connect(self._choose_share)
        self.hold_in.chosen.connect(self._choose_hold_in)
        self.hold_out.chosen.connect(self._choose_hold_out)
        wishes.breath_changed.connect(self._show)
        self._show()

    def _choose_share(self, percent: int) -> None:
        self._wishes.set(replace(self._wishes.settings.breath, inhale_share=_share(percent)))

    def _choose_hold_in(self, tenths: int) -> None:
        self._wishes.set(replace(self._wishes.settings.breath, hold_in=tenths / _TENTHS))

    def _choose_hold_out(self, tenths: int) -> None:
        self._wishes.set(replace(self._wishes.settings.breath, hold_out=tenths / _TENTHS))

    def _show(self) -> None:
        settings = self._wishes.settings
        breathing, breath = breathing_of(settings), settings.breath
        led = chosen_pattern(settings) is not None
        self.led.setVisible(led)
        for part in (self.share, self.hold_in, self.hold_out):
            part.setEnabled(not led)
        self.curve.show_breathing(breathing)
        self.seconds.say(seconds_of_a_breath(breathing))
        self.share.show_value(round(breath.inhale_share * _PERCENT))
        self.hold_in.show_value(round(breath.hold_in * _TENTHS))
        self.hold_out.show_value(round(breath.hold_out * _TENTHS))

    def _ratio(self, percent: int) -> str:
        return self.tr("{inhale} : {exhale}").format(inhale=percent, exhale=_PERCENT - percent)

    def _pause(self, tenths: int) -> str:
        return self.tr("{seconds} s").format(seconds=decimal(tenths / _TENTHS))


def _share(percent: int) -> float:
    """Return the inhale's share: what reads as 33 is a third."""
    return max(MIN_INHALE_SHARE, percent / _PERCENT)
