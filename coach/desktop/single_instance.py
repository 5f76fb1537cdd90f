"""One window for each person and screen: a second start brings the first one forward."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
from PySide6.QtCore import (
    QCryptographicHash,
    QDeadlineTimer,
    QLockFile,
    QObject,
    QThread,
    Signal,
)

from coach import resources
from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO
from coach.core.routine.dose import MAX_ROUNDS

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

# Milliseconds that a second start waits for a first that is only just starting, or busy.
PATIENCE, LOOK_EVERY = 15_000, 30
MOST_BYTES = 64 * 1024
DONE = b"done\n"
_SHA = QCryptographicHash.Algorithm.Sha256
# Where a Wayland desktop puts it, and Qt looks for it.
_PERMISSION = "XDG_ACTIVATION_TOKEN"


class Asked(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a start was asked for, on its way to the window that is open already.

    `routine` is an id or an absolute path, `tempo` in breaths a minute; an empty `pattern` is
    none. `again` begins what was done last, `fits` chooses what fits next. `token` is
    Wayland's permission to come to the front.
    """

    routine: str = ""
    tempo: Annotated[float, msgspec.Meta(ge=MIN_TEMPO, le=MAX_TEMPO)] | None = None
    rounds: Annotated[int, msgspec.Meta(ge=1, le=MAX_ROUNDS)] | None = None
    token: str = ""
    pattern: str | None = None
    again: bool = False
    fits: bool = False

    @classmethod
    def by(  # noqa: PLR0913 - what the command line may ask for
        cls,
        routine: str,
        tempo: float | None,
        rounds: int | None,
        pattern: str | None = None,
        *,
        again: bool = False,
        fits: bool = False,
    ) -> Asked:
        """Return what this start was asked for."""
        token = os.environ.get(_PERMISSION, "")
        return cls(routine, tempo, rounds, token, pattern, again, fits)

    def allow(self) -> None:
        """Let the window use the permission that the second start was given."""
        if self.token:
            os.environ[_PERMISSION] = self.token


class SingleInstance(QObject):
    """The first one has the lock, and sends `asked` with an Asked for each later start.

    The lock is a file of QtCore: QtNetwork is loaded when there is a second start, or when
    the first picture is on the screen.
    """

    asked = Signal(object)

    def __init__(self, folder: Path, patience: int = PATIENCE) -> None:
        """Try to be the first; `patience` in milliseconds for the answer of another one."""
        super().__init__()
        self._patience = patience
        self._server: QLocalServer | None = None
        name = f"window-{_digest(_screen())}"
        # On Windows a pipe has no folder, and is to be one person's all the same.
        pipe = f"breath-coach-{_digest(str(folder))}-{name}"
        self.address = pipe if sys.platform == "win32" else str(folder / name)
        self._lock = QLockFile(str(folder / f"{name}.lock"))
        # A first that runs for days is not stale; one that has died is noticed all the same.
        self._lock.setStaleLockTime(0)
        self.is_first = self._lock.tryLock(0)

    def hand_over(self, asked: Asked) -> bool:
        """Ask the first one; tell whether it obeys. Nobody obeys where this is the first.

        Raises TimeoutError where there is a first one that does not answer: it does what it
        is asked for as soon as it can, and a second window would be in its way.
        """
        if self.is_first or self._lock.error() is not QLockFile.LockError.LockFailedError:
            return False
        end = QDeadlineTimer(self._patience)
        while not self._is_answered(asked, end):
            # It may have ended meanwhile.
            self.is_first = self._lock.tryLock(0)
            if self.is_first:
                return False
            if end.hasExpired():
                raise TimeoutError(
                    "Breath Coach is open already, and does not answer: it may be busy. Its "
                    "window comes forward when it can; otherwise end it, and start again."
                )
        return True

    def listen(self) -> None:
        """Wait for later starts, if this is the first one."""
        if not self.is_first:
            return
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - see the class

        # What a first one left that was killed; nobody else has the lock.
        QLocalServer.removeServer(self.address)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self._server.listen(self.address)

    def close(self) -> None:
        """Let the next start be the first."""
        if self._server:
            self._server.close()
        self._lock.unlock()

    def _is_answered(self, asked: Asked, end: QDeadlineTimer) -> bool:
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - see the class

        socket = QLocalSocket(self)
        socket.connectToServer(self.address)
        if not socket.waitForConnected(_rest(end)):
            # It has a window, or will have one, but does not listen yet.
            QThread.msleep(LOOK_EVERY)
            return False
        socket.write(msgspec.json.encode(asked) + b"\n")
        while not socket.canReadLine():
            if not socket.waitForReadyRead(_rest(end)):
                return False
        return bytes(socket.readLine().data()) == DONE

    def _greet(self) -> None:
        while self._server and (socket := self._server.nextPendingConnection()):
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > MOST_BYTES:
                socket.abort()
            return
        try:
            asked = msgspec.json.decode(bytes(socket.readLine(MOST_BYTES).data()), type=Asked)
        except (ValueError, RecursionError):
            socket.abort()
            return
        # First of all: whoever waits would give up, however long it takes to obey.
        socket.write(DONE)
        socket.flush()
        self.asked.emit(asked)


def _rest(end: QDeadlineTimer) -> int:
    return max(1, end.remainingTime())


def own_folder() -> Path:
    """Return a folder that only this person can write to; OSError where there is none."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(runtime or tempfile.gettempdir()) / resources.APP
    if not runtime and sys.platform != "win32":
        folder = folder.with_name(f"{resources.APP}-{os.getuid()}")
    folder.mkdir(mode=0o700, exist_ok=True)
    # Where the parent is everybody's, somebody else may have been faster.
    if sys.platform != "win32" and folder.lstat().st_uid != os.getuid():
        raise PermissionError(f"{folder} belongs to somebody else")
    return folder


def _screen() -> str:
    return os.environ.get("WAYLAND_DISPLAY", "") + os.environ.get("DISPLAY", "")


def _digest(text: str) -> str:
    # Not hashlib: it loads all of OpenSSL, in the time to the first picture.
    data = text.encode("utf-8", "surrogateescape")
    return QCryptographicHash.hash(data, _SHA).toHex().toStdString()[:12]
