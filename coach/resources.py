"""Finds the files that ship with the program: the only place that knows where they are."""

from pathlib import Path

# What each system calls the folders of this program, and people the program.
APP = "breath-coach"
NAME = "Breath Coach"

# Beside the package in a wheel and in a frozen build, one folder up in a checkout.
_PACKAGE = Path(__file__).resolve().parent
ROOTS = (_PACKAGE / "resources", _PACKAGE.parent / "resources")


class MissingResource(FileNotFoundError):  # noqa: N818 - named for what a person is told
    """A shipped file is not where it should be; the message says what, where and the mend."""


def path(*parts: str) -> Path:
    """Return where a shipped file or folder is.

    Raises MissingResource if it is in none of the places.
    """
    places = [root.joinpath(*parts) for root in ROOTS]
    for place in places:
        if place.exists():
            return place
    looked = " and ".join(str(place) for place in places)
    raise MissingResource(
        f"{'/'.join(parts)}: a file that ships with Breath Coach is missing; "
        f"looked for it at {looked}; installing Breath Coach again brings it back"
    )


def files(folder: str, suffix: str) -> tuple[Path, ...]:
    """Return the shipped files in and below `folder` whose names end in `suffix`, sorted by path.

    Raises MissingResource if there is no such folder.
    """
    return tuple(sorted(path(folder).rglob(f"*{suffix}")))
