"""Keeps the computer and its screen awake while a session runs, on every system, by wakepy."""

import sys
import threading

from wakepy import ActivationResult, keep

from coach.core.message import Message
from coach.desktop.reminders.process_lock import SESSION, ProcessLock
from coach.resources import NAME

if sys.platform == "linux":
    from wakepy.core import DBusMethodCall
    from wakepy.core.dbus import BusType
    from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter

    from coach.desktop.dbus_blocking import Patient, connect

    # What wakepy would have the desktop say of who keeps the screen on, and why.
    SAID = {"wakepy": NAME, "wakelock active": "A session is running"}

    class Desktop(JeepneyDBusAdapter):
        """Asks the desktop in our own name, and leaves no connection open where it refuses."""

        def process(self, call: DBusMethodCall) -> object:
            """Make a D-Bus call; whatever it raises is wakepy's to handle."""
            said = tuple(SAID.get(arg, arg) for arg in call.args)
            try:
                return super().process(DBusMethodCall(call.method, said))
            except Exception:
                self.close_connections()
                raise

        def _create_new_connection(self, bus: BusType | str | None = None) -> Patient:
            return connect((bus or BusType.SESSION).upper())

    ADAPTER: type[Desktop] | None = Desktop
else:
    ADAPTER = None

PROBLEM = Message(
    "The screen cannot be kept on here: it may go dark during a session. "
    "To prevent that, turn off the screen saver and power saving."
)


class Awake:
    """Holds the computer awake, from `hold` to `release`; neither waits, both may be repeated.

    As long as it does, no reminder to stretch comes, either.

    A desktop can take seconds to answer, so it is asked in a thread of its own, which shares
    nothing but its end and sleeps until then. Where the program dies, the system lets go by
    itself: the inhibition ends with the connection, the thread or the pipe that asked for it.
    """

    def __init__(self) -> None:
        self._holder: _Holder | None = None
        self._lock = ProcessLock(SESSION)

    @property
    def problem(self) -> str:
        """What is wrong and how to mend it, while the computer cannot be held awake."""
        return self._holder.problem if self._holder else ""

    def hold(self) -> None:
        """Keep the computer awake from now on."""
        # Whoever is just looking whether it is held shows a reminder now, or has shown it.
        self._lock.acquire(patience=0)
        if not self._holder:
            self._holder = _Holder()
            self._holder.start()

    def release(self) -> None:
        """Let the computer sleep again when it likes."""
        self._lock.release()
        if self._holder:
            self._holder.released.set()
            self._holder = None


class _Holder(threading.Thread):
    """Is in wakepy's mode from its start until `released`: a mode belongs to one thread."""

    def __init__(self) -> None:
        super().__init__(name="awake", daemon=True)
        self.released = threading.Event()
        self.problem = ""

    def run(self) -> None:
        try:
            with keep.presenting(on_fail=self._fail, dbus_adapter=ADAPTER):
                self.released.wait()
        except RuntimeError:
            # The desktop has gone, and its inhibition with it.
            pass

    def _fail(self, _: ActivationResult) -> None:
        self.problem = PROBLEM
