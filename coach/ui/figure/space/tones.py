"""The colours of a body in space: those of a scheme, in light and shade, near and far."""

from PySide6.QtGui import QBrush, QColor

from coach.ui.figure.colours import Palette, mixed

# What a colour is mixed with where it lies in shade, and how much of it, and so on a limb of
# the far side.
_SHADE = {
    "skin": ("#6b3a2a", 0.20),
    "skin_shade": ("#6b3a2a", 0.20),
    "cloth": ("#1a1512", 0.15),
    "legs": ("#45201c", 0.20),
    "hair": ("#000000", 0.16),
    "hair_shade": ("#000000", 0.16),
}
_FAR = {"skin": ("#6b3a2a", 0.30), "cloth": ("#2f2724", 0.26), "legs": ("#45201c", 0.32)}
_STEPS = 24


class Tones:
    """The colours of a palette for a body."""

    def __init__(self, colours: Palette) -> None:
        self.colours = colours
        self._known: dict[tuple[str, int, bool], QBrush] = {}

    def of(self, name: str, far: float, *, shade: bool) -> QBrush:
        """Return a colour in light or shade; `far` is 1 for a limb of the far side."""
        key = name, round(far * _STEPS), shade
        if key not in self._known:
            colour = self.colours[name]
            if name in _FAR:
                other, share = _FAR[name]
                colour = mixed(colour, QColor(other), share * key[1] / _STEPS)
            if shade:
                other, share = _SHADE[name]
                colour = mixed(colour, QColor(other), share)
            self._known[key] = QBrush(colour)
        return self._known[key]
