"""One connection to the session bus, read whenever Qt sees that something has come."""

import os
import socket
from collections.abc import Sequence
from pathlib import Path

from jeepney import DBusErrorResponse, DBusNameFlags, Message, MessageFlag, MessageType
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QObject, QSocketNotifier

from coach.ui.bus_object import BusObject

# Seconds: a bus that takes nothing for so long is given up.
PATIENCE = 0.5
# Bytes read at a time; a call of a media key has some 200.
CHUNK = 1 << 16
NAME_IS_OURS = 1


def address() -> str:
    """Return where the session bus is, or an empty string where there is none.

    Looks where libdbus looks, but never starts a bus, as libdbus would.
    """
    told = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    usual = Path(runtime, "bus")
    return told or (f"unix:path={usual}" if runtime and usual.is_socket() else "")


class Bus(QObject):
    """Answers the calls for one object, and sends its signals.

    PySide6's own QtDBus cannot: it sends a Python int as an int32 wherever it fits into one,
    and MPRIS has its times as int64.
    """

    def __init__(self, at: str, names: Sequence[str], served: BusObject) -> None:
        """Connect to the bus at an address, take the first of the names that is free, and serve.

        Raises OSError, RuntimeError or ValueError where that cannot be.
        """
        super().__init__()
        try:
            self._connection = open_dbus_connection(at)
        except DBusErrorResponse as error:
            raise RuntimeError("the bus does not take us") from error
        self._connection.sock.settimeout(PATIENCE)
        self._object = served
        read = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(self._connection.sock.fileno(), read, self)
        self._notifier.activated.connect(self._read)
        if not any(map(self._take, names)):
            self.close()
            raise RuntimeError("the bus gives us no name")
        self._answer()  # what may have come along with the bus's own replies

    def send(self, message: Message) -> None:
        """Send a message; a bus that is gone takes none."""
        if not self._notifier.isEnabled():
            return
        try:
            self._connection.send(message)
        except OSError:
            self.close()

    def close(self) -> None:
        """Leave the bus, and so its names; may be called again."""
        self._notifier.setEnabled(False)
        self._connection.close()

    def _take(self, name: str) -> bool:
        request = self._connection.bus_proxy.RequestName
        try:
            (answer,) = request(name, DBusNameFlags.do_not_queue, _timeout=PATIENCE)
        except (DBusErrorResponse, OSError):
            return False
        return bool(answer == NAME_IS_OURS)

    def _read(self) -> None:
        try:
            data = self._connection.sock.recv(CHUNK, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self.close()
            return
        self._connection.parser.add_data(data)
        self._answer()

    def _answer(self) -> None:
        while message := self._connection.parser.get_next_message():
            if message.header.message_type is not MessageType.method_call:
                continue
            reply = self._object.answer(message)
            if not message.header.flags & MessageFlag.no_reply_expected:
                self.send(reply)
