"""One session in the window: begins it, passes wishes on, and lets it end before all closes."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coach.core.history.entry import Outcome
from coach.core.message import said_by
from coach.core.readout.summary import Done, done_in
from coach.core.session.intents import STOP
from coach.core.session.session import Action
from coach.storage.patterns import as_wished, at_tempo
from coach.ui.app.announcer import Announcer
from coach.ui.app.boundary import Boundary
from coach.ui.app.bridge import Bridge
from coach.ui.app.now_playing import NowPlaying
from coach.ui.app.services import KeptAwake, Services, mix_of
from coach.ui.i18n.messages import told

if TYPE_CHECKING:
    from coach.core.readout.snapshot import Snapshot
    from coach.core.routine.guidance import Again
    from coach.core.routine.routine import Routine
    from coach.core.session.intents import Intent
    from coach.ui.app.voice.preparation import Voice
    from coach.ui.session.page import SessionPage
    from coach.ui.settings_model import Wishes

# Seconds of a session after which is told again what was done so far.
TOLD_EVERY = 15.0


class SessionFlow(QObject):
    """Sends `ended` with the outcome and what was done, and `may_close` once it has obeyed.

    `over` sends how it ended and what was done, before either; `went_on` what was done so far,
    from time to time. As long as it is `asking` whether anything is new, whatever is wished for
    means that something is.
    """

    over = Signal(object, object)
    went_on = Signal(object)
    ended = Signal(object, object)
    may_close = Signal()
    something_new = Signal()
    raise_wanted = Signal()

    def __init__(
        self, page: SessionPage, wishes: Wishes, services: Services, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.boundary = Boundary(services.record, self)
        self._page, self._wishes, self._services = page, wishes, services
        self._routine: Routine | None = None
        self._close_wishes = 0
        self._told, self.asking = -inf, False
        self.device = ""
        """What the session is heard on, by its name; empty where it is not known."""
        self.bridge = Bridge(self)
        self._announcer = Announcer(page)
        self._awake: KeptAwake | None = None
        self._now_playing: NowPlaying | None = None
        self._connect()

    @property
    def under_way(self) -> bool:
        """Whether a session runs."""
        return self.bridge.under_way

    def begin(self, routine: Routine, voice: Voice, again: Again | None = None) -> bool:
        """Begin a session of a routine, as is wished for; tell whether it could begin."""
        self.boundary.begin()
        if self.boundary.run(self._begin, routine, voice, again):
            self._end()
        self.asking = bool(again) and self.under_way
        return self.under_way

    def abandon(self) -> None:
        """Fall silent before anything was done; nothing is told of it."""
        self._end()

    def _begin(self, routine: Routine, voice: Voice, again: Again | None) -> None:
        self._routine, self._close_wishes = routine, 0
        self._told, self.device = -inf, ""
        routine, settings = as_wished(routine, self._wishes.settings)
        rounds, prop = settings.rounds_of(routine), settings.prop_of(routine)
        chosen = routine.with_prop(prop)
        self._page.show_body(chosen, prop)
        self._page.begin(routine, rounds, settings.breathing(), told(voice.name))
        self._announcer.begin(voiceless=settings.voiceless)
        voice.keep()
        clips, awaited = voice.clips, voice.awaited
        guidance = replace(settings.guidance(), again=again)
        conductor = self._services.conductor(chosen, settings, guidance, clips, awaited)
        # Before anything can wait or go wrong: what is on hold from the start has no end.
        self._page.show_timeline(conductor.outlook)
        self._awake = self._awake or self._services.awake()
        self._awake.hold()
        self.boundary.run(self._appear_as_player)
        self.bridge.begin(conductor)

    def lets_close(self) -> bool:
        """Tell whether the window may close; a session is asked about, and brought to its end.

        The first time it is only a question; the second brings the person up first. Whoever
        insists a third time is obeyed at once.
        """
        if self.asking:
            self.abandon()
        if not self.under_way or self._close_wishes >= 2:  # noqa: PLR2004 - the third
            return True
        if self._close_wishes == 0:
            self._close_wishes = 1
            self._page.ask_to_close()
        else:
            self._end_and_close()
        return False

    def leave(self) -> bool:
        """Bring the person up before all closes; tell whether all may close at once."""
        if self.asking:
            self.abandon()
        if not self.under_way or self._close_wishes == 2:  # noqa: PLR2004 - asked before
            return True
        self._end_and_close()
        return False

    def give_up(self) -> None:
        """Let the window close without asking: there is no time."""
        self._close_wishes = 2

    def tell_so_far(self) -> None:
        """Tell what was done so far, in case the end is not lived to see."""
        if self.under_way and not self.asking:
            self.went_on.emit(self._done())

    def close(self) -> None:
        """Fall silent, and let the computer sleep; may be called again.

        A session that is broken off by it is told as `over`, too.
        """
        if self.under_way and not self.asking:
            done = self._done()
            self._end()
            self.over.emit(Outcome.BROKEN_OFF, done)
        self._end()
        if self._now_playing:
            self.boundary.run(self._now_playing.close)
            self._now_playing = None

    def _end(self) -> None:
        self.asking = False
        self.bridge.end()
        if self._awake:
            self.boundary.run(self._awake.release)
        if self._now_playing:
            self.boundary.run(self._now_playing.clear)

    def _done(self) -> Done:
        """Return what was done so far, as far as it can be counted."""
        timeline, time = self.bridge.reached or (None, 0.0)
        try:
            if timeline and self._routine:
                return done_in(timeline, time, self._routine)
        except Exception as fault:  # noqa: BLE001 - it is told all the same
            self.boundary.take(fault)
        return Done(0, 0, time)

    def _appear_as_player(self) -> None:
        # From the first session on: before, there is nothing that a media key could do.
        if self._now_playing is None and (controls := self._services.media_controls()):
            self._now_playing = NowPlaying(controls, self)
            self._now_playing.wished.connect(self._wish)
            self._now_playing.raise_wanted.connect(self.raise_wanted)

    def _connect(self) -> None:
        page, bridge = self._page, self.bridge
        page.wished.connect(self._wish)
        page.tempo_wanted.connect(self._set_tempo)
        page.tempo_wanted.connect(self._wish_tempo)
        page.retry_wanted.connect(lambda: bridge.attempt(lambda c: c.retry_sound()))
        page.alone_wanted.connect(lambda: bridge.attempt(lambda c: c.picture_alone()))
        page.alone_wanted.connect(page.show_alone)
        page.alone_wanted.connect(lambda: self._announcer.begin(voiceless=True))
        page.nothing_heard.connect(self._nothing_heard)
        page.stays_open.connect(self._stay_open)
        page.closes.connect(self._end_and_close)
        page.circle.on_fault = self._lose_picture
        bridge.failed.connect(self._fail)
        bridge.lost.connect(self._lose_trace)
        bridge.ticked.connect(self._show)
        bridge.finished.connect(self._finish)
        self._wishes.sound_changed.connect(self._take_sound)

    def _wish(self, intent: Intent) -> None:
        if self.asking:
            self.something_new.emit()
        elif self._page.is_without_sound and Action.RESUME in intent:
            # Nobody is led on who hears nothing, unless they ask for the picture alone.
            self.bridge.attempt(lambda conductor: conductor.retry_sound())
        else:
            self.bridge.do(*intent)

    def _set_tempo(self, tempo: float) -> None:
        self.bridge.attempt(lambda conductor: conductor.tempo(tempo))

    def _stay_open(self) -> None:
        self._close_wishes = 0

    def _end_and_close(self) -> None:
        self._close_wishes = 2
        self.bridge.do(*STOP)

    def _nothing_heard(self) -> None:
        reason = self.tr(
            "Turn the sound up and check that the right loudspeaker or headphones are chosen. "
            "Without sound you need to watch the screen: go only as far as you can still "
            "see it."
        )
        self.bridge.attempt(lambda conductor: conductor.not_heard(reason))

    def _show(self, now: Snapshot) -> None:
        """Let everything show the moment, each without the others."""
        run, timeline = self.boundary.run, self.bridge.timeline
        self.device = self.bridge.device
        if timeline and self._routine:
            run(self._page.show_timeline, timeline)
            if self._now_playing:
                run(self._now_playing.show, now, timeline, self._routine.name)
        for show, drop in self._page.views:
            if run(show, now):
                run(drop)
                self._miss_picture()
        run(self._announcer.show, now)
        if now.time >= self._told + TOLD_EVERY:
            self._told = now.time
            run(self.tell_so_far)

    def _fail(self, fault: Exception) -> None:
        words = self.tr("Something in the program has failed. The voice brings you up now.")
        self.boundary.take(fault, words)

    def _lose_picture(self, fault: Exception) -> None:
        self.boundary.take(fault)
        self._miss_picture()

    def _miss_picture(self) -> None:
        """Without sound the picture was all that led."""
        if self._page.is_alone:
            self.bridge.do(*STOP)

    def _lose_trace(self, fault: Exception) -> None:
        self.boundary.take(fault, told(said_by(fault)) if isinstance(fault, OSError) else "")

    def _finish(self, now: Snapshot) -> None:
        done = self._done()
        self._end()
        self.over.emit(Outcome(now.state), done)
        if self._close_wishes == 2:  # noqa: PLR2004 - asked twice
            self.may_close.emit()
        else:
            self.ended.emit(now.state, done)

    def _wish_tempo(self, tempo: float) -> None:
        if self._routine and self._routine.rhythm.is_own:
            return  # what is good for this routine alone is not kept for the others
        self._wishes.change(at_tempo(self._wishes.settings, tempo, self._routine))

    def _take_sound(self) -> None:
        settings = self._wishes.settings
        self.bridge.attempt(lambda conductor: conductor.mix(mix_of(settings)))
        self.bridge.attempt(lambda conductor: conductor.lag(settings.lag_seconds))
