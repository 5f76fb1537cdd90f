"""How loud the breath is: it fades away where somebody is left asleep."""

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

_time = attrgetter("time")


@dataclass(frozen=True, slots=True)
class LoudnessMark:
    """At `time` (seconds) the breath is as loud as this, 0 to 1; from mark to mark in a line."""

    time: float
    level: float


def level_at(marks: tuple[LoudnessMark, ...], time: float) -> float:
    """Return how loud the breath is at `time`, 0 to 1; at a leap, as it was before it."""
    if not marks:
        return 1.0
    index = bisect_left(marks, time, key=_time)
    if index == 0:
        return 1.0 if time < marks[0].time else marks[0].level
    before = marks[index - 1]
    if index == len(marks):
        return before.level
    after = marks[index]
    share = (time - before.time) / (after.time - before.time)
    return before.level + share * (after.level - before.level)


def until(marks: tuple[LoudnessMark, ...], time: float) -> tuple[LoudnessMark, ...]:
    """Return the marks of the past of `time`, which ends as loud as it is there."""
    past = tuple(mark for mark in marks if mark.time < time)
    return (*past, LoudnessMark(time, level_at(marks, time))) if past else ()
