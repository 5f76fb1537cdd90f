"""Labels: always plain text, sized and coloured by the look."""

import re

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from coach.ui.look.right_to_left import mirrored
from coach.ui.look.rotation import paint_label, place
from coach.ui.look.theme import Look, Type

_WRAP = Qt.TextFlag.TextWordWrap
# No language needs longer words on one line; without a break they would push the page apart.
_LONGEST_WORD = 28
_ENDLESS = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")
# So many characters fit on a line wherever one stands, and however wide they are.
_PIECE = re.compile(r"(\S{8})(?=\S)")
_MAY_BREAK = "\u200b"


def breakable(text: str) -> str:
    """Return a text in which a word without end may be broken."""
    return _ENDLESS.sub(lambda word: _PIECE.sub(rf"\1{_MAY_BREAK}", word[0]), text)


class Text(QLabel):
    """A label in one size of the type scale; wraps where `wrap` is set."""

    def __init__(  # noqa: PLR0913 - one place that says how a label can look
        self,
        look: Look,
        text: str = "",
        size: Type = Type.BODY,
        *,
        colour: str = "ink",
        weight: QFont.Weight = QFont.Weight.Normal,
        wrap: bool = True,
    ) -> None:
        super().__init__(breakable(text))
        self._look, self._size, self._colour, self._weight = look, size, colour, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        look.changed.connect(self._restyle)
        self._restyle()

    def say(self, text: str) -> None:
        """Show a text; nothing is painted where it is the same."""
        text = breakable(text)
        if text != self.text():
            self.setText(text)

    def tone(self, colour: str) -> None:
        """Use another colour of the scheme."""
        if colour != self._colour:
            self._colour = colour
            self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, turned where the look is."""
        if self._look.turned:
            paint_label(self, self._look)
        else:
            super().paintEvent(event)

    def _restyle(self) -> None:
        self.setFont(self._look.font(self._look.px(self._size), self._weight))
        # Without words, a label would keep the height that it had in the font before.
        self.setIndent(self.indent())
        tint(self, self._look, self._colour)


def tint(widget: QWidget, look: Look, colour: str) -> None:
    """Give a widget's text a colour of the scheme."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, look.colour(colour))
    widget.setPalette(palette)


class FitText(QLabel):
    """A label that fills the place it is given: as large as fits, between two sizes in pixels.

    What does not even fit at the smallest size is elided, and whole in the tooltip.
    `like` are other texts that the same place must hold: the size fits them all, so that
    it does not jump between them.
    """

    def __init__(
        self,
        look: Look,
        *,
        colour: str = "ink",
        weight: QFont.Weight = QFont.Weight.Normal,
        wrap: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._colour, self._weight = look, colour, weight
        self._whole, self._like = "", tuple[str, ...]()
        self._smallest, self._largest = 10, 40
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        # By the window's direction, not by each text's: a number alone has none.
        side = Qt.AlignmentFlag.AlignRight if mirrored(self) else Qt.AlignmentFlag.AlignLeft
        upright = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        self.setAlignment(side | upright)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def whole(self) -> str:
        """The whole text, also where it is elided."""
        return self._whole

    def say(self, text: str) -> None:
        """Show a text; nothing is painted where it is the same."""
        text = breakable(text)
        if text != self._whole:
            self._whole = text
            self.setAccessibleName(text)
            self._fit()

    def tone(self, colour: str) -> None:
        """Use another colour of the scheme."""
        if colour != self._colour:
            self._colour = colour
            self._restyle()

    def place(self, where: QRect, smallest: float, largest: float) -> None:
        """Take a place, with the sizes to choose from."""
        self._smallest, self._largest = round(smallest), round(largest)
        place(self, self._look, where)
        self._fit()

    def also_fits(self, *texts: str) -> None:
        """Choose a size at which these would fit, too."""
        self._like = texts
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to its new place."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, turned where the look is."""
        if self._look.turned:
            paint_label(self, self._look)
        else:
            super().paintEvent(event)

    def _restyle(self) -> None:
        tint(self, self._look, self._colour)
        self._fit()

    def _fit(self) -> None:
        pixels = self._largest
        while pixels > self._smallest and not self._all_fit(pixels):
            pixels = max(self._smallest, int(pixels * 0.96))
        self.setFont(self._look.font(pixels, self._weight))
        shown = self._whole if self._fits(self._whole, pixels) else self._elided()
        self.setText(shown)
        self._align(shown)
        self.setToolTip("" if shown == self._whole else _as_it_is(self._whole))

    def _align(self, shown: str) -> None:
        """Let the first letter stand in line with the other lines, whatever their size."""
        if shown and not self.wordWrap() and not mirrored(self):
            bearing = QFontMetrics(self.font()).leftBearing(shown[0])
            self.setContentsMargins(-max(0, bearing), 0, 0, 0)

    def _all_fit(self, pixels: int) -> bool:
        return all(self._fits(text, pixels) for text in (self._whole, *self._like))

    def _fits(self, text: str, pixels: int) -> bool:
        metrics = QFontMetrics(self._look.font(pixels, self._weight))
        flags = _WRAP if self.wordWrap() else Qt.TextFlag.TextSingleLine
        box = metrics.boundingRect(QRect(0, 0, self.width(), 10_000), flags, text)
        return box.width() <= self.width() and box.height() <= self.height()

    def _elided(self) -> str:
        lines = 1
        metrics = QFontMetrics(self.font())
        if self.wordWrap():
            lines = max(1, self.height() // metrics.lineSpacing())
        # Wrapping loses part of each line: better a little too short than cut off.
        room = int(self.width() * lines * (1.0 if lines == 1 else 0.85))
        return metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room)


def _as_it_is(text: str) -> str:
    """Return text for a tooltip, which takes what looks like markup for markup."""
    from html import escape  # noqa: PLC0415 - knows 2,000 signs by name, and few texts are cut

    return f"<qt>{escape(text)}</qt>"
