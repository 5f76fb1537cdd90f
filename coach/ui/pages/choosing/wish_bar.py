"""What bothers, the minutes there are, and where one is: buttons that stay pressed."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coach.core.library.areas import AREA_NAMES
from coach.core.library.place import PLACE_NAMES, Place
from coach.core.library.search import Wanted
from coach.core.routine.area import Area
from coach.ui.controls.finding.flow_layout import Flow
from coach.ui.controls.finding.toggles import Toggles
from coach.ui.i18n.messages import told
from coach.ui.look.theme import Look

MINUTES = (2, 5, 10, 15)
# What bothers people, those first that bother most; calves and hamstrings are stretched as one.
BOTHERS = (
    (Area.LOWER_BACK,),
    (Area.NECK,),
    (Area.SHOULDERS,),
    (Area.UPPER_BACK,),
    (Area.HIPS,),
    (Area.WRISTS,),
    (Area.CALVES, Area.HAMSTRINGS),
    (Area.FEET,),
    (Area.SLEEP,),
    (Area.RESTLESS,),
)


def area_names() -> Mapping[Area, str]:
    """Return what the areas are called in the window's language."""
    return {area: told(name) for area, name in AREA_NAMES.items()}


class WishBar(QWidget):
    """Buttons that stay pressed; `changed` when something else is asked for."""

    changed = Signal()

    def __init__(self, look: Look, question: str) -> None:
        super().__init__()
        self.areas = Toggles(look, question, [self._bother(areas) for areas in BOTHERS])
        self.minutes = Toggles(
            look,
            self.tr("How many minutes do you have?"),
            [(n, self.tr("{minutes} min").format(minutes=n), self._minutes(n)) for n in MINUTES],
            single=True,
        )
        names = {place: told(name) for place, name in PLACE_NAMES.items()}
        where = self.tr("Where are you?")
        places = [(place, name, name) for place, name in names.items()]
        self.places: Toggles[Place] = Toggles(look, where, places, single=True)
        layout = Flow(look, self)
        for part in (self.areas, self.minutes, self.places):
            layout.addWidget(part)
            part.changed.connect(self._take)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name_keys()

    @property
    def wanted(self) -> Wanted:
        """What is asked for."""
        areas = frozenset(area for areas in self.areas.values for area in areas)
        minutes = next(iter(self.minutes.values), None)
        places = frozenset(p for place in self.places.values for p in place.positions)
        return Wanted(areas, minutes, places)

    def clear(self) -> None:
        """Ask for nothing."""
        for part in (self.areas, self.minutes, self.places):
            part.clear()
        self._take()

    def ask_as(self, other: "WishBar") -> None:
        """Ask for what another one asks for."""
        self.areas.show_pressed(other.areas.values)
        self.minutes.show_pressed(other.minutes.values)
        self.places.show_pressed(other.places.values)

    def _take(self) -> None:
        self.changed.emit()

    def _name_keys(self) -> None:
        for number, toggle in enumerate(self.areas.toggles.values(), 1):
            keys = QKeySequence(f"Ctrl+{number % 10}")
            shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(toggle.click)
            toggle.setToolTip(shown)

    def _bother(self, areas: tuple[Area, ...]) -> tuple[tuple[Area, ...], str, str]:
        name = told(AREA_NAMES[areas[0]]) if len(areas) == 1 else self.tr("Calves and hamstrings")
        name = name[:1].upper() + name[1:]
        return areas, name, name

    def _minutes(self, minutes: int) -> str:
        """Return what a number of minutes is called by a screen reader."""
        return self.tr("about %n minute(s)", "", minutes)
