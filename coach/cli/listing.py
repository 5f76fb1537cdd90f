"""Which routines there are, and what is wrong with those that are broken."""

import json
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import click

from coach.core.library.areas import AREA_NAMES
from coach.core.library.listing import Listing
from coach.core.library.search import Index, Wanted
from coach.core.routine.language import Language
from coach.storage.library import Library
from coach.storage.routines.checking import doubts, faults
from coach.storage.routines.errors import printable


def found(language: Language, wanted: Wanted, favourites: Collection[str]) -> tuple[Listing, ...]:
    """Return what there is in a language for what is wanted, in the order of the window."""
    return Index(Library(language).listings(), AREA_NAMES).find(wanted, favourites)


def print_list(listings: Sequence[Listing]) -> None:
    """Print each routine's name and title, a broken one with its errors."""
    for each in listings:
        if each.errors:
            click.echo(f"{printable(each.file)} is broken:")
            for error in each.errors:
                click.echo(f"  {error}")
        else:
            click.echo(f"{each.id}: {each.name}. {each.purpose or each.summary}".strip())
    if not listings:
        click.echo("No routine is like that; ask for less.")


def print_json(listings: Iterable[Listing]) -> None:
    """Print the same as a list of objects, in characters that no terminal changes."""
    click.echo(json.dumps([_object(each) for each in listings], indent=2))


def _object(listing: Listing) -> dict[str, object]:
    return {
        "id": listing.id,
        "name": listing.name,
        "language": listing.language,
        "purpose": listing.purpose,
        "summary": listing.summary,
        "areas": listing.areas,
        "position": listing.position,
        "minutes": listing.minutes and round(listing.minutes, 1),
        "head_low": listing.head_low,
        "hands": listing.hands,
        "needed": listing.needed,
        "optional": listing.optional,
        "own": listing.is_own,
        "file": listing.file,
        "errors": listing.errors,
    }


def check_files(files: Iterable[Path]) -> int:
    """Print all errors of all files, and of the texts beside them; return 1 if there is any.

    What looks odd in a good file is printed, too, and is no error.
    """
    told: set[str] = set()
    for path in files:
        broken = list(faults(path))
        if not broken:
            click.echo(f"{printable(str(path))}: good")
            for doubt in doubts(path):
                click.echo(f"Look again at {doubt}", err=True)
        for error in (error for entry in broken for error in entry.errors):
            # Of texts that were named themselves as well it is told once.
            if error not in told:
                click.echo(error, err=True)
            told.add(error)
    return 1 if told else 0
