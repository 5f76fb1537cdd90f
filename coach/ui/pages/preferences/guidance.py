"""Preferences: how much is said."""

from dataclasses import replace

from coach.core.routine.guidance import Verbosity
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Section
from coach.ui.controls.segmented import Pills
from coach.ui.look.theme import Look
from coach.ui.settings_model import Wishes


class WordsPrefs(Section):
    """All cues or few, and whether later rounds need fewer."""

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("How much is said"))
        self._wishes = wishes
        self.verbosity = Pills(
            look,
            [
                (Verbosity.EVERYTHING, self.tr("Everything"), self.tr("Say everything")),
                (Verbosity.KEY, self.tr("Key cues"), self.tr("Say what to do, and when it ends")),
                (Verbosity.TONES, self.tr("Only tones"), self.tr("Only bells and breath")),
            ],
        )
        self.later = Pills(
            look,
            [
                (True, self.tr("Fewer words"), self.tr("Later rounds in fewer words")),
                (False, self.tr("The same"), self.tr("Later rounds in as many words")),
            ],
        )
        self.column.addWidget(self.verbosity)
        self.column.addWidget(Text(look, self.tr("In later rounds")))
        self.column.addWidget(self.later)
        self.column.addStretch(1)
        self.verbosity.chosen.connect(self._choose_verbosity)
        self.later.chosen.connect(self._choose_later)
        wishes.words_changed.connect(self._show)
        self._show()

    def _choose_verbosity(self, verbosity: Verbosity) -> None:
        self._wishes.set(replace(self._wishes.settings.words, verbosity=verbosity))

    def _choose_later(self, less: bool) -> None:  # noqa: FBT001 - Qt hands it over
        self._wishes.set(replace(self._wishes.settings.words, less_later=less))

    def _show(self) -> None:
        words = self._wishes.settings.words
        self.verbosity.show_value(words.verbosity)
        self.later.show_value(words.less_later)
        self.later.setEnabled(words.verbosity is not Verbosity.TONES)
