"""What may be told of a session besides how it felt; nobody has to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach.core.history.entry import MAX_NOTE, WORST
from coach.core.library.areas import AREA_NAMES
from coach.core.routine.area import BREATHED, Area
from coach.ui.controls.finding.toggles import Toggles
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Section
from coach.ui.i18n.messages import told
from coach.ui.look.theme import Look, Type, row
from coach.ui.pages.composing.name_field import NameField


class NoteField(NameField):
    """One line; `kept` sends what stands in it when the person is done with it."""

    kept = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setMaxLength(MAX_NOTE)
        self.editingFinished.connect(lambda: self.kept.emit(self.text().strip()))


class Afterwards(QWidget):
    """`easier` sends areas, `discomfort` 0 to 10 or None, `noted` a line."""

    easier = Signal(object)
    discomfort = Signal(object)
    noted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        panel = Section(look, self.tr("If you like"))
        ask = self.tr("Where is it easier now?")
        names = [(area, told(name), told(name)) for area, name in AREA_NAMES.items()]
        self._asks_where = Text(look, ask, Type.SMALL, colour="quiet")
        self.areas = Toggles(look, ask, names)
        how_bad = self.tr("Discomfort, from 0, none, to 10, unbearable")
        levels = [(n, str(n), self.tr("Discomfort {number}").format(number=n)) for n in _LEVELS]
        self.levels = Toggles(look, how_bad, levels, single=True)
        self.note = NoteField(self.tr("A note, in one line"))
        asks_note = Text(look, self.note.accessibleName(), Type.SMALL, colour="quiet", wrap=False)
        asks_note.setBuddy(self.note)
        for each in (self._asks_where, self.areas):
            panel.column.addWidget(each)
        panel.column.addWidget(Text(look, how_bad, Type.SMALL, colour="quiet"))
        panel.column.addWidget(self.levels)
        noting = row(look, 12)
        noting.addWidget(asks_note)
        noting.addWidget(self.note, 1)
        panel.column.addLayout(noting)
        layout = row(look, 0)
        layout.addWidget(panel)
        self.setLayout(layout)
        self.areas.changed.connect(lambda: self.easier.emit(self.areas.values))
        self.levels.changed.connect(self._send_level)
        self.note.kept.connect(self.noted)

    def _send_level(self) -> None:
        self.discomfort.emit(next(iter(self.levels.values), None))

    def offer(self, areas: Sequence[Area]) -> None:
        """Ask only about what the session was for, and only where that is a place."""
        places = {*areas} - BREATHED
        for area, toggle in self.areas.toggles.items():
            toggle.setVisible(area in places)
        for each in (self._asks_where, self.areas):
            each.setVisible(bool(places))

    def clear(self) -> None:
        """Have nothing told."""
        self.areas.clear()
        self.levels.clear()
        self.note.clear()


_LEVELS = range(WORST + 1)
