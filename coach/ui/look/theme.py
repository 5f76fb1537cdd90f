"""Every colour, size and distance of the window, and how they follow the system and its size."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QLinearGradient
from PySide6.QtWidgets import QBoxLayout, QWidget

from coach.storage.appearance import LookSettings, Movement, Scheme

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
    wall: str
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
    wall="#768e94",
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
    wall="#fdfcf8",
    wood="#a67c52",
    cushion="#9d7636",
    glow="#f7a823",
)
# Black, white and two clear colours; no shade that carries a meaning, no halo.
CONTRAST = Colours(
    top="#000000",
    bottom="#000000",
    ink="#ffffff",
    quiet="#f0f0f0",
    sea="#00e5ff",
    sea_text="#7df3ff",
    on_sea="#000000",
    card="#000000",
    card_on="#14353a",
    line="#ffffff",
    track="#606060",
    orb_core="#2f62c4",
    orb_rim="#2f62c4",
    halo="#000000",
    warm_text="#ffe0b8",
    wrong="#5a0f00",
    wrong_line="#ff9a70",
    off="#b0b0b0",
    skin="#ffcfa8",
    hair="#3a1a0a",
    cloth="#ffffff",
    legs="#ffd400",
    wall="#b4b4b4",
    wood="#c8935a",
    cushion="#e6b450",
    glow="#ffff00",
)
_CHOSEN = {Scheme.DAY: DAY, Scheme.NIGHT: NIGHT, Scheme.CONTRAST: CONTRAST}


class Look(QObject):
    """What the window looks like now: as the person wishes or, without a wish, the system.

    `changed` when anything about it did. `still` asks for steps and fades instead of movement,
    `turned` for everything upside down; `build` and `complexion` are the figure's.
    """

    changed = Signal()

    def __init__(self, scheme: Qt.ColorScheme = Qt.ColorScheme.Unknown) -> None:
        super().__init__()
        self.unit = 1.0
        self.colours = DAY
        self.still = self.turned = False
        self._system = scheme
        self._system_contrast = self._system_still = False
        self._wished = LookSettings()
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        self._families = [*filter(QFontDatabase.hasFamily, FAMILIES), system]
        self._dress()

    def follow(self, scheme: Qt.ColorScheme) -> None:
        """Take the system's scheme over; day where the system does not say."""
        self._system = scheme
        self._dress()

    def follow_contrast(self, contrast: Qt.ContrastPreference) -> None:
        """Take over whether the system shows everything in high contrast."""
        self._system_contrast = contrast == Qt.ContrastPreference.HighContrast
        self._dress()

    def follow_movement(self, *, reduced: bool) -> None:
        """Take over whether the system is asked for little movement."""
        self._system_still = reduced
        self._dress()

    def wish(self, wished: LookSettings) -> None:
        """Look as the person wishes."""
        if wished != self._wished:
            self._wished = wished
            self._dress()

    def _dress(self) -> None:
        dark = self._system == Qt.ColorScheme.Dark
        system = CONTRAST if self._system_contrast else NIGHT if dark else DAY
        self.colours = _CHOSEN.get(self._wished.scheme, system)
        asks = self._wished.motion is Movement.SYSTEM and self._system_still
        self.still = asks or self._wished.motion is Movement.REDUCED
        self.build, self.complexion = self._wished.build, self._wished.complexion
        self.changed.emit()

    def turn(self, *, turned: bool) -> None:
        """Turn everything by 180 degrees, or back."""
        if turned != self.turned:
            self.turned = turned
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
        font.setFamilies(self._families)
        font.setPixelSize(max(1, round(pixels)))
        font.setWeight(max(weight, QFont.Weight.Normal) if self.colours is CONTRAST else weight)
        return font

    def background(self, widget: QWidget) -> QLinearGradient:
        """Return the window's background as `widget` has it behind itself, turned with it."""
        top, high = widget.mapTo(widget.window(), QPoint(0, 0)).y(), widget.window().height()
        if self.turned:
            top = high - top - widget.height()
        gradient = QLinearGradient(0, -top, 0, high - top)
        gradient.setStops([(0, self.colour("top")), (1, self.colour("bottom"))])
        return gradient


class Box(QBoxLayout):
    """A row or column whose distances are in units, and which turns with the look."""

    def __init__(
        self,
        look: Look,
        direction: QBoxLayout.Direction = QBoxLayout.Direction.TopToBottom,
        *,
        gap: float = 8,
        margins: tuple[float, float, float, float] = (0, 0, 0, 0),
    ) -> None:
        super().__init__(direction)
        self._upright = direction
        self._look, self._gap, self._margins = look, gap, margins
        look.changed.connect(self._respace)
        self._respace()

    def margins(self, margins: tuple[float, float, float, float]) -> None:
        """Keep these distances to the edges, in units."""
        self._margins = margins
        self._respace()

    def setDirection(self, direction: QBoxLayout.Direction) -> None:  # noqa: N802 - Qt's name
        """Lie in this direction, or in the opposite one where the look is turned."""
        self._upright = direction
        # Qt numbers opposite directions 0 and 1, 2 and 3.
        opposite = QBoxLayout.Direction(direction.value ^ 1)
        super().setDirection(opposite if self._look.turned else direction)

    def _respace(self) -> None:
        self.setSpacing(self._look.px(self._gap))
        margins = [self._look.px(margin) for margin in self._margins]
        left, top, right, bottom = margins[2:] + margins[:2] if self._look.turned else margins
        self.setContentsMargins(left, top, right, bottom)
        self.setDirection(self._upright)


def row(look: Look, gap: float = 8) -> Box:
    """Return a row without margins."""
    return Box(look, QBoxLayout.Direction.LeftToRight, gap=gap)


def column(look: Look, gap: float = 8) -> Box:
    """Return a column without margins."""
    return Box(look, gap=gap)
