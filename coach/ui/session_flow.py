"""One session in the window: begins it, passes wishes on, and lets it end before all closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coach.ui.announcer import Announcer
from coach.ui.bridge import Bridge
from coach.ui.now_playing import NowPlaying
from coach.ui.services import KeptAwake, Services, is_voiceless, lag_of, mix_of
from coach.ui.session_keys import STOP
from coach.ui.summary import done_in
from coach.ui.told import told

if TYPE_CHECKING:
    from coach.core.model import Routine
    from coach.core.snapshot import Snapshot
    from coach.ui.session_keys import Wish
    from coach.ui.session_page import SessionPage
    from coach.ui.voice import Voice
    from coach.ui.wishes import Wishes


class SessionFlow(QObject):
    """Sends `ended` with the outcome and what was done, and `may_close` once it has obeyed.

    `over` sends the same as `ended`, and before either.
    """

    over = Signal(object, object)
    ended = Signal(object, object)
    may_close = Signal()
    raise_wanted = Signal()

    def __init__(
        self, page: SessionPage, wishes: Wishes, services: Services, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._wishes, self._services = page, wishes, services
        self._routine: Routine | None = None
        self._close_wishes = 0
        self.bridge = Bridge(self)
        self._announcer = Announcer(page)
        self._awake: KeptAwake | None = None
        self._now_playing: NowPlaying | None = None
        self._connect()

    def begin(self, routine: Routine, voice: Voice) -> None:
        """Begin a session of a routine, as is wished for."""
        settings, rounds = self._wishes.settings, self._wishes.rounds(routine)
        prop = self._wishes.prop(routine)
        chosen = routine.with_prop(prop)
        self._routine, self._close_wishes = routine, 0
        self._page.show_body(chosen, prop)
        self._page.begin(routine.name, rounds, settings.breathing(), told(voice.name))
        self._announcer.begin(voiceless=is_voiceless(settings))
        conductor = self._services.conductor(chosen, settings, rounds, voice.clips)
        # Before anything can wait or go wrong: what is on hold from the start has no end.
        self._page.show_timeline(conductor.outlook)
        self._awake = self._awake or self._services.awake()
        self._awake.hold()
        self._appear_as_player()
        self.bridge.begin(conductor)

    def lets_close(self) -> bool:
        """Tell whether the window may close; a session is asked about, and brought to its end.

        The first time it is only a question; the second brings the person up first. Whoever
        insists a third time is obeyed at once.
        """
        if self.bridge.conductor is None or self._close_wishes >= 2:  # noqa: PLR2004 - the third
            return True
        if self._close_wishes == 0:
            self._close_wishes = 1
            self._page.ask_to_close()
        else:
            self._end_and_close()
        return False

    def close(self) -> None:
        """Fall silent, and let the computer sleep; may be called again."""
        self._end()
        if self._now_playing:
            self._now_playing.close()
            self._now_playing = None

    def _end(self) -> None:
        self.bridge.end()
        if self._awake:
            self._awake.release()
        if self._now_playing:
            self._now_playing.clear()

    def _appear_as_player(self) -> None:
        # From the first session on: before, there is nothing that a media key could do.
        if self._now_playing is None:
            self._now_playing = NowPlaying(self._services.media_controls(), self)
            self._now_playing.wished.connect(self._wish)
            self._now_playing.raise_wanted.connect(self.raise_wanted)

    def _connect(self) -> None:
        page, bridge = self._page, self.bridge
        page.wished.connect(self._wish)
        page.tempo_wanted.connect(bridge.set_tempo)
        page.tempo_wanted.connect(lambda tempo: self._wishes.set(tempo=tempo))
        page.retry_wanted.connect(bridge.retry_sound)
        page.alone_wanted.connect(bridge.picture_alone)
        page.alone_wanted.connect(page.show_alone)
        page.alone_wanted.connect(lambda: self._announcer.begin(voiceless=True))
        page.nothing_heard.connect(self._nothing_heard)
        page.stays_open.connect(self._stay_open)
        page.closes.connect(self._end_and_close)
        bridge.ticked.connect(self._show)
        bridge.finished.connect(self._finish)
        self._wishes.changed.connect(self._take_wishes)

    def _wish(self, wish: Wish) -> None:
        self.bridge.do(*wish)

    def _stay_open(self) -> None:
        self._close_wishes = 0

    def _end_and_close(self) -> None:
        self._close_wishes = 2
        self.bridge.do(*STOP)

    def _nothing_heard(self) -> None:
        self.bridge.not_heard(
            self.tr(
                "Turn the sound up and check that the right loudspeaker or headphones are chosen. "
                "Without sound you need to watch the screen: go only as far as you can still "
                "see it."
            )
        )

    def _show(self, now: Snapshot) -> None:
        timeline = self.bridge.timeline
        if timeline and self._now_playing and self._routine:
            self._page.show_timeline(timeline)
            self._now_playing.show(now, timeline, self._routine.name)
        self._page.show_snapshot(now)
        self._announcer.show(now)

    def _finish(self, now: Snapshot) -> None:
        timeline = self.bridge.timeline
        self._end()
        if not timeline or not self._routine:
            return
        done = done_in(timeline, now.time, self._routine)
        self.over.emit(now.state, done)
        if self._close_wishes == 2:  # noqa: PLR2004 - asked twice
            self.may_close.emit()
        else:
            self.ended.emit(now.state, done)

    def _take_wishes(self) -> None:
        if self.bridge.conductor:
            self.bridge.conductor.mix(mix_of(self._wishes.settings))
            self.bridge.conductor.lag(lag_of(self._wishes.settings))
