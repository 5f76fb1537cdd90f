"""What is read off the journal: each session on its day, each area's dose, and what is true."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coach.core.history.aim import Aim
from coach.core.history.calendar import minutes_a_day, minutes_a_week, monday_of, weeks_until
from coach.core.history.course import by_week, lowest_supports
from coach.core.history.dose import minutes_by_area, not_yet_served, weekly_dose
from coach.core.history.entry import Entry, Outcome, Setting
from coach.core.history.remark import remark
from coach.core.routine.area import Area

BERLIN, AUCKLAND = ZoneInfo("Europe/Berlin"), ZoneInfo("Pacific/Auckland")
TODAY = date(2026, 11, 25)  # a Wednesday


def session(  # noqa: PLR0913, PLR0917 - what differs between sessions
    day: date = TODAY,
    hour: int = 8,
    minutes: float = 5.0,
    areas: tuple[Area, ...] = (Area.NECK,),
    tempo: float = 6.0,
    height: float | None = None,
    zone: ZoneInfo = BERLIN,
    felt: int | None = None,
) -> Entry:
    seconds = minutes * 60
    return Entry(
        began=datetime(day.year, day.month, day.day, hour, 50, tzinfo=zone),
        routine="one",
        outcome=Outcome.FINISHED,
        breaths=int(minutes * 6),
        seconds=seconds,
        tempos=((0.0, tempo),),
        felt=felt,
        id=f"{day} {hour} {zone}",
        areas=dict.fromkeys(areas, seconds),
        setting=Setting(height=height),
    )


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_a_session_across_midnight_is_of_the_day_on_which_it_began() -> None:
    assert minutes_a_day([session(hour=23, minutes=30)]) == {TODAY: 30.0}


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_a_day_on_which_the_clock_is_changed_has_all_its_sessions(day: date) -> None:
    whole = [session(day, hour) for hour in (0, 1, 3, 23)]
    assert minutes_a_day(whole) == {day: 20.0}
    assert minutes_a_week(whole, [monday_of(day)]) == (20.0,)


def test_who_travels_has_each_session_on_the_day_that_it_was_there() -> None:
    # In Auckland it is the next day already when the one in Berlin begins.
    travels = [session(ago(1), 6, zone=AUCKLAND), session(ago(1), 23), session(TODAY, 6)]
    assert minutes_a_day(travels) == {ago(1): 10.0, TODAY: 5.0}


def test_weeks_begin_on_monday_also_across_a_year() -> None:
    assert monday_of(date(2027, 1, 3)) == monday_of(date(2026, 12, 28)) == date(2026, 12, 28)
    mondays = weeks_until(TODAY)
    assert (len(mondays), mondays[-1], mondays[0]) == (26, date(2026, 11, 23), date(2026, 6, 1))
    done = [session(date(2026, 11, 22)), session(date(2026, 11, 23)), session(TODAY, 9)]
    assert minutes_a_week(done, mondays)[-2:] == (5.0, 10.0)


def test_a_dose_is_of_each_area_and_of_one_week() -> None:
    done = [
        session(areas=(Area.HIPS, Area.LOWER_BACK)),
        session(ago(1), areas=(Area.HIPS,), minutes=3),
        session(ago(1), 20, areas=(Area.SLEEP,)),
        session(ago(7), areas=(Area.HIPS,)),
    ]
    assert weekly_dose(done, TODAY) == {Area.HIPS: 8.0, Area.LOWER_BACK: 5.0}
    assert minutes_by_area(done)[Area.SLEEP] == 5.0


def test_what_was_served_before_and_not_this_week_fits_next() -> None:
    done = [
        session(ago(8), areas=(Area.WRISTS,)),
        session(ago(9), areas=(Area.HIPS,), minutes=9),
        session(areas=(Area.NECK,)),
        session(ago(9), 9, areas=(Area.NECK,)),
    ]
    assert not_yet_served(done, TODAY) == (Area.HIPS, Area.WRISTS)
    assert not_yet_served([], TODAY) == ()


def test_an_aim_in_days_counts_days_and_forgives_rest() -> None:
    aim = Aim(days=3)
    done = [session(ago(2)), session(ago(2), 20)]
    assert aim.done(done, TODAY) == 1
    assert not aim.is_met(done, TODAY)
    assert aim.is_met([*done, session()], TODAY), "enough for today"
    assert aim.is_met([session(ago(n)) for n in range(3)], ago(-1)), "enough for the week"
    assert not aim.is_met([session(ago(n)) for n in range(3)], ago(-7)), "a week begins anew"


def test_what_was_left_before_the_first_breath_makes_no_day() -> None:
    left = replace(session(), breaths=0)
    assert Aim(days=3).done([left], TODAY) == 0
    assert not Aim(days=3).is_met([left], TODAY)


def test_an_aim_in_minutes_counts_minutes() -> None:
    assert Aim(minutes=10).done([session(), session(ago(1), minutes=2)], TODAY) == 7.0
    assert not Aim(minutes=10).is_met([session()], TODAY)
    assert Aim(minutes=10).is_met([session(), session(ago(1))], TODAY)


def test_without_an_aim_none_is_met() -> None:
    assert not Aim()
    assert not Aim().is_met([session()], TODAY)


def test_values_are_told_by_week_where_there_are_any() -> None:
    done = [session(felt=3), session(ago(1), felt=4), session(ago(1), 9), session(ago(7))]
    assert by_week(done, lambda entry: entry.felt) == ((date(2026, 11, 23), 3.5),)
    assert by_week([], lambda entry: entry.tempo) == ()


def test_the_lowest_support_is_told_with_the_day_it_was_reached_first() -> None:
    done = [session(ago(9), height=0.4), session(ago(5), height=0.2), session(height=0.2)]
    (lowest,) = lowest_supports([*done, session(hour=9)])
    assert (lowest.height, lowest.day) == (0.2, ago(5))


@pytest.mark.parametrize(
    ("history", "now", "said"),
    [
        ([], session(), ""),
        ([session(ago(7))], session(), ""),
        ([session(ago(1)), session(ago(2))], session(), "Third time this week."),
        ([session(ago(1)), session(ago(2), minutes=1.0)], session(), "Second time this week."),
        ([session(ago(1)), session(ago(2))], session(minutes=0.3), ""),
        (
            [session(ago(1)), session(ago(7), tempo=7.0)],
            session(),
            "Second time this week. Your tempo was calmer than last week.",
        ),
        ([session(ago(7), tempo=6.1)], session(), ""),
        ([session(ago(30))], session(), "The first session in 4 weeks."),
        (
            [session(ago(9), height=0.4)],
            session(height=0.2),
            "Your hands rested lower than ever before.",
        ),
        ([session(TODAY, n) for n in range(8)], session(hour=9), "Session number 9 this week."),
    ],
)
def test_only_what_is_true_is_said(history: list[Entry], now: Entry, said: str) -> None:
    assert remark(now, [*history, now]) == said


def test_what_comes_later_by_a_clock_set_back_is_not_looked_back_on() -> None:
    assert remark(session(), [session(ago(-1))]) == ""
