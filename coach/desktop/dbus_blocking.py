"""A connection to the session bus for those who may wait, but not without end."""

import jeepney
from jeepney.bus import get_bus
from jeepney.io.blocking import DBusConnection, prep_socket

# Seconds that a bus may take for each of its answers.
PATIENCE = 2.0


class Patient(DBusConnection):  # type: ignore[misc]  # jeepney has no types
    """Waits for no reply without end, not even for the bus's own first one."""

    def send_and_get_reply(
        self, message: jeepney.Message, *, timeout: float | None = None
    ) -> jeepney.Message:
        """Send a message and return its reply; raise TimeoutError where none comes."""
        return super().send_and_get_reply(message, timeout=timeout or PATIENCE)


def connect(at: str) -> Patient:
    """Connect to the bus at an address, or of a kind; OSError, or as jeepney has it, if none is."""
    sock = prep_socket(get_bus(at), timeout=PATIENCE)
    try:
        # A bus that takes nothing must not hold us, either.
        sock.settimeout(PATIENCE)
        return Patient(sock)
    except BaseException:
        sock.close()
        raise
