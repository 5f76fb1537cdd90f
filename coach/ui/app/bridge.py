"""The bridge from a conductor, which knows no Qt, to the window's signals."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from coach.core.score.timeline import State, Timeline
from coach.core.session.session import Action, IllegalActionError

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.core.readout.snapshot import Snapshot
    from coach.live.conductor import Conductor
    from coach.live.rescue import Rescue

# One tick a picture on a screen that shows sixty a second.
TICK_MS = 16


class Bridge(QObject):
    """Ticks a conductor while there is one, and passes on what the person wants.

    What the session does not allow any more when it is wanted is not done. Whatever a
    session raises brings the person up: by the session's own way out or, where that fails
    as well, by its rescue. `failed` sends what was raised, `lost` why a follower was given up.
    """

    ticked = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    lost = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.conductor: Conductor | None = None
        self._rescue: Rescue | None = None
        self._has_failed = False
        self.reached: tuple[Timeline, float] | None = None
        """The session's timeline and the second that was reached, as far as they are known."""
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def under_way(self) -> bool:
        """Whether a session runs, if only to bring somebody up."""
        return self._rescue is not None

    @property
    def timeline(self) -> Timeline | None:
        """The session's timeline of now."""
        leads = self.conductor or self._rescue
        return leads.timeline if leads else None

    @property
    def device(self) -> str:
        """The name of the loudspeaker of now; empty where it is not known."""
        return self.conductor.device if self.conductor else ""

    def begin(self, conductor: "Conductor") -> None:
        """Start a session; raises what the conductor raises."""
        self._has_failed = False
        self._rescue = conductor.rescue()
        self.reached = conductor.timeline, 0.0
        conductor.start()
        self.conductor = conductor
        self._timer.start()

    def end(self) -> None:
        """Fall silent and stand still; may be called again."""
        self._timer.stop()
        self._let_go()
        if self._rescue:
            self._rescue.close()
            self._rescue = None

    def tick(self) -> None:
        """Send the moment of now, and the outcome once the session has one."""
        now = self._look()
        if now is None:
            return
        self.ticked.emit(now)
        if now.state in {State.FINISHED, State.STOPPED}:
            self.finished.emit(now)

    def do(self, *intent: Action) -> None:
        """Do the first of these that the session allows, if any."""
        self.attempt(lambda conductor: conductor.do(*intent))

    def attempt(self, what: "Callable[[Conductor], object]") -> None:
        """Do something with the conductor, if there is one and the session allows it."""
        if self.conductor is None:
            return
        try:
            what(self.conductor)
        except IllegalActionError:
            # The session has gone on since it was asked.
            pass
        except Exception as fault:  # noqa: BLE001 - the boundary
            self._bring_up(fault)

    def _look(self) -> "Snapshot | None":
        conductor = self.conductor
        if conductor is None:
            return self._rescue.tick() if self._rescue else None
        try:
            now = conductor.tick()
            self.reached = conductor.timeline, conductor.time
        except Exception as fault:  # noqa: BLE001 - the boundary
            self._bring_up(fault)
            return None
        if conductor.lost:
            self.lost.emit(conductor.lost)
            conductor.lost = None
        return now

    def _bring_up(self, fault: Exception) -> None:
        """Stop the first time, as the person would; the second time do without the session."""
        self.failed.emit(fault)
        first, self._has_failed = not self._has_failed, True
        try:
            if first and self.conductor and self.conductor.allows(Action.STOP):
                self.conductor.do(Action.STOP)
                return
        except Exception as again:  # noqa: BLE001 - as above
            self.failed.emit(again)
        if self._rescue and self.reached:
            self._let_go()
            self._rescue.begin(*self.reached)

    def _let_go(self) -> None:
        conductor, self.conductor = self.conductor, None
        if conductor is None:
            return
        try:
            conductor.close()
        except Exception as fault:  # noqa: BLE001 - as above
            self.failed.emit(fault)
