"""A small page that shifts the picture against the sound, by ear and by eye."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.storage.settings import MAX_LAG
from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.labels import Text
from coach.ui.controls.page import Page
from coach.ui.controls.sliders.value_slider import ValueSlider
from coach.ui.look.theme import Look, Type
from coach.ui.settings_model import Wishes

# Seconds between two bells, longer than twice the largest lag, so that none is taken for
# its neighbour; and how many of them.
BEAT = 1.5
BEATS = 400
# Seconds that the light is on.
_FLASH = 0.12
_STEP = 10


class Light(QWidget):
    """A disc that lights up: filled when it is on, a ring when it is off."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.on = False
        self.setAccessibleName(self.tr("A light that flashes with each bell"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Ask for a large square."""
        return QSize(self._look.px(220), self._look.px(220))

    def shine(self, *, on: bool) -> None:
        """Go on or off."""
        if on != self.on:
            self.on = on
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("sea"), 5 * self._look.unit))
        if self.on:
            painter.setBrush(self._look.colour("sea"))
        radius = min(self.width(), self.height()) / 2 - 6 * self._look.unit
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), radius, radius)


class LagPage(Page):
    """While it is open a bell sounds: from `entered` to `back`."""

    back = Signal()
    entered = Signal()

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("Picture and sound"))
        self._wishes = wishes
        why = self.tr(
            "Wireless headphones and some televisions lag behind. Listen to the bell, look at the "
            "light, and move the slider until both come together."
        )
        self.light = Light(look)
        self.slider = ValueSlider(
            look, self.tr("Delay the picture by"), (-MAX_LAG, MAX_LAG, 50), self._words
        )
        self.slider.slider.setSingleStep(_STEP)
        self.problem = Text(look, "")
        self.done = Button(look, self.tr("&Done"), Kind.GO)
        for part in (Text(look, why, Type.LEAD), self.light, self.slider, self.problem):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.done)
        self.slider.chosen.connect(self._choose)
        self.done.clicked.connect(self.back)
        self.go_back_with(self.done)
        self.go_on_with(self.done)
        wishes.sound_changed.connect(self._show)
        self._show()

    def enter(self) -> None:
        """Put the keyboard on the slider, and have the bell begin."""
        super().enter()
        self.problem.say("")
        self.slider.slider.setFocus()
        self.entered.emit()

    def show_time(self, heard: float) -> None:
        """Light up with each bell; `heard` is the second that the device says is heard."""
        lag = self._wishes.settings.lag_seconds
        self.light.shine(on=(heard - lag) % BEAT < _FLASH)

    def _choose(self, milliseconds: int) -> None:
        self._wishes.set(replace(self._wishes.settings.sound, lag=milliseconds))

    def _show(self) -> None:
        self.slider.show_value(self._wishes.settings.sound.lag)

    def _words(self, milliseconds: int) -> str:
        return self.tr("{milliseconds} ms").format(milliseconds=milliseconds)
