"""Single keys from the terminal, waited for without blocking the session for long."""

import select
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event

WaitKey = Callable[[float], str]


def has_keyboard() -> bool:
    """Tell whether somebody can press keys here."""
    return sys.stdin is not None and sys.stdin.isatty()


def _no_key(seconds: float) -> str:
    Event().wait(seconds)
    return ""


if sys.platform == "win32":
    import msvcrt

    @contextmanager
    def keyboard() -> Iterator[WaitKey]:
        """Give a function that waits so many seconds for a key, and returns it or ""."""
        yield lambda seconds: msvcrt.getwch() if msvcrt.kbhit() else _no_key(seconds)

else:
    import termios
    import tty

    @contextmanager
    def keyboard() -> Iterator[WaitKey]:
        """Give a function that waits so many seconds for a key, and returns it or "".

        Where there is no terminal it only waits.
        """
        if not has_keyboard():
            yield _no_key
            return
        file = sys.stdin.fileno()
        before = termios.tcgetattr(file)
        tty.setcbreak(file)
        try:
            yield _pressed
        finally:
            termios.tcsetattr(file, termios.TCSADRAIN, before)

    def _pressed(seconds: float) -> str:
        ready, _, _ = select.select([sys.stdin], [], [], seconds)
        return sys.stdin.read(1) if ready else ""
