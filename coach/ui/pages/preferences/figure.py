"""Preferences: how the figure is built, its tone of skin and hair, and a picture of it."""

from dataclasses import replace

from PySide6.QtCore import Qt

from coach.storage.appearance import Build, Complexion
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Section
from coach.ui.controls.segmented import Pills
from coach.ui.figure.portrait import Portrait
from coach.ui.look.theme import Look, Type, column, row
from coach.ui.settings_model import Wishes


class FigurePrefs(Section):
    """Whom the figure looks like, a little."""

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("The figure"))
        self._wishes = wishes
        self.portrait = Portrait(look)
        self.build = Pills(
            look,
            [
                (Build.SLENDER, self.tr("Slender"), self.tr("A slender figure")),
                (Build.BROAD, self.tr("Broad"), self.tr("A broad figure")),
            ],
        )
        self.complexion = Pills(
            look,
            [
                (Complexion.LIGHT, self.tr("Light"), self.tr("Light skin and hair")),
                (Complexion.MEDIUM, self.tr("Medium"), self.tr("Medium skin and hair")),
                (Complexion.DARK, self.tr("Dark"), self.tr("Dark skin and hair")),
            ],
            # Beside the portrait there is no room for three in every language.
            a_row=2,
        )
        choices, both = column(look), row(look, 16)
        for title, control in (
            (self.tr("Build"), self.build),
            (self.tr("Skin and hair"), self.complexion),
        ):
            choices.addWidget(Text(look, title))
            choices.addWidget(control)
        # Its drawing in profile is of one build.
        words = self.tr("In the roll-down the figure is always slender.")
        choices.addWidget(Text(look, words, Type.SMALL, colour="quiet"))
        choices.addStretch(1)
        both.addLayout(choices, 1)
        both.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(both)
        self.build.chosen.connect(self._choose_build)
        self.complexion.chosen.connect(self._choose_complexion)
        wishes.look_changed.connect(self._show)
        self._show()

    def _choose_build(self, build: Build) -> None:
        self._wishes.set(replace(self._wishes.settings.look, build=build))

    def _choose_complexion(self, complexion: Complexion) -> None:
        self._wishes.set(replace(self._wishes.settings.look, complexion=complexion))

    def _show(self) -> None:
        look = self._wishes.settings.look
        self.build.show_value(look.build)
        self.complexion.show_value(look.complexion)
