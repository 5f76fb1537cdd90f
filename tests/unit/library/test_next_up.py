"""What fits next: a routine for an area that nothing was done for."""

from coach.core.library.listing import Listing
from coach.core.library.next_up import NextUp, next_up
from coach.core.message import Message
from coach.core.routine.area import Area

NECK = Listing("neck", "Neck", "", areas=(Area.NECK, Area.SHOULDERS))
ARMS = Listing("arms", "Arms", "", areas=(Area.SHOULDERS, Area.WRISTS))
FEET = Listing("feet", "Feet", "", areas=(Area.FEET,))
BOTH = Listing("both", "Both", "", areas=(Area.HIPS,), parts=("neck", "feet"))
BROKEN = Listing("broken", "Broken", "", areas=(Area.HIPS,), errors=(Message("no"),))
ALL = (NECK, ARMS, BOTH, BROKEN, FEET)


def test_it_serves_an_area_that_was_not_served_yet() -> None:
    assert next_up(ALL, {"neck"}) == NextUp(ARMS, Area.WRISTS)


def test_a_favourite_comes_before_all_others() -> None:
    assert next_up(ALL, {"neck"}, {"feet"}) == NextUp(FEET, Area.FEET)


def test_where_all_is_served_nothing_is_offered() -> None:
    assert next_up(ALL, {"neck", "arms", "feet"}) is None
