"""The commands about reminders and what they take."""

from pathlib import Path

import click

from coach.cli import chosen
from coach.cli.overwriting import ASKED, check_may_make_again, over_option
from coach.cli.parameters import OutputType
from coach.core.reminding.reminder import WEEK, Weekday

_TIME = "HH:MM"


class TimeType(click.ParamType[str]):
    """A time of day as in 07:30; as in 7:30, too."""

    name = "time"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the time with two digits for the hour."""
        from coach.core.reminding.reminder import Reminder

        try:
            return Reminder(value.strip().rjust(len(_TIME), "0")).at
        except ValueError:
            self.fail(f"expected a time from 00:00 to 23:59, got {value!r}", param, ctx)


class RoutineName(click.ParamType[str]):
    """A routine that there is: its name, or the absolute path of its file."""

    name = "routine"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return what it is found by again."""
        from coach.storage.routines import RoutineError, find, source

        if not value:
            return value
        try:
            found, file = find(value), source(value)
        except RoutineError as error:
            self.fail(str(error), param, ctx)
        return str(file.absolute()) if file else found.id


_day = click.option(
    "--day",
    "days",
    type=click.Choice(list(map(str, WEEK))),
    multiple=True,
    help="On which day of the week. Can be given several times; without it, on each.",
)
_number = click.argument("number", type=click.IntRange(1), metavar="NUMBER")


@click.group()
def remind() -> None:
    """Remind you to stretch: on these days, at these times, by a notification.

    Nothing of it runs until it is time. It is silent while a session runs, while you do not want
    to be disturbed, and when you have done enough today: what you aim at, or as much as was asked
    for.
    """


@remind.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects, for a program.")
def list_reminders(as_json: bool) -> None:  # noqa: FBT001 - click hands it over by name
    """List the reminders, each with its number and when it comes next."""
    from coach.cli.remind import keeping

    (keeping.print_json if as_json else keeping.print_list)(chosen.settings())


@remind.command()
@click.option("--at", type=TimeType(), metavar=_TIME, required=True, help="At which time.")
@_day
@click.argument("routine", type=RoutineName(), default="", metavar="[ROUTINE]")
def add(at: str, days: tuple[str, ...], routine: str) -> int:
    """Remind of ROUTINE, or of whatever fits, at a time of day."""
    from coach.cli.remind import keeping

    return keeping.add(at, tuple(map(Weekday, days)), routine)


@remind.command()
@_number
@click.option("--at", type=TimeType(), metavar=_TIME, help="At which time from now on.")
@_day
@click.option(
    "--routine",
    type=RoutineName(),
    metavar="ROUTINE",
    help='Of which routine from now on; "" is whatever fits.',
)
def change(number: int, at: str | None, days: tuple[str, ...], routine: str | None) -> int:
    """Change the reminder with this number; what no option names stays."""
    from coach.cli.remind import keeping

    return keeping.change(number, at, tuple(map(Weekday, days)) or None, routine)


@remind.command()
@click.argument("numbers", nargs=-1, type=click.IntRange(1), metavar="[NUMBER]...")
@click.option("--all", "everything", is_flag=True, help="All of them, and all that was set up.")
def remove(numbers: tuple[int, ...], everything: bool) -> int:  # noqa: FBT001 - as in list
    """Remove the reminders with these numbers; with --all no trace of any is left."""
    from coach.cli.remind import keeping

    if bool(numbers) is everything:
        raise click.UsageError("name the numbers of those to be removed, or --all")
    return keeping.remove_all() if everything else keeping.remove(numbers)


@remind.command()
@click.argument("number", type=click.IntRange(1), default=None, required=False)
def now(number: int | None) -> int:
    """Show the reminder with this number, or one of whatever fits, at once."""
    from coach.cli.remind import running

    return running.show_now(number)


@remind.command()
@click.option(
    "--output",
    type=OutputType({".ics": "iCalendar"}, stream=False),
    required=True,
    help=f"The calendar file (.ics). {ASKED}",
)
@over_option
def export(output: Path, yes: bool) -> int:  # noqa: FBT001 - as in list
    """Write the reminders to a calendar file, for a phone or for another calendar."""
    from coach.cli.remind import keeping

    check_may_make_again(output, over=yes)
    return keeping.export(output)


@remind.command(hidden=True)
def due() -> int:
    """Show what is due, if anything is: what the system's timer runs."""
    from coach.cli.remind import running

    return running.show_due()


@remind.command(hidden=True)
def wait() -> int:
    """Sleep until something is due, again and again: for systems that have no timer for it."""
    from coach.cli.remind import running

    return running.wait()
