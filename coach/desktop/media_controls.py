"""Finds the desktop's media controls, where there are any that the coach can use."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from coach.desktop.mpris import MediaControls


def media_controls() -> MediaControls | None:
    """Return the desktop's media controls, or None where there are none: no Linux, no bus."""
    if sys.platform != "linux":
        return None
    from coach.desktop.dbus_probe import address  # noqa: PLC0415 - for Linux only
    from coach.desktop.mpris import MediaControls  # noqa: PLC0415 - what it imports is there on Linux only

    if not (at := address()):
        return None
    name = QGuiApplication.applicationDisplayName()
    try:
        return MediaControls(at, name, QGuiApplication.desktopFileName())
    except (OSError, RuntimeError, ValueError):
        # Media keys are an extra: where the bus does not answer, all else goes on without.
        return None
