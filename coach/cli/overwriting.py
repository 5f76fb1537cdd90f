"""Nothing that is there is written over unasked."""

from contextlib import suppress
from pathlib import Path

import click

from coach.resources import NAME
from coach.storage.routines.errors import printable
from coach.storage.together import takes_only_streams

# No picture, sheet or calendar of ours is longer.
_MOST_BYTES = 100_000_000
# What a picture (PNG, SVG), a sheet (PDF) and a calendar say of who made them; what only speaks of
# this program, as somebody's own calendar may, is theirs.
_MADE_HERE = (
    f"tEXtSoftware\0{NAME}".encode(),
    f"<desc>{NAME}</desc>".encode(),
    b"/Creator (\xfe\xff" + NAME.encode("utf-16-be") + b")",
    f"\r\nPRODID:-//{NAME}//".encode(),
)
# As each line of a trace begins.
_EVENT = b'{"event":'
ASKED = "You are asked before anything but an earlier one is written over."
over_option = click.option("--yes", is_flag=True, help="Write over the file if there is one.")


def check_may_write(path: Path, *, over: bool) -> None:
    """Ask about a file that is there, unless `over`; raise UsageError where that is refused.

    Where nobody answers it is refused as well.
    """
    if over or not path.exists() or takes_only_streams(path):
        return
    there = f"{printable(str(path))} is there already"
    with suppress(click.Abort):
        if click.confirm(f"{there}. Write over it?"):
            return
    raise click.UsageError(f"{there}, and is left as it is; --yes writes over it")


def check_may_make_again(path: Path, *, over: bool) -> None:
    """As `check_may_write`, but what this program has made there before is written over unasked."""
    check_may_write(path, over=over or _is_ours(path))


def _is_ours(path: Path) -> bool:
    if not path.is_file() or path.stat().st_size > _MOST_BYTES:
        return False
    data = path.read_bytes()
    return any(mark in data for mark in _MADE_HERE)


def check_trace(path: Path | None) -> None:
    """Raise UsageError for a file that holds something else than a trace; one is written anew."""
    if path is None or not path.is_file() or not path.stat().st_size:
        return
    with path.open("rb") as file:
        if file.read(len(_EVENT)) == _EVENT:
            return
    there = f"{printable(str(path))} holds something else than a trace"
    raise click.UsageError(f"{there}, and is left as it is: name another file")


def unwritten(file: Path | str, error: OSError) -> click.UsageError:
    """Return what to tell of a file that cannot be written."""
    reason = error.strerror or str(error)
    return click.UsageError(f"{file}: cannot be written ({reason}); choose another place")
