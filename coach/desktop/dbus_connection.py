"""Connections to the session bus that never wait: neither for the bus nor for what is on it."""

import socket
from collections.abc import Callable, Sequence
from itertools import count

from jeepney import DBusNameFlags, HeaderFields, Message, MessageFlag, MessageType
from jeepney.auth import BEGIN, Authenticator
from jeepney.bus import get_bus
from jeepney.bus_messages import message_bus
from jeepney.low_level import Parser
from PySide6.QtCore import QObject, QSocketNotifier, Signal

from coach.desktop.dbus_object import BusObject

# Bytes read at a time; a call of a media key has some 200.
CHUNK = 1 << 16
# Bytes: a bus that takes nothing for so long is given up.
MOST_UNSENT = 1 << 18
NAME_IS_OURS = 1


class Connection(QObject):
    """Hands on every message that comes, and sends without waiting for what comes of it.

    What is sent before the bus has let us in is sent then; `closed` when either side leaves.
    """

    closed = Signal()

    def __init__(self, at: str, take: Callable[[Message], None]) -> None:
        """Connect to the bus at an address; `take` is given each message.

        Raises OSError, RuntimeError or ValueError where that cannot be.
        """
        super().__init__()
        self._take = take
        self._parser, self._serials = Parser(), count(1)
        self._replies: dict[int, Callable[[Message], None]] = {}
        self._unsent, self._held = bytearray(), bytearray()
        self._socket = socket.socket(socket.AF_UNIX)
        try:
            self._socket.setblocking(False)
            self._socket.connect(get_bus(at))
        except BaseException:
            self._socket.close()
            raise
        kinds, handle = QSocketNotifier.Type, self._socket.fileno()
        self._reads = QSocketNotifier(handle, kinds.Read, self)
        self._writes = QSocketNotifier(handle, kinds.Write, self)
        self._reads.activated.connect(self._read)
        self._writes.activated.connect(self._flush)
        self._letting_in: Authenticator | None = Authenticator()
        self._write(self._letting_in.data_to_send() or b"")
        self.send(message_bus.Hello())

    @property
    def is_open(self) -> bool:
        """Whether neither side has left."""
        return self._reads.isEnabled()

    def ask(self, message: Message, take: Callable[[Message], None]) -> None:
        """Send a message; `take` is given its reply, whenever one comes."""
        self._replies[self.send(message)] = take

    def send(self, message: Message) -> int:
        """Send a message and return its serial number; a bus that is gone takes none."""
        serial = next(self._serials)
        data = message.serialise(serial)
        if self._letting_in is None:
            self._write(data)
        elif self.is_open:
            self._held += data
            self._give_up_above(len(self._held))
        return serial

    def close(self) -> None:
        """Leave the bus, and so its names; may be called again."""
        if not self.is_open:
            return
        self._reads.setEnabled(False)
        self._writes.setEnabled(False)
        self._socket.close()
        self.closed.emit()

    def _write(self, data: bytes) -> None:
        if self.is_open:
            self._unsent += data
            self._flush()

    def _flush(self) -> None:
        try:
            del self._unsent[: self._socket.send(self._unsent)]
        except BlockingIOError:
            pass
        except OSError:
            self.close()
            return
        self._writes.setEnabled(bool(self._unsent))
        self._give_up_above(len(self._unsent))

    def _give_up_above(self, unsent: int) -> None:
        if unsent > MOST_UNSENT:
            self.close()

    def _read(self) -> None:
        try:
            data = self._socket.recv(CHUNK)
            if data and self._letting_in:
                self._be_let_in(self._letting_in, data)
            elif data:
                self._hand_on(data)
            else:
                self.close()
        except BlockingIOError:
            pass
        except (OSError, ValueError):
            # Gone, or it does not speak as a bus does.
            self.close()

    def _be_let_in(self, letting_in: Authenticator, data: bytes) -> None:
        letting_in.feed(data)
        if letting_in.authenticated:
            self._letting_in = None
            self._write(BEGIN + bytes(self._held))
            self._held.clear()

    def _hand_on(self, data: bytes) -> None:
        self._parser.add_data(data)
        while message := self._parser.get_next_message():
            reply_to = message.header.fields.get(HeaderFields.reply_serial, 0)
            self._replies.pop(reply_to, self._take)(message)


class Bus(QObject):
    """Answers the calls for one object, and sends its signals.

    `named` when the bus has given us one of the names; without any, the connection is closed.
    PySide6's own QtDBus cannot: it sends a Python int as an int32 wherever it fits into one,
    and MPRIS has its times as int64.
    """

    named = Signal()

    def __init__(self, at: str, names: Sequence[str], served: BusObject) -> None:
        """Connect to the bus at an address, take the first of the names that is free, and serve.

        Raises OSError, RuntimeError or ValueError where that cannot be.
        """
        super().__init__()
        self._object, self._names = served, list(names)
        self._connection = Connection(at, self._answer)
        self.send, self.close = self._connection.send, self._connection.close
        self._ask_for_name()

    def _ask_for_name(self) -> None:
        if not self._names:
            self.close()
            return
        request = message_bus.RequestName(self._names.pop(0), DBusNameFlags.do_not_queue)
        self._connection.ask(request, self._take_name)

    def _take_name(self, reply: Message) -> None:
        if reply.body[:1] == (NAME_IS_OURS,):
            self.named.emit()
        else:
            self._ask_for_name()

    def _answer(self, message: Message) -> None:
        if message.header.message_type is not MessageType.method_call:
            return
        reply = self._object.answer(message)
        if not message.header.flags & MessageFlag.no_reply_expected:
            self.send(reply)
