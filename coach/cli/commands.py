"""The commands and what they take; each imports what it needs when it is called."""

from pathlib import Path

import click

from coach import __version__
from coach.cli import chosen, open_window, options
from coach.cli.journal.commands import journal, report
from coach.cli.overwriting import check_may_write, check_trace
from coach.cli.parameters import READ
from coach.cli.pictures.commands import picture, sheet
from coach.cli.remind.commands import remind
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.core.session.script import Deed


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="coach")
@click.pass_context
def coach(context: click.Context) -> int | None:
    """Guide a stretch by ear and by eye. Without a command, open the window.

    Whatever no option asks for is as you have chosen in the window, in each command.
    """
    return open_window() if context.invoked_subcommand is None else None


@coach.command()
@options.any_routine
@options.breath_options
@options.again_option
@options.fits_option
def run(  # noqa: PLR0913, PLR0917 - click hands over every option by name
    routine: str,
    tempo: float | None,
    pattern: str | None,
    rounds: int | None,
    trace: Path | None,
    again: bool,  # noqa: FBT001 - click hands it over by name
    fits: bool,  # noqa: FBT001 - as above
) -> int:
    """Open the window, with ROUTINE chosen: a built-in's name or a file."""
    from coach.storage.routines import source

    if again and (routine, tempo, pattern, rounds) != ("", None, None, None):
        raise click.UsageError(
            "--again begins what you did last as you did it: ask for nothing else"
        )

    click.get_current_context().meta[READ] = source(routine)
    options.check_apart(trace)
    check_trace(trace)
    return open_window(routine, tempo, pattern, rounds, trace, again=again, fits=fits)


@coach.command()
@options.routine_argument
@options.language_option
@options.breath_options
@options.sound_options
@options.yes_option
def play(  # noqa: PLR0913, PLR0917 - click hands over every option by name
    routine: Routine,
    language: str,
    tempo: float | None,
    pattern: str | None,
    rounds: int | None,
    trace: Path | None,
    sounds: str | None,
    verbosity: str | None,
    get_ready: int | None,
    voice: str,
    deeds: tuple[Deed, ...],
    yes: bool,  # noqa: FBT001 - click hands it over by name
) -> int:
    """Play a session in the terminal: sound and captions, no window.

    Without ROUTINE it is the one that you have chosen last in the window. What you have done is
    noted in your journal, as in the window; what a script has tried is not.
    """
    del language  # the routine is in it already
    from coach.cli.performance import Wishes
    from coach.cli.play import guidance
    from coach.cli.play import play as play_session
    from coach.storage.patterns import as_wished

    options.check_apart(trace)
    check_trace(trace)
    options.check_voice(voice, routine.language)
    settings = chosen.asked_for(
        routine,
        tempo=tempo,
        pattern=pattern,
        rounds=rounds,
        sounds=sounds,
        verbosity=verbosity,
        get_ready=get_ready,
        voice=voice,
    )
    routine, settings = as_wished(routine, settings)
    how = guidance(settings, scripted=bool(deeds))
    return play_session(Wishes(routine, settings, how, deeds), trace, screened=yes)


@coach.command()
@options.routine_argument
@options.language_option
@options.breath_options
@options.sound_options
@options.output_options
@options.yes_and_over_option
def render(  # noqa: PLR0913, PLR0917 - click hands over every option by name
    routine: Routine,
    language: str,
    tempo: float | None,
    pattern: str | None,
    rounds: int | None,
    trace: Path | None,
    sounds: str | None,
    verbosity: str | None,
    get_ready: int | None,
    voice: str,
    deeds: tuple[Deed, ...],
    output: Path,
    captions: Path | None,
    yes: bool,  # noqa: FBT001 - as in play
) -> int:
    """Write a session to a sound file: the same that would be heard, sample for sample.

    Without ROUTINE it is the one that you have chosen last in the window.
    A file cannot be stopped by a key: it begins with the signs to stop, and how.
    """
    del language  # as in play
    from coach.cli.performance import Wishes
    from coach.cli.render import render as render_session
    from coach.live.export import Files
    from coach.storage.patterns import as_wished

    options.check_apart(output, captions, trace)
    check_trace(trace)
    for file in filter(None, (output, captions)):
        check_may_write(file, over=yes)
    options.check_voice(voice, routine.language)
    settings = chosen.asked_for(
        routine,
        tempo=tempo,
        pattern=pattern,
        rounds=rounds,
        sounds=sounds,
        verbosity=verbosity,
        get_ready=get_ready,
        voice=voice,
    )
    routine, settings = as_wished(routine.for_file(), settings)
    wishes = Wishes(routine, settings, settings.guidance_alone(), deeds)
    return render_session(wishes, Files(output, captions, trace), screened=yes)


@coach.command(name="list")
@options.wanted_options
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects, for a program.")
@options.language_option
def list_routines(
    areas: tuple[str, ...],
    minutes: float | None,
    position: str | None,
    as_json: bool,  # noqa: FBT001 - click hands it over by name
    language: str,
) -> None:
    """List the routines there are, and what is wrong with broken ones.

    With options only those that are good for any of the areas, in the time, in the position.
    """
    from coach.cli import listing

    wanted = options.wanted(areas, minutes, position)
    listings = listing.found(Language(language), wanted, chosen.settings().library.favourites)
    (listing.print_json if as_json else listing.print_list)(listings)


@coach.command(name="compose")
@options.wanted_options
@options.seed_option
@click.option("--json", "as_json", is_flag=True, help="Print an object, for a program.")
@options.session_option
@click.option("--yes", is_flag=True, help="Write over the file if there is one.")
@options.language_option
def compose_session(  # noqa: PLR0913, PLR0917 - as in play
    areas: tuple[str, ...],
    minutes: float | None,
    position: str | None,
    seed: int,
    as_json: bool,  # noqa: FBT001 - as in list
    output: Path | None,
    yes: bool,  # noqa: FBT001 - as in list
    language: str,
) -> int:
    """Make one session of several routines, for each of the areas, in about so many minutes.

    Without --minutes there are 10. The file is a routine like any other: it can be run, played,
    rendered and checked.
    """
    from coach.cli import composing

    wanted = options.wanted(areas, minutes, position)
    session = composing.composed(Language(language), wanted, seed)
    if session.blocks and output:
        composing.write(session, output, over=yes)
    if as_json:
        composing.print_json(session)
    elif session.blocks:
        composing.print_session(session)
    else:
        click.echo(session.why, err=True)
    return 0 if session.blocks else 1


for each in (journal, report, picture, sheet):
    coach.add_command(each)


@coach.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def check(files: tuple[Path, ...]) -> int:
    """Show every error of every routine file; exit with 1 if there is any.

    What only looks odd in a good one is told as well.
    """
    from coach.cli.listing import check_files

    return check_files(files)


@coach.command()
def doctor() -> int:
    """Look at voices, sound, display and folders, and say what to do about each problem."""
    from coach.cli.doctor import examine

    return examine()


coach.add_command(remind)


@coach.command(hidden=True)
def display() -> None:
    """Name the display, for the doctor."""
    from coach.desktop.display import describe

    click.echo(describe())
