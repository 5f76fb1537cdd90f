"""Nothing that is there is written over unasked."""

from contextlib import suppress
from pathlib import Path

import click

from coach.storage.routines.errors import printable


def check_may_write(path: Path, *, over: bool) -> None:
    """Ask about a file that is there, unless `over`; raise UsageError where that is refused.

    Where nobody answers it is refused as well.
    """
    if over or not path.exists():
        return
    there = f"{printable(str(path))} is there already"
    with suppress(click.Abort):
        if click.confirm(f"{there}. Write over it?"):
            return
    raise click.UsageError(f"{there}, and is left as it is; --yes writes over it")
