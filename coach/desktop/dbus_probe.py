"""Whether the desktop's bus answers: Qt connects to it, and waits for it in the window's thread."""

import os
import re
import socket
import sys
import time
from functools import cache
from pathlib import Path
from threading import Thread
from urllib.parse import unquote

# Seconds that a bus may take to take us in; it takes thousandths.
PATIENCE = 0.5
# A bus that nobody connects to: Qt, which is told of none, would look for one itself.
NOWHERE = "unix:path=/dev/null"
_SOCKET = re.compile(r"unix:(?:[^;]*,)?(path|abstract)=([^,;]*)")
_HELLO = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello")
# What Qt asks, as it shows its first window, of what tells it whether somebody uses a screen
# reader: it waits 25 seconds for each answer.
_READER = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Get")
_OF_IT = ("org.a11y.Status", "IsEnabled")
# The field of a reply that names our second call, in either order of bytes.
_ANSWERED = re.compile(b"\5\1u\0(?:\2\0\0\0|\0\0\0\2)")
# Only what is there is asked: nothing is started for it.
_NO_AUTO_START = 2


def address() -> str:
    """Return where the session bus is, or an empty string where there is none.

    Looks where libdbus looks, but never starts a bus, as libdbus would.
    """
    told = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    usual = Path(runtime, "bus")
    return told or (f"unix:path={usual}" if runtime and usual.is_socket() else "")


class Question(Thread):
    """Asks the bus at an address in a thread of its own, while the program starts."""

    def __init__(self, at: str) -> None:
        super().__init__(name="bus", daemon=True)
        self._at, self._end = at, time.monotonic() + PATIENCE
        self._answered = not at
        self.start()

    def run(self) -> None:
        """Take in the answer."""
        self._answered = self._answered or answers(self._at)

    def is_answered(self) -> bool:
        """Tell whether it answers, as soon as it does or its time is over."""
        self.join(max(0.0, self._end - time.monotonic()))
        return self._answered


@cache
def ask() -> Question:
    """Begin to ask the session bus, if that was not begun before."""
    return Question(address() if sys.platform == "linux" else "")


def avoid_hanging_bus() -> None:
    """Let nothing in this process connect to a session bus that is there and does not answer."""
    if not ask().is_answered():
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = NOWHERE


def answers(at: str, patience: float = PATIENCE) -> bool:
    """Tell whether a bus takes somebody in, and what Qt waits for on it answers if it is there.

    It has so many seconds for each step; of what is no local socket it is believed.
    """
    found = _SOCKET.match(at)
    if not found:
        return True
    kind, name = found.groups()
    path = ("\0" if kind == "abstract" else "") + unquote(name)
    try:
        with socket.socket(socket.AF_UNIX) as bus:
            bus.settimeout(patience)
            bus.connect(path)
            bus.sendall(b"\0AUTH EXTERNAL %b\r\n" % str(os.getuid()).encode().hex().encode())
            return bus.recv(1024).startswith(b"OK ") and _takes_us_in(bus)
    except (OSError, ValueError):
        return False


def _takes_us_in(bus: socket.socket) -> bool:
    bus.sendall(b"BEGIN\r\n" + _call(1, _HELLO) + _call(2, _READER, _OF_IT))
    heard = bytearray()
    # Whatever the answer is: also that nobody of this name is there.
    while not _ANSWERED.search(heard):
        data = bus.recv(1024)
        if not data:
            return False
        heard += data
    return True


def _call(serial: int, of: tuple[str, str, str, str], texts: tuple[str, ...] = ()) -> bytes:
    """Return a call of a destination's, path's and interface's method; its arguments are texts.

    Source: the D-Bus specification, "Message Protocol" and "Marshaling".
    """
    body = b""
    for text in texts:
        body = _padded(body, 4) + _string(text)
    # Codes and types of the fields: each of them begins at a multiple of 8.
    fields = b""
    for start, text in zip((b"\6\1s\0", b"\1\1o\0", b"\2\1s\0", b"\3\1s\0"), of, strict=True):
        fields = _padded(fields, 8) + start + _string(text)
    if texts:
        signature = b"s" * len(texts)
        fields = _padded(fields, 8) + b"\10\1g\0" + bytes((len(signature),)) + signature + b"\0"
    head = b"l\1" + bytes((_NO_AUTO_START, 1)) + _number(len(body)) + _number(serial)
    return _padded(head + _number(len(fields)) + fields, 8) + body


def _string(text: str) -> bytes:
    return _number(len(text)) + text.encode() + b"\0"


def _padded(data: bytes, to: int) -> bytes:
    return data + bytes(-len(data) % to)


def _number(value: int) -> bytes:
    return value.to_bytes(4, "little")
