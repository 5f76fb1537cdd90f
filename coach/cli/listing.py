"""Which routines there are, and what is wrong with those that are broken."""

from collections.abc import Iterable
from pathlib import Path

import click

from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.storage.routines import library, load
from coach.storage.routines.errors import printable


def list_all(language: Language) -> None:
    """Print each routine's name and title in a language, a broken one with its errors."""
    for entry in library(language=language):
        if isinstance(entry, Routine):
            click.echo(f"{entry.id}: {entry.name}. {entry.summary}".strip())
        else:
            click.echo(f"{printable(str(entry.path))} is broken:")
            for error in entry.errors:
                click.echo(f"  {error}")


def check_files(files: Iterable[Path]) -> int:
    """Print all errors of all files; return 1 if there is any."""
    code = 0
    for path in files:
        entry = load(path)
        if isinstance(entry, Routine):
            click.echo(f"{printable(str(path))}: good")
        else:
            code = 1
            for error in entry.errors:
                click.echo(error, err=True)
    return code
