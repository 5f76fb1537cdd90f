"""What fits next: a routine for something that nothing was done for yet."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from coach.core.library.listing import Listing
from coach.core.routine.area import Area


@dataclass(frozen=True, slots=True)
class NextUp:
    """A routine, and the first of its areas that it would be the first for."""

    listing: Listing
    area: Area


def next_up(
    listings: Iterable[Listing], done: Collection[str], favourites: Collection[str] = ()
) -> NextUp | None:
    """Return what serves an area that nothing `done`, by ids, has served; a favourite before all.

    Sessions of several are none of those: what they are made of is. None where all is served.
    """
    alone = [one for one in listings if not (one.errors or one.parts)]
    served = {area for one in alone if one.id in done for area in one.areas}
    fitting = [
        NextUp(one, area)
        for one in alone
        if one.id not in done
        for area in [area for area in one.areas if area not in served][:1]
    ]
    return min(fitting, key=lambda each: each.listing.id not in favourites, default=None)
