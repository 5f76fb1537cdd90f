"""Which wording is said, and what gives way."""

from builders import cue
from hypothesis import given
from hypothesis import strategies as st

from coach.core.model import Phase
from coach.core.wording import CLEARANCE, PAUSE_BETWEEN, arrange

LENGTHS = {"long": 3.0, "short": 1.0, "other": 1.5, "tiny": 0.5}
LONG_OR_SHORT = cue("one", Phase.EXHALE, "long", "short", priority=2)
OTHER = cue("two", Phase.EXHALE, "other", "tiny", priority=3)
VITAL = cue("belly", Phase.EXHALE, "long", "short", priority=9, vital=True)


def _texts(*cues: object, room: float, busy: float = 0.0) -> list[tuple[float, str]]:
    said, _ = arrange(cues, start=0.0, end=room, busy=busy, lengths=LENGTHS)  # type: ignore[arg-type]  # cues
    return [(line.start, line.text) for line in said]


def test_the_longest_wording_that_fits_is_said() -> None:
    assert _texts(LONG_OR_SHORT, room=3.2) == [(0.0, "long")]
    assert _texts(LONG_OR_SHORT, room=3.0) == [(0.0, "short")]
    assert _texts(LONG_OR_SHORT, room=1.0) == []


def test_a_vital_line_is_said_first_and_even_where_nothing_fits() -> None:
    assert _texts(LONG_OR_SHORT, VITAL, room=3.5) == [(0.0, "long")]
    assert _texts(VITAL, room=0.4) == [(0.0, "short")]


def test_the_more_important_of_two_lines_comes_first() -> None:
    assert _texts(OTHER, LONG_OR_SHORT, room=6.0) == [
        (0.0, "long"),
        (3.0 + PAUSE_BETWEEN, "other"),
    ]


def test_a_line_that_is_still_being_said_is_let_finish() -> None:
    assert _texts(VITAL, room=3.2, busy=1.0) == [(1.0 + CLEARANCE, "short")]


def test_what_gave_way_says_why() -> None:
    _, gave_way = arrange([VITAL, OTHER], start=0.0, end=3.3, busy=0.0, lengths=LENGTHS)
    assert [(loser.cue.id, loser.reason) for loser in gave_way] == [
        ("two", "needs 0.5 s, and 0.0 s were left after “long”")
    ]


@given(
    st.lists(st.sampled_from([LONG_OR_SHORT, OTHER, VITAL]), unique=True),
    st.floats(0.1, 20.0),
    st.floats(0.0, 5.0),
)
def test_only_a_vital_line_runs_into_the_next_phase(
    cues: list[object], room: float, busy: float
) -> None:
    said, gave_way = arrange(cues, start=0.0, end=room, busy=busy, lengths=LENGTHS)  # type: ignore[arg-type]  # cues
    assert len(said) + len(gave_way) == len(cues)
    late = [line for line in said if line.start + LENGTHS[line.text] > room]
    assert all(line.cue.vital and line.text == "short" for line in late)
