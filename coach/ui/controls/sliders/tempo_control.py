"""The tempo: a slider in tenths of a breath a minute, and what it means in seconds."""

from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO, TEMPO_STEP, Breathing
from coach.ui.controls.labels import FitText
from coach.ui.controls.sliders.slider import Slider
from coach.ui.i18n.numbers import breaths_a_minute, seconds_of_a_breath
from coach.ui.look.theme import Look, Type, row

# Breaths a minute above which a breath is no deep one any more: at rest people take 12 to 20.
RESTING_TEMPO = 10.0


class TwoLines(QWidget):
    """A value over its explanation, in a place that does not change with what they say."""

    def __init__(self, look: Look, width: float) -> None:
        super().__init__()
        self._look, self._width = look, width
        self.value, self.meaning = FitText(look), FitText(look, colour="quiet")
        for label in (self.value, self.meaning):
            label.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self._arrange)

    def sizeHint(self) -> QSize:
        """Two lines of text."""
        return QSize(self._look.px(self._width), self._look.px(48))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        upper = round(self.height() * 0.56)
        px = self._look.px
        self.value.place(QRect(0, 0, self.width(), upper), px(12), px(Type.BODY + 1))
        lower = QRect(0, upper, self.width(), self.height() - upper)
        self.meaning.place(lower, px(9), px(Type.SMALL))


class TempoControl(QWidget):
    """Chooses the tempo; `chosen` sends it in breaths a minute, as soon as it moves."""

    chosen = Signal(float)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._breathing = Breathing()
        self._here: Breathing | None = None
        self.slider = Slider(
            look,
            self.tr("Tempo"),
            round(MIN_TEMPO / TEMPO_STEP),
            round(MAX_TEMPO / TEMPO_STEP),
            round(1 / TEMPO_STEP),
        )
        self.slider.setToolTip(self.tr("Breaths a minute; the arrow keys take small steps"))
        self.words = TwoLines(look, 184)
        layout = row(look, 10)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.words)
        self.setLayout(layout)
        self.slider.valueChanged.connect(self._moved)
        self.show_breathing(self._breathing)

    @property
    def tempo(self) -> float:
        """The tempo that is chosen."""
        return self.slider.value() * TEMPO_STEP

    def show_breathing(self, breathing: Breathing) -> None:
        """Show a way to breathe without choosing it."""
        self._breathing = breathing
        self.slider.blockSignals(True)
        self.slider.setValue(round(breathing.tempo / TEMPO_STEP))
        self.slider.blockSignals(False)
        self.slider.update()
        self._say()

    def show_range(self, least: float, most: float) -> None:
        """Let it be chosen from one tempo to another, as a routine allows."""
        self.slider.blockSignals(True)
        self.slider.setRange(round(least / TEMPO_STEP), round(most / TEMPO_STEP))
        self.slider.blockSignals(False)

    def show_here(self, here: Breathing | None) -> None:
        """Show how the breath of now goes where that is not as it was wished."""
        if here != self._here:
            self._here = here
            self._say()

    def _moved(self) -> None:
        # From tenths, so that 6.3 is 6.3 and not 6.300000000000001.
        tempo = round(self.tempo, 1)
        self._breathing = replace(self._breathing, tempo=tempo)
        self._say()
        self.chosen.emit(tempo)

    def _say(self) -> None:
        value = breaths_a_minute(self._breathing.tempo)
        meaning = self._reason() or seconds_of_a_breath(self._breathing)
        self.words.value.say(value)
        self.words.meaning.say(meaning)
        self.slider.describe(f"{value}, {meaning}")

    def _reason(self) -> str:
        """Say why it is breathed otherwise than chosen, or what a fast breath is for."""
        wish, here = self._breathing, self._here
        if here and here.tempo < wish.tempo:
            return self.tr("Slower here, for your head")
        if here and here.tempo > wish.tempo:
            return self.tr("Not so slow here, for your head")
        if here and len(here.phases()) < len(wish.phases()):
            return self.tr("No pauses here, for your head")
        if here and wish.sigh and not here.sigh:
            return self.tr("In once here, for your head")
        return self.tr("A resting breath, not a deep one") if wish.tempo > RESTING_TEMPO else ""
