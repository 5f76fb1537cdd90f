"""Which pattern to breathe in: none, one that is built in, or one of the person's own."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from coach.core.routine.patterning import asks_to_sit, loses_at_head
from coach.core.routine.routine import Routine
from coach.storage.patterns import chosen_pattern, patterns_of, refused, title_of
from coach.storage.settings import Settings
from coach.ui.controls.labels import Text
from coach.ui.controls.segmented import Pills
from coach.ui.i18n.messages import told
from coach.ui.look.theme import Look, column

# So many letters stand side by side; a longer name has a line of its own.
_LETTERS = 46


class PatternChoice(QWidget):
    """`chosen` sends the name of a pattern, or none; why a routine refuses it stands beneath.

    That is `said`, too, where it is new: the eyes may be closed.
    It is `after` another control for the tab key, or where it stands when it is first shown.
    """

    chosen = Signal(str)
    said = Signal(str)

    def __init__(self, look: Look, after: QWidget | None = None) -> None:
        super().__init__()
        self._after = after
        self._look = look
        self._titles: dict[str, str] = {}
        self.pills: Pills[str] = Pills(look, [])
        self.words = Text(look)
        self.words.hide()
        self._column = column(look, 4)
        self._column.addWidget(self.pills)
        self._column.addWidget(self.words)
        self.setLayout(self._column)

    @property
    def current(self) -> QWidget:
        """The pill that is chosen."""
        return next(pill for pill in self.pills.pills.values() if pill.isChecked())

    def show_choice(self, settings: Settings, routine: Routine | None = None) -> None:
        """Show what is chosen, and what a routine makes of it."""
        titles = {"": self.tr("No pattern")}
        titles |= {name: told(title_of(settings, name)) for name in patterns_of(settings)}
        if titles != self._titles:
            self._titles = titles
            self._renew()
        name = settings.breath.pattern
        name = name if name in titles else ""
        self.pills.show_value(name)
        words = self._words(settings, routine) if routine else ""
        is_new = words and words != self.words.text()
        self.words.say(words)
        self.words.setVisible(bool(words))
        if is_new:
            self.said.emit(words)
        # Whoever comes to it by ear hears it with the name.
        self.pills.pills[name].setAccessibleDescription(words)

    def _words(self, settings: Settings, routine: Routine) -> str:
        pattern, reason = chosen_pattern(settings), refused(routine, settings)
        if reason:
            here = self.tr("Not here: {reason} You breathe as the routine asks.")
            return here.format(reason=told(reason))
        if pattern and asks_to_sit(routine, pattern):
            return self.tr("Sit or lie down for its long pauses.")
        if pattern and loses_at_head(routine, pattern):
            return self.tr("Where your head is down you breathe in once, and without pauses.")
        return ""

    def _renew(self) -> None:
        """Put other choices where the last were."""
        had_keyboard = any(pill.hasFocus() for pill in self.pills.pills.values())
        named = [(name, title, title) for name, title in self._titles.items()]
        pills = Pills(self._look, named, letters=_LETTERS)
        for pill in pills.pills.values():
            # An ampersand in a name means itself.
            pill.setShortcut(QKeySequence())
        pills.chosen.connect(self._choose)
        self._column.replaceWidget(self.pills, pills)
        old, self.pills = self.pills, pills
        self._keep_order(old, pills)
        old.hide()
        old.deleteLater()
        if had_keyboard:
            pills.show_value("")
            pills.pills[""].setFocus()

    def _keep_order(self, old: Pills[str], new: Pills[str]) -> None:
        """Let the tab key come by where it did: new widgets come last on the whole page."""
        before = self._after or next(reversed(old.pills.values()), None)
        for one, next_one in pairwise((*filter(None, [before]), *new.pills.values())):
            self.setTabOrder(one, next_one)

    def _choose(self, name: str) -> None:
        pill = self.pills.pills[name]
        pill.setAccessibleDescription("")
        self.chosen.emit(name)
