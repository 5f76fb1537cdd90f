"""Lists the routines there are, file by file, and loads the one that is wanted."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from coach.core.library.listing import Listing
from coach.core.library.listing_of import listing_of
from coach.core.program.compose import Wish
from coach.core.routine.area import Area
from coach.core.routine.language import Language
from coach.core.routine.position import Position
from coach.core.routine.routine import Routine
from coach.core.score.length import minutes_of
from coach.storage.library.cache import ListingCache
from coach.storage.routines.catalogue import taken_by
from coach.storage.routines.errors import BrokenRoutine
from coach.storage.routines.loading import Entry, load, load_both
from coach.storage.routines.places import files

# So many routines are read for one session: more are not weighed against each other.
MOST = 40


class Library:
    """The routines in a language: those that ship, then those in `folder` (the person's own)."""

    def __init__(self, language: Language = Language.EN, folder: Path | None = None) -> None:
        self._language, self._folder = language, folder

    def listings(self) -> Iterator[Listing]:
        """Yield each routine and each broken file, one of texts after the routine that it is of.

        Between two steps at most one file is read, and its texts.

        To check a file takes some ten milliseconds: what is known of one that has not changed
        since is not found out again.
        """
        cache = ListingCache(self._language)
        taken: dict[str, Path] = {}
        for path, is_own in files(self._folder):
            listing, texts = cache.get(path), None
            if listing is None:
                entry, texts = load_both(path, self._language)
                listing = listing_for(entry, path, is_own=is_own)
                # With broken texts it is in no language for long.
                listing = listing if texts else cache.put(path, listing)
            other = path if listing.errors else taken.setdefault(listing.id, path)
            if other != path:
                listing = _broken(path, taken_by(other, path, listing.id), is_own=is_own)
            yield listing
            if texts:
                yield _broken(texts.path, texts, is_own=is_own)
        cache.save()

    def load(self, listing: Listing) -> Entry:
        """Return what is in the file of a listing by now."""
        return load(Path(listing.file), self._language)

    def candidates(self, wish: Wish) -> list[Routine]:
        """Return the routines that a session for a wish may be made of, as far as need be."""
        could = (listing for listing in self.listings() if may_serve(listing, wish))
        entries = (self.load(listing) for listing in islice(could, MOST))
        return [entry for entry in entries if isinstance(entry, Routine)]


def may_serve(listing: Listing, wish: Wish) -> bool:
    """Tell whether a session for a wish may be made of a routine, as far as its listing says."""
    if listing.errors or listing.parts:
        return False
    there = not wish.positions or listing.position in wish.positions | {Position.ANYWHERE}
    # A calm breath goes with all.
    asked = not wish.areas or not {*wish.areas, Area.RESTLESS}.isdisjoint(listing.areas)
    return there and asked


def listing_for(entry: Entry, path: Path, *, is_own: bool) -> Listing:
    """Return how what is in a file is listed."""
    if isinstance(entry, Routine):
        return listing_of(entry, str(path), minutes_of(entry), is_own=is_own)
    return _broken(path, entry, is_own=is_own)


def _broken(path: Path, entry: BrokenRoutine, *, is_own: bool) -> Listing:
    return Listing(path.stem, entry.name, str(path), is_own=is_own, errors=entry.errors)
