"""Every colour, size and distance of the window, and how they follow the system and its size."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QLinearGradient, QPalette
from PySide6.QtWidgets import QBoxLayout, QWidget

# At this size of the window, one unit is one pixel.
DESIGN_WIDTH, DESIGN_HEIGHT = 1280, 800
SMALLEST_UNIT, LARGEST_UNIT = 0.8, 4.0
# Preferred where installed; the system's own face otherwise.
FAMILIES = ("Inter", "Noto Sans")
# Above this ratio of width to height, picture and words stand side by side.
WIDE = 1.12


class Type(IntEnum):
    """The type scale, in units."""

    SMALL = 14
    BODY = 17
    LEAD = 20
    HEAD = 24
    TITLE = 34


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme. Text is named after its tone, surfaces after their use.

    Text on `top`, `bottom` and `wrong` is read from three metres: at least 7:1.
    """

    top: str
    bottom: str
    ink: str
    quiet: str
    sea: str
    sea_text: str
    on_sea: str
    card: str
    card_on: str
    line: str
    track: str
    orb_core: str
    orb_rim: str
    halo: str
    warm_text: str
    wrong: str
    wrong_line: str
    off: str
    # The person, and what the person stands on and leans on.
    skin: str
    hair: str
    cloth: str
    legs: str
    wood: str
    cushion: str
    glow: str


NIGHT = Colours(
    top="#0d1b26",
    bottom="#12303a",
    ink="#f1f6f4",
    quiet="#b3c6c7",
    sea="#7fd6c8",
    sea_text="#86dacd",
    on_sea="#0a2326",
    card="#152c38",
    card_on="#1a3c46",
    line="#41616b",
    track="#2b434e",
    orb_core="#35978f",
    orb_rim="#164853",
    halo="#5fc4b8",
    warm_text="#ffd9c4",
    wrong="#43393a",
    wrong_line="#8d6a5b",
    off="#7b9196",
    skin="#f0b895",
    hair="#5a3a2e",
    cloth="#f4ece0",
    legs="#d5775a",
    wood="#a07d5c",
    cushion="#c39a5c",
    glow="#ffc765",
)
DAY = Colours(
    top="#f7f4ec",
    bottom="#e6efe9",
    ink="#15292f",
    quiet="#3a5054",
    sea="#1f7f78",
    sea_text="#0b544f",
    on_sea="#ffffff",
    card="#fdfcf8",
    card_on="#e0f0ea",
    line="#a9bab4",
    track="#cdd8d2",
    orb_core="#cdeae0",
    orb_rim="#86c5bb",
    halo="#4fa79d",
    warm_text="#732b0c",
    wrong="#f3dccd",
    wrong_line="#c58d6e",
    off="#728282",
    skin="#d08d66",
    hair="#4f3329",
    cloth="#1f5863",
    legs="#a9492f",
    wood="#a67c52",
    cushion="#b98a45",
    glow="#f7a823",
)


class Look(QObject):
    """What the window looks like now: `changed` when its size or the system's scheme did."""

    changed = Signal()

    def __init__(self, scheme: Qt.ColorScheme = Qt.ColorScheme.Unknown) -> None:
        super().__init__()
        self.unit = 1.0
        self.colours = DAY
        self._families = [name for name in FAMILIES if QFontDatabase.hasFamily(name)]
        self.follow(scheme)

    def follow(self, scheme: Qt.ColorScheme) -> None:
        """Take the system's scheme over; day where the system does not say."""
        self.colours = NIGHT if scheme == Qt.ColorScheme.Dark else DAY
        self.changed.emit()

    def fit(self, width: int, height: int) -> None:
        """Scale everything to a window of this size in pixels."""
        unit = min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT)
        # In steps, so that dragging the window's edge does not lay out every pixel anew.
        unit = round(min(max(unit, SMALLEST_UNIT), LARGEST_UNIT) * 20) / 20
        if unit != self.unit:
            self.unit = unit
            self.changed.emit()

    def px(self, units: float) -> int:
        """Return a distance in pixels."""
        return round(units * self.unit)

    def colour(self, name: str) -> QColor:
        """Return a colour of the current scheme by its name in `Colours`."""
        return QColor(getattr(self.colours, name))

    def font(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the window's face at a size in pixels."""
        font = QFont()
        if self._families:
            font.setFamilies([*self._families, font.family()])
        font.setPixelSize(max(1, round(pixels)))
        font.setWeight(weight)
        return font

    def background(self, widget: QWidget) -> QLinearGradient:
        """Return the window's background as `widget` has it behind itself."""
        top = widget.mapTo(widget.window(), QPoint(0, 0)).y()
        gradient = QLinearGradient(0, -top, 0, widget.window().height() - top)
        gradient.setColorAt(0, self.colour("top"))
        gradient.setColorAt(1, self.colour("bottom"))
        return gradient

    def palette(self) -> QPalette:
        """Return Qt's palette for what is not painted by us: selections, tooltips, scroll bars."""
        role = QPalette.ColorRole
        palette = QPalette(self.colour("card"), self.colour("top"))
        for names, roles in (
            ("ink", (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
            ("card", (role.Base, role.ToolTipBase, role.AlternateBase)),
            ("sea", (role.Highlight, role.Link)),
            ("on_sea", (role.HighlightedText,)),
        ):
            for each in roles:
                palette.setColor(each, self.colour(names))
        return palette


class Box(QBoxLayout):
    """A row or column whose distances are in units and so scale with the window."""

    def __init__(
        self,
        look: Look,
        direction: QBoxLayout.Direction = QBoxLayout.Direction.TopToBottom,
        *,
        gap: float = 8,
        margins: tuple[float, float, float, float] = (0, 0, 0, 0),
    ) -> None:
        super().__init__(direction)
        self._look, self._gap, self._margins = look, gap, margins
        look.changed.connect(self._respace)
        self._respace()

    def _respace(self) -> None:
        self.setSpacing(self._look.px(self._gap))
        left, top, right, bottom = (self._look.px(margin) for margin in self._margins)
        self.setContentsMargins(left, top, right, bottom)


def row(look: Look, gap: float = 8) -> Box:
    """Return a row without margins."""
    return Box(look, QBoxLayout.Direction.LeftToRight, gap=gap)


def column(look: Look, gap: float = 8) -> Box:
    """Return a column without margins."""
    return Box(look, gap=gap)
