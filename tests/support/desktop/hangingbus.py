"""A session bus that hangs: a real socket that takes connections, and then says no more."""

import socket
import tempfile
import threading
from pathlib import Path
from typing import Self

OK = b"OK 1234deadbeef1234deadbeef12345678\r\n"
# What it still does before it says no more.
SILENT, AUTHENTICATES, GREETS, NEVER_READS, LEAVES, NONSENSE = (
    "silent",
    "authenticates",
    "greets",
    "never reads",
    "leaves",
    "talks nonsense",
)
WAYS = (SILENT, AUTHENTICATES, GREETS, NEVER_READS, LEAVES, NONSENSE)


class HangingBus:
    """Starts on entering; `heard` is what was sent to it after the authentication."""

    def __init__(self, way: str = AUTHENTICATES) -> None:
        self._way = way
        self._folder = tempfile.TemporaryDirectory(prefix="bus-")
        self._path = Path(self._folder.name) / "socket"
        self.address = f"unix:path={self._path}"
        self.heard = b""
        self._server = socket.socket(socket.AF_UNIX)
        self._open: list[socket.socket] = []

    def __enter__(self) -> Self:
        self._server.bind(str(self._path))
        self._server.listen(16)
        self._taking = threading.Thread(target=self._take_all, daemon=True)
        if self._way != NEVER_READS:
            self._taking.start()
        return self

    def __exit__(self, *_: object) -> None:
        # Ends a wait in another thread, which a mere close does not.
        self._server.shutdown(socket.SHUT_RDWR)
        if self._way != NEVER_READS:
            self._taking.join()
        for each in (self._server, *self._open):
            each.close()
        self._folder.cleanup()

    def _take_all(self) -> None:
        while True:
            try:
                taken, _ = self._server.accept()
            except OSError:
                return
            self._open.append(taken)
            threading.Thread(target=self._serve, args=(taken,), daemon=True).start()

    def _serve(self, taken: socket.socket) -> None:
        try:
            taken.recv(1024)
            if self._way == SILENT:
                return
            taken.sendall(OK)
            if self._way == LEAVES:
                taken.close()
            elif self._way == NONSENSE:
                taken.sendall(b"\xff" * 4096)
            while data := taken.recv(1 << 16):
                if self._way == GREETS and not self.heard:
                    taken.sendall(_greeting())
                self.heard += data
        except OSError:
            pass


def _greeting() -> bytes:
    """Return the answer to somebody's first message."""
    from jeepney import new_method_return  # noqa: PLC0415 - there on Linux only
    from jeepney.bus_messages import message_bus  # noqa: PLC0415 - as above

    hello = message_bus.Hello()
    hello.header.serial = 1
    return bytes(new_method_return(hello, "s", (":1.1",)).serialise(1))
