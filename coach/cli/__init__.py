"""The command line: the same program and the same core, for a terminal or a script."""

import sys

import click


def main() -> None:
    """Run the command line; a mistake is one line and exit code 2."""
    sys.exit(_run(sys.argv[1:]))


def window() -> None:
    """Open the window, as a menu entry does."""
    sys.exit(_run(["run", *sys.argv[1:]]))


def _run(arguments: list[str]) -> int:
    from coach.cli.commands import coach

    try:
        result = coach.main(arguments, prog_name="coach", standalone_mode=False)
    except click.exceptions.Abort:
        return _complain("stopped before the end; nothing was kept", 130)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as mistake:
        return _complain(mistake.format_message(), mistake.exit_code)
    except OSError as error:
        return _complain(f"{error}; choose another file, or mend what keeps it from being used", 2)
    return result if isinstance(result, int) else 0


def _complain(message: str, code: int) -> int:
    click.echo(f"coach: {' '.join(message.split())}", err=True)
    return code
