"""`coach remind now`, and what the system runs when it is time."""

import subprocess
import time
from datetime import UTC, datetime

import click

from coach.cli import chosen
from coach.cli.remind.keeping import numbered
from coach.cli.remind.showing import act
from coach.cli.remind.showing import show_due as show_what_is_due
from coach.core.reminding.due import due
from coach.core.reminding.reminder import Reminder
from coach.core.routine.language import Language
from coach.desktop.reminders.own_command import own_command
from coach.desktop.reminders.process_lock import REMINDER, WAITING, ProcessLock
from coach.storage import reminded, settings_file

# Seconds that a desktop may take to come up after a login.
_PATIENCE = 120.0
_LOOK_EVERY = 30.0


def show_now(number: int | None) -> int:
    """Show one at once, whatever else holds; return 1 where nothing shows it."""
    from coach.cli.remind.edges import NoDesktopError, edges

    reminder = numbered(number) if number else Reminder("00:00")
    language, lock = Language(chosen.language()), ProcessLock(REMINDER)
    if not lock.acquire():
        click.echo("A reminder is shown already.", err=True)
        return 1
    try:
        with edges(language) as found:
            click.echo(f"answered: {act(found, reminder)}")
    except NoDesktopError as error:
        click.echo(str(error), err=True)
        return 1
    finally:
        lock.release()
    return 0


def show_due() -> int:
    """Show what is due, unless one is shown already: two never are. Return as above."""
    from coach.cli.remind.edges import NoDesktopError, edges

    lock = ProcessLock(REMINDER)
    if not lock.acquire():
        return 0
    try:
        with edges(Language(chosen.language()), _PATIENCE) as found:
            click.echo(show_what_is_due(found))
    except NoDesktopError as error:
        click.echo(str(error), err=True)
        return 1
    finally:
        lock.release()
    return 0


def wait() -> int:
    """Have what is due shown by a process of its own, until there are no reminders any more.

    One that waits already is enough.
    """
    lock = ProcessLock(WAITING)
    if not lock.acquire():
        return 0
    command = own_command().saying("remind", "due")
    while reminders := settings_file.load().settings.remind.reminders:
        if due(reminders, reminded.load(), datetime.now(UTC), None):
            subprocess.run(command.arguments, cwd=command.folder, check=False)  # noqa: S603 - ours
        # The clock may be set, and the reminders changed, while it sleeps.
        time.sleep(_LOOK_EVERY)
    lock.release()
    return 0
