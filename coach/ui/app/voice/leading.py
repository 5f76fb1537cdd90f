"""Has the voice of the routine that is chosen prepared as it is wished for, and shows how far."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coach.core.score.plan import Plan
from coach.core.session.needs import needs
from coach.storage.patterns import as_wished
from coach.ui.app.voice.preparation import Voice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coach.core.routine.guidance import Again
    from coach.speech.speaker import Progress
    from coach.ui.app.services import Services
    from coach.ui.app.window import Window
    from coach.ui.settings_model import Wishes


class VoiceFlow(QObject):
    """Follows what is chosen and wished for.

    `busy` tells whether a session is under way, `again` how one is begun again.
    """

    def __init__(
        self,
        window: Window,
        wishes: Wishes,
        services: Services,
        busy: Callable[[], bool],
        again: Callable[[], Again | None],
    ) -> None:
        super().__init__(window)
        self._window, self._wishes = window, wishes
        self._busy, self._again = busy, again
        self.voice = Voice(services.speaker, lambda: wishes.settings, self._needs, self)
        self.voice.progressed.connect(self._show)
        window.choose.routine_chosen.connect(self.prepare)
        window.painted.connect(self.prepare)
        # Which voice speaks, or how soon what must be said first is made.
        for changed in (
            wishes.breath_changed,
            wishes.session_changed,
            wishes.voice_changed,
            wishes.words_changed,
            wishes.ready_changed,
        ):
            changed.connect(self._follow)

    def prepare(self) -> None:
        """Begin with the lines of the routine that is chosen, if one is."""
        routine = self._window.choose.routine
        # Nothing that makes sound is imported before the first picture is on the screen.
        if not self._window.was_painted or not routine:
            return
        self.voice.prepare(routine.spoken_lines(), routine.language)
        self._show(self.voice.progress)

    def _follow(self) -> None:
        # One voice speaks a whole session: another counts from the next one on.
        if not self._busy():
            self.voice.follow_wishes()

    def _needs(self, lengths: Mapping[str, float]) -> Mapping[str, float]:
        """Return what a session as it is wished for now needs, and how soon."""
        chosen = self._window.choose.routine
        assert chosen  # noqa: S101 - no line is made before one is chosen
        routine, settings = as_wished(chosen, self._wishes.settings)
        prop, rounds = settings.prop_of(routine), settings.rounds_of(routine)
        guidance = replace(settings.guidance(), again=self._again())
        plan = Plan(routine.with_prop(prop), rounds, lengths, guidance)
        return needs(plan, settings.breathing())

    def _show(self, progress: Progress | None) -> None:
        ready, seconds = self.voice.ready, self.voice.seconds
        self._window.voice_bar.show_progress(progress, seconds, ready=ready)
        self._window.setup.let_begin(ready=ready, seconds=seconds)
        words = self.tr("Voice: {name}").format(name=self.voice.name) if self.voice.name else ""
        if progress and self._wishes.settings.voice.rate > progress.voice.fastest:
            words = self.tr("Voice: {name}, at its fastest").format(name=self.voice.name)
        self._window.preferences.voice.say(words, can_try=bool(self.voice.clips))
