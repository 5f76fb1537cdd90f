"""A person changes a session before it begins, and it stays one that can be led."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from support.score.practice import (
    BACK,
    BED,
    CALVES,
    CAT,
    FOLD,
    LIBRARY,
    NECK,
    SHOULDERS,
    some_blocks,
)

from coach.core.program.block import Block
from coach.core.program.changing import moved, swapped, without
from coach.core.program.combine import combine
from coach.core.program.order import Fault, faults
from coach.core.routine.area import Area
from coach.core.routine.routine import Routine
from coach.core.score.length import minutes_of

BOTH = (Area.NECK, Area.LOWER_BACK)


def once(*routines: Routine) -> tuple[Block, ...]:
    return tuple(Block(routine, 1) for routine in routines)


def ids(blocks: Sequence[Block] | Fault | None) -> list[str]:
    assert isinstance(blocks, Sequence)
    return [block.routine.id for block in blocks]


def test_a_block_is_moved_to_another_place() -> None:
    assert ids(moved(once(NECK, CAT, BACK), 3, 1)) == ["back", "neck", "cat"]
    assert ids(moved(once(NECK, CAT, BACK), 1, 2)) == ["cat", "neck", "back"]


def test_nothing_comes_after_what_one_falls_asleep_in() -> None:
    refused = moved(once(NECK, BED), 2, 1)
    assert isinstance(refused, Fault)
    assert refused.expected == "nothing after a routine that one falls asleep in"
    assert refused.got == "bed"


def test_what_is_left_comes_into_its_order_where_it_may_not_stay_as_it_is() -> None:
    assert ids(without(once(NECK, CAT, BACK), 2)) == ["neck", "back"]
    # With the head low, and then flat at once: that is not to be.
    refused = without(once(FOLD, NECK, BACK), 2)
    assert isinstance(refused, Fault)
    assert ids(without(once(FOLD, CALVES, BACK, NECK), 2)) == ["fold", "neck", "back"]


def test_another_that_serves_the_same_takes_its_place_and_all_are_come_to() -> None:
    blocks = once(NECK, CAT)
    assert ids(swapped(blocks, 1, LIBRARY, BOTH, 5.0)) == ["shoulders", "cat"]
    again = swapped(once(SHOULDERS, CAT), 1, LIBRARY, BOTH, 5.0)
    assert ids(again) == ["neck", "cat"]
    assert ids(swapped(blocks, 2, LIBRARY, BOTH, 5.0)) == ["neck", "back"]


def test_where_no_other_serves_the_same_there_is_none() -> None:
    assert swapped(once(NECK, CAT), 1, (NECK, CAT, BACK), BOTH, 5.0) is None
    assert swapped(once(NECK), 1, (), BOTH, 5.0) is None


def test_the_whole_takes_as_long_as_was_asked_for_again_and_again() -> None:
    long = replace(BACK, rounds=3)
    for rounds in (1, 3):
        asked = minutes_of(combine((Block(long, rounds),)))
        short = swapped((Block(long, rounds),), 1, (CAT, long), (), asked)
        assert short
        (again,) = swapped(short, 1, (CAT, long), (), asked) or ()
        assert again == Block(long, rounds)


@given(some_blocks(), st.data())
def test_whatever_is_changed_can_be_led(blocks: list[Block], data: st.DataObject) -> None:
    numbers = st.integers(1, len(blocks))
    number, to = data.draw(numbers), data.draw(numbers)
    swap = swapped(blocks, number, LIBRARY, (Area.NECK,), 10.0)
    for changed in (moved(blocks, number, to), without(blocks, number), swap):
        if changed is not None and not isinstance(changed, Fault):
            assert not list(faults(changed))
