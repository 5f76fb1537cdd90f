"""Begins what was done last as it was done: with one question, where nothing speaks against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coach.core.routine.guidance import Again
from coach.core.score.talking import COUNT_IN
from coach.core.score.timeline import State
from coach.core.session.way_in import Asks, question
from coach.storage.asked_before import as_last_time, asked_of, in_full_again, now
from coach.storage.patterns import as_wished

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.core.readout.snapshot import Snapshot
    from coach.core.routine.routine import Routine
    from coach.ui.app.again.today import Today
    from coach.ui.app.screening import Asking
    from coach.ui.app.session_controller import SessionFlow
    from coach.ui.app.voice.preparation import Voice
    from coach.ui.app.window import Window
    from coach.ui.settings_model import Wishes


class Beginning(QObject):
    """Waits for the voice, asks the one question while the session opens, and lets it go on.

    Where something is new, or the sound is not that of last time, all is asked in full. `begin`
    begins a session of the routine that is chosen.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - all that a beginning goes through
        self,
        window: Window,
        wishes: Wishes,
        voice: Voice,
        session: SessionFlow,
        asking: Asking,
        today: Today,
        begin: Callable[[Again], None],
    ) -> None:
        super().__init__(window)
        self._window, self._wishes, self._voice = window, wishes, voice
        self._session, self._asking, self._today, self._begin = session, asking, today, begin
        self._waits = False
        self._wanted: Callable[[], None] | None = None
        window.choose.today.again.connect(self.begin)
        window.choose.today.next_wanted.connect(self._begin_next)
        window.again.something_new.connect(self._take_news)
        session.something_new.connect(self._take_news)
        session.bridge.ticked.connect(self._follow)
        voice.progressed.connect(self._go_on)
        window.choose.listed_anew.connect(self._do_wanted)

    def begin_when_known(self) -> None:
        """Begin as last time as soon as what there is has been read, as a start of it asks."""
        self._wanted = self._begin_if_any
        self._do_wanted()

    def choose_next_when_known(self) -> None:
        """Choose what fits next likewise; one press goes on with it."""
        self._wanted = self._choose_next
        self._do_wanted()

    def begin(self) -> None:
        """Begin as last time, or with all questions where something speaks against it."""
        routine = self._today.choose()
        if routine is None:
            return
        wishes = self._wishes
        wishes.change(as_last_time(wishes.settings, routine.id, routine.language))
        if asked_of(wishes.settings, routine) is Asks.ONE_QUESTION:
            self._waits = True
            self._voice.look()
            self._go_on()
        else:
            self._asking.ask()

    def _begin_next(self) -> None:
        """Go on with what fits next, of which all is asked."""
        if self._today.choose_next():
            self._asking.ask()

    @property
    def again(self) -> Again | None:
        """How what is waited for begins, if anything is."""
        routine = self._window.choose.routine
        return self._how(routine) if self._waits and routine else None

    def _how(self, routine: Routine) -> Again:
        settings = self._wishes.settings
        asked = question(routine.phrases, settings.session.last[routine.id].at, now())
        return Again(asked, float(settings.ready.get_ready))

    def _do_wanted(self) -> None:
        wanted = self._wanted
        if wanted and (self._today.id or self._window.choose.whole):
            self._wanted = None
            wanted()

    def _begin_if_any(self) -> None:
        if self._today.id:
            self.begin()
        else:
            words = self.tr("Nothing has been done yet that could begin as last time.")
            self._window.choose.tell(words)

    def _choose_next(self) -> None:
        choose = self._window.choose
        if self._today.choose_next():
            choose.today.stands_back = True
        else:
            choose.tell(self.tr("Everything has had its turn this week: choose what you like."))
        choose.rest()

    def _go_on(self) -> None:
        """Begin once the voice is ready, unless the person has gone elsewhere meanwhile."""
        choose = self._window.choose
        routine = choose.routine
        if not (self._waits and routine):
            return
        here = self._window.stack.currentWidget() is choose and routine.id == self._today.id
        begins = here and self._voice.ready
        self._waits = here and not begins
        choose.today.wait(self.tr("One moment: the voice is being prepared.") * self._waits)
        if begins:
            self._ask(routine)

    def _ask(self, routine: Routine) -> None:
        led, _ = as_wished(routine, self._wishes.settings)
        again = self._how(routine)
        self._window.again.ask(routine.name, again.question, led.screening)
        self._begin(again)

    def _follow(self, moment: Snapshot) -> None:
        """Show the question until the first breath is counted in."""
        timeline = self._session.bridge.timeline
        if not self._session.asking or timeline is None:
            return
        if moment.problem or moment.state is State.PAUSED or self._is_elsewhere():
            self._ask_all()
            return
        first = next((s.start for s in timeline.spans if s.place and s.place.round), 0.0)
        left = first - moment.time
        self._window.again.show_left(moment.caption, max(0.0, left))
        if left <= COUNT_IN:
            self._session.asking = False
            self._window.turn_to(self._window.session)

    def _is_elsewhere(self) -> bool:
        """Tell whether it is heard on another loudspeaker than the last time."""
        routine, device = self._window.choose.routine, self._session.device
        if not (routine and device):
            return False
        return asked_of(self._wishes.settings, routine, device) is not Asks.ONE_QUESTION

    def _take_news(self) -> None:
        """Ask all, and again the next time: until it was done to its end once more."""
        if self._session.asking:
            self._wishes.change(in_full_again(self._wishes.settings))
            self._ask_all()

    def _ask_all(self) -> None:
        self._session.abandon()
        self._voice.let_go()
        self._asking.ask()
