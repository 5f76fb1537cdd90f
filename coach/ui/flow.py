"""Leads from page to page: choose, screening, set-up, session, done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coach.core.session import Action
from coach.core.timeline import State
from coach.ui.bridge import Bridge
from coach.ui.services import Services, mix_of
from coach.ui.summary import done_in
from coach.ui.trial import Trial
from coach.ui.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.core.model import Routine
    from coach.core.snapshot import Snapshot
    from coach.routines import BrokenRoutine
    from coach.speech.speaker import Progress
    from coach.ui.window import Window
    from coach.ui.wishes import Wishes


class Flow(QObject):
    """Knows which page follows which, and what has to be ready for it.

    The screening is asked whenever a routine is chosen and after every stop; its answer
    is nowhere kept.
    """

    def __init__(self, window: Window, wishes: Wishes, services: Services) -> None:
        super().__init__(window)
        self._window, self._wishes, self._services = window, wishes, services
        self._outcome: State | None = None
        self.bridge = Bridge(self)
        self.voice = Voice(services.speaker, lambda: wishes.settings, self)
        self.trial = Trial(services.open_device, self)
        self._connect_pages()
        self._connect_session()
        self.voice.progressed.connect(self._show_voice)
        self.trial.ended.connect(self._trial_ended)
        wishes.changed.connect(self._mix)
        window.painted.connect(self._prepare_voice)
        window.closed.connect(self.close)

    def start(self, entries: Sequence[Routine | BrokenRoutine], notice: str = "") -> None:
        """Show the first page."""
        self._window.choose.show_library(entries)
        self._window.choose.tell(notice)
        self._window.turn_to(self._window.choose)

    def close(self) -> None:
        """Fall silent and keep the settings."""
        self.trial.close()
        self.bridge.end()
        self.voice.close()
        self._wishes.keep()

    def _connect_pages(self) -> None:
        pages = self._window
        pages.choose.go_on.connect(self._ask)
        pages.choose.sound_and_breath.connect(lambda: pages.turn_to(pages.sound))
        pages.choose.routine_chosen.connect(self._prepare_voice)
        pages.sound.back.connect(self._choose)
        pages.sound.try_voice.connect(self._try_voice)
        pages.screening.back.connect(self._choose)
        pages.screening.none_applies.connect(self._set_up)
        pages.screening.something_applies.connect(self._way_out)
        pages.way_out.back.connect(self._ask)
        pages.way_out.another.connect(self._choose)
        pages.setup.back.connect(self._choose)
        pages.setup.prop_chosen.connect(self._take_prop)
        pages.setup.begin.connect(self._begin)
        pages.done.again.connect(self._again)
        pages.done.another.connect(self._choose)

    def _connect_session(self) -> None:
        page, bridge = self._window.session, self.bridge
        page.pause_wanted.connect(lambda: bridge.do(Action.PAUSE))
        page.resume_wanted.connect(lambda: bridge.do(Action.RESUME))
        page.stop_wanted.connect(lambda: bridge.do(Action.STOP))
        page.tempo_wanted.connect(bridge.set_tempo)
        page.tempo_wanted.connect(lambda tempo: self._wishes.set(tempo=tempo))
        page.retry_wanted.connect(bridge.retry_sound)
        page.alone_wanted.connect(bridge.picture_alone)
        bridge.ticked.connect(self._show)
        bridge.finished.connect(self._finish)

    @property
    def _routine(self) -> Routine:
        routine = self._window.choose.routine
        assert routine  # noqa: S101 - no page leads on before one is chosen
        return routine

    def _choose(self) -> None:
        self.trial.close()
        self._wishes.keep()
        self._window.choose.tell(self._wishes.notice)
        self._window.turn_to(self._window.choose)

    def _ask(self) -> None:
        self._wishes.keep()
        self._window.screening.ask(self._routine.name, self._routine.screening)
        self._window.turn_to(self._window.screening)

    def _way_out(self) -> None:
        self._window.way_out.say(self._routine.screening.way_out)
        self._window.turn_to(self._window.way_out)

    def _set_up(self) -> None:
        self._window.setup.show_routine(self._routine, self._wishes.prop(self._routine))
        self._window.turn_to(self._window.setup)

    def _take_prop(self, prop: str) -> None:
        self._wishes.change(self._wishes.settings.with_prop(self._routine.id, prop))

    def _begin(self) -> None:
        self._wishes.keep()
        settings, routine = self._wishes.settings, self._routine
        breathing, rounds = settings.breathing(), self._wishes.rounds(routine)
        prop = self._wishes.prop(routine)
        chosen = routine.with_prop(prop)
        page = self._window.session
        page.show_body(chosen, prop)
        page.begin(routine.name, rounds, breathing, self.voice.name)
        conductor = self._services.conductor(
            chosen, breathing, rounds, self.voice.clips, mix_of(settings)
        )
        # Before anything can go wrong: a session that is on hold from the start has no end.
        page.show_timeline(conductor.timeline)
        self.bridge.begin(conductor)
        self._window.turn_to(page)
        self.bridge.tick()

    def _show(self, now: Snapshot) -> None:
        page = self._window.session
        if timeline := self.bridge.timeline:
            page.show_timeline(timeline)
        page.show_snapshot(now)

    def _finish(self, now: Snapshot) -> None:
        timeline = self.bridge.timeline
        self.bridge.end()
        if timeline is None:
            return
        self._outcome = now.state
        done = done_in(timeline, now.time, self._routine)
        self._window.done.show_end(now.state, self._routine.name, done)
        self._window.turn_to(self._window.done)

    def _again(self) -> None:
        if self._outcome is State.FINISHED:
            self._set_up()
        else:
            self._ask()

    def _mix(self) -> None:
        if self.bridge.conductor:
            self.bridge.conductor.mix(mix_of(self._wishes.settings))

    def _prepare_voice(self) -> None:
        # Nothing that makes sound is imported before the first picture is on the screen.
        if not self._window.was_painted or not self._window.choose.routine:
            return
        self.voice.prepare(self._routine.spoken_lines())
        self._show_voice(self.voice.progress)

    def _show_voice(self, progress: Progress | None) -> None:
        self._window.voice_bar.show_progress(progress)
        self._window.setup.let_begin(ready=self.voice.ready)
        words = self.tr("Voice: {name}").format(name=self.voice.name) if self.voice.name else ""
        self._window.sound.say_voice(words, can_try=bool(self.voice.clips))

    def _try_voice(self) -> None:
        clips = self.voice.clips
        line = next((line for line in self._routine.spoken_lines() if line in clips), None)
        if line is not None:
            self.trial.play(line, clips, mix_of(self._wishes.settings))

    def _trial_ended(self, reason: str) -> None:
        if reason:
            self._window.sound.say_voice(reason, can_try=True)
