"""What fits next: a routine for an area that nothing was done for."""

from dataclasses import replace

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


SLEEP = Listing("sleep", "Sleep", "", areas=(Area.SLEEP,))


def test_it_serves_an_area_that_was_not_served_yet() -> None:
    served = {Area.NECK, Area.SHOULDERS, Area.FEET}
    assert next_up(ALL, served) == NextUp(ARMS, Area.WRISTS)


def test_a_favourite_comes_before_all_others() -> None:
    served = {Area.NECK, Area.SHOULDERS}
    assert next_up(ALL, served, favourites={"feet"}) == NextUp(FEET, Area.FEET)


def test_what_somebody_usually_does_comes_before_what_nobody_did() -> None:
    missed = (Area.FEET, Area.WRISTS)
    assert next_up(ALL, {Area.NECK}, missed, {"neck"}) == NextUp(FEET, Area.FEET)
    assert next_up(ALL, {Area.FEET}, missed) == NextUp(ARMS, Area.WRISTS)


def test_what_is_for_an_area_before_all_else_comes_first() -> None:
    shoulders = replace(NECK, id="shoulders", areas=(Area.SHOULDERS,))
    assert next_up((NECK, shoulders), (), [Area.SHOULDERS]) == NextUp(shoulders, Area.SHOULDERS)


def test_sleep_is_offered_last_unless_somebody_usually_does_that() -> None:
    assert next_up((SLEEP, FEET), ()) == NextUp(FEET, Area.FEET)
    assert next_up((SLEEP, FEET), {Area.FEET}) == NextUp(SLEEP, Area.SLEEP)
    assert next_up((SLEEP, FEET), (), [Area.SLEEP]) == NextUp(SLEEP, Area.SLEEP)


def test_where_all_is_served_nothing_is_offered() -> None:
    assert next_up(ALL, set(Area)) is None
