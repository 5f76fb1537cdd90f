"""A session is composed of what there is: in the time, for each area, in a sensible order."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.score.practice import (
    BACK,
    BED,
    BREATH,
    CALVES,
    CAT,
    FOLD,
    LIBRARY,
    NECK,
    SHOULDERS,
    practice,
)

from coach.core.program.block import Block
from coach.core.program.combine import combine
from coach.core.program.compose import TOLERANCE, Composition, Wish, compose
from coach.core.program.order import faults
from coach.core.routine.area import Area
from coach.core.routine.language import Language
from coach.core.routine.position import Ends, Position
from coach.core.routine.routine import Routine
from coach.core.routine.screening import Screening, sentences
from coach.core.score.length import minutes_of

MINUTES = (2.0, 5.0, 10.0, 15.0)
DOWN = list(Position)
WISHES = st.builds(
    Wish,
    st.lists(st.sampled_from(Area), max_size=3, unique=True).map(tuple),
    st.sampled_from(MINUTES),
    st.sampled_from((frozenset[Position](), frozenset({Position.SITTING, Position.STANDING}))),
)
LIBRARIES = st.lists(st.sampled_from(LIBRARY), unique_by=lambda routine: routine.id)


def names(composed: Composition) -> list[tuple[str, int]]:
    return [(block.routine.id, block.rounds) for block in composed.blocks]


@given(LIBRARIES, WISHES, st.integers(0, 30))
def test_whatever_is_wished_for_it_is_a_session_that_can_be_led(
    routines: list[Routine], wish: Wish, seed: int
) -> None:
    composed = compose(routines, wish, seed)
    _serves(composed, routines, wish)
    if not composed.blocks:
        # Several wishes may not go together, as a fold and what one lies down for at once.
        alone = len(wish.areas) < 2
        assert not alone or composed.missing or not any(_is_possible(r, wish) for r in routines)
        assert composed.why
        return
    assert not list(faults(composed.blocks))
    _goes_down(composed)
    made = combine(composed.blocks)
    assert composed.minutes == pytest.approx(minutes_of(made))
    told = f"It takes {composed.minutes:.0f} minutes" in composed.why
    assert told == (abs(composed.minutes - wish.minutes) > TOLERANCE)
    assert compose(routines, wish, seed) == composed
    _asks_all(composed, made)


def _is_possible(routine: Routine, wish: Wish) -> bool:
    return not wish.positions or routine.position in {*wish.positions, Position.ANYWHERE}


def _serves(composed: Composition, routines: list[Routine], wish: Wish) -> None:
    there = {area for r in routines if _is_possible(r, wish) for area in r.areas}
    served = {area for block in composed.blocks for area in block.routine.areas}
    assert set(composed.missing) == set(wish.areas) - there
    assert not composed.blocks or set(wish.areas) - set(composed.missing) <= served
    assert all(_is_possible(block.routine, wish) for block in composed.blocks)


def _goes_down(composed: Composition) -> None:
    heights = [DOWN.index(block.routine.position) for block in composed.blocks]
    placed = [height for height in heights if height]
    asleep = [block.routine.ends is Ends.ASLEEP for block in composed.blocks]
    assert placed == sorted(placed) or asleep[-1]
    assert not any(asleep[:-1])
    low = [block.has_head_low for block in composed.blocks]
    assert sum(low) <= 1
    lies = [block.begins in {Position.LYING, Position.ON_THE_SIDE} for block in composed.blocks]
    assert not any(before and then for before, then in zip(low, lies[1:], strict=False))


def _asks_all(composed: Composition, made: Routine) -> None:
    for block in composed.blocks:
        screening = block.routine.screening
        assert set(screening.skip) <= set(made.screening.skip)
        assert set(screening.ask) <= {*made.screening.skip, *made.screening.ask}
        assert set(sentences(screening.stop_signs)) <= set(sentences(made.screening.stop_signs))
        assert screening.intro in made.screening.intro


def test_what_was_asked_for_is_told_in_a_sentence() -> None:
    composed = compose(LIBRARY, Wish((Area.NECK, Area.LOWER_BACK), 5.0))
    assert names(composed)[0][0] == "neck"
    assert composed.why == "First your neck, on a chair, then your lower back, on the floor."
    alone = compose([NECK], Wish((Area.NECK, Area.SHOULDERS), 4.0))
    assert alone.why == "Only this: your neck and your shoulders, on a chair."
    # Who asked for nothing did not say neck.
    assert compose([NECK], Wish((), 4.0)).why == "A suggestion: your neck, on a chair."


def test_what_serves_the_same_again_is_told_so_and_the_place_once_while_it_stays() -> None:
    composed = compose([CAT, BACK, NECK], Wish((Area.LOWER_BACK, Area.NECK), 9.0))
    assert composed.why == (
        "First your neck, on a chair, then your lower back, on the floor, then your lower back "
        "again."
    )


def test_what_cannot_be_is_said() -> None:
    none = compose([NECK], Wish((Area.FEET,), 5.0))
    assert (none.blocks, none.why) == ((), "Left out, since nothing fits: your feet.")
    short = compose([NECK], Wish((Area.NECK, Area.FEET), 15.0))
    assert names(short) == [("neck", 3)]
    assert short.why == (
        "Only this: your neck, on a chair. It takes 4 minutes: nothing comes nearer to 15. "
        "Left out, since nothing fits: your feet."
    )
    assert compose([], Wish()).why == "Nothing fits."


def test_the_next_seed_is_another_one_where_there_is_another() -> None:
    wish = Wish((Area.NECK,), 5.0)
    found = [names(compose(LIBRARY, wish, seed)) for seed in range(4)]
    sets = [frozenset(name for name, _ in blocks) for blocks in found]
    assert all(one != other for one, other in pairwise(sets))
    alone = [names(compose([NECK], wish, seed)) for seed in range(3)]
    assert alone[0] == alone[1] == alone[2]


def test_a_large_seed_begins_again_with_the_first() -> None:
    wish = Wish((Area.NECK,), 5.0)
    every = [names(compose(LIBRARY, wish, seed)) for seed in range(14)]
    again = every.index(every[0], 1)
    assert names(compose(LIBRARY, wish, again * 1000)) == every[0]


def test_the_head_is_low_once_at_most_and_nobody_lies_down_at_once_after_it() -> None:
    wish = Wish((Area.HAMSTRINGS, Area.LOWER_BACK), 6.0)
    lying_only = compose([FOLD, BACK], wish)
    assert lying_only.blocks == ()
    between = compose([FOLD, BACK, NECK, SHOULDERS], replace(wish, areas=(*wish.areas, Area.NECK)))
    assert names(between)[0][0] == "fold"
    assert names(between)[-1][0] == "back"


def test_a_breath_comes_on_top_where_it_fits_and_where_one_lies_by_then() -> None:
    calm = replace(BREATH, screening=Screening())
    composed = compose([BACK, calm], Wish((Area.LOWER_BACK,), 5.0), 1)
    assert [name for name, _ in names(composed)] == ["back", "breath"]


def test_what_is_not_for_everybody_fills_no_time_that_somebody_asked_for_something_else_in() -> (
    None
):
    # All of these rule somebody out; the breath that comes on top may not.
    assert BREATH.screening.skip
    wish = Wish((Area.LOWER_BACK,), 5.0)
    for seed in range(4):
        held = compose([BACK, BREATH], wish, seed)
        assert {name for name, _ in names(held)} == {"back"}
    asked = compose([BACK, BREATH], replace(wish, areas=(Area.LOWER_BACK, Area.RESTLESS)))
    assert [name for name, _ in names(asked)] == ["back", "breath"]


def test_what_one_falls_asleep_in_is_last_and_once() -> None:
    composed = compose([BED, NECK, BACK], Wish((Area.NECK, Area.SLEEP), 6.0))
    assert names(composed)[-1] == ("bed", 1)


def test_what_is_in_another_language_or_a_session_itself_is_told() -> None:
    german = replace(NECK, id="nacken", language=Language.DE)
    several = combine([Block(NECK, 1), Block(BACK, 1)])
    found = list(faults([Block(CALVES, 1), Block(german, 1), Block(several, 1)]))
    assert [fault.number for fault in found] == [2, 3]
    assert found[0].message == (
        "2: expected a routine in one language with the first (English), got German"
    )


@pytest.mark.parametrize("areas", [(), (Area.NECK,), (Area.NECK, Area.LOWER_BACK, Area.SLEEP)])
def test_three_hundred_routines_take_hardly_longer(areas: tuple[Area, ...]) -> None:
    many = [replace(r, id=f"{r.id}-{n}", name=f"{r.name} {n}") for n in range(40) for r in LIBRARY]
    calls = 0

    def counted(routine: Routine) -> float:
        nonlocal calls
        calls += 1
        return minutes_of(routine)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("coach.core.program.ideas.minutes_of", counted)
        patch.setattr("coach.core.program.compose.minutes_of", counted)
        assert compose(many, Wish(areas, 10.0), 3).blocks
    assert calls < 150


def test_the_order_of_the_positions_has_the_fewest_changes() -> None:
    desk = practice("desk", Position.SITTING, Area.UPPER_BACK)
    wish = Wish((Area.NECK, Area.UPPER_BACK, Area.LOWER_BACK), 7.0)
    composed = compose([CAT, NECK, desk, BACK], wish)
    assert [block.begins for block in composed.blocks][:2] == [Position.SITTING, Position.SITTING]
