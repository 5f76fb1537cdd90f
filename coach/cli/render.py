"""`coach render`: a session as files."""

import sys

import click

from coach.cli.performance import Wishes, prepare
from coach.export import Files, write_session


def render(wishes: Wishes, files: Files) -> None:
    """Write the session's sound, captions and trace, with a progress bar."""
    performance = prepare(wishes)
    timeline = performance.rehearsed().timeline
    with click.progressbar(
        length=round(timeline.end),
        label=f"Writing {files.sound.name}",
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
            mend = "choose another place"
            raise click.UsageError(f"{files.sound}: cannot be written ({error}); {mend}") from error
