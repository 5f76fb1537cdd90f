"""Who should not do this: asked in the terminal, never assumed."""

import click

from coach.cli import chosen
from coach.core.routine.routine import Routine
from coach.core.routine.screening import Screening
from coach.storage import settings_file
from coach.storage.asked_before import was_asked, with_asked

OF_FILE = (
    "A file goes on whatever happens, and no key stops it. If you must stop: bend your knees, "
    "and come up slowly, head last."
)


def passes(routine: Routine, *, of_file: bool = False) -> bool:
    """Show the screening and ask; tell whether nothing speaks against the routine."""
    if not of_file and was_asked(chosen.settings(), routine):
        return True
    screening = routine.screening
    click.echo(f"{routine.name}\n\n{screening.intro}")
    _show("Skip this routine if one of these applies to you:", screening.skip)
    _show("Ask your doctor first if one of these applies to you:", screening.ask)
    click.echo(f"\n{screening.stop_signs}\n")
    if of_file:
        click.echo(f"{OF_FILE}\n")
    if not click.confirm("Does any of this apply to you?", default=None):
        if not of_file and routine.starts_at_once:
            # As it is by now: the window may have kept something meanwhile.
            with settings_file.locked():
                settings_file.save(with_asked(settings_file.load().settings, routine))
        return True
    _lead_out(screening)
    return False


def show_setup(routine: Routine) -> None:
    """Show how to set up."""
    _show("Set up your space:", routine.setup)
    _show("Needed:", routine.other_props(optional=False))
    _show("If you like:", routine.other_props(optional=True))
    click.echo()


def _show(title: str, lines: tuple[str, ...]) -> None:
    if lines:
        click.echo(f"\n{title}")
    for line in lines:
        click.echo(f"  - {line}")


def _lead_out(screening: Screening) -> None:
    click.echo(f"\n{screening.way_out}")
    click.echo("Other routines: coach list")
