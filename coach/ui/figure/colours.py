"""The colours of the person and the prop: a few from the scheme, their shades from those."""

from PySide6.QtGui import QColor

from coach.storage.appearance import Complexion
from coach.ui.look.theme import Look

# What a colour is mixed with, and how much of it, where it lies in shade.
_SHADE = {
    "skin_shade": ("skin", "#7a3b24", 0.14),
    "skin_far": ("skin", "#6b3a2a", 0.38),
    "blush": ("skin", "#e0705a", 0.40),
    "hair_shade": ("hair", "#000000", 0.22),
    "cloth_shade": ("cloth", "#4a352c", 0.20),
    "cloth_far": ("cloth", "#2f2724", 0.30),
    "legs_far": ("legs", "#45201c", 0.38),
    "wood_light": ("wood", "#ffffff", 0.18),
    "wood_shade": ("wood", "#2a1a10", 0.24),
    "cushion_light": ("cushion", "#ffffff", 0.20),
    "cushion_shade": ("cushion", "#2a1a10", 0.24),
}
_PLAIN = (
    *("skin", "hair", "cloth", "legs", "wall", "wood", "cushion"),
    *("glow", "sea", "orb_rim", "line"),
)

Palette = dict[str, QColor]


# What a scheme's skin and hair are mixed with for another complexion, and how much of it.
_TONES = {
    Complexion.LIGHT: (("skin", "#fbe6d6", 0.45), ("hair", "#cf9a55", 0.62)),
    Complexion.MEDIUM: (),
    Complexion.DARK: (("skin", "#44220f", 0.58), ("hair", "#0d0908", 0.72)),
}


def figure_colours(look: Look) -> Palette:
    """Return every colour that the figure and the prop are painted with, by name."""
    palette = {name: look.colour(name) for name in _PLAIN}
    for name, other, share in _TONES[look.complexion]:
        palette[name] = mixed(palette[name], QColor(other), share)
    for name, (base, other, share) in _SHADE.items():
        palette[name] = mixed(palette[base], QColor(other), share)
    return palette


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour between two."""

    def part(of: float, and_of: float) -> float:
        return of + (and_of - of) * share

    return QColor.fromRgbF(
        part(one.redF(), other.redF()),
        part(one.greenF(), other.greenF()),
        part(one.blueF(), other.blueF()),
    )
