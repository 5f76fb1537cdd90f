"""Reminders listed, added, changed, removed and written to a calendar."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from coach.cli import chosen
from coach.cli.overwriting import unwritten
from coach.core.reminding.due import Due, upcoming
from coach.core.reminding.reminder import MOST, WEEK, Reminder, Weekday, changed, with_reminder
from coach.core.routine.language import Language
from coach.desktop.reminders import schedule
from coach.live.reminding import Change, change_reminders, remind_of
from coach.storage.routines.errors import printable
from coach.storage.settings import Settings
from coach.storage.together import write_whole

Reminders = tuple[Reminder, ...]
_FITS = "whatever fits"
_SLEEPS = "This system has no timer for it: a small process sleeps until then."


def print_list(settings: Settings) -> None:
    """Print each reminder with its number, and when the next one comes."""
    reminders = settings.remind.reminders
    for number, each in enumerate(reminders, 1):
        days = "every day" if each.days == WEEK else ", ".join(each.days)
        click.echo(f"{number}: {each.at}, {days}: {printable(each.routine) or _FITS}")
    if coming := upcoming(reminders, _now(), None):
        click.echo(f"Next: {_local(coming):%a %Y-%m-%d %H:%M}")
    else:
        click.echo("There are no reminders; coach remind add --at 18:00 sets one.")


def print_json(settings: Settings) -> None:
    """Print the same as a list of objects, in characters that no terminal changes."""
    objects = [
        {
            "number": number,
            "at": each.at,
            "days": each.days,
            "routine": each.routine,
            "next": _local(_next(each)).isoformat(),
        }
        for number, each in enumerate(settings.remind.reminders, 1)
    ]
    click.echo(json.dumps(objects, indent=2))


def add(at: str, days: tuple[Weekday, ...], routine: str) -> int:
    """Add one; return 1 where the system takes none."""

    def added(reminders: Reminders) -> Reminders:
        if len(reminders) >= MOST:
            raise click.UsageError(f"there are {MOST} reminders already; remove one first")
        return with_reminder(reminders, Reminder(at, days or WEEK, routine))

    return _keep(added)


def change(
    number: int, at: str | None, days: tuple[Weekday, ...] | None, routine: str | None
) -> int:
    """Change one; return as above."""
    before = numbered(number)

    def other(reminders: Reminders) -> Reminders:
        others = [each for each in reminders if each != before]
        return with_reminder(others, changed(before, at, days, routine))

    return _keep(other)


def remove(numbers: Sequence[int]) -> int:
    """Remove some; return as above."""
    gone = [numbered(number) for number in numbers]
    return _keep(lambda reminders: tuple(each for each in reminders if each not in gone))


def remove_all() -> int:
    """Remove all of them, and what was set up for them, whether any is known or not."""
    if chosen.settings().remind.reminders:
        return _keep(lambda _: ())
    notice = remind_of(())
    if notice:
        click.echo(str(notice), err=True)
    return int(notice is not None)


def export(output: Path) -> int:
    """Write all of them as a calendar; return 1 where there are none."""
    from coach.cli.remind.edges import words_for
    from coach.storage.calendar_file import calendar
    from coach.ui.i18n.translation import speak_without_window

    reminders, language = chosen.settings().remind.reminders, Language(chosen.language())
    if not reminders:
        click.echo(
            "There are no reminders to write; coach remind add --at 18:00 sets one.", err=True
        )
        return 1
    app = speak_without_window(language)
    coming = []
    for each in reminders:
        asked = words_for(each, language)
        due = _next(each)
        coming.append((replace(due, moment=_local(due)), f"{asked.title}: {asked.text}"))
    del app
    try:
        write_whole(output, calendar(coming, _now()))
    except OSError as error:
        raise unwritten(output, error) from error
    return 0


def numbered(number: int) -> Reminder:
    """Return the reminder with a number; UsageError where there is none."""
    reminders = chosen.settings().remind.reminders
    if number > len(reminders):
        raise click.UsageError(f"there is no reminder {number}; coach remind list shows them")
    return reminders[number - 1]


def _keep(change: Change) -> int:
    # What is wrong with those that are kept is told before they are changed.
    chosen.settings()
    after, notice = change_reminders(change)
    if notice:
        click.echo(str(notice), err=True)
        return 1
    print_list(after)
    if after.remind.reminders and schedule.sleeps():
        click.echo(_SLEEPS)
    return 0


def _next(reminder: Reminder) -> Due:
    coming = upcoming([reminder], _now(), None)
    assert coming  # noqa: S101 - each has a day in each week
    return coming


def _local(due: Due) -> datetime:
    return due.moment.astimezone()


def _now() -> datetime:
    return datetime.now(UTC)
