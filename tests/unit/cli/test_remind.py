"""`coach remind`: set, listed, changed, removed, shown when due, and read by a phone."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from coach.cli.commands import coach
from coach.cli.overwriting import check_may_make_again
from coach.cli.remind import showing
from coach.cli.remind.showing import LATER, Edges, show_due
from coach.core.reminding.due import Dealt
from coach.core.reminding.reminder import Reminder, with_reminder
from coach.desktop.reminders import schedule
from coach.desktop.reminders.asking import Answer, Answered
from coach.live.reminding import Keeper, change_reminders
from coach.storage import journal, reminded, settings_file
from coach.storage.calendar_file import calendar
from coach.storage.journal import Entry, Outcome
from coach.storage.settings import RemindSettings
from coach.ui.settings_model import Wishes

if TYPE_CHECKING:
    from collections.abc import Callable

NOON = datetime.now().astimezone().replace(hour=12, minute=0, second=0, microsecond=0)
DAILY = Reminder("12:00", routine="quiet-breath")


@pytest.fixture(autouse=True)
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Reminder, ...]]:
    """What the system is told; all that is kept, is kept in the test's own folder."""
    for what in ("cache", "data", "config", "state"):
        place = tmp_path / what
        monkeypatch.setattr(f"platformdirs.user_{what}_path", lambda *_, place=place, **__: place)
    told: list[tuple[Reminder, ...]] = []
    monkeypatch.setattr(schedule, "write", told.append)
    return told


def run(*arguments: str) -> Result:
    return CliRunner().invoke(coach, ["remind", *arguments])


def listed() -> list[tuple[str, list[str], str]]:
    found = json.loads(run("list", "--json").stdout)
    assert [each["number"] for each in found] == list(range(1, len(found) + 1))
    return [(each["at"], each["days"], each["routine"]) for each in found]


def test_they_are_set_listed_changed_and_removed(told: list[tuple[Reminder, ...]]) -> None:
    assert run("add", "--at", "18:00", "--day", "fri", "--day", "mon").exit_code == 0
    done = run("add", "--at", "7:30", "quiet-breath")
    assert "1: 07:30, every day: quiet-breath\n2: 18:00, mon, fri: whatever fits" in done.stdout
    assert len(told[-1]) == 2
    assert run("change", "2", "--at", "06:00", "--routine", "quiet-breath").exit_code == 0
    (first, second) = listed()
    assert first == ("06:00", ["mon", "fri"], "quiet-breath")
    assert second[0] == "07:30"
    assert run("remove", "1").exit_code == 0
    assert [each.at for each in told[-1]] == ["07:30"]
    assert run("remove", "--all").exit_code == 0
    assert told[-1] == ()
    assert listed() == []
    assert not reminded.path().exists()


def test_all_is_removed_though_none_is_known(told: list[tuple[Reminder, ...]]) -> None:
    assert run("remove", "--all").exit_code == 0
    assert told == [()]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["add", "--at", "25:00"], "expected a time"),
        (["add", "--at", "07:30", "no-such-routine"], "no-such-routine"),
        (["change", "3"], "there is no reminder 3"),
        (["remove"], "--all"),
        (["remove", "2"], "there is no reminder 2"),
        (["export", "--output", "x.txt"], ".ics"),
    ],
)
def test_a_mistake_is_told_and_changes_nothing(
    told: list[tuple[Reminder, ...]], words: list[str], said: str
) -> None:
    done = run(*words)
    assert done.exit_code == 2
    assert said in done.output
    assert told == []


def test_what_another_program_has_set_meanwhile_stays(told: list[tuple[Reminder, ...]]) -> None:
    """A window that was open all the while saves something else, then a reminder of its own."""
    open_since = settings_file.load().settings
    run("add", "--at", "07:30")
    keeper = Keeper(open_since)
    louder = open_since.having(replace(open_since.sound, voice_volume=0.5))
    assert keeper.save(louder) is None
    kept = settings_file.load().settings
    assert [each.at for each in kept.remind.reminders] == ["07:30"]
    assert kept.sound.voice_volume == 0.5
    assert len(told) == 1
    mine = louder.having(RemindSettings((Reminder("18:00"), Reminder("06:00"))))
    assert keeper.save(mine) is None
    assert [each.at for each in told[-1]] == ["06:00", "07:30", "18:00"]
    assert keeper.save(mine.having(RemindSettings((Reminder("18:00"),)))) is None
    assert [at for at, _, _ in listed()] == ["07:30", "18:00"]


def test_of_two_that_are_set_at_once_none_is_lost(told: list[tuple[Reminder, ...]]) -> None:
    entered = Event()

    def second(reminders: tuple[Reminder, ...]) -> tuple[Reminder, ...]:
        entered.set()
        return with_reminder(reminders, Reminder("18:00"))

    other = Thread(target=change_reminders, args=(second,))

    def first(reminders: tuple[Reminder, ...]) -> tuple[Reminder, ...]:
        other.start()
        assert not entered.wait(0.2), "the second one reads what is not yet written"
        return with_reminder(reminders, Reminder("07:30"))

    change_reminders(first)
    other.join()
    assert [at for at, _, _ in listed()] == ["07:30", "18:00"]
    assert [len(each) for each in told] == [1, 2]


def test_a_window_takes_over_what_the_command_has_set_and_tells_the_system_nothing_new(
    told: list[tuple[Reminder, ...]],
) -> None:
    keeper = Keeper(settings_file.load().settings)
    wishes = Wishes(settings_file.load().settings, keeper.save, keeper.reread)
    run("add", "--at", "07:30")
    wishes.reread()
    assert [each.at for each in wishes.settings.remind.reminders] == ["07:30"]
    wishes.keep()
    assert len(told) == 1
    mine = RemindSettings((*wishes.settings.remind.reminders, Reminder("18:00")))
    wishes.set(mine)
    run("add", "--at", "09:00")
    wishes.reread()
    assert wishes.settings.remind == mine, "what was changed here is not lost"
    wishes.keep()
    wishes.reread()
    assert [each.at for each in wishes.settings.remind.reminders] == ["07:30", "09:00", "18:00"]


def test_without_reminders_there_is_no_calendar(tmp_path: Path) -> None:
    file = tmp_path / "reminders.ics"
    assert "no reminders to write" in run("export", "--output", str(file)).output
    assert not file.exists()


def test_a_calendar_of_ones_own_is_not_written_over_unasked_though_it_speaks_of_us(
    tmp_path: Path,
) -> None:
    file = tmp_path / "all-of-mine.ics"
    run("add", "--at", "07:30")
    file.write_bytes(calendar([], NOON))
    check_may_make_again(file, over=False)
    mine = "BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nSUMMARY:Breath Coach\r\n"
    file.write_text(mine, "utf-8", newline="")
    refused = run("export", "--output", str(file))
    assert refused.exit_code == 2
    assert "is there already" in refused.output
    assert file.read_bytes() == mine.encode()


class World:
    """Somebody who answers, on a computer whose clock is set here."""

    def __init__(self, *answers: Answer) -> None:
        self.now = NOON
        self.answers = list(answers)
        self.shown: list[Reminder] = []
        self.begun: list[tuple[str, str]] = []
        self.waited: list[float] = []
        self.silent = ""
        self.meanwhile: Callable[[], object] = list
        settings = settings_file.load().settings
        settings_file.save(settings.having(RemindSettings((DAILY,))))
        reminded.save(Dealt(NOON - timedelta(hours=1)))

    def edges(self) -> Edges:
        return Edges(self.ask, lambda: self.silent, self.begin, lambda: self.now, self.wait)

    def ask(self, reminder: Reminder) -> Answered:
        self.shown.append(reminder)
        return Answered(self.answers.pop(0), "token")

    def begin(self, reminder: Reminder, token: str) -> None:
        self.begun.append((reminder.routine, token))

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.now += timedelta(seconds=seconds)
        self.meanwhile()


def test_begin_begins_and_the_reminder_is_done() -> None:
    world = World(Answer.BEGIN)
    assert show_due(world.edges()) == "begin"
    assert world.begun == [("quiet-breath", "token")]
    assert show_due(world.edges()) == "nothing is due"


@pytest.mark.parametrize(
    ("routine", "asked"),
    [("quiet-breath", "quiet-breath"), ("", "--fits"), ("gone-since", "--fits")],
)
def test_the_window_opens_with_the_routine_or_with_what_fits(
    monkeypatch: pytest.MonkeyPatch, routine: str, asked: str
) -> None:
    started: list[tuple[str, ...]] = []
    popen = SimpleNamespace(Popen=lambda words, **_: started.append(words))
    monkeypatch.setattr(showing, "subprocess", popen)
    showing.begin(Reminder("12:00", routine=routine), "")
    assert started[0][-2:] == ("run", asked)


def test_in_ten_minutes_it_comes_again_and_then_not() -> None:
    world = World(Answer.LATER, Answer.LATER, Answer.NONE)
    assert show_due(world.edges()) == "none"
    assert world.waited == [LATER, LATER]
    assert len(world.shown) == 3


def test_in_ten_minutes_one_comes_where_two_would() -> None:
    world = World(Answer.LATER, Answer.NONE)
    both = RemindSettings((DAILY, Reminder("12:05")))
    settings_file.save(settings_file.load().settings.having(both))
    show_due(world.edges())
    assert [each.at for each in world.shown] == ["12:00", "12:05"]


def test_what_is_removed_meanwhile_comes_no_more() -> None:
    world = World(Answer.LATER)
    world.meanwhile = lambda: run("remove", "--all")
    show_due(world.edges())
    assert len(world.shown) == 1


def test_a_session_that_runs_meanwhile_keeps_it_silent() -> None:
    world = World(Answer.LATER)

    def begin() -> None:
        world.silent = "a session is running"

    world.meanwhile = begin
    assert show_due(world.edges()) == "silent: a session is running"
    assert len(world.shown) == 1


def test_not_today_holds_for_all_of_today_and_for_no_longer() -> None:
    world = World(Answer.NOT_TODAY, Answer.NONE)
    show_due(world.edges())
    later = RemindSettings((DAILY, Reminder("18:00")))
    settings_file.save(settings_file.load().settings.having(later))
    world.now = NOON.replace(hour=18)
    assert show_due(world.edges()) == "nothing is due"
    world.now = NOON + timedelta(days=1)
    show_due(world.edges())
    assert len(world.shown) == 2


@pytest.mark.parametrize(
    ("outcome", "before", "shown"),
    [
        (Outcome.FINISHED, timedelta(hours=2), 0),
        (Outcome.STOPPED, timedelta(hours=2), 1),
        (Outcome.FINISHED, timedelta(days=1), 1),
    ],
)
def test_who_has_done_today_what_was_asked_for_is_left_in_peace(
    outcome: Outcome, before: timedelta, shown: int
) -> None:
    world = World(Answer.NONE)
    assert journal.keep(Entry(NOON - before, "quiet-breath", outcome)) is None
    said = show_due(world.edges())
    assert len(world.shown) == shown
    assert said == ("none" if shown else "silent: enough is done today")


@pytest.mark.parametrize(
    ("aim", "days_ago", "shown"),
    [
        # One is enough for the day, also where it was stopped early.
        ({"aim_days": 5}, [0], 0),
        ({"aim_days": 5}, [1], 1),
        # The week has as many days with something done as were aimed at.
        ({"aim_days": 2}, [1, 2], 0),
        ({"aim_minutes": 10}, [0, 1], 0),
        ({"aim_minutes": 30}, [0, 1], 1),
    ],
)
def test_whose_aim_is_met_is_left_in_peace(
    aim: dict[str, int], days_ago: list[int], shown: int
) -> None:
    world = World(Answer.NONE)
    # A Thursday: its week has days enough before it.
    world.now = NOON - timedelta(days=NOON.weekday() - 3)
    reminded.save(Dealt(world.now - timedelta(hours=1)))
    settings = settings_file.load().settings
    settings_file.save(settings.having(replace(settings.session, **aim)))
    for ago in days_ago:
        began = world.now - timedelta(days=ago, hours=2)
        done = Entry(began, "x", Outcome.STOPPED, breaths=30, seconds=300.0, id=str(ago))
        assert journal.keep(done) is None
    said = show_due(world.edges())
    assert len(world.shown) == shown
    assert said == ("none" if shown else "silent: the aim is met")


def test_where_it_cannot_be_noted_down_it_is_shown_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    world = World(Answer.NONE)

    def full(_: Dealt) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(showing.reminded, "save", full)
    show_due(world.edges())
    assert len(world.shown) == 1
    assert "No space left" in capsys.readouterr().err
