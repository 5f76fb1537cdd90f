"""Preferences: which pattern to breathe in, and those that the person has made."""

from PySide6.QtCore import QTimer

from coach.core.routine.pattern import Pattern
from coach.storage.patterns import choosing, keeping, names_of, without
from coach.storage.settings import Settings
from coach.ui.controls.buttons import Button
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Section
from coach.ui.controls.scroll_area import reveal
from coach.ui.look.theme import Look, row
from coach.ui.pages.pattern_choice import PatternChoice
from coach.ui.pages.preferences.pattern_editor import PatternEditor
from coach.ui.settings_model import Wishes


class PatternPrefs(Section):
    """One of the person's own can be changed and deleted; what was deleted can be had back.

    Either is kept at once.
    """

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("Patterns"))
        self._wishes = wishes
        self._changes = ""
        self._deleted: tuple[str, Pattern] | None = None
        self.choice = PatternChoice(look)
        self.choice.show_choice(wishes.settings)
        self.new = Button(look, self.tr("&New pattern"))
        self.change = Button(look, self.tr("&Change it"))
        self.delete = Button(look, self.tr("De&lete it"))
        self.undo = Button(look, self.tr("&Bring it back"))
        self.editor = PatternEditor(look)
        self.gone = Text(look, colour="quiet")
        words = Text(look, self.tr("A pattern leads wherever the routine allows it."))
        self.column.addWidget(words)
        self.column.addWidget(self.choice)
        for parts in ((self.new, self.undo), (self.change, self.delete)):
            line = row(look, 4)
            for part in parts:
                line.addWidget(part)
            line.addStretch(1)
            self.column.addLayout(line)
        self.column.addWidget(self.gone)
        self.column.addWidget(self.editor)
        self.column.addStretch(1)
        self.editor.hide()
        self._connect()
        self._show()

    def start_anew(self) -> None:
        """Forget what could be brought back: the page was left. What is being made stays."""
        self._deleted = None
        self._show()

    def _connect(self) -> None:
        self.choice.chosen.connect(self._choose)
        self.new.clicked.connect(lambda: self._open(""))
        self.change.clicked.connect(lambda: self._open(self._wishes.settings.breath.pattern))
        self.delete.clicked.connect(self._delete)
        self.undo.clicked.connect(self._bring_back)
        self.editor.saved.connect(self._save)
        self.editor.left.connect(self._leave)
        self._wishes.breath_changed.connect(self._show)

    def _choose(self, name: str) -> None:
        self._wishes.change(choosing(self._wishes.settings, name))

    def _open(self, name: str) -> None:
        self._changes = name
        settings = self._wishes.settings
        taken, pattern = names_of(settings), settings.breath.patterns.get(name)
        self.editor.show()
        reveal(self.editor)
        if pattern:
            self.editor.begin(taken, name, pattern)
        else:
            self.editor.begin(taken)

    def _close(self) -> None:
        self.editor.hide()

    def _leave(self) -> None:
        self._close()
        self._give_keyboard()

    def _save(self, name: str, pattern: Pattern) -> None:
        settings = self._wishes.settings
        self._keep(keeping(settings, name, pattern, before=self._changes))
        self._leave()

    def _delete(self) -> None:
        settings = self._wishes.settings
        name = settings.breath.pattern
        self._deleted = name, settings.breath.patterns[name]
        self._close()
        self._keep(without(settings, name))
        self.undo.setFocus()

    def _bring_back(self) -> None:
        if self._deleted:
            name, pattern = self._deleted
            self._deleted = None
            self._keep(keeping(self._wishes.settings, name, pattern))
            self._give_keyboard()

    def _keep(self, settings: Settings) -> None:
        """Change the person's own, at once and for good: what fails is told when it is left."""
        self._wishes.change(settings)
        self._wishes.keep()

    def _give_keyboard(self) -> None:
        """Give it to the chosen pattern, once what was pressed is done with."""
        pill = self.choice.current
        QTimer.singleShot(0, pill, pill.setFocus)

    def _show(self) -> None:
        settings = self._wishes.settings
        self.choice.show_choice(settings)
        own = settings.breath.pattern in settings.breath.patterns
        for button in (self.change, self.delete):
            button.setVisible(own)
        name = self._deleted[0] if self._deleted else ""
        gone = bool(name) and name not in settings.breath.patterns
        words = self.tr("Deleted: {name}").format(name=name)
        self.gone.say(words)
        for part in (self.undo, self.gone):
            part.setVisible(gone)
        self.undo.setAccessibleDescription(words)
