"""Shows what is due, once, and does what is answered; runs when the system's timer says so."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import click

from coach.core.history.aim import Aim
from coach.core.history.calendar import monday_of
from coach.core.reminding.due import Dealt, Due, due, is_enough
from coach.core.reminding.reminder import Reminder
from coach.desktop.reminders import systemd
from coach.desktop.reminders.asking import Answer, Answered
from coach.desktop.reminders.own_command import own_command
from coach.desktop.suspend import elapsed
from coach.storage import journal, reminded, settings_file

# Seconds; what is looked at in between is whether the computer slept.
LATER, LOOK_EVERY = 600.0, 20.0
_DAY = timedelta(days=1)
Ask = Callable[[Reminder], Answered]


def _sleep(seconds: float) -> None:
    """Wait so long, also if the computer sleeps meanwhile: then no longer than that."""
    end = elapsed() + seconds
    while (rest := end - elapsed()) > 0:
        time.sleep(min(rest, LOOK_EVERY))


@dataclass(frozen=True, slots=True)
class Edges:
    """What showing needs of the world: `silence` says why nothing may be shown now, or nothing."""

    ask: Ask
    silence: Callable[[], str]
    begin: Callable[[Reminder, str], None]
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    wait: Callable[[float], None] = _sleep


def show_due(edges: Edges) -> str:
    """Show what is due, if anything is; return what came of it, in a word or two.

    What is due is dealt with by that, whether it may be shown or not.
    """
    found = _due(edges.now())
    said = "nothing is due"
    while found:
        # Where nothing shows it, it is still to come.
        why = edges.silence()
        _note(Dealt(edges.now()))
        if why := why or _why_enough(found, edges.now()):
            return f"silent: {why}"
        said = act(edges, found.reminder)
        if said != Answer.LATER:
            break
        edges.wait(LATER)
        # Meanwhile it may have been taken away, or the next one be due.
        reminders = settings_file.load().settings.remind.reminders
        found = _due(edges.now()) or (found if found.reminder in reminders else None)
    return said


def act(edges: Edges, reminder: Reminder) -> Answer:
    """Show a reminder and do what is answered; return it."""
    answered = edges.ask(reminder)
    if answered.answer is Answer.BEGIN:
        edges.begin(reminder, answered.token)
    elif answered.answer is Answer.NOT_TODAY:
        _note(Dealt(not_today=edges.now().astimezone().date()))
    return answered.answer


def begin(reminder: Reminder, token: str) -> None:
    """Open the window with its routine, or what fits next; the token lets it come to the front."""
    command = own_command().saying("run", reminder.routine if _is_there(reminder) else "--fits")
    granted = {"XDG_ACTIVATION_TOKEN": token} if token else {}
    subprocess.Popen(  # noqa: S603 - our own program
        command.arguments,
        cwd=command.folder,
        env=os.environ | systemd.screen() | granted,
        start_new_session=sys.platform != "win32",
    )


def _is_there(reminder: Reminder) -> bool:
    from coach.storage.routines import RoutineError, find

    with suppress(RoutineError):
        return bool(reminder.routine and find(reminder.routine))
    return False


def _due(now: datetime) -> Due | None:
    reminders = settings_file.load().settings.remind.reminders
    return due(reminders, reminded.load(), now, None)


def _why_enough(found: Due, now: datetime) -> str:
    settings, today = settings_file.load().settings, now.astimezone().date()
    # Whoever has travelled since may have done some of today's on the day beside it.
    entries = journal.entries(monday_of(today) - _DAY, today + _DAY)
    if Aim(settings.session.aim_days, settings.session.aim_minutes).is_met(entries, today):
        return "the aim is met"
    done = [each.began for each in entries if each.outcome is journal.Outcome.FINISHED]
    asked = settings.remind.reminders
    return "enough is done today" if is_enough(asked, found, done, now, None) else ""


def _note(dealt: Dealt) -> None:
    """Note it down beside what is known; where that cannot be, it is shown all the same."""
    before = reminded.load()
    until, day = dealt.until or before.until, dealt.not_today or before.not_today
    try:
        reminded.save(replace(dealt, until=until, not_today=day))
    except OSError as error:
        click.echo(f"cannot note down what was shown: {error.strerror}", err=True)
