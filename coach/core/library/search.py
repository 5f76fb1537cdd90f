"""Which routines there are for what somebody asks, and in which order."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from coach.core.library.listing import Listing
from coach.core.routine.area import Area
from coach.core.routine.position import Position


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; what is left empty asks for nothing.

    Any of the `areas`, at most about so many `minutes`, any of the `positions` (what can be done
    anywhere can be done there, too), and every word of `text`, in whichever order.
    """

    areas: frozenset[Area] = frozenset()
    minutes: float | None = None
    positions: frozenset[Position] = frozenset()
    text: str = ""

    @property
    def narrows(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.areas or self.minutes or self.positions or self.text.strip())

    def admits(self, listing: Listing) -> bool:
        """Tell whether a routine is one of these, whatever its words."""
        return (
            (not self.areas or not self.areas.isdisjoint(listing.areas))
            and (self.minutes is None or listing.fits(self.minutes))
            and (not self.positions or self._goes_there(listing.position))
        )

    def _goes_there(self, position: Position | None) -> bool:
        return position is Position.ANYWHERE or position in self.positions


class Index:
    """Routines with the words by which each is found, in one language.

    `area_names` are those that a person reads, and so looks for.
    """

    def __init__(self, listings: Iterable[Listing], area_names: Mapping[Area, str]) -> None:
        self._words = [(listing, _words_of(listing, area_names)) for listing in listings]

    def find(self, wanted: Wanted, favourites: Collection[str] = ()) -> tuple[Listing, ...]:
        """Return what is wanted, in order.

        First what is called so, then favourites, then what serves most of it; then by name.
        """
        texts = folded(wanted.text).split()

        def order(listing: Listing) -> tuple[bool, bool, bool, int, int, str, str]:
            served = [n for n, area in enumerate(listing.areas) if area in wanted.areas]
            # A file names first what it serves first.
            first = min(served, default=0)
            good = not listing.errors
            favourite = good and listing.id in favourites
            name = folded(listing.name)
            called = all(text in name for text in texts)
            return not called, not favourite, not good, -len(served), first, name, listing.file

        found = (
            listing
            for listing, words in self._words
            if wanted.admits(listing) and all(text in words for text in texts)
        )
        return tuple(sorted(found, key=order))


def folded(text: str) -> str:
    """Return a text without case and accents, as it is compared by."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _words_of(listing: Listing, area_names: Mapping[Area, str]) -> str:
    areas = (area_names[area] for area in listing.areas)
    # A line each: no word goes over from one into the next.
    return folded("\n".join((listing.name, listing.purpose, listing.summary, *areas)))
