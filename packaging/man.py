"""The manual page, written from the command line's own help."""

import re
from collections.abc import Iterator

import click

from coach import __version__
from coach.cli.commands import coach


def page(date: str) -> str:
    """Return coach(1) in man's macros; `date` as in 2026-03-31."""
    context = click.Context(coach, info_name="coach", **coach.context_settings)
    commands = [coach.get_command(context, name) for name in coach.list_commands(context)]
    lines = [
        f'.TH COACH 1 {date} "Breath Coach {__version__}" "User Commands"',
        ".SH NAME",
        "coach, coach\\-window \\- stretch with your eyes closed, led by a voice and a breath",
        ".SH SYNOPSIS",
        ".B coach",
        "[\\fICOMMAND\\fR [\\fIARGUMENT\\fR...]]",
        ".br",
        ".B coach\\-window",
        "[\\fIROUTINE\\fR]",
        ".SH DESCRIPTION",
        plain(coach.help or ""),
        "coach\\-window is what a menu runs: the same as coach run.",
        *options(coach, context),
        ".SH COMMANDS",
    ]
    for command in commands:
        if command and not command.hidden:
            lines += section(command, context)
    return "\n".join([*lines, *END, ""])


def section(command: click.Command, above: click.Context) -> Iterator[str]:
    """Yield what a command does and takes, and each that belongs to it."""
    context = click.Context(command, above, command.name, help_option_names=["-h", "--help"])
    arguments = " ".join(command.collect_usage_pieces(context))
    yield f".SS {plain(f'{context.command_path} {arguments}')}"
    yield plain(command.help or "")
    yield from options(command, context)
    if isinstance(command, click.Group):
        for each in command.commands.values():
            if not each.hidden:
                yield from section(each, context)


def options(command: click.Command, context: click.Context) -> Iterator[str]:
    """Yield each option as a tagged paragraph."""
    for parameter in command.get_params(context):
        spelling, meaning = parameter.get_help_record(context) or ("", "")
        # The arguments are in the usage already.
        if meaning:
            yield ".TP"
            yield f".B {plain(spelling)}"
            yield plain(meaning)


def plain(text: str) -> str:
    """Return a text as man takes it: on one line, and nothing in it a command."""
    text = re.sub(r"\s+", " ", text.strip()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text


END = (
    ".SH FILES",
    "coach doctor names where settings, your own routines and rendered speech are kept.",
    "A routine is a file in TOML, named *.breathcoach or *.toml.",
    ".SH EXIT STATUS",
    "0 if all went well, 1 if something that was looked at is not as it should be,",
    "2 for a mistake in the command, 130 if stopped before the end.",
    ".SH NOTES",
    "It is no substitute for a doctor.",
)
