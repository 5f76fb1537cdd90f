"""Ctrl+C, a closed terminal and a polite kill: each ends the program in order."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

# What asks a program to end, where the system has it.
SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
# What a shell adds to a signal's number, for a program that was ended by it.
_BY_SIGNAL = 128


class EndedError(BaseException):
    """Somebody asks for the end: passes every `except Exception`, and clears away on its way."""

    def __init__(self, number: int) -> None:
        super().__init__(f"ended by signal {number}")
        self.code = _BY_SIGNAL + number


Ask = Callable[[int], None]


@contextmanager
def asked_to_end(ask: Ask | None = None) -> Iterator[None]:
    """Within this, give the number of such a signal to `ask`; without it EndedError is raised.

    A signal that is ignored, as by nohup or in a script's background, stays so.
    """
    found = {number: signal.getsignal(number) for number in SIGNALS}
    before = {n: handler for n, handler in found.items() if handler not in {signal.SIG_IGN, None}}

    def take_in(number: int, _: FrameType | None) -> None:
        if ask is None:
            raise EndedError(number)
        ask(number)

    for number in before:
        signal.signal(number, take_in)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
