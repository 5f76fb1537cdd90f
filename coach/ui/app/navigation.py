"""Leads from page to page: choose, screening, set-up, session, done."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from coach.core.score.timeline import State
from coach.ui.app.again.beginning import Beginning
from coach.ui.app.again.today import Today
from coach.ui.app.composing.composer import Composing
from coach.ui.app.history.looking_back import LookingBack
from coach.ui.app.history.noting import Noting
from coach.ui.app.screening import Asking
from coach.ui.app.session_controller import SessionFlow
from coach.ui.app.tapping import Tapping
from coach.ui.app.trying.trials import Trials
from coach.ui.app.voice.leading import VoiceFlow
from coach.ui.i18n.announcing import announce
from coach.ui.i18n.messages import told
from coach.ui.i18n.translation import window_language
from coach.ui.picture.gallery import Gallery

if TYPE_CHECKING:
    from coach.core.library.listing import Listing
    from coach.core.readout.summary import Done
    from coach.core.routine.guidance import Again
    from coach.core.routine.routine import Routine
    from coach.storage.routines import BrokenRoutine
    from coach.ui.app.services import Services
    from coach.ui.app.window import Window
    from coach.ui.settings_model import Wishes


class Flow(QObject):
    """Knows which page follows which, and what has to be ready for it."""

    def __init__(self, window: Window, wishes: Wishes, services: Services) -> None:
        super().__init__(window)
        window.complete()
        # One player on the desktop, whoever needs it first.
        services = replace(services, media_controls=cache(services.media_controls))
        self._window, self._wishes, self._services = window, wishes, services
        self.session = SessionFlow(window.session, wishes, services, self)
        voices = VoiceFlow(
            window,
            wishes,
            services,
            busy=lambda: self.session.under_way,
            again=lambda: self.beginning.again,
        )
        self.voice = voices.voice
        self.trials = Trials(window, wishes, self.voice, services.open_device)
        self.tapping = Tapping(window.choose.detail.tap, wishes, services, self)
        LookingBack(window, wishes, services, self)
        self.asking = Asking(window, wishes, self)
        self.composing = Composing(window, self)
        self.today = Today(window, wishes, self.session, self.composing, services)
        fits = self.today.about_next
        self.diary = Noting(self.session, window.done, services, wishes, fits, self).diary
        self.beginning = Beginning(
            window, wishes, self.voice, self.session, self.asking, self.today, self._begin
        )
        self._hang_pictures()
        self._connect_pages()
        self.session.over.connect(lambda *_: self.voice.let_go())
        self.session.ended.connect(self._finish)
        self.session.may_close.connect(window.close)
        self.session.raise_wanted.connect(window.come_forward)
        self.tapping.raise_wanted.connect(window.come_forward)
        window.lets_close = self.session.lets_close
        window.closed.connect(self.close)
        self.session.boundary.noticed.connect(self._tell_fault)
        voices.prepare()

    def call_up(self, entry: Routine | BrokenRoutine | None, file: str = "") -> None:
        """Come to the front with a routine chosen; a session under way is not disturbed.

        One that was opened by its path is of that `file`.
        """
        if entry and not self.session.under_way:
            self._choose()
            self._window.choose.offer(entry)
            self._window.choose.today.stands_back = True
            self._window.choose.enter()
            self.today.take_from(file, entry)
        self._window.come_forward()

    def begin_again(self) -> None:
        """Begin what was done last as it was done; a session under way is not disturbed."""
        if not self.session.under_way:
            self._choose()
            self.beginning.begin_when_known()

    def choose_fitting(self) -> None:
        """Choose what fits next; a session under way is not disturbed."""
        if not self.session.under_way:
            self._choose()
            self.beginning.choose_next_when_known()

    def leave(self) -> None:
        """Close everything: a person asks for it. A session is ended first, unless asked twice."""
        if self.session.leave():
            self.end()

    def end(self) -> None:
        """Close everything at once."""
        self.session.give_up()
        self._window.close()
        QApplication.quit()

    def keep(self) -> None:
        """Keep settings and journal as they are now, and go on."""
        self._wishes.keep()
        self.session.tell_so_far()

    def close(self) -> None:
        """Fall silent and keep the settings; may be called again."""
        parts = (self.trials, self.tapping, self.session, self.voice)
        for part in (*(part.close for part in parts), self._wishes.keep):
            # Whatever fails: what comes after it is closed and kept all the same.
            self.session.boundary.run(part)

    def _hang_pictures(self) -> None:
        pages, services = self._window, self._services
        gallery = Gallery(pages.look, pages.choose, services.pictures, services.record, self)
        gallery.busy = lambda: self.session.under_way
        for cards in (pages.choose.list, pages.compose.list):
            gallery.serve(cards.thumbs)

    def _connect_pages(self) -> None:
        pages = self._window
        pages.choose.go_on.connect(self.asking.ask)
        pages.choose.compose_wanted.connect(self.composing.open)
        pages.compose.back.connect(self._choose)
        self.composing.chosen.connect(self.asking.ask)
        pages.choose.preferences_wanted.connect(self._prefer)
        pattern = pages.choose.detail.pattern
        pattern.said.connect(partial(announce, pattern))
        pages.choose.about.connect(lambda: pages.turn_to(pages.about))
        pages.about.back.connect(self._choose)
        pages.history.back.connect(self._choose)
        pages.preferences.back.connect(self._choose)
        pages.preferences.sound.set_lag.connect(lambda: pages.turn_to(pages.lag))
        pages.lag.back.connect(self._leave_lag)
        pages.screening.back.connect(self._turn_back)
        self.asking.passed.connect(self._set_up)
        pages.way_out.another.connect(self._choose)
        pages.setup.back.connect(self._turn_back)
        pages.setup.prop_chosen.connect(self._take_prop)
        pages.setup.begin.connect(self._begin)
        # Queued: the key that makes light presses nothing on the page that is seen by it.
        pages.session.darkness.lifted.connect(self._see_the_end, Qt.ConnectionType.QueuedConnection)
        pages.done.again.connect(self._go_again)
        pages.done.another.connect(self._choose)
        pages.stopped.another.connect(self._choose)

    @property
    def _routine(self) -> Routine:
        routine = self._window.choose.routine
        assert routine  # noqa: S101 - no page leads on before one is chosen
        return routine

    def _choose(self) -> None:
        self.trials.close()
        self._wishes.keep()
        self.today.show()
        # Whoever comes back from another routine goes on with that one.
        self._window.choose.today.stands_back = self.today.is_not(self._window.choose.routine)
        self._window.choose.tell(told(self._wishes.notice or self.diary.notice))
        self._window.turn_to(self._window.choose)

    def _turn_back(self) -> None:
        """Go back to where what was chosen was chosen."""
        if self.composing.made(self._routine):
            self._window.turn_to(self._window.compose)
        else:
            self._choose()

    def _leave_lag(self) -> None:
        self.trials.close()
        self._wishes.keep()
        self._prefer()

    def _prefer(self) -> None:
        routine = self._window.choose.routine
        # Those of the language that is heard: of one that speaks another, no choice could be tried.
        language = routine.language if routine else window_language()
        self._window.preferences.voice.offer(self._services.voices(language), language)
        self._window.turn_to(self._window.preferences)

    def _set_up(self) -> None:
        if self._routine.starts_at_once and self.voice.ready:
            self._begin()
            return
        self._window.setup.show_routine(self._routine, self._wishes.settings.prop_of(self._routine))
        self._window.turn_to(self._window.setup)

    def _take_prop(self, prop: str) -> None:
        self._wishes.change(self._wishes.settings.with_prop(self._routine.id, prop))

    def _begin(self, again: Again | None = None) -> None:
        self._wishes.keep()
        self.diary.begin(self._routine, self._wishes.settings)
        if not self.session.begin(self._routine, self.voice, again):
            self.voice.let_go()
        else:
            self._window.turn_to(self._window.again if again else self._window.session)
            self.session.bridge.tick()

    def _finish(self, outcome: State, done: Done) -> None:
        self.voice.follow_wishes()
        if outcome is State.FINISHED:
            routine, other = self._routine, self._following
            again = other.name if other else None if routine.again else ""
            asks, parts = routine.wakes, len(routine.parts)
            self._window.done.show_end(routine.name, done, asks=asks, again=again, parts=parts)
            self._window.done.tell(told(self.diary.notice))
            if self._routine.wakes:
                self._window.turn_to(self._window.done)
            else:
                self._window.session.darkness.stay()
        else:
            self._window.stopped.show_for(head_low=bool(self._routine.descents()))
            self._window.turn_to(self._window.stopped)

    @property
    def _following(self) -> Listing | None:
        """What may follow a routine that is not to be repeated at once."""
        again = self._routine.again
        return self._window.choose.listed(again) if again else None

    def _go_again(self) -> None:
        if other := self._following:
            self._window.choose.turn_to(other)
            self.asking.ask()
        else:
            self._set_up()

    def _see_the_end(self) -> None:
        """Show what was done to somebody who was left asleep, and has made light."""
        shown = self._window.stack.currentWidget()
        if shown is self._window.session and not self.session.under_way:
            self._window.turn_to(self._window.done)

    def _tell_fault(self, words: str) -> None:
        if self.session.under_way:
            self._window.session.tell_fault(words)
        else:
            self._window.voice_bar.tell(words)
