"""The command line: the same program and the same core, for a terminal or a script."""

import gc
import sys
from contextlib import nullcontext

import click

# What these do is not what they print: it is done though nobody can read it.
_DONE_UNREAD = {"play", "render", "run"}
# As a shell has it of a program that writes to a reader that has gone.
_READER_GONE = 141


def main() -> None:
    """Run the command line; a mistake is one line and exit code 2."""
    sys.exit(_run(sys.argv[1:]))


def window() -> None:
    """Open the window, as a menu entry does."""
    sys.exit(_run(["run", *sys.argv[1:]]))


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
        return _complain("stopped before the end; nothing was kept", ended.code)
    if out.failed and code == 0 and command not in _DONE_UNREAD:
        gone = isinstance(out.failed, BrokenPipeError)
        return _READER_GONE if gone else _complain(f"cannot print: {out.failed.strerror}", 2)
    return code


def _obey(arguments: list[str]) -> int:
    from coach.cli.commands import coach

    try:
        result = coach.main(arguments, prog_name="coach", standalone_mode=False)
    except click.exceptions.Abort as aborted:
        if isinstance(aborted.__cause__, KeyboardInterrupt):
            return _complain("stopped before the end; nothing was kept", 130)
        return _complain("nobody answered; --yes says that nothing speaks against it", 2)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as mistake:
        return _complain(mistake.format_message(), mistake.exit_code)
    except OSError as error:
        return _complain(
            f"{error}; choose another file, or fix what keeps this one from being used", 2
        )
    return result if isinstance(result, int) else 0


def _complain(message: str, code: int) -> int:
    from coach.storage.routines.errors import printable

    click.echo(f"coach: {printable(' '.join(message.split()))}", err=True)
    return code
