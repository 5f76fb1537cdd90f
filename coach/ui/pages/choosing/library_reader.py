"""Reads the library from the first picture on, a slice at a time, and what is chosen from it."""

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from coach.core.library.listing import Listing
from coach.core.routine.language import Language

if TYPE_CHECKING:
    from coach.storage.routines import Entry

# Seconds that a slice takes at most, but for the last file in it: nobody sees so short a halt;
# the first one before anybody can have looked, and in it is all that is known already.
_SLICE, _FIRST = 0.02, 0.1
# Milliseconds until it is asked again whether there is something more important.
_LATER = 1000


class LibraryReader(QObject):
    """`grown` with the listings so far, and whether those are all.

    Only where what ships has been read, and at the end: cards that move while somebody is about
    to press one would be worse than none. Nothing is read while `busy`.
    """

    grown = Signal(object, bool)

    def __init__(self, listings: Iterator[Listing], parent: QObject) -> None:
        super().__init__(parent)
        self._listings = listings
        self._read: list[Listing] = []
        self._slice = _FIRST
        self.busy: Callable[[], bool] = lambda: False

    def read_on(self) -> None:
        """Read a slice; come again for the next one by itself."""
        if self.busy():
            QTimer.singleShot(_LATER, self, self.read_on)
            return
        # With the first of all comes what reads them, which takes longer than they do.
        more = self._read_one()
        end = time.perf_counter() + self._slice
        self._slice = _SLICE
        while more and time.perf_counter() < end:
            more = self._read_one()
        if not more:
            return
        QTimer.singleShot(0, self, self.read_on)

    def _read_one(self) -> bool:
        """Read one file more; tell whether there was one."""
        try:
            listing = next(self._listings, None)
        except BaseException:
            # Nothing was found to choose from, and nothing will be.
            QApplication.exit(1)
            raise
        if listing is None:
            self.grown.emit(self._read, True)
            return False
        if listing.is_own and self._read and not self._read[-1].is_own:
            self.grown.emit(list(self._read), False)
        self._read.append(listing)
        return True


def named(routine: str, language: Language) -> "tuple[Entry | None, bool]":
    """Return what there is under a name, if any is given, and whether that is a file's."""
    if not routine:
        return None, False
    from coach.storage.routines import look_up, source  # noqa: PLC0415 - few need it

    return look_up(routine, language), source(routine) is not None


def listings(language: Language) -> Iterator[Listing]:
    """Yield what there is to choose from; what reads it is imported when that begins."""
    from coach.storage.library import Library  # noqa: PLC0415 - after the first painted frame

    yield from Library(language).listings()


def load(language: Language, listing: Listing) -> "Entry":
    """Return the routine of a listing."""
    from coach.storage.library import Library  # noqa: PLC0415 - after the first painted frame

    return Library(language).load(listing)
