"""Whether the desktop's bus answers: Qt itself connects to it, and waits for it without end."""

import os
import re
import socket
import sys
from pathlib import Path
from urllib.parse import unquote

# Seconds that a bus may take for each step of taking us in; it takes thousandths.
PATIENCE = 0.5
# A bus that nobody connects to: Qt, which is told of none, would look for one itself.
NOWHERE = "unix:path=/dev/null"
_SOCKET = re.compile(r"unix:(?:[^;]*,)?(path|abstract)=([^,;]*)")
_HELLO = {
    1: "/org/freedesktop/DBus",
    2: "org.freedesktop.DBus",
    3: "Hello",
    6: "org.freedesktop.DBus",
}


def address() -> str:
    """Return where the session bus is, or an empty string where there is none.

    Looks where libdbus looks, but never starts a bus, as libdbus would.
    """
    told = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    usual = Path(runtime, "bus")
    return told or (f"unix:path={usual}" if runtime and usual.is_socket() else "")


def avoid_hanging_bus() -> None:
    """Let nothing in this process connect to a session bus that is there and does not answer."""
    if sys.platform == "linux" and (at := address()) and not answers(at):
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = NOWHERE


def answers(at: str, patience: float = PATIENCE) -> bool:
    """Tell whether a bus takes somebody in; of what is no local socket it is believed."""
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
            if not bus.recv(1024).startswith(b"OK "):
                return False
            bus.sendall(b"BEGIN\r\n" + _hello())
            # The reply to a call, from a bus that writes its numbers in either order.
            return bus.recv(1024).startswith((b"l\2", b"B\2"))
    except (OSError, ValueError):
        return False


def _hello() -> bytes:
    """Return the first message that a bus wants: a method call with no body.

    Source: the D-Bus specification, "Message Protocol".
    """
    fields = b""
    for code, text in _HELLO.items():
        kind = b"o" if code == 1 else b"s"
        field = bytes((code, 1)) + kind + b"\0" + _number(len(text)) + text.encode() + b"\0"
        fields += bytes(-len(fields) % 8) + field
    head = b"l\1\0\1" + _number(0) + _number(1) + _number(len(fields)) + fields
    return head + bytes(-len(head) % 8)


def _number(value: int) -> bytes:
    return value.to_bytes(4, "little")
