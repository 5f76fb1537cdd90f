"""Keeps the computer and its screen awake while a session runs, on every system, by wakepy."""

import sys
import threading

from wakepy import ActivationResult, keep

from coach.core.message import Message

if sys.platform == "linux":
    import jeepney
    from jeepney.bus import get_bus
    from jeepney.io.blocking import DBusConnection, prep_socket
    from wakepy.core import DBusMethodCall
    from wakepy.core.dbus import BusType
    from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter

    # What wakepy would have the desktop say of who keeps the screen on, and why.
    SAID = {"wakepy": "Breath Coach", "wakelock active": "A session is running"}

    class Patient(DBusConnection):  # type: ignore[misc]  # jeepney has no types
        """Waits for no reply without end, not even for the bus's own first one."""

        def send_and_get_reply(
            self, message: jeepney.Message, *, timeout: float | None = None
        ) -> jeepney.Message:
            """Send a message and return its reply; raise TimeoutError where none comes."""
            return super().send_and_get_reply(message, timeout=timeout or PATIENCE)

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
            sock = prep_socket(get_bus((bus or BusType.SESSION).upper()), timeout=PATIENCE)
            try:
                # A bus that takes nothing must not hold us, either.
                sock.settimeout(PATIENCE)
                return Patient(sock)
            except BaseException:
                sock.close()
                raise

    ADAPTER: type[Desktop] | None = Desktop
else:
    ADAPTER = None

# Seconds that a bus may take for each of its answers.
PATIENCE = 2.0
PROBLEM = Message(
    "The screen cannot be kept on here: it may go dark during a session. "
    "To prevent that, turn off the screen saver and power saving."
)


class Awake:
    """Holds the computer awake, from `hold` to `release`; neither waits, both may be repeated.

    A desktop can take seconds to answer, so it is asked in a thread of its own, which shares
    nothing but its end and sleeps until then. Where the program dies, the system lets go by
    itself: the inhibition ends with the connection, the thread or the pipe that asked for it.
    """

    def __init__(self) -> None:
        self._holder: _Holder | None = None

    @property
    def problem(self) -> str:
        """What is wrong and how to mend it, while the computer cannot be held awake."""
        return self._holder.problem if self._holder else ""

    def hold(self) -> None:
        """Keep the computer awake from now on."""
        if not self._holder:
            self._holder = _Holder()
            self._holder.start()

    def release(self) -> None:
        """Let the computer sleep again when it likes."""
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
