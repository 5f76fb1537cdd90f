"""Makes a pattern of the person's own: a name, four parts in seconds or in proportion, a tempo."""

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO, Breathing
from coach.core.routine.pattern import LEAST_SHARE, MOST_PAUSE_SHARE, Pattern, tempo_of
from coach.core.routine.rhythm import Parts
from coach.storage.bounds import MAX_NAME
from coach.ui.charts.breath_curve import BreathCurve
from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.labels import Text
from coach.ui.controls.segmented import Pills
from coach.ui.controls.sliders.value_slider import ValueSlider
from coach.ui.i18n.numbers import breaths_a_minute, decimal, seconds_of_a_breath
from coach.ui.look.theme import Look, Type, column, row

# The sliders go in halves of a second, up to so many; the tempo in tenths of a breath a minute.
_HALVES, _MOST, _TENTHS = 2, 32, 10
_FIRST = Pattern((4.0, 0.0, 6.0, 0.0), 6.0)


class _Measure(Enum):
    """What the four parts are."""

    SECONDS = "seconds"
    RATIO = "ratio"


class PatternEditor(QWidget):
    """`saved` sends a name and a pattern; it cannot be pressed while there is no such pattern."""

    saved = Signal(str, object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._taken: set[str] = set()
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME)
        self.name.setAccessibleName(self.tr("Name of the pattern"))
        self.measure: Pills[_Measure] = Pills(
            look,
            [
                (_Measure.SECONDS, self.tr("Seconds"), self.tr("The parts are seconds")),
                (_Measure.RATIO, self.tr("Ratio"), self.tr("The parts are a ratio, with a tempo")),
            ],
        )
        names = (self.tr("In"), self.tr("Pause"), self.tr("Out"), self.tr("Pause at the end"))
        bounds = (0, _MOST, _HALVES)
        self.parts = tuple(ValueSlider(look, name, bounds, self._part) for name in names)
        slowest, fastest = round(MIN_TEMPO * _TENTHS), round(MAX_TEMPO * _TENTHS)
        self.tempo = ValueSlider(look, self.tr("Tempo"), (slowest, fastest, _TENTHS), _tempo)
        self.sigh: Pills[bool] = Pills(
            look,
            [
                (False, self.tr("In once"), self.tr("Breathe in once")),
                (True, self.tr("In twice"), self.tr("Breathe in twice: long, then short on top")),
            ],
        )
        self.curve = BreathCurve(look)
        self.words = Text(look, "", Type.SMALL, colour="quiet")
        self.save = Button(look, self.tr("&Save the pattern"), Kind.GO)
        self.cancel = Button(look, self.tr("C&ancel"))
        self._lay_out()
        self._connect()

    def begin(self, taken: Iterable[str], name: str = "", pattern: Pattern = _FIRST) -> None:
        """Start with a pattern; with a name, it is changed. No other may have a `taken` one."""
        self._taken = {each.casefold() for each in taken} - {name.casefold()}
        self.name.setText(name)
        in_seconds = abs(tempo_of(pattern.parts) - pattern.tempo) < 1 / _TENTHS
        self.measure.show_value(_Measure.SECONDS if in_seconds else _Measure.RATIO)
        for slider, part in zip(self.parts, _on_sliders(pattern), strict=True):
            slider.show_value(round(part * _HALVES))
        self.tempo.show_value(round(pattern.tempo * _TENTHS))
        self.sigh.show_value(pattern.sigh)
        self._show()
        self.name.setFocus()
        self.name.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by the return key, which would leave the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save.click()
        else:
            super().keyPressEvent(event)

    @property
    def pattern(self) -> Pattern | None:
        """What is set, if it can be breathed."""
        parts = self._parts
        tempo = tempo_of(parts) if self._in_seconds else self.tempo.slider.value() / _TENTHS
        try:
            return Pattern(parts, tempo, self.sigh.pills[True].isChecked())
        except ValueError:
            return None

    @property
    def _name(self) -> str:
        """The name in plain characters alone: what cannot be seen may have been pasted."""
        return "".join(filter(str.isprintable, self.name.text())).strip()

    @property
    def _parts(self) -> Parts:
        inhale, first, exhale, second = (part.slider.value() / _HALVES for part in self.parts)
        return (inhale, first, exhale, second)

    @property
    def _in_seconds(self) -> bool:
        return self.measure.pills[_Measure.SECONDS].isChecked()

    def _lay_out(self) -> None:
        look = self._look
        layout = column(look, 9)
        layout.addWidget(Text(look, self.tr("Name")))
        layout.addWidget(self.name)
        layout.addWidget(self.measure)
        for part in (*self.parts, self.tempo, self.sigh, self.curve, self.words):
            layout.addWidget(part)
        buttons = row(look, 4)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._show)
        for sends in (*(part.chosen for part in self.parts), self.tempo.chosen):
            sends.connect(self._show)
        self.sigh.chosen.connect(self._show)
        self.measure.chosen.connect(self._show_measure)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.left)

    def _save(self) -> None:
        if pattern := self.pattern:
            self.saved.emit(self._name, pattern)

    def _show_measure(self) -> None:
        """Say the same numbers in the other measure, at the tempo that they have had."""
        self.tempo.show_value(round(tempo_of(self._parts) * _TENTHS))
        for part in self.parts:
            part.show_value(part.slider.value())
        self._show()

    def _show(self) -> None:
        pattern = self.pattern
        self.tempo.setVisible(not self._in_seconds)
        words = self._problem(pattern)
        self.save.setEnabled(not words)
        self.save.setAccessibleDescription(words)
        self.curve.setVisible(pattern is not None)
        if pattern:
            breathing = pattern.rhythm().breathing(Breathing(pattern.tempo))
            self.curve.show_breathing(breathing)
            tempo, parts = breaths_a_minute(pattern.tempo), seconds_of_a_breath(breathing)
            words = words or f"{tempo}:   {parts}"
        self.words.say(words)

    def _problem(self, pattern: Pattern | None) -> str:
        """Say what is missing until it can be kept."""
        parts, whole = self._parts, sum(self._parts)
        shortest, longest = 60.0 / MAX_TEMPO, 60.0 / MIN_TEMPO
        if self._in_seconds and not shortest <= whole <= longest:
            words = self.tr("A breath takes {least} to {most} s; this one takes {seconds} s.")
            seconds = {"least": shortest, "most": longest, "seconds": whole}
            return words.format(**{key: decimal(value) for key, value in seconds.items()})
        if min(parts[::2]) < LEAST_SHARE * whole or not whole:
            return self.tr("In and out take at least a fifth of the breath each.")
        if max(parts[1::2]) > MOST_PAUSE_SHARE * whole:
            return self.tr("A pause takes half of the breath at most.")
        if pattern is None or not self._name:
            return self.tr("It needs a name.")
        if self._name.casefold() in self._taken:
            return self.tr("Another pattern has this name.")
        return ""

    def _part(self, halves: int) -> str:
        number = decimal(halves / _HALVES)
        return self.tr("{seconds} s").format(seconds=number) if self._in_seconds else number


def _on_sliders(pattern: Pattern) -> Parts:
    """Return its parts where the sliders can show them, or else as so many seconds."""
    if all(part * _HALVES % 1 == 0 and part * _HALVES <= _MOST for part in pattern.parts):
        return pattern.parts
    inhale, first, exhale, second = (60.0 / pattern.tempo * share for share in pattern.shares)
    return (inhale, first, exhale, second)


def _tempo(tenths: int) -> str:
    return breaths_a_minute(tenths / _TENTHS)
