"""Where the routine files are: those that ship with the program, and the person's own."""

from collections.abc import Iterator
from pathlib import Path

import platformdirs

from coach import resources
from coach.storage.files import SUFFIXES
from coach.storage.routines.toml import UnreadableError, content
from coach.storage.routines.translation import original


def user_folder() -> Path:
    """Return the folder for a person's own routines; it need not exist."""
    return platformdirs.user_data_path(resources.APP, appauthor=False) / "routines"


def files(folder: Path | None = None) -> Iterator[tuple[Path, bool]]:
    """Yield the file of each routine, and whether it is the person's own: those come last."""
    shipped = ((path, False) for path in resources.files("routines", ".toml"))
    own = ((path, True) for path in own_files(folder or user_folder()))
    return ((path, is_own) for path, is_own in (*shipped, *own) if not original(path))


def own_files(folder: Path) -> list[Path]:
    """Return the files in a folder that may be routines; none where it cannot be looked into."""
    try:
        return sorted(path for path in folder.iterdir() if _is_own(path))
    except OSError:
        # No folder of one's own is what most people have.
        return []


def _is_own(path: Path) -> bool:
    # With a leading dot it is a program's: macOS, for one, keeps "._mine.toml" beside a file.
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def speaking_of(name: str, path: Path) -> bool:
    """Tell whether a file may well be that of an id: it is called so, or has it in it."""
    try:
        return path.stem == name or name.encode() in content(path)
    except (UnreadableError, UnicodeEncodeError):
        return False
