"""The command line: the same program and the same core, for a terminal or a script."""

import gc
import sys
from contextlib import nullcontext
from pathlib import Path

# What these do is not what they print: it is done though nobody can read it.
_DONE_UNREAD = {"play", "render", "run"}
# As a shell has it of a program that writes to a reader that has gone.
_READER_GONE = 141
# What a menu asks for: nothing has to be read, and what reads it is not loaded.
_NOTHING_ASKED: tuple[list[str], ...] = ([], ["run"])
_STOPPED = "stopped before the end; nothing was kept"


def main() -> None:
    """Run the command line; a mistake is one line and exit code 2."""
    sys.exit(_run(sys.argv[1:]))


def window() -> None:
    """Open the window, as a menu entry does."""
    sys.exit(_run(["run", *sys.argv[1:]]))


def open_window(  # noqa: PLR0913 - what the window may be asked for
    routine: str = "",
    tempo: float | None = None,
    pattern: str | None = None,
    rounds: int | None = None,
    trace: Path | None = None,
    *,
    again: bool = False,
    fits: bool = False,
) -> int:
    """Open the window with what is asked for; return the exit code when it is closed.

    Raises ClickException where it cannot be opened.
    """
    from coach.desktop.dbus_probe import ask

    # It answers while all else is loaded.
    ask()
    from coach.desktop.display import NONE_FOUND, is_missing
    from coach.ui.app.app import run

    if is_missing():
        from click import UsageError

        raise UsageError(NONE_FOUND)
    # What reads routines is not loaded before the first picture where none is named.
    unknown: tuple[type[Exception], ...] = ()
    refused: tuple[type[Exception], ...] = ()
    if routine:
        from coach.storage.routines import RoutineError

        unknown = (RoutineError,)
    if pattern:
        from coach.storage.patterns import PatternError

        refused = (PatternError,)
    try:
        return run(routine, tempo, rounds, trace, pattern, again=again, fits=fits)
    except unknown as error:
        from click import BadParameter

        raise BadParameter(str(error), param_hint="'[ROUTINE]'") from error
    except refused as error:
        from click import BadParameter

        raise BadParameter(str(error), param_hint="'--pattern'") from error
    except TimeoutError as error:
        from click import ClickException

        raise ClickException(str(error)) from error


def _run(arguments: list[str]) -> int:
    from coach.cli.ending import EndedError, asked_to_end
    from coach.cli.streams import make_steady

    out, _ = make_steady()
    command = next(iter(arguments), "run")
    if command == "run":
        # What a start makes stays: to look it through would take 26 ms. Until the first picture.
        gc.disable()
    try:
        # The window is asked to end in its own way.
        with nullcontext() if command == "run" else asked_to_end():
            code = _obey(arguments)
    except EndedError as ended:
        return _complain(_STOPPED, ended.code)
    if out.failed and code == 0 and command not in _DONE_UNREAD:
        gone = isinstance(out.failed, BrokenPipeError)
        return _READER_GONE if gone else _complain(f"cannot print: {out.failed.strerror}", 2)
    return code


def _obey(arguments: list[str]) -> int:
    try:
        return _command(arguments)
    except KeyboardInterrupt:
        return _complain(_STOPPED, 130)
    except OSError as error:
        return _complain(
            f"{error}; choose another file, or fix what keeps this one from being used", 2
        )
    except Exception as error:
        code = _answer(error)
        if code is None:
            raise
        return code


def _command(arguments: list[str]) -> int:
    if arguments in _NOTHING_ASKED:
        return open_window()
    from coach.cli.commands import coach

    result = coach.main(arguments, prog_name="coach", standalone_mode=False)
    return result if isinstance(result, int) else 0


def _answer(error: Exception) -> int | None:
    """Tell somebody's mistake and return the exit code; None for what is none."""
    from click.exceptions import Abort, ClickException, Exit

    if isinstance(error, Exit):
        return error.exit_code
    if isinstance(error, ClickException):
        return _complain(error.format_message(), error.exit_code)
    if not isinstance(error, Abort):
        return None
    if isinstance(error.__cause__, KeyboardInterrupt):
        return _complain(_STOPPED, 130)
    return _complain("nobody answered; --yes says that nothing speaks against it", 2)


def _complain(message: str, code: int) -> int:
    import click

    from coach.storage.routines.errors import printable

    click.echo(f"coach: {printable(' '.join(message.split()))}", err=True)
    return code
