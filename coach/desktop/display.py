"""What the window would be shown on."""

import ctypes
import os
import re
import socket
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from coach.desktop.dbus_probe import avoid_hanging_bus

# Seconds that a display may take to answer.
PATIENCE = 2.0
NONE_FOUND = (
    "no display that Qt can use. Start the window from a desktop session; "
    "coach play needs no display"
)


def is_missing() -> bool:
    """Tell whether no window can be shown: Qt would end the whole process with a core dump."""
    if sys.platform != "linux":
        return False
    wished = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition("-")[0]
    answers = {"": (_wayland_answers, _x_answers), "wayland": (_wayland_answers,)}
    answers["xcb"] = (_x_answers,)
    # Others, such as offscreen, need none.
    return wished in answers and not any(answer() for answer in answers[wished])


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    if os.environ.get("WAYLAND_SOCKET"):
        return True
    path = Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    return bool(name) and _connects(str(path))


def _x_answers() -> bool:
    """Ask by the library that Qt asks by: it also knows of other computers, and of who may."""
    name = os.environ.get("DISPLAY", "")
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        # Qt may have one of its own.
        found = re.fullmatch(r":(\d+)(?:\.\d+)?", name)
        return bool(name) if not found else _connects(f"/tmp/.X11-unix/X{found[1]}")  # noqa: S108 - where X servers listen
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return bool(name) and not refused


def _connects(path: str) -> bool:
    try:
        with socket.socket(socket.AF_UNIX) as display:
            display.settimeout(PATIENCE)
            display.connect(path)
    except (OSError, ValueError):
        return False
    return True


def describe() -> str:
    """Name platform and screen. Without a display Qt ends the whole process here."""
    avoid_hanging_bus()
    application = QGuiApplication([])
    screen = application.primaryScreen()
    size = screen.size()
    return f"{application.platformName()}, {size.width()} x {size.height()}"
