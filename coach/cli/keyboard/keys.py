"""Keys from the terminal, waited for without blocking the session for long."""

import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event
from types import FrameType
from typing import Self

from coach.cli.keyboard.key_codes import SOON, KeyCodes, windows_key

WaitKeys = Callable[[float], list[str]]
"""Waits so many seconds for keys at most, and returns all that have arrived."""


class KeyboardLostError(Exception):
    """The terminal is gone: nobody can press a key any more."""


def has_keyboard() -> bool:
    """Tell whether somebody can press keys here."""
    return sys.stdin is not None and not sys.stdin.closed and sys.stdin.isatty()


def _no_keys(seconds: float) -> list[str]:
    Event().wait(seconds)
    return []


if sys.platform == "win32":
    import msvcrt

    @contextmanager
    def keyboard() -> Iterator[WaitKeys]:
        """Give a function that waits for keys; where there is no terminal it only waits."""
        yield _pressed if has_keyboard() else _no_keys

    def _pressed(seconds: float) -> list[str]:
        if not msvcrt.kbhit():
            return _no_keys(seconds)
        keys = []
        while msvcrt.kbhit():
            first = msvcrt.getwch()
            keys.append(windows_key(first, msvcrt.getwch() if first in "\x00\xe0" else ""))
        return keys

else:
    import termios

    # Where the flags that come in are, and the special characters.
    IFLAG, LFLAG, CC = 0, 3, 6

    @contextmanager
    def keyboard(now: Callable[[], float] = time.monotonic) -> Iterator[WaitKeys]:
        """Give a function that waits for keys; where there is no terminal it only waits.

        It raises KeyboardLostError where the terminal is gone.
        """
        if not has_keyboard():
            yield _no_keys
            return
        with _Keyboard(sys.stdin.fileno(), now) as keys:
            yield keys.wait

    class _Keyboard:
        """A terminal in which each key arrives at once and unseen, from entering to leaving."""

        def __init__(self, file: int, now: Callable[[], float]) -> None:
            self._file, self._now = file, now
            self._codes = KeyCodes()
            self._looked = now()
            self._before = termios.tcgetattr(file)
            self._handlers: dict[signal.Signals, signal._HANDLER] = {}

        def wait(self, seconds: float) -> list[str]:
            """Return the keys that have arrived, after so many seconds at most."""
            data = self._read(seconds)
            now = self._now()
            # Whoever was kept from looking cannot say how far the keys were apart.
            waited = now - self._looked > seconds + SOON
            self._looked = now
            return self._codes.take(data, now, waited=waited)

        def _read(self, seconds: float) -> bytes:
            if not self._is_ours():
                # Reading what is typed for another program would stop this one.
                Event().wait(seconds)
                return b""
            ready, _, _ = select.select([self._file], [], [], seconds)
            if not ready:
                return b""
            try:
                # Of the descriptor itself: nothing stays behind in a buffer above it.
                data = os.read(self._file, 4096)
            except OSError as error:
                raise KeyboardLostError from error
            if not data:
                raise KeyboardLostError
            return data

        def _is_ours(self) -> bool:
            """Tell whether this program is the one in the terminal's foreground."""
            try:
                return os.tcgetpgrp(self._file) == os.getpgrp()
            except OSError:
                return True  # gone, as reading will tell

        def __enter__(self) -> Self:
            self._handlers = {
                signal.SIGCONT: signal.signal(signal.SIGCONT, self._go_on),
                signal.SIGTSTP: signal.signal(signal.SIGTSTP, self._be_stopped),
            }
            self._take()
            return self

        def __exit__(self, *_: object) -> None:
            for number, handler in self._handlers.items():
                signal.signal(number, handler)
            self._give_back()

        def _take(self) -> None:
            if not self._is_ours():
                return
            with suppress(termios.error):
                mode = termios.tcgetattr(self._file)
                # Ctrl+S would hold the output back, and with it the whole session.
                mode[IFLAG] &= ~termios.IXON
                mode[LFLAG] &= ~(termios.ECHO | termios.ICANON)
                mode[CC][termios.VMIN], mode[CC][termios.VTIME] = 1, 0
                termios.tcsetattr(self._file, termios.TCSANOW, mode)

        def _give_back(self) -> None:
            if self._is_ours():
                with suppress(termios.error):
                    termios.tcsetattr(self._file, termios.TCSANOW, self._before)

        def _go_on(self, *_: int | FrameType | None) -> None:
            """Set the terminal again: whoever had it meanwhile left it in a mode of their own."""
            self._take()

        def _be_stopped(self, *_: int | FrameType | None) -> None:
            """Stop as Ctrl+Z asks for, with the terminal as it was found."""
            self._give_back()
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            os.kill(os.getpid(), signal.SIGTSTP)
            # Here it goes on: SIGCONT has been taken in.
            signal.signal(signal.SIGTSTP, self._be_stopped)
            self._take()
