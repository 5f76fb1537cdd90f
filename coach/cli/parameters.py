"""What a word on the command line is made into, and why some are refused."""

from collections.abc import Mapping
from math import isfinite
from pathlib import Path

import click

from coach.cli import chosen
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.core.session import script
from coach.live.export import check_ending
from coach.storage.patterns import patterns_of
from coach.storage.together import takes_only_streams

# Asks for no pattern where one is chosen in the window.
NO_PATTERN = "none"
# Where the routine was read from is told under this name, if it is a file that was named.
READ = "coach.read"


class RoutineType(click.ParamType[Routine]):
    """A built-in routine's name, or a file."""

    name = "routine"

    def convert(
        self, value: str | Routine, param: click.Parameter | None, ctx: click.Context | None
    ) -> Routine:
        """Return the routine."""
        if isinstance(value, Routine):
            return value
        from coach.storage.routines import RoutineError, broken_texts, find, source

        try:
            if ctx is None:
                return find(value)
            ctx.meta[READ] = source(value)
            language = Language(ctx.params["language"])
            routine = find(value, language)
        except RoutineError as error:
            self.fail(str(error), param, ctx)
        if routine.language is not language and (texts := broken_texts(value, language)):
            for line in texts.errors:
                click.echo(line, err=True)
        return routine


class DeedType(click.ParamType[script.Deed]):
    """SECONDS COMMAND [VALUE]."""

    name = '"seconds command [value]"'

    def convert(
        self, value: str | script.Deed, param: click.Parameter | None, ctx: click.Context | None
    ) -> script.Deed:
        """Return what is to be done, and when."""
        if isinstance(value, script.Deed):
            return value
        try:
            return script.parse(value)
        except script.ScriptError as error:
            self.fail(str(error), param, ctx)


class PatternType(click.ParamType[str]):
    """The name of a pattern, built in or the person's own; or "none"."""

    name = "name"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name as it is kept; empty, it is none."""
        known = {name.casefold(): name for name in patterns_of(chosen.settings())}
        found = {NO_PATTERN: "", **known}.get(value.strip().casefold())
        if found is None:
            from coach.storage.routines.errors import printable

            there = ", ".join(printable(name) for name in known.values())
            self.fail(f"expected one of {there}, or {NO_PATTERN}, got {value!r}", param, ctx)
        return found


class OutputType(click.ParamType[Path]):
    """A file to be written, whose ending says how; its folder must be there."""

    name = "file"

    def __init__(self, formats: Mapping[str, object] | None = None, *, stream: bool = True) -> None:
        self._formats, self._stream = formats, stream

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Return the path."""
        path = Path(value)
        if path.is_dir():
            self.fail(f"{path} is a folder: name a file in it", param, ctx)
        if not self._stream and takes_only_streams(path):
            self.fail(f"{path} is a pipe or a device: name a file", param, ctx)
        if not path.absolute().parent.is_dir():
            self.fail(f"{path}: make the folder {path.absolute().parent} first", param, ctx)
        try:
            if self._formats is not None:
                check_ending(path, self._formats)
        except ValueError as error:
            self.fail(str(error), param, ctx)
        return path


class NumberType(click.FloatRange):
    """A number within bounds; "nan" is none, though it is neither too small nor too large."""

    def convert(
        self, value: float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Return the number."""
        number = float(super().convert(value, param, ctx))
        if not isfinite(number):
            self.fail(f"{value} is no number", param, ctx)
        return number
