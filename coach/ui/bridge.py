"""The bridge from a conductor, which knows no Qt, to the window's signals."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from coach.core.session import Action
from coach.core.timeline import State, Timeline

if TYPE_CHECKING:
    from coach.conductor import Conductor

# One tick a picture on a screen that shows sixty a second.
TICK_MS = 16


class Bridge(QObject):
    """Ticks a conductor while there is one, and passes on what the person wants.

    What the session does not allow any more when it is wanted is not done.
    """

    ticked = Signal(object)
    finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.conductor: Conductor | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def timeline(self) -> Timeline | None:
        """The session's timeline of now."""
        return self.conductor.timeline if self.conductor else None

    def begin(self, conductor: "Conductor") -> None:
        """Start a session."""
        self.conductor = conductor
        conductor.start()
        self._timer.start()

    def end(self) -> None:
        """Fall silent and stand still; may be called again."""
        self._timer.stop()
        if self.conductor:
            self.conductor.close()
            self.conductor = None

    def tick(self) -> None:
        """Send the moment of now, and the outcome once the session has one."""
        if not self.conductor:
            return
        now = self.conductor.tick()
        self.ticked.emit(now)
        if now.state in {State.FINISHED, State.STOPPED}:
            self.finished.emit(now)

    def do(self, *actions: Action) -> None:
        """Do the first of these that the session allows, if any."""
        conductor = self.conductor
        possible = (action for action in actions if conductor and conductor.allows(action))
        if conductor and (action := next(possible, None)):
            conductor.do(action)

    def set_tempo(self, tempo: float) -> None:
        """Breathe at this tempo (breaths a minute) from now on."""
        if self.conductor and self.conductor.allows(Action.TEMPO):
            self.conductor.tempo(tempo)

    def retry_sound(self) -> None:
        """Try the sound device again."""
        if self.conductor:
            self.conductor.retry_sound()

    def not_heard(self, reason: str) -> None:
        """Wait where nothing was heard, and say what to do about it."""
        if self.conductor:
            self.conductor.not_heard(reason)

    def picture_alone(self) -> None:
        """Go on without sound."""
        if self.conductor:
            self.conductor.picture_alone()
