"""What the journal's commands do."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from coach.cli.overwriting import check_may_write, unwritten
from coach.core.history.entry import BEST, Entry
from coach.core.message import said_by
from coach.storage import journal
from coach.storage.journal import bringing_in
from coach.storage.journal.formats import as_json, write
from coach.storage.routines.errors import printable


def found(first: date, last: date) -> tuple[Entry, ...]:
    """Return the sessions of these days; raises ClickException where the journal cannot be read."""
    try:
        read, unread = journal.entries(first, last, strict=True), journal.unread()
    except (sqlite3.Error, journal.BrokenError, journal.NewerError) as error:
        raise _failure(error) from error
    if unread:
        sessions = "1 session" if unread == 1 else f"{unread} sessions"
        what = "cannot be read: left out here, and left as they are in the file"
        click.echo(f"{journal.path()}: {sessions} {what}", err=True)
    return read


def print_table(entries: Sequence[Entry]) -> None:
    """Print one session a line."""
    for entry in entries:
        felt = f", felt {entry.felt} of {BEST}" if entry.felt else ""
        name = printable(entry.name or entry.routine)
        ended = entry.outcome.replace("-", " ")
        click.echo(f"{entry.began:%Y-%m-%d %H:%M}  {entry.minutes:5.1f} min  {name}, {ended}{felt}")
    minutes = sum(entry.minutes for entry in entries)
    sessions = "1 session" if len(entries) == 1 else f"{len(entries)} sessions"
    click.echo(f"{sessions}, {minutes:.0f} minutes")


def print_json(entries: Sequence[Entry]) -> None:
    """Print all that is known of them, in characters that no terminal changes."""
    click.echo(as_json(entries).decode("ascii"), nl=False)


def export(entries: Sequence[Entry], output: Path, *, over: bool) -> None:
    """Write them to a file, whole or not at all."""
    check_may_write(output, over=over)
    try:
        write(entries, output)
    except OSError as error:
        raise unwritten(output, error) from error
    click.echo(f"{len(entries)} sessions in {printable(str(output))}")


def bring_in(file: Path) -> int:
    """Add the sessions of a file; return 1 where any of them could not be read."""
    try:
        brought = bringing_in.bring_in(file)
    except OSError as error:
        reason = error.strerror or str(error)
        raise click.ClickException(f"{file}: cannot be read ({reason})") from error
    except ValueError as error:
        raise click.ClickException(f"{file}: {said_by(error)}") from error
    except (sqlite3.Error, journal.BrokenError, journal.NewerError) as error:
        raise _failure(error) from error
    click.echo(f"{brought.added} sessions added, {brought.known} were there already")
    for number, why in brought.refused:
        click.echo(f"{file}: sessions[{number}]: {printable(why)}; it is left out", err=True)
    return 1 if brought.refused else 0


def _failure(error: Exception) -> click.ClickException:
    return click.ClickException(f"{journal.path()}: {said_by(error)}; nothing was changed")
