"""Closes the program in order when the terminal, the system or the desktop ends it."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QSessionManager

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class Quitting(QObject):
    """Sends `asked` by a person at the terminal, `ordered` by the system, to end the program.

    `last_chance` is sent when the desktop ends with all that is on it: to keep what there is.

    Python takes notice of a signal only when it runs, and an idle window does not: what
    wakes it is a byte that the signal writes into a socket, wherever the program is.
    """

    asked = Signal()
    ordered = Signal()
    last_chance = Signal()

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._fd_before = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        known = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
        # A signal that was ignored from the start, as by nohup, stays ignored.
        heeded = [number for number in known if signal.getsignal(number) is not signal.SIG_IGN]
        self._before = {number: signal.signal(number, _leave_to_qt) for number in heeded}
        app.commitDataRequest.connect(self._keep)

    def close(self) -> None:
        """Leave signals as they were."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before = {}
        signal.set_wakeup_fd(self._fd_before)
        self._notifier.setEnabled(False)
        for end in (self._read, self._write):
            end.close()

    def _wake(self) -> None:
        numbers = self._read.recv(4096)
        for number in numbers:
            if number == signal.SIGINT:
                self.asked.emit()
            elif number in self._before:
                self.ordered.emit()

    def _keep(self, manager: QSessionManager) -> None:
        # It is not to be started anew with the next session: nobody stands there ready.
        manager.setRestartHint(type(manager).RestartHint.RestartNever)
        self.last_chance.emit()


def _leave_to_qt(*_: object) -> None:
    """Do nothing here: in the middle of anything, an exception would be raised anywhere."""
