"""How a person's files are kept: a broken one is set aside, and the person is told."""

import os
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from coach.core.message import Message

# What the names of a person's own files end in. TOML in both; only a name of our own can belong to
# us on a person's desktop.
SUFFIXES = (".toml", ".breathcoach")
# What is said where a broken file was set aside.
KEPT = Message("The old file is kept.")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person should know: what happened, where, and the mend."""

    what: Message
    where: Path
    mend: Message

    @property
    def message(self) -> Message:
        """All of it."""
        return Message(
            "{what} ({where}). {mend}", what=self.what, where=f"{self.where}", mend=self.mend
        )

    def __str__(self) -> str:
        return self.message


def set_aside(path: Path) -> Path:
    """Give a file a name that nothing else has, and return it; raise OSError if it must stay."""
    names = (path.with_name(f"{path.name}.broken-{number}") for number in count(1))
    aside = next(name for name in names if not os.path.lexists(name))
    path.rename(aside)
    # What a crash left beside a database would be taken for the next one's.
    for ending in ("-journal", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    return aside


def all_set_aside(path: Path) -> tuple[Path, ...]:
    """Return what was set aside of a file over time; not what crashes had left beside it."""
    try:
        beside = tuple(path.parent.iterdir())
    except OSError:
        return ()
    aside = [each for each in beside if each.name.startswith(f"{path.name}.broken-")]
    return tuple(sorted(each for each in aside if each.name.rpartition("-")[2].isdecimal()))
