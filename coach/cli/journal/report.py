"""`coach report`: the sheet for a therapist."""

from datetime import date
from pathlib import Path

import click

from coach.cli.chosen import settings
from coach.cli.journal.deeds import found
from coach.cli.overwriting import check_may_write, unwritten
from coach.core.history.aim import Aim
from coach.core.routine.language import Language
from coach.storage.routines.errors import printable
from coach.storage.together import write_whole


def report(days: tuple[date, date], output: Path, language: Language, *, over: bool) -> None:
    """Write it; raises UsageError where there is nothing to tell of."""
    entries = found(*days)
    if not entries:
        raise click.UsageError("nothing was noted down on these days: choose others")
    check_may_write(output, over=over)
    # The command line knows no Qt, and it takes long to load.
    from coach.ui.app.history.sheet_alone import sheet_alone

    session = settings().session
    whole = (max(days[0], entries[0].day), min(days[1], entries[-1].day))
    aim = Aim(session.aim_days, session.aim_minutes)
    data = sheet_alone(entries, whole, aim, language)
    try:
        write_whole(output, data)
    except OSError as error:
        raise unwritten(output, error) from error
    click.echo(f"{len(entries)} sessions in {printable(str(output))}")
