"""Preferences: colours, movement, language, and a picture for somebody who hangs head down."""

from dataclasses import replace

from coach.core.routine.language import Language
from coach.storage.appearance import Movement, Scheme
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Section
from coach.ui.controls.segmented import Pills
from coach.ui.look.theme import Look
from coach.ui.settings_model import Wishes


class LookPrefs(Section):
    """How the window looks; by default as the system does."""

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("The look"))
        self._wishes = wishes
        self.scheme = Pills(look, self._schemes())
        self.motion = Pills(look, self._motions())
        self.turned = Pills(
            look,
            [
                (False, self.tr("Upright"), self.tr("Show a session upright")),
                (True, self.tr("Upside down"), self.tr("Show a session upside down")),
            ],
        )
        # Four are as wide as the colours above; there may be more.
        self.language = Pills(look, self._languages(), a_row=4)
        for title, control in (
            (self.tr("Colours"), self.scheme),
            (self.tr("Movement"), self.motion),
            (self.tr("In a session, for when you look back between your legs"), self.turned),
            (self.tr("Language, from the next start on"), self.language),
        ):
            self.column.addWidget(Text(look, title))
            self.column.addWidget(control)
        self.column.addStretch(1)
        self.scheme.chosen.connect(self._choose_scheme)
        self.motion.chosen.connect(self._choose_motion)
        self.turned.chosen.connect(self._choose_turned)
        self.language.chosen.connect(self._choose_language)
        wishes.look_changed.connect(self._show)
        self._show()

    def _choose_scheme(self, scheme: Scheme) -> None:
        self._wishes.set(replace(self._wishes.settings.look, scheme=scheme))

    def _choose_motion(self, motion: Movement) -> None:
        self._wishes.set(replace(self._wishes.settings.look, motion=motion))

    def _choose_turned(self, turned: bool) -> None:  # noqa: FBT001 - Qt hands it over
        self._wishes.set(replace(self._wishes.settings.look, turned=turned))

    def _choose_language(self, language: str) -> None:
        self._wishes.set(replace(self._wishes.settings.look, language=language))

    def _show(self) -> None:
        look = self._wishes.settings.look
        self.scheme.show_value(look.scheme)
        self.motion.show_value(look.motion)
        self.turned.show_value(look.turned)
        self.language.show_value(look.language)

    def _schemes(self) -> list[tuple[Scheme, str, str]]:
        return [
            (Scheme.SYSTEM, self.tr("System"), self.tr("Follow the system's colours")),
            (Scheme.DAY, self.tr("Day"), self.tr("Daytime colours")),
            (Scheme.NIGHT, self.tr("Night"), self.tr("Night-time colours")),
            (Scheme.CONTRAST, self.tr("High contrast"), self.tr("High-contrast colours")),
        ]

    def _motions(self) -> list[tuple[Movement, str, str]]:
        return [
            (
                Movement.SYSTEM,
                self.tr("System"),
                self.tr("Follow the system's setting for movement"),
            ),
            (Movement.FULL, self.tr("Full"), self.tr("Full movement")),
            (Movement.REDUCED, self.tr("Reduced"), self.tr("Reduced movement")),
        ]

    def _languages(self) -> list[tuple[str, str, str]]:
        # A language is called what those call it who speak it.
        return [
            ("", self.tr("System"), self.tr("The system's language")),
            *((str(language), language.own_name, language.own_name) for language in Language),
        ]
