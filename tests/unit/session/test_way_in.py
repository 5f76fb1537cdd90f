"""Who may begin as last time: nobody of whom anything speaks against it."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.routine.language import Language
from coach.core.session.way_in import MOST_DAYS, Asks, Reason, asks, question, reasons
from coach.storage.routines.phrase_files import phrases


@dataclass(frozen=True, slots=True)
class Last:
    """What is known of the last time."""

    at: datetime
    version: str = "as it was"
    device: str = "Headphones"
    in_full: bool = False


NOW = datetime(2026, 11, 29, 18, 0, tzinfo=ZoneInfo("Europe/Berlin"))
TUESDAY = Last(NOW - timedelta(days=5))


def found(last: Last | None, version: str = "as it was", device: str | None = "Headphones") -> set:
    return set(reasons(last, NOW, version, device))


def test_whoever_did_the_same_days_ago_is_asked_one_question() -> None:
    assert asks(TUESDAY, NOW, "as it was", "Headphones") is Asks.ONE_QUESTION
    # Where it will be heard is known only once it is heard.
    assert asks(TUESDAY, NOW, "as it was", None) is Asks.ONE_QUESTION


@pytest.mark.parametrize(
    ("last", "version", "device", "why"),
    [
        (None, "as it was", "Headphones", Reason.FIRST_TIME),
        (replace(TUESDAY, in_full=True), "as it was", "Headphones", Reason.STOPPED),
        (Last(NOW - timedelta(days=14, seconds=1)), "as it was", "Headphones", Reason.LONG_AGO),
        (Last(NOW + timedelta(seconds=1)), "as it was", "Headphones", Reason.CLOCK_SET_BACK),
        (TUESDAY, "another", "Headphones", Reason.OTHER_VERSION),
        (replace(TUESDAY, version=""), "", "Headphones", Reason.OTHER_VERSION),
        (TUESDAY, "as it was", "Loudspeaker", Reason.OTHER_DEVICE),
        (replace(TUESDAY, device=""), "as it was", "", Reason.OTHER_DEVICE),
        (replace(TUESDAY, device=""), "as it was", None, Reason.OTHER_DEVICE),
    ],
)
def test_each_of_these_alone_has_all_asked_in_full(
    last: Last | None, version: str, device: str | None, why: Reason
) -> None:
    assert found(last, version, device) == {why}
    assert asks(last, NOW, version, device) is Asks.EVERYTHING


@given(
    last=st.builds(
        Last,
        st.timedeltas(timedelta(days=-40), timedelta(days=40)).map(lambda passed: NOW - passed),
        st.sampled_from(["", "a", "b"]),
        st.sampled_from(["", "x", "y"]),
        st.booleans(),
    ),
    version=st.sampled_from(["", "a", "b"]),
    device=st.sampled_from(["", "x", "y", None]),
)
def test_only_where_nothing_speaks_against_it_one_question_is_enough(
    last: Last, version: str, device: str | None
) -> None:
    same = last.version == version != "" and last.device != "" and device in {None, last.device}
    soon = timedelta() <= NOW - last.at <= timedelta(days=MOST_DAYS)
    good = same and soon and not last.in_full
    assert (asks(last, NOW, version, device) is Asks.ONE_QUESTION) == good
    assert bool(reasons(last, NOW, version, device)) != good


def test_on_the_day_of_the_answer_nothing_is_asked_of_what_starts_at_once() -> None:
    assert asks(None, NOW, "", asked=NOW.date()) is Asks.NOTHING
    assert asks(TUESDAY, NOW, "as it was", asked=TUESDAY.at.date()) is Asks.ONE_QUESTION


def test_the_question_names_the_day_within_a_week() -> None:
    said = phrases(Language.EN)
    for days, since in ((1, "Saturday"), (5, "Tuesday"), (6, "Monday")):
        assert f"since {since}?" in question(said, NOW - timedelta(days=days), NOW)
    for days in (0, 7, 13):
        assert "since last time?" in question(said, NOW - timedelta(days=days), NOW)


def test_the_day_is_the_one_that_it_is_where_the_person_is() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert "Wednesday" in question(phrases(Language.EN), late, NOW)


@pytest.mark.parametrize("language", Language)
def test_there_is_a_question_for_each_day(language: Language) -> None:
    assert len(set(phrases(language).anything_new)) == 8
