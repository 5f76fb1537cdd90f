"""What the commands take, and how it is checked before anything is done."""

from collections.abc import Callable, Collection
from itertools import combinations
from pathlib import Path
from typing import Any

import click

from coach.cli import chosen
from coach.cli.parameters import (
    READ,
    DeedType,
    NumberType,
    OutputType,
    PatternType,
    RoutineType,
)
from coach.core.library.place import Place
from coach.core.library.search import Wanted
from coach.core.routine.area import Area
from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO
from coach.core.routine.guidance import Verbosity
from coach.core.routine.language import Language
from coach.core.routine.position import Position
from coach.core.routine.routine import MAX_ROUNDS
from coach.live.export import CAPTION_FORMATS, SOUND_FORMATS
from coach.storage.files import SUFFIXES
from coach.storage.together import same

# Seconds that a countdown may take.
GET_READY = (3, 120)
Command = Callable[..., Any]


def check_apart(*files: Path | None) -> None:
    """Refuse two names of one file, the routine's among them, before anything is written."""
    read = click.get_current_context().meta.get(READ)
    named = [path for path in (read, *files) if path]
    for one, other in combinations(named, 2):
        if same(one, other):
            raise click.UsageError(f"{one} and {other} are one file: name another for one of them")


def check_voice(voice: str, language: Language) -> None:
    """Refuse a voice that no language has, and list those of this one."""
    from coach.speech.voices import known_voices

    known = known_voices(language)
    if voice and voice not in {each.id for each in known}:
        there = "; ".join(f"{each.id} ({', '.join(each.traits)})" for each in known if each.here)
        raise click.BadParameter(f"expected one of {there}, got {voice!r}", param_hint="'--voice'")


def wanted(areas: tuple[str, ...], minutes: float | None, position: str | None) -> Wanted:
    """Return what `wanted_options` ask for."""
    where: Collection[Position] = ()
    if position:
        where = Place(position).positions if position in set(Place) else (Position(position),)
    return Wanted(frozenset(map(Area, areas)), minutes, frozenset(where))


def _all(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    def apply(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return apply


any_routine = click.argument("routine", default="", metavar="[ROUTINE]")
language_option = click.option(
    "--language",
    type=click.Choice([language.value for language in Language], case_sensitive=False),
    default=chosen.language,
    # Before the routine is looked for.
    is_eager=True,
    help="The language of the routine and of the voice; by default the window's.",
)
routine_argument = click.argument(
    "routine", type=RoutineType(), default=chosen.routine, metavar="[ROUTINE]"
)
breath_options = _all(
    click.option(
        "--tempo",
        type=NumberType(MIN_TEMPO, MAX_TEMPO),
        help="Breaths a minute; by default as you have chosen in the window, at first 6.",
    ),
    click.option(
        "--pattern",
        type=PatternType(),
        help="The pattern to breathe in, by its name: even, calm, box, sigh, or one of your own; "
        '"none" for none. By default as you have chosen in the window, at first none.',
    ),
    click.option(
        "--rounds",
        type=click.IntRange(1, MAX_ROUNDS),
        help="How many rounds; by default as you have chosen in the window, at first the "
        "routine's.",
    ),
    click.option(
        "--trace",
        type=OutputType(),
        help="Write what happens and when, as JSON Lines; no other file than a trace is written "
        "over.",
    ),
)
again_option = click.option(
    "--again", is_flag=True, help="Begin at once what you did last, as you did it then."
)
# What a reminder of no routine begins with.
fits_option = click.option("--fits", is_flag=True, hidden=True, help="Choose what fits next.")
sound_options = _all(
    click.option(
        "--say",
        "verbosity",
        type=click.Choice([level.value for level in Verbosity]),
        help="How much the voice says; by default as you have chosen in the window, at first "
        "everything. What keeps you safe is said always.",
    ),
    click.option(
        "--get-ready",
        type=click.IntRange(*GET_READY),
        metavar="SECONDS",
        help="Count so many seconds down, aloud, where the coach waits until you are ready. "
        "By default it waits as you have chosen in the window, and where nobody can press a key "
        "it counts the seconds chosen there, at first 10.",
    ),
    click.option(
        "--voice",
        default="",
        metavar="VOICE",
        help="Which voice speaks; by default the one that you have chosen in the window. "
        "To one that there is not, you are told which there are.",
    ),
    click.option(
        "--sounds",
        type=click.Choice(["voice", "breath", "both"]),
        help="What is to be heard; by default as you have chosen in the window, at first both. "
        "Each is as loud as there.",
    ),
    click.option(
        "--do",
        "deeds",
        type=DeedType(),
        multiple=True,
        help='What you would do at that second: "31.4 tempo 8.5", "40 pause", "45 resume", '
        '"50 stay", "55 next", "60 stop". Can be given several times.',
    ),
)
wanted_options = _all(
    click.option(
        "--area",
        "areas",
        type=click.Choice([area.value for area in Area]),
        multiple=True,
        help="What bothers you. Can be given several times.",
    ),
    click.option("--minutes", type=NumberType(1), help="How many minutes you have, about."),
    click.option(
        "--position",
        # By a person's name or by a file's.
        type=click.Choice(list(dict.fromkeys((*map(str, Place), *map(str, Position))))),
        help="Where you are; what can be done anywhere fits each.",
    ),
)
seed_option = click.option(
    "--seed",
    type=click.IntRange(0),
    default=0,
    metavar="NUMBER",
    help="Which of those that fit: the next number is another one, the same one the same.",
)
session_option = click.option(
    "--output",
    type=OutputType(dict.fromkeys(SUFFIXES), stream=False),
    help=f"Keep it as a file ({', '.join(SUFFIXES)}); you are asked before one is written over.",
)
_SCREENED = "Skip the question: you know the screening, and none of it applies to you."
yes_option = click.option("--yes", is_flag=True, help=_SCREENED)
yes_and_over_option = click.option(
    "--yes", is_flag=True, help=f"{_SCREENED} A file that is there already is written over."
)
output_options = _all(
    click.option(
        "--output",
        type=OutputType(SOUND_FORMATS, stream=False),
        required=True,
        help=f"The sound file; its ending says how ({', '.join(SOUND_FORMATS)}). You are asked "
        "before one is written over.",
    ),
    click.option(
        "--captions",
        type=OutputType(CAPTION_FORMATS),
        help=f"The spoken lines as captions ({', '.join(CAPTION_FORMATS)}). You are asked as well.",
    ),
)
