"""Which wording is said, and what gives way."""

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from support.score.builders import cue

from coach.core.routine.breathing import Phase
from coach.core.routine.routine import Cue
from coach.core.score.fitting import CLEARANCE, PAUSE_BETWEEN, GaveWay, Said, arrange

LENGTHS = {"long": 3.0, "short": 1.0, "other": 1.5, "tiny": 0.5}
LONG_OR_SHORT = cue("one", Phase.EXHALE, "long", "short", priority=2)
OTHER = cue("two", Phase.EXHALE, "other", "tiny", priority=3)
VITAL = cue("belly", Phase.EXHALE, "long", "short", priority=9, vital=True)
# What a line takes is in its name: hypothesis then needs no table beside the cues.
SECONDS = {f"{tenths}": tenths / 10 for tenths in range(1, 81)}


def _texts(*cues: Cue, room: float, busy: float = 0.0) -> list[tuple[float, str]]:
    said, _ = arrange(cues, start=0.0, end=room, busy=busy, lengths=LENGTHS)
    return [(line.start, line.text) for line in said]


def test_the_longest_wording_that_fits_is_said() -> None:
    assert _texts(LONG_OR_SHORT, room=3.2) == [(0.0, "long")]
    assert _texts(LONG_OR_SHORT, room=3.0) == [(0.0, "short")]
    assert _texts(LONG_OR_SHORT, room=1.0) == []


def test_a_vital_line_is_said_first_and_even_where_nothing_fits() -> None:
    assert _texts(LONG_OR_SHORT, VITAL, room=2.0) == [(0.0, "short")]
    assert _texts(VITAL, room=0.4) == [(0.0, "short")]


def test_the_more_important_of_two_lines_comes_first() -> None:
    assert _texts(OTHER, LONG_OR_SHORT, room=6.0) == [
        (0.0, "long"),
        (3.0 + PAUSE_BETWEEN, "other"),
    ]


def test_a_line_says_less_so_that_the_next_one_is_said_at_all() -> None:
    assert _texts(LONG_OR_SHORT, OTHER, room=3.3) == [
        (0.0, "short"),
        (1.0 + PAUSE_BETWEEN, "other"),
    ]


def test_what_room_is_left_makes_the_most_important_line_longer_first() -> None:
    assert _texts(LONG_OR_SHORT, OTHER, room=4.0) == [
        (0.0, "long"),
        (3.0 + PAUSE_BETWEEN, "tiny"),
    ]


def test_a_line_that_is_still_being_said_is_let_finish() -> None:
    assert _texts(VITAL, room=3.2, busy=1.0) == [(1.0 + CLEARANCE, "short")]


def test_what_gave_way_says_why() -> None:
    _, gave_way = arrange([VITAL, OTHER], start=0.0, end=1.8, busy=0.0, lengths=LENGTHS)
    assert [(loser.cue.id, loser.reason) for loser in gave_way] == [
        ("two", "needs 0.5 s, and 0.3 s were left after “short”")
    ]


@st.composite
def cues_of_a_phase(draw: st.DrawFn) -> list[Cue]:
    """Up to six cues, each with up to four wordings from long to short."""
    count = draw(st.integers(0, 6))
    made = []
    for number in range(count):
        tenths = draw(st.lists(st.integers(1, 80), min_size=1, max_size=4, unique=True))
        wordings = [f"{length}" for length in sorted(tenths, reverse=True)]
        priority, vital = draw(st.integers(1, 9)), draw(st.booleans())
        made.append(cue(f"{number}", Phase.EXHALE, *wordings, priority=priority, vital=vital))
    return made


ROOM = st.floats(0.1, 20.0)
BUSY = st.floats(0.0, 5.0)


def _arranged(cues: Sequence[Cue], room: float, busy: float) -> tuple[list[Said], list[GaveWay]]:
    return arrange(cues, start=0.0, end=room, busy=busy, lengths=SECONDS)


def _in_order(cues: Sequence[Cue]) -> list[Cue]:
    return sorted(cues, key=lambda each: (not each.vital, each.priority))


def _end(line: Said) -> float:
    return line.start + SECONDS[line.text]


def _greedily(cues: Sequence[Cue], room: float) -> list[bool]:
    """Which cues are said if each takes all the room that it can: what this must better."""
    left, said = room - CLEARANCE, []
    for each in _in_order(cues):
        fitting = [SECONDS[text] for text in each.wordings if SECONDS[text] <= left + 1e-9]
        seconds = max(fitting, default=SECONDS[each.wordings[-1]] if each.vital else None)
        said.append(seconds is not None)
        left -= 0.0 if seconds is None else seconds + PAUSE_BETWEEN
    return said


@given(cues_of_a_phase(), ROOM, BUSY)
def test_each_cue_is_said_once_or_gives_way(cues: list[Cue], room: float, busy: float) -> None:
    said, gave_way = _arranged(cues, room, busy)
    found = [line.cue.id for line in said] + [loser.cue.id for loser in gave_way]
    assert sorted(found) == [each.id for each in cues]
    assert all(line.text in line.cue.wordings for line in said)
    assert not any(loser.cue.vital for loser in gave_way)


@given(cues_of_a_phase(), ROOM, BUSY)
def test_no_two_lines_overlap_and_the_more_important_comes_first(
    cues: list[Cue], room: float, busy: float
) -> None:
    said, _ = _arranged(cues, room, busy)
    assert all(_end(one) < other.start for one, other in pairwise(said))
    order = [each for each in _in_order(cues) if each in {line.cue for line in said}]
    assert [line.cue for line in said] == order


@given(cues_of_a_phase(), ROOM, BUSY)
def test_only_vital_lines_run_into_the_next_phase_and_as_little_as_they_can(
    cues: list[Cue], room: float, busy: float
) -> None:
    said, _ = _arranged(cues, room, busy)
    if any(_end(line) > room - CLEARANCE + 1e-6 for line in said):
        assert all(line.cue.vital for line in said)
        assert all(line.text == line.cue.wordings[-1] for line in said)


@given(cues_of_a_phase(), ROOM)
def test_no_cue_is_lost_to_the_words_of_a_more_important_one(cues: list[Cue], room: float) -> None:
    """In order of importance, never fewer than if each took all the room that it can."""
    said, _ = _arranged(cues, room, 0.0)
    heard = {line.cue for line in said}
    assert [each in heard for each in _in_order(cues)] >= _greedily(cues, room)


@given(cues_of_a_phase(), ROOM)
def test_where_all_fit_in_short_all_are_said(cues: list[Cue], room: float) -> None:
    shortest = sum(SECONDS[each.wordings[-1]] + PAUSE_BETWEEN for each in cues) - PAUSE_BETWEEN
    said, _ = _arranged(cues, room, 0.0)
    assert len(said) == len(cues) or shortest > room - CLEARANCE - 1e-6


@given(cues_of_a_phase(), ROOM)
def test_no_line_could_be_longer_unless_a_more_important_one_were_shorter(
    cues: list[Cue], room: float
) -> None:
    said, _ = _arranged(cues, room, 0.0)
    for number, line in enumerate(said):
        later = [SECONDS[other.cue.wordings[-1]] + PAUSE_BETWEEN for other in said[number + 1 :]]
        left = room - CLEARANCE - line.start - sum(later)
        longer = line.cue.wordings[: line.cue.wordings.index(line.text)]
        assert all(SECONDS[text] > left - 1e-6 for text in longer)


@given(cues_of_a_phase(), ROOM, BUSY, st.data())
def test_in_which_order_the_cues_were_written_is_no_matter(
    cues: list[Cue], room: float, busy: float, data: st.DataObject
) -> None:
    ranked = {(each.vital, each.priority): each for each in cues}
    shuffled = data.draw(st.permutations([*ranked.values()]))
    assert _arranged(shuffled, room, busy) == _arranged([*ranked.values()], room, busy)
