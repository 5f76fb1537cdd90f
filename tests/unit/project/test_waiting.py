"""What waits is spread among what reckons."""

from hypothesis import given
from hypothesis import strategies as st
from support.machine.waiting import spread


@given(st.integers(0, 20), st.integers(0, 200))
def test_every_test_is_run_once_and_in_its_order(few: int, many: int) -> None:
    order = list(spread([f"waits {n}" for n in range(few)], list(range(many))))
    assert [item for item in order if isinstance(item, int)] == list(range(many))
    assert [item for item in order if isinstance(item, str)] == [f"waits {n}" for n in range(few)]


def test_what_waits_is_as_far_from_each_other_as_can_be() -> None:
    assert list(spread("ab", "123456")) == [*"a123b456"]
    assert list(spread("abc", "12")) == [*"ab1c2"]
