"""A slider with its name before it and its value, in words, behind it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from coach.ui.controls.labels import Text
from coach.ui.controls.sliders.slider import Slider
from coach.ui.look.theme import Look, column, row


class ValueSlider(QWidget):
    """Sets a whole number from `low` to `high`; `words` says what it means."""

    chosen = Signal(int)

    def __init__(
        self, look: Look, name: str, bounds: tuple[int, int, int], words: Callable[[int], str]
    ) -> None:
        super().__init__()
        self._words = words
        self.slider = Slider(look, name, *bounds)
        self.value = Text(look, colour="quiet", wrap=False)
        head = row(look)
        head.addWidget(Text(look, name, weight=QFont.Weight.Medium), 1)
        head.addWidget(self.value)
        layout = column(look, 0)
        layout.addLayout(head)
        layout.addWidget(self.slider)
        self.setLayout(layout)
        self.slider.valueChanged.connect(self._moved)
        self._say()

    def show_value(self, value: int) -> None:
        """Show a value without choosing it."""
        self.slider.blockSignals(True)
        self.slider.setValue(value)
        self.slider.blockSignals(False)
        self.slider.update()
        self._say()

    def _moved(self, value: int) -> None:
        self._say()
        self.chosen.emit(value)

    def _say(self) -> None:
        words = self._words(self.slider.value())
        self.value.say(words)
        self.slider.describe(words)
