"""`coach journal`: what was done, shown, taken along to another computer, and brought back."""

from datetime import date, datetime
from pathlib import Path

import click

from coach.cli.options import Command, language_option
from coach.cli.overwriting import over_option
from coach.cli.parameters import OutputType
from coach.core.routine.language import Language
from coach.storage.journal.formats import FORMATS

_DAY = click.DateTime(["%Y-%m-%d"])


def days_options(command: Command) -> Command:
    """Let a command take the first and the last day that it is about."""
    for name, which in (("--to", "last"), ("--from", "first")):
        command = click.option(
            name,
            f"{which}_day",
            type=_DAY,
            metavar="DAY",
            help=f"The {which} day, such as 2026-03-01; by default that of the {which} session.",
        )(command)
    return command


def days(first: datetime | None, last: datetime | None) -> tuple[date, date]:
    """Return the days that were asked for; raises UsageError where the last one comes first."""
    begin, end = first.date() if first else date.min, last.date() if last else date.max
    if end < begin:
        raise click.UsageError(f"--to {end} comes before --from {begin}: change one of them")
    return begin, end


@click.group()
def journal() -> None:
    """Show what was done, write it to a file, or add what was done on another computer."""


@journal.command()
@days_options
@click.option("--json", "as_json", is_flag=True, help="Print an object, for a program.")
def show(
    first_day: datetime | None,
    last_day: datetime | None,
    as_json: bool,  # noqa: FBT001 - click hands it over by name
) -> None:
    """Show each session: when, what, how long, how it ended, and how it felt."""
    from coach.cli.journal import deeds

    found = deeds.found(*days(first_day, last_day))
    (deeds.print_json if as_json else deeds.print_table)(found)


@journal.command()
@click.option(
    "--output",
    type=OutputType(FORMATS, stream=False),
    required=True,
    help=f"The file; its ending says how ({', '.join(FORMATS)}). You are asked before one is "
    "written over.",
)
@days_options
@over_option
def export(
    output: Path,
    first_day: datetime | None,
    last_day: datetime | None,
    yes: bool,  # noqa: FBT001 - as in show
) -> None:
    """Write the sessions to a file: a table, or all that is known of them."""
    from coach.cli.journal import deeds

    deeds.export(deeds.found(*days(first_day, last_day)), output, over=yes)


@journal.command(name="import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_context
def import_(context: click.Context, file: Path) -> None:
    """Add the sessions of a .json file that export has written; those known stay as they are."""
    from coach.cli.journal import deeds

    context.exit(deeds.bring_in(file))


@click.command()
@click.option(
    "--output",
    type=OutputType({".pdf": None}, stream=False),
    required=True,
    help="The file (.pdf). You are asked before one is written over.",
)
@days_options
@language_option
@over_option
def report(
    output: Path,
    first_day: datetime | None,
    last_day: datetime | None,
    language: str,
    yes: bool,  # noqa: FBT001 - as in show
) -> None:
    """Write a sheet for a therapist: what was agreed and what was done, on one page."""
    from coach.cli.journal.report import report as write_report

    write_report(days(first_day, last_day), output, Language(language), over=yes)
