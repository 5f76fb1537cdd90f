"""What the two commands take."""

import re
from dataclasses import replace
from pathlib import Path

import click

from coach.cli import chosen, options
from coach.cli.overwriting import ASKED, check_may_make_again, over_option, unwritten
from coach.cli.parameters import NumberType, OutputType
from coach.core.routine.routine import Routine
from coach.core.routine.staging import View
from coach.storage.appearance import Scheme

# What a picture's sides may measure, in pixels.
_LEAST, _MOST = 32, 8192
_SIZE = re.compile(r"(\d{1,5})x(\d{1,5})", re.ASCII | re.IGNORECASE)
_PICTURES, _SHEETS = {".png": "", ".svg": ""}, {".pdf": ""}
_SCHEMES = [scheme.value for scheme in Scheme if scheme is not Scheme.SYSTEM]


class SizeType(click.ParamType[tuple[int, int]]):
    """WIDTHxHEIGHT in pixels."""

    name = "wxh"

    def convert(
        self,
        value: str | tuple[int, int],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[int, int]:
        """Return width and height."""
        if isinstance(value, tuple):
            return value
        found = _SIZE.fullmatch(value)
        size = (int(found[1]), int(found[2])) if found else (0, 0)
        if not all(_LEAST <= side <= _MOST for side in size):
            wanted = f"a size like 800x600, each side from {_LEAST} to {_MOST}"
            self.fail(f"expected {wanted}, got {value!r}", param, ctx)
        return size


@click.command()
@options.routine_argument
@options.language_option
@click.option(
    "--at",
    type=NumberType(min=0.0),
    metavar="SECONDS",
    required=True,
    help="Which moment of a session as usual, in seconds from its beginning.",
)
@click.option(
    "--view",
    type=click.Choice([view.value for view in View]),
    help="From where; by default as the routine shows each step.",
)
@click.option("--size", type=SizeType(), default="800x800", help="Width and height in pixels.")
@click.option(
    "--scheme", type=click.Choice(_SCHEMES), default=Scheme.DAY.value, help="In which colours."
)
@click.option(
    "--output",
    type=OutputType(_PICTURES, stream=False),
    required=True,
    help=f"The picture; its ending says how (.png, .svg). {ASKED}",
)
@over_option
def picture(  # noqa: PLR0913, PLR0917 - click hands over every option by name
    routine: Routine,
    language: str,
    at: float,
    view: str | None,
    size: tuple[int, int],
    scheme: str,
    output: Path,
    yes: bool,  # noqa: FBT001 - as above
) -> int:
    """Write what is seen at a moment of a session as a picture."""
    del language  # the routine is in it already
    from coach.ui.picture.moment import Moment, write_picture

    options.check_apart(output)
    check_may_make_again(output, over=yes)
    wished = replace(chosen.settings().look, scheme=Scheme(scheme))
    moment = Moment(at, wished, View(view) if view else None, size)
    try:
        write_picture(routine, moment, output)
    except ValueError as error:
        raise click.UsageError(f"{routine.id}: {error}") from error
    except OSError as error:
        raise unwritten(output, error) from error
    return 0


@click.command()
@options.routine_argument
@options.language_option
@click.option(
    "--output",
    type=OutputType(_SHEETS, stream=False),
    required=True,
    help=f"The sheet, a PDF. {ASKED}",
)
@over_option
def sheet(
    routine: Routine,
    language: str,
    output: Path,
    yes: bool,  # noqa: FBT001 - as above
) -> int:
    """Write a routine to print or to hang up: each step, its breaths, what to do.

    It is one page, and more where there are many steps.
    """
    del language  # as in picture
    from coach.ui.picture.sheet import write_sheet

    options.check_apart(output)
    check_may_make_again(output, over=yes)
    try:
        write_sheet(routine, chosen.settings().look, output)
    except OSError as error:
        raise unwritten(output, error) from error
    return 0
