"""All that can be found on the first page: what was read, and what was handed over."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from coach.core.library.listing import Listing
from coach.core.library.search import Index, Wanted
from coach.ui.pages.choosing.wish_bar import area_names

if TYPE_CHECKING:
    from coach.core.routine.routine import Routine
    from coach.storage.routines import BrokenRoutine


class Shelf:
    """Listings in the window's language; what was handed over takes the place of its id."""

    def __init__(self) -> None:
        self._read: tuple[Listing, ...] = ()
        self._offered: dict[Listing, Routine | BrokenRoutine] = {}
        self._index = Index((), {})

    def fill(self, listings: Iterable[Listing]) -> None:
        """Hold these, and what was handed over."""
        self._read = tuple(listings)
        self._sort_in()

    def offer(self, listing: Listing, entry: "Routine | BrokenRoutine") -> None:
        """Hold what somebody opened, before all others."""
        others = self._offered.items()
        kept = {each: old for each, old in others if each.errors or each.id != listing.id}
        self._offered = {listing: entry, **kept}
        self._sort_in()

    def replace(self, listing: Listing, by: Listing) -> None:
        """Hold another listing in the place of one."""
        self.fill(by if each == listing else each for each in self._read)

    def opened(self, listing: Listing) -> "Routine | BrokenRoutine | None":
        """Return what was handed over, if it was."""
        return self._offered.get(listing)

    @property
    def good(self) -> tuple[Listing, ...]:
        """All that can be used, what was handed over first."""
        offered = tuple(each for each in self._offered if not each.errors)
        taken = {each.id for each in offered}
        return (*offered, *(e for e in self._read if not e.errors and e.id not in taken))

    def by_id(self, routine: str) -> Listing | None:
        """Return a routine that can be used by its id, if it is here."""
        return next((each for each in self.good if each.id == routine), None)

    def find(self, wanted: Wanted, favourites: Collection[str]) -> tuple[Listing, ...]:
        """Return what is wanted, in order; what was handed over first, where nothing is asked."""
        found = self._index.find(wanted, favourites)
        if wanted.narrows:
            return found
        return (*self._offered, *(each for each in found if each not in self._offered))

    def _sort_in(self) -> None:
        taken = {each.id for each in self._offered if not each.errors}
        others = (each for each in self._read if each.errors or each.id not in taken)
        self._index = Index((*self._offered, *others), area_names())


def nothing_to_load(listing: Listing) -> "Routine":
    """Raise LookupError: before a library is at hand, nothing can be read."""
    raise LookupError(listing.file)
