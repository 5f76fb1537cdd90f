"""Whether the system is asked for little movement: Qt (6.11) does not tell."""

import sys
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

# https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-systemparametersinfow
_SPI_GETCLIENTAREAANIMATION = 0x1042


def follow_system(parent: QObject, tell: Callable[[bool], object]) -> None:
    """Tell whether the system is asked for little movement, whenever that changes.

    At first it is taken not to be: nothing is told where the system does not say, as on macOS.
    It is told for as long as `parent` lives.
    """
    if sys.platform == "linux":
        _follow_desktop(parent, tell)
    elif sys.platform == "win32":
        _WindowsMotion(parent, tell)


def _follow_desktop(parent: QObject, tell: Callable[[bool], object]) -> None:
    from coach.desktop.dbus_probe import address  # noqa: PLC0415 - for Linux only
    from coach.desktop.settings_portal import SettingsPortal  # noqa: PLC0415 - what it imports is there on Linux only

    if not (at := address()):
        return
    # Without a bus the picture moves.
    with suppress(OSError, RuntimeError, ValueError):
        SettingsPortal(at, parent).little.connect(tell)


class _WindowsMotion(QObject):
    """Asks whenever the person comes back to the window, from the settings for instance."""

    def __init__(self, parent: QObject, tell: Callable[[bool], object]) -> None:
        super().__init__(parent)
        self._tell, self._little = tell, False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._ask)
        self._ask(Qt.ApplicationState.ApplicationActive)

    def _ask(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            return
        before, self._little = self._little, _little_on_windows()
        if self._little is not before:
            self._tell(self._little)


def _little_on_windows() -> bool:
    import ctypes  # noqa: PLC0415 - needed on Windows only

    animates = ctypes.c_int(1)
    ask = ctypes.windll.user32.SystemParametersInfoW  # type: ignore[attr-defined,unused-ignore]  # there on Windows only
    ask(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animates), 0)
    return not animates.value
