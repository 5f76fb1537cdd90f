"""What fits next: a routine for an area that nothing was done for yet."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from coach.core.library.listing import Listing
from coach.core.routine.area import BREATHED, Area


@dataclass(frozen=True, slots=True)
class NextUp:
    """A routine, and the area that it is offered for."""

    listing: Listing
    area: Area


def next_up(
    listings: Iterable[Listing],
    served: Collection[Area],
    missed: Sequence[Area] = (),
    favourites: Collection[str] = (),
) -> NextUp | None:
    """Return what serves an area that is not `served` yet; None where all is.

    The first that is `missed` comes before all others, sleep and rest after them. Of what serves
    the same a favourite comes first, by its id, then what serves it before all else. Sessions of
    several are none of those.
    """
    ranks = {area: rank for rank, area in enumerate(missed)}

    def place(each: NextUp) -> tuple[int, bool, int]:
        listing, area = each.listing, each.area
        rank = ranks.get(area, len(Area) + (area in BREATHED))
        return rank, listing.id not in favourites, listing.areas.index(area)

    alone = (one for one in listings if not (one.errors or one.parts))
    fitting = (NextUp(one, area) for one in alone for area in one.areas if area not in served)
    return min(fitting, key=place, default=None)
