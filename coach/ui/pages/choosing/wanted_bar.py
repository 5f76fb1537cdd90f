"""What one asks for: what bothers, the minutes there are, where one is, and a few words."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coach.core.library.areas import AREA_NAMES
from coach.core.library.place import PLACE_NAMES, Place
from coach.core.library.search import Wanted
from coach.core.routine.area import Area
from coach.ui.controls.finding.flow_layout import Flow
from coach.ui.controls.finding.search_field import SearchField
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
# Milliseconds without a key: then somebody looks at what is found.
_TYPED = 150


def area_names() -> Mapping[Area, str]:
    """Return what the areas are called in the window's language."""
    return {area: told(name) for area, name in AREA_NAMES.items()}


class WantedBar(QWidget):
    """Buttons that stay pressed; `changed` when something else is asked for.

    The field to search in stands where the page puts it.
    """

    changed = Signal()

    def __init__(self, look: Look, question: str) -> None:
        super().__init__()
        self.areas = Toggles(look, question, [self._bother(areas) for areas in BOTHERS])
        self.minutes = Toggles(
            look,
            self.tr("How many minutes do you have?"),
            [(n, self.tr("{minutes} min").format(minutes=n), self._at_most(n)) for n in MINUTES],
            single=True,
        )
        names = {place: told(name) for place, name in PLACE_NAMES.items()}
        where = self.tr("Where are you?")
        places = [(place, name, name) for place, name in names.items()]
        self.places: Toggles[Place] = Toggles(look, where, places, single=True)
        self.search = SearchField(look, self.tr("Search"))
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED)
        self._connect()
        layout = Flow(look, self)
        for part in (self.areas, self.minutes, self.places):
            layout.addWidget(part)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def wanted(self) -> Wanted:
        """What is asked for."""
        areas = frozenset(area for areas in self.areas.values for area in areas)
        minutes = next(iter(self.minutes.values), None)
        places = frozenset(p for place in self.places.values for p in place.positions)
        return Wanted(areas, minutes, places, self.search.text())

    def clear(self) -> None:
        """Ask for nothing."""
        for part in (self.areas, self.minutes, self.places):
            part.clear()
        self.search.clear()
        self._take()

    def _take(self) -> None:
        self._typed.stop()
        self.changed.emit()

    def _connect(self) -> None:
        for part in (self.areas, self.minutes, self.places):
            part.changed.connect(self._take)
        self.search.textChanged.connect(self._typed.start)
        self._typed.timeout.connect(self._take)
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

    def _at_most(self, minutes: int) -> str:
        return self.tr("at most %n minute(s)", "", minutes)
