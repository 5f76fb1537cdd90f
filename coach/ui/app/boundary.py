"""Where everything that is raised in the window comes to: recorded, and told once."""

from __future__ import annotations

import sys
import threading
import traceback
from typing import TYPE_CHECKING, ParamSpec

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from types import TracebackType

P = ParamSpec("P")
# A fault that comes with each tick is one fault; this many different ones are enough to mend.
MOST = 50


class Boundary(QObject):
    """Sends `noticed` with what happened in plain words, later: also where one paints.

    A part that failed is left out until `begin`.
    """

    noticed = Signal(str)
    _came = Signal(str)

    def __init__(self, record: Callable[[BaseException], None], parent: QObject) -> None:
        super().__init__(parent)
        self._record = record
        self._known: set[Hashable] = set()
        self._told: set[str] = set()
        self._left_out: set[object] = set()
        # Also from another thread, and never in the middle of a paint.
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Give every part another chance, and tell anew."""
        self._told.clear()
        self._left_out.clear()

    def run(self, part: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
        """Let a part do its work, unless it failed before; tell whether it failed now."""
        if part in self._left_out:
            return False
        try:
            part(*args, **kwargs)
        except Exception as fault:  # noqa: BLE001 - the boundary
            self._left_out.add(part)
            self.take(fault)
            return True
        return False

    def take(self, fault: BaseException, words: str = "") -> None:
        """Record a fault, and tell these words of it, or that there was one."""
        key = _place_of(fault)
        if key not in self._known and len(self._known) < MOST:
            self._known.add(key)
            self._record(fault)
        # It must not keep alive what was being painted.
        traceback.clear_frames(fault.__traceback__)
        self._came.emit(
            words
            or self.tr(
                "Something in the program has failed and is left out; all else goes on. It is "
                "recorded in a file that coach doctor names."
            )
        )

    def catch_all(self) -> None:
        """Take whatever else is raised: by slots, in paints, and in other threads."""
        sys.excepthook = self._hook
        threading.excepthook = lambda raised: self._hook(
            raised.exc_type, raised.exc_value, raised.exc_traceback
        )

    def _hook(
        self, kind: type[BaseException], fault: BaseException | None, at: TracebackType | None
    ) -> None:
        del at
        if issubclass(kind, Exception) and fault:
            self.take(fault)

    def _tell(self, words: str) -> None:
        if words not in self._told:
            self._told.add(words)
            self.noticed.emit(words)


def _place_of(fault: BaseException) -> Hashable:
    frames = traceback.extract_tb(fault.__traceback__, limit=-1)
    return type(fault), *((frame.filename, frame.lineno) for frame in frames)
