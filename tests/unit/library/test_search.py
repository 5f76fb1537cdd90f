"""What is found for what somebody asks, and what comes first."""

from dataclasses import replace
from itertools import permutations

import pytest

from coach.core.library.areas import AREA_NAMES
from coach.core.library.listing import Listing
from coach.core.library.place import Place
from coach.core.library.search import Index, Wanted
from coach.core.message import Message
from coach.core.routine.area import Area
from coach.core.routine.position import Position

GERMAN = dict(AREA_NAMES) | {Area.NECK: "Nacken", Area.LOWER_BACK: "unterer Rücken"}


def listing(name: str, *areas: Area, position: Position = Position.STANDING) -> Listing:
    return Listing(name.lower(), name, f"{name}.toml", areas=areas, position=position, minutes=5.0)


TURNS = listing("Slow turns", Area.SHOULDERS, Area.NECK)
TUCKS = listing("Chin tucks", Area.NECK, position=Position.SITTING)
CAT = replace(
    listing("Cat", Area.LOWER_BACK, position=Position.ALL_FOURS), purpose="Loosens a stiff spine"
)
BOX = replace(listing("Box breath", Area.RESTLESS, position=Position.ANYWHERE), minutes=2.0)
# As one of 0.1.0: without areas or a purpose.
OLD = replace(listing("Roll-down"), summary="Fold forward, slowly", minutes=7.4)
BROKEN = Listing("mine", "mine.toml", "mine.toml", is_own=True, errors=(Message("bad"),))
ALL = (TURNS, TUCKS, CAT, BOX, OLD, BROKEN)


def found(wanted: Wanted, favourites: tuple[str, ...] = ()) -> list[str]:
    return [each.name for each in Index(ALL, GERMAN).find(wanted, favourites)]


def test_who_asks_for_nothing_finds_everything_what_is_broken_last() -> None:
    assert found(Wanted()) == [
        *("Box breath", "Cat", "Chin tucks", "Roll-down", "Slow turns", "mine.toml")
    ]


def test_what_serves_an_area_first_comes_first() -> None:
    assert found(Wanted(frozenset({Area.NECK}))) == ["Chin tucks", "Slow turns"]


def test_any_of_the_areas_will_do_and_what_serves_most_of_them_comes_first() -> None:
    both = Wanted(frozenset({Area.NECK, Area.SHOULDERS, Area.LOWER_BACK}))
    assert found(both) == ["Slow turns", "Cat", "Chin tucks"]


@pytest.mark.parametrize(
    ("minutes", "names"),
    [(2, ["Box breath"]), (5, ["Box breath", "Cat", "Chin tucks", "Slow turns"])],
)
def test_nothing_takes_longer_than_somebody_has(minutes: float, names: list[str]) -> None:
    assert found(Wanted(minutes=minutes)) == names


@pytest.mark.parametrize("minutes", [1.0, 2.2, 2.3, 5.4, 5.5, 5.6, 7.4, 12.0])
def test_a_routine_is_found_by_the_minutes_that_it_shows_and_by_no_fewer(minutes: float) -> None:
    one = replace(CAT, minutes=minutes)
    shown = one.whole_minutes
    assert shown
    assert one.fits(shown)
    assert shown == 1 or not one.fits(shown - 1)


def test_what_goes_anywhere_goes_in_each_place() -> None:
    where = {place: found(Wanted(positions=place.positions)) for place in Place}
    assert where == {
        Place.STANDING: ["Box breath", "Roll-down", "Slow turns"],
        Place.CHAIR: ["Box breath", "Chin tucks"],
        Place.FLOOR: ["Box breath", "Cat"],
        Place.ANYWHERE: ["Box breath"],
    }


def test_each_position_is_in_one_place() -> None:
    assert sorted(p for place in Place for p in place.positions) == sorted(Position)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("NACKEN", ["Chin tucks", "Slow turns"]),
        ("rucken", ["Cat"]),
        ("Rücken", ["Cat"]),
        ("stiff cat", ["Cat"]),
        ("stiff neck", []),
        ("forward", ["Roll-down"]),
        ("mine", ["mine.toml"]),
        ("  ", found(Wanted())),
    ],
)
def test_each_word_is_looked_for_in_name_purpose_and_areas(text: str, names: list[str]) -> None:
    assert found(Wanted(text=text)) == names


def test_what_is_called_so_comes_before_what_only_speaks_of_it() -> None:
    speaks = replace(TUCKS, purpose="Before slow turns")
    index = Index([speaks, TURNS], GERMAN)
    for favourites in ((), (speaks.id,)):
        assert index.find(Wanted(text="slow turns"), favourites) == (TURNS, speaks)


def test_favourites_come_first_wherever_they_are_found() -> None:
    assert found(Wanted(), ("slow turns",))[0] == "Slow turns"
    assert found(Wanted(frozenset({Area.NECK})), ("slow turns", "cat")) == [
        "Slow turns",
        "Chin tucks",
    ]


def test_the_order_does_not_hang_on_how_the_files_were_read() -> None:
    twins = (CAT, replace(CAT, file="other.toml"), BROKEN, TUCKS)
    orders = {Index(some, GERMAN).find(Wanted()) for some in permutations(twins)}
    assert len(orders) == 1


def test_each_area_has_a_name() -> None:
    assert set(AREA_NAMES) == set(Area)
