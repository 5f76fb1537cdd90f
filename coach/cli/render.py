"""`coach render`: a session as files."""

import sys

import click

from coach.cli import screening
from coach.cli.overwriting import unwritten
from coach.cli.performance import Wishes, prepare
from coach.live.export import Files, write_session
from coach.storage.routines.errors import printable


def render(wishes: Wishes, files: Files, *, screened: bool) -> int:
    """Write the session's sound, captions and trace; return 1 where the screening is against it."""
    if not screened and not screening.passes(wishes.routine, of_file=True):
        return 1
    performance = prepare(wishes)
    timeline = performance.rehearsed().timeline
    with click.progressbar(
        length=round(timeline.end),
        label=f"Writing {printable(files.sound.name)}",
        file=sys.stderr,
    ) as bar:
        try:
            write_session(
                timeline,
                performance.clips,
                files,
                performance.mix,
                lambda seconds: bar.update(round(seconds) - bar.pos),
            )
        except OSError as error:
            raise unwritten(error.filename or files.sound, error) from error
    return 0
