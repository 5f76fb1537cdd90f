"""A reminder comes at its time and once, whatever clock, zone and calendar do in between."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.reminding.due import JUST_NOW, Dealt, due, is_enough, upcoming
from coach.core.reminding.reminder import WEEK, Reminder, Weekday, with_reminder

BERLIN = ZoneInfo("Europe/Berlin")
# Those that change the clock, at midnight too, by half an hour, and one that left out a day.
ZONES = [
    ZoneInfo(name)
    for name in (
        "Europe/Berlin",
        "America/New_York",
        "America/Sao_Paulo",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Africa/Cairo",
        "Pacific/Apia",
        "UTC",
    )
]
WORKDAYS = Reminder("07:30", WEEK[:5], "rolldown")
# A Monday.
MONDAY = datetime(2026, 3, 23, 7, 30, tzinfo=BERLIN)

times = st.times().map(lambda at: f"{at:%H:%M}")
days = st.sets(st.sampled_from(WEEK), min_size=1).map(tuple)
reminders = st.lists(st.builds(Reminder, times, days), min_size=1, max_size=4).map(tuple)
moments = st.datetimes(datetime(2011, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the zone is UTC
zones = st.sampled_from(ZONES)


def looks(
    reminders: Sequence[Reminder], at: Sequence[datetime], zone: tzinfo, dealt: Dealt
) -> list[datetime]:
    """The moments of what is shown to somebody whose computer looks at these moments."""
    shown = []
    for now in at:
        found = due(reminders, dealt, now, zone)
        if found:
            shown.append(found.moment)
            dealt = Dealt(now)
    return shown


def test_it_comes_at_its_time_on_its_days() -> None:
    week = [MONDAY + timedelta(days=day) for day in range(7)]
    shown = looks([WORKDAYS], week, BERLIN, Dealt(MONDAY - timedelta(hours=1)))
    assert shown == week[:5]


def test_what_was_missed_in_sleep_comes_once() -> None:
    friday = MONDAY + timedelta(days=4)
    found = due([WORKDAYS], Dealt(MONDAY), friday + timedelta(hours=2), BERLIN)
    assert found
    assert found.moment == friday
    later = friday + timedelta(hours=3)
    assert due([WORKDAYS], Dealt(friday + timedelta(hours=2)), later, BERLIN) is None


def test_of_two_at_one_time_one_is_shown() -> None:
    both = (WORKDAYS, Reminder("07:30", WEEK))
    found = due(both, Dealt(MONDAY - timedelta(hours=1)), MONDAY, BERLIN)
    assert found
    assert found.reminder == WORKDAYS
    assert due(both, Dealt(MONDAY), MONDAY + timedelta(minutes=1), BERLIN) is None


def test_not_today_ends_at_midnight() -> None:
    both = (WORKDAYS, Reminder("23:59"))
    dealt = Dealt(MONDAY, date(2026, 3, 23))
    assert due(both, dealt, MONDAY.replace(hour=23, minute=59), BERLIN) is None
    assert due([WORKDAYS], dealt, MONDAY + timedelta(days=1), BERLIN)


@pytest.mark.parametrize("ahead", [timedelta(minutes=1), timedelta(hours=23)])
def test_a_clock_that_was_set_back_shows_nothing_twice(ahead: timedelta) -> None:
    assert due([WORKDAYS], Dealt(MONDAY + ahead), MONDAY, BERLIN) is None


def test_a_clock_that_was_a_year_wrong_silences_nothing() -> None:
    assert due([WORKDAYS], Dealt(MONDAY + timedelta(days=365)), MONDAY, BERLIN)


def test_where_nothing_is_known_only_what_came_just_now_is_shown() -> None:
    assert due([WORKDAYS], Dealt(), MONDAY + JUST_NOW / 2, BERLIN)
    assert due([WORKDAYS], Dealt(), MONDAY + JUST_NOW, BERLIN) is None


def test_summer_time_begins_and_a_time_that_is_leapt_over_comes_all_the_same() -> None:
    night = Reminder("02:30")
    hours = [datetime(2026, 3, 28, 23, tzinfo=UTC) + timedelta(minutes=30 * n) for n in range(40)]
    assert looks([night], hours, BERLIN, Dealt(hours[0])) == [
        datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    ]


def test_summer_time_ends_and_a_time_that_comes_twice_is_shown_once() -> None:
    night = Reminder("02:30")
    hours = [datetime(2026, 10, 24, 23, tzinfo=UTC) + timedelta(minutes=30 * n) for n in range(40)]
    assert looks([night], hours, BERLIN, Dealt(hours[0])) == [
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    ]


def test_who_travels_is_reminded_by_the_clock_where_they_are() -> None:
    evening = datetime(2026, 3, 23, 18, tzinfo=UTC)
    assert upcoming([WORKDAYS], evening, BERLIN).moment == MONDAY + timedelta(days=1)  # type: ignore[union-attr]
    there = upcoming([WORKDAYS], evening, ZoneInfo("America/New_York"))
    assert there
    assert there.moment == datetime(2026, 3, 24, 11, 30, tzinfo=UTC)


@given(reminders, moments, st.lists(st.integers(0, 100_000), max_size=40), zones)
def test_nothing_is_shown_twice_or_before_its_time(
    reminders: tuple[Reminder, ...], start: datetime, waits: list[int], zone: tzinfo
) -> None:
    at = [start]
    for seconds in waits:
        at.append(at[-1] + timedelta(seconds=seconds))
    shown = looks(reminders, at, zone, Dealt(start))
    assert shown == sorted(set(shown))
    assert all(start < each <= at[-1] for each in shown)


@given(reminders, moments, zones)
def test_each_that_comes_is_shown_when_it_comes(
    reminders: tuple[Reminder, ...], start: datetime, zone: tzinfo
) -> None:
    """What is to come next is due then, and nothing is before."""
    coming = upcoming(reminders, start, zone)
    assert coming
    found = due(reminders, Dealt(start), coming.moment, zone)
    assert found
    assert found.moment == coming.moment
    before = coming.moment - timedelta(seconds=1)
    assert due(reminders, Dealt(start), before, zone) is None
    local = coming.moment.astimezone(zone)
    # Where the clock leaps, as Samoa's did over a whole day, the local time is another.
    if local.replace(tzinfo=None, fold=0).astimezone(UTC) == local:
        assert f"{local:%H:%M}" == coming.reminder.at
        assert coming.reminder.is_on(local)


def test_it_is_enough_when_as_much_is_done_as_was_asked_for() -> None:
    twice = (WORKDAYS, Reminder("18:00"))
    now = MONDAY.replace(hour=18, minute=0)
    found = due(twice, Dealt(MONDAY), now, BERLIN)
    assert found
    morning, noon = MONDAY.replace(hour=6), MONDAY.replace(hour=12)
    yesterday = [MONDAY - timedelta(days=1)] * 3
    assert not is_enough(twice, found, [*yesterday, morning], now, BERLIN)
    assert is_enough(twice, found, [morning, noon], now, BERLIN)


def test_an_evening_in_the_far_west_counts_for_its_own_day() -> None:
    """It is tomorrow in Greenwich already, and another weekday."""
    honolulu = ZoneInfo("Pacific/Honolulu")
    sunday = Reminder("18:00", (Weekday.SUNDAY,))
    now = datetime(2026, 3, 22, 18, 0, tzinfo=honolulu)
    found = due([sunday], Dealt(), now, honolulu)
    assert found
    assert not is_enough([sunday], found, [], now, honolulu)
    assert is_enough([sunday], found, [now - timedelta(hours=1)], now, honolulu)


@pytest.mark.parametrize("at", ["24:00", "7:30", "07:60", "07:30:00", "", "0\u0667:30", "07:30\n"])
def test_what_is_no_time_is_refused(at: str) -> None:
    with pytest.raises(ValueError, match="at: expected a time"):
        Reminder(at)


def test_a_day_at_least_and_one_line_are_asked_for() -> None:
    with pytest.raises(ValueError, match="days"):
        Reminder("07:30", ())
    with pytest.raises(ValueError, match="routine"):
        Reminder("07:30", routine="a\nb")


def test_days_are_in_their_order_and_no_two_reminders_are_the_same() -> None:
    backwards = Reminder("07:30", tuple(reversed(WORKDAYS.days)), "rolldown")
    assert with_reminder([WORKDAYS], backwards) == (WORKDAYS,)
    early = Reminder("06:00")
    assert with_reminder([WORKDAYS], early) == (early, WORKDAYS)
