"""A limit to what one deed may take, for code that might never come back."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooLateError(BaseException):
    """What took too long did not see it coming: it cannot be caught by accident."""


@contextmanager
def at_most(seconds: float, what: str) -> Iterator[None]:
    """Raise TooLateError in what takes longer."""

    def late(_signal: int, _frame: FrameType | None) -> None:
        raise TooLateError(f"not within {seconds:g} s: {what}")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        signal.signal(signal.SIGALRM, before)
