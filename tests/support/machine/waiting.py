"""Spreads the tests that mostly wait among those that reckon, so that no processor is idle.

Programs and faults come first: at the end of a run, no worker is to have a long test left.
"""

from collections.abc import Iterator
from itertools import islice
from typing import TypeVar

import pytest

Item = TypeVar("Item")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what waits the longest, and with some that reckon beside each that waits.

    Two thirds of it beside the long ones, which take about two thirds of the time; the rest
    beside the first of the short ones.
    """
    waiting = sorted(filter(_seconds, items), key=_seconds, reverse=True)
    long = [item for item in items if not _seconds(item) and not _is_short(item)]
    short = [item for item in items if not _seconds(item) and _is_short(item)]
    share = 2 * len(waiting) // 3 if short else len(waiting)
    first = len(short) // 2
    items[:] = [
        *spread(waiting[:share], long),
        *spread(waiting[share:], short[:first]),
        *short[first:],
    ]


def spread(few: list[Item], many: list[Item]) -> Iterator[Item]:
    """Yield all of both, each in its order, with the few as far from each other as can be."""
    rest = iter(many)
    for done, item in enumerate(few, 1):
        yield item
        yield from islice(rest, done * len(many) // len(few) - (done - 1) * len(many) // len(few))
    yield from rest


def _is_short(item: pytest.Item) -> bool:
    return bool({"unit", "ui"} & {*item.path.parts})


def _seconds(item: pytest.Item) -> float:
    """Return how long a test waits, 0 where it reckons."""
    waits = item.get_closest_marker("waits")
    return float(waits.args[0]) if waits else 0.0
