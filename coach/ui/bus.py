"""Connections to the session bus, read whenever Qt sees that something has come."""

import os
import socket
from collections.abc import Callable, Sequence
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


class Connection(QObject):
    """Hands on every message that comes, and sends without waiting for what comes of it."""

    def __init__(self, at: str, take: Callable[[Message], None]) -> None:
        """Connect to the bus at an address; `take` is given each message.

        Raises OSError, RuntimeError or ValueError where that cannot be.
        """
        super().__init__()
        self._take = take
        try:
            self._bus = open_dbus_connection(at)
        except DBusErrorResponse as error:
            raise RuntimeError("the bus does not take us") from error
        self._bus.sock.settimeout(PATIENCE)
        self._notifier = QSocketNotifier(self._bus.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def own(self, names: Sequence[str]) -> bool:
        """Take the first of these names that is free; False where none is. Waits for the bus."""
        owned = any(map(self._own, names))
        self._hand_on()  # what may have come along with the bus's own replies
        return owned

    def send(self, message: Message) -> int:
        """Send a message and return its serial number; a bus that is gone takes none."""
        serial: int = next(self._bus.outgoing_serial)
        if self._notifier.isEnabled():
            try:
                self._bus.send(message, serial=serial)
            except OSError:
                self.close()
        return serial

    def close(self) -> None:
        """Leave the bus, and so its names; may be called again."""
        self._notifier.setEnabled(False)
        self._bus.close()

    def _own(self, name: str) -> bool:
        request = self._bus.bus_proxy.RequestName
        try:
            (answer,) = request(name, DBusNameFlags.do_not_queue, _timeout=PATIENCE)
        except (DBusErrorResponse, OSError):
            return False
        return bool(answer == NAME_IS_OURS)

    def _read(self) -> None:
        try:
            data = self._bus.sock.recv(CHUNK, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self.close()
            return
        self._bus.parser.add_data(data)
        self._hand_on()

    def _hand_on(self) -> None:
        while message := self._bus.parser.get_next_message():
            self._take(message)


class Bus:
    """Answers the calls for one object, and sends its signals.

    PySide6's own QtDBus cannot: it sends a Python int as an int32 wherever it fits into one,
    and MPRIS has its times as int64.
    """

    def __init__(self, at: str, names: Sequence[str], served: BusObject) -> None:
        """Connect to the bus at an address, take the first of the names that is free, and serve.

        Raises OSError, RuntimeError or ValueError where that cannot be.
        """
        self._object = served
        self._connection = Connection(at, self._answer)
        self.send, self.close = self._connection.send, self._connection.close
        if not self._connection.own(names):
            self.close()
            raise RuntimeError("the bus gives us no name")

    def _answer(self, message: Message) -> None:
        if message.header.message_type is not MessageType.method_call:
            return
        reply = self._object.answer(message)
        if not message.header.flags & MessageFlag.no_reply_expected:
            self.send(reply)
