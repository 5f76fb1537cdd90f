"""What is told of a routine before it is opened is what is in it."""

from pathlib import Path

from coach.core.library.listing_of import listing_of
from coach.core.routine.position import Position
from coach.core.routine.routine import Routine
from coach.core.score.length import minutes_of
from coach.storage.routines import find, load

FIRST = Path(__file__).parents[1] / "storage" / "routines-0.1.0" / "hamstring-rolldown.toml"


def test_a_routine_of_format_1_is_listed_by_what_it_has() -> None:
    routine = load(FIRST)
    assert isinstance(routine, Routine), routine.errors
    listing = listing_of(routine, "here.toml", minutes_of(routine), is_own=False)
    assert (listing.id, listing.name, listing.file) == (routine.id, routine.name, "here.toml")
    assert (listing.areas, listing.position) == ((), Position.STANDING)
    assert listing.minutes == minutes_of(routine)
    assert listing.head_low
    assert listing.hands == tuple(prop.name for prop in routine.props)
    assert not listing.needed
    assert not listing.errors


def test_what_keeps_the_head_up_says_so() -> None:
    routine = find("quiet-breath")
    assert not listing_of(routine, "", 1.0, is_own=True).head_low
