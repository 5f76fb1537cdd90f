"""Learns the tempo from the person's own breath: three taps, each as an exhale begins."""

import time
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO
from coach.core.routine.tapping import LONGEST, TAPS, Odd, Taps
from coach.ui.controls.breath_dots import BreathDots
from coach.ui.controls.buttons import Button
from coach.ui.controls.labels import Text
from coach.ui.i18n.numbers import breaths_a_minute
from coach.ui.look.theme import Look, column, row

if TYPE_CHECKING:
    from collections.abc import Callable

_MEDIA = {Qt.Key.Key_MediaPlay, Qt.Key.Key_MediaTogglePlayPause, Qt.Key.Key_MediaPause}
_PRESSING = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter} | _MEDIA
_FOR_A_WHILE = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
# Milliseconds without a tap after which it is given up: nobody breathes that slowly.
_PATIENCE = round(2000 * LONGEST)
_DOT = 16


class _TapButton(Button):
    """Pressed as any button, and by media keys; what a held key repeats is no press."""

    media_pressed = Signal()
    escaped = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a media key for a press, and Escape for the wish to leave."""
        if event.isAutoRepeat() and event.key() in _PRESSING:
            event.accept()
        elif event.key() in _MEDIA:
            self.media_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that something else is being done, in this window."""
        super().focusOutEvent(event)
        if event.reason() not in _FOR_A_WHILE:
            self.left.emit()


class TapControl(QWidget):
    """One button: a press begins, each further one is a tap, and the third tap ends it.

    `learnt` sends a tempo within the limits, in breaths a minute. What is shown is `said`, too,
    and each tap before it that counts is `counted`: the eyes may be closed. `now` tells the time
    in seconds.
    """

    learnt = Signal(float)
    said = Signal(str)
    counted = Signal()
    began = Signal()
    ended = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.now: Callable[[], float] = time.monotonic
        self._look, self._limits = look, (MIN_TEMPO, MAX_TEMPO)
        self._taps = Taps()
        self.active = False
        self.button = _TapButton(look, self.tr("&Tap your breath"))
        self.dots = BreathDots(look)
        self.dots.show_breath(0, TAPS)
        self.words = Text(look, colour="quiet")
        self.patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self.patience.timeout.connect(self.leave)
        # As it goes down, not as it comes up again: that is when the breath begins.
        self.button.pressed.connect(self._press)
        self.button.media_pressed.connect(self._press)
        self.button.escaped.connect(self.leave)
        self.button.left.connect(self.leave)
        beside = column(look, 4)
        # A single line is level with the button's own.
        beside.addStretch(1)
        beside.addWidget(self.dots)
        beside.addWidget(self.words)
        beside.addStretch(1)
        layout = row(look, 10)
        # What is said may need more lines: the button stays under the pointer.
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(beside, 1)
        self.setLayout(layout)
        look.changed.connect(self._size_dots)
        self._size_dots()
        self.rest()

    def show_limits(self, slowest: float, fastest: float) -> None:
        """Take other limits, in breaths a minute; where only one tempo is left, none is learnt."""
        self.leave()
        self._limits = slowest, fastest
        self.setVisible(slowest < fastest)
        self.rest()

    def begin(self) -> None:
        """Wait for the first tap."""
        self.active, self._taps = True, Taps()
        self.button.setFocus()
        self.patience.start()
        self.began.emit()
        self._show(
            self.tr(
                "Each time you begin to breathe out: space, a click here or the play key. "
                "Three times; Escape ends it."
            )
        )

    def tap(self) -> None:
        """Take a tap, while it waits for one."""
        if not self.active:
            return
        self._taps = self._taps.tap(self.now())
        self.patience.start()
        if self._taps.is_learnt:
            self._end()
            self._set(self._taps.tempo or 0.0)
        else:
            if not self._taps.odd:
                self.counted.emit()
            self._show(" ".join(filter(None, (self._reproach(), self._so_far()))))

    def leave(self) -> None:
        """End it, and leave the tempo as it was; may be called at any time."""
        if self.active:
            self._taps = Taps()
            self._end()
            self._show(self.tr("Ended. The tempo stays as it was."))

    def rest(self) -> None:
        """Say what it is for, while it is not used."""
        if not self.active:
            self._taps = Taps()
            self.dots.hide()
            self.words.say(self.tr("Three taps, and the tempo is yours."))

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave with the page."""
        super().hideEvent(event)
        self.leave()
        self.rest()

    def _size_dots(self) -> None:
        height = self._look.px(_DOT)
        self.dots.setFixedSize(round(self.dots.width_for(height, inf)), height)

    def _press(self) -> None:
        if self.active:
            self.tap()
            return
        # Whoever has not heard that it is done taps once more.
        self._taps = self._taps.tap(self.now())
        if self._taps.is_learnt:
            self._show(self.words.text())
        else:
            self.begin()

    def _end(self) -> None:
        self.active = False
        self.patience.stop()
        self.ended.emit()

    def _set(self, yours: float) -> None:
        slowest, fastest = self._limits
        tempo = min(fastest, max(slowest, yours))
        words = self.tr("The tempo is yours now: {tempo}.")
        if yours > fastest:
            words = self.tr("Yours is {yours}. The tempo is {tempo} now, the fastest here.")
        elif yours < slowest:
            words = self.tr("Yours is {yours}. The tempo is {tempo} now, the slowest here.")
        self.learnt.emit(tempo)
        self._show(words.format(tempo=breaths_a_minute(tempo), yours=breaths_a_minute(yours)))

    def _so_far(self) -> str:
        tempo = self._taps.tempo
        words = self.tr("{count} of {taps}: {tempo} so far.") if tempo else ""
        return (words or self.tr("{count} of {taps}.")).format(
            count=self._taps.count, taps=TAPS, tempo=breaths_a_minute(tempo or 0.0)
        )

    def _reproach(self) -> str:
        match self._taps.odd:
            case Odd.SLIP:
                return self.tr("A double tap counts once.")
            case Odd.FAST:
                return self.tr("Too fast for a breath: counted anew.")
            case Odd.SLOW:
                return self.tr("Too slow for a breath: counted anew.")
            case Odd.UNEVEN:
                return self.tr("The last two breaths differ too much: one more.")
            case None:
                return ""

    def _show(self, words: str) -> None:
        self.dots.setVisible(self.active)
        self.dots.show_breath(self._taps.count, TAPS)
        self.words.say(words)
        self.button.setAccessibleDescription(words)
        self.said.emit(words)
