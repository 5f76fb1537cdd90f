"""`coach compose`: a session of several routines for what bothers and the time there is."""

import json
from pathlib import Path

import click

from coach.cli.overwriting import check_may_write, unwritten
from coach.core.library.search import Wanted
from coach.core.program.compose import Composition, Wish, compose
from coach.core.program.timing import minutes_each
from coach.core.routine.area import Area
from coach.core.routine.language import Language
from coach.storage.library import Library
from coach.storage.routines.several.writing import keep

# Minutes, where nobody says how many.
USUAL = 10.0


def composed(language: Language, wanted: Wanted, seed: int) -> Composition:
    """Return a session of the routines that there are in a language."""
    areas = tuple(area for area in Area if area in wanted.areas)
    wish = Wish(areas, wanted.minutes or USUAL, wanted.positions)
    return compose(Library(language).candidates(wish), wish, seed)


def print_session(composition: Composition) -> None:
    """Print why it is this one, its routines, and how to come by another."""
    click.echo(composition.why)
    for block, minutes in zip(composition.blocks, _minutes(composition), strict=True):
        rounds = "1 round" if block.rounds == 1 else f"{block.rounds} rounds"
        click.echo(f"  {block.routine.id}: {block.routine.name}, {rounds}, {minutes:.1f} minutes")
    click.echo(f"{composition.minutes:.1f} minutes. Another one: --seed {composition.seed + 1}")


def print_json(composition: Composition) -> None:
    """Print the same as an object, in characters that no terminal changes."""
    blocks = [
        {
            "routine": block.routine.id,
            "rounds": block.rounds,
            "sides": block.sides,
            "minutes": round(minutes, 1),
        }
        for block, minutes in zip(composition.blocks, _minutes(composition), strict=True)
    ]
    whole = {
        "blocks": blocks,
        "minutes": round(composition.minutes, 1),
        "why": composition.why,
        "seed": composition.seed,
    }
    click.echo(json.dumps(whole, indent=2))


def write(composition: Composition, path: Path, *, over: bool) -> None:
    """Keep it as a file; one that is there is written over where that is confirmed, or `over`."""
    there = path.exists()
    check_may_write(path, over=over)
    over = over or there
    try:
        keep(composition.blocks, path, over=over)
    except OSError as error:
        raise unwritten(path, error) from error


def _minutes(composition: Composition) -> tuple[float, ...]:
    return minutes_each(composition.blocks) if composition.blocks else ()
