"""The column of words beside the circle: each line has its place, so that nothing jumps."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.controls.breath_dots import BreathDots
from coach.ui.controls.labels import FitText
from coach.ui.i18n.phases import phase_words, second_inhale
from coach.ui.look.right_to_left import placed
from coach.ui.look.rotation import place
from coach.ui.look.theme import Look
from coach.ui.session.wording import Words

# Name: (share of the column's height, smallest and largest size in window heights).
Places = dict[str, tuple[float, float, float]]
BREATHING: Places = {
    "kicker": (0.075, 0.018, 0.0235),
    "heading": (0.125, 0.030, 0.058),
    "phase": (0.225, 0.040, 0.125),
    "seconds": (0.155, 0.040, 0.088),
    "caption": (0.230, 0.024, 0.043),
    "dots": (0.085, 0.020, 0.029),
    "then": (0.105, 0.020, 0.029),
}
LISTENING: Places = {
    "kicker": (0.075, 0.018, 0.0235),
    "heading": (0.105, 0.030, 0.050),
    "caption": (0.420, 0.030, 0.070),
    "phase": (0.130, 0.030, 0.070),
    "seconds": (0.100, 0.030, 0.060),
    "dots": (0.080, 0.020, 0.029),
    "then": (0.090, 0.020, 0.029),
}
# In a small window: only what leads the breath.
SMALL: Places = {
    "heading": (0.22, 0.045, 0.10),
    "phase": (0.44, 0.08, 0.24),
    "seconds": (0.34, 0.08, 0.20),
}
# A dot's size in window heights.
_DOT = 0.030


class WordColumn(QWidget):
    """Shows `Words`; a label is painted only when its text changes."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        light, bold = QFont.Weight.Light, QFont.Weight.DemiBold
        self._look = look
        self.kicker = FitText(look, colour="quiet", weight=bold)
        self.heading = FitText(look, weight=light)
        self.phase = FitText(look, colour="sea_text", weight=light)
        self.seconds = FitText(look, colour="quiet", weight=light)
        self.caption = FitText(look, wrap=True)
        self.count = FitText(look, colour="quiet")
        self.then = FitText(look, colour="quiet")
        self.dots = BreathDots(look)
        self._words, self._small = Words(), False
        for part in (*self.labels(), self.dots):
            part.setParent(self)
        # The largest word must not change its size from phase to phase.
        self.phase.also_fits(*phase_words().values(), second_inhale())
        look.changed.connect(self._arrange)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def labels(self) -> tuple[FitText, ...]:
        """Return everything that is read."""
        return (
            self.kicker,
            self.heading,
            self.phase,
            self.seconds,
            self.caption,
            self.count,
            self.then,
        )

    def say(self, words: Words) -> None:
        """Show these words."""
        before, self._words = self._words, words
        self.kicker.say(words.kicker)
        self.heading.say(words.heading)
        self.phase.say(words.phase)
        self.seconds.say(words.seconds)
        self.caption.tone("ink" if words.said else "quiet")
        self.caption.say(words.caption)
        self.count.say(words.count)
        self.then.say(words.then)
        self.dots.show_breath(words.breath, words.breaths)
        if (before.listening, before.breaths) != (words.listening, words.breaths):
            self._arrange()

    def show_small(self, *, small: bool) -> None:
        """Show only the largest words, or all."""
        self._small = small
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every line its place."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        high = self.window().height()
        top, places = 0.0, self._places()
        for part in (self.kicker, self.caption, self.dots, self.count, self.then):
            part.setVisible(not self._small)
        for name, (share, smallest, largest) in places.items():
            height = share * self.height()
            where = QRect(0, round(top), self.width(), round(height))
            top += height
            if name == "caption":
                # Air above and below, however much there is to say.
                air = round(0.05 * height)
                where.adjust(0, air, 0, -air)
            if name == "dots":
                self._arrange_dots(where, smallest * high, largest * high)
            else:
                label: FitText = getattr(self, name)
                label.place(where, max(9.0, smallest * high), largest * high)

    def _arrange_dots(self, where: QRect, smallest: float, largest: float) -> None:
        dot = min(where.height(), round(_DOT * self.window().height()))
        width = round(self.dots.width_for(dot, where.width() * 0.55))
        middle = where.center().y() - dot // 2
        dots = placed(QRectF(where.left(), middle, width, dot), self)
        place(self.dots, self._look, dots.toRect())
        where.setLeft(where.left() + width + (dot if width else 0))
        where = placed(QRectF(where), self).toRect()
        self.count.place(where, max(9.0, smallest), largest)

    def _places(self) -> Places:
        if self._small:
            return SMALL
        return LISTENING if self._words.listening else BREATHING
