"""How the system starts this program again, however it was installed."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import coach


@dataclass(frozen=True, slots=True)
class Command:
    """A program with its arguments, and the folder that it has to start in; None is any."""

    arguments: tuple[str, ...]
    folder: Path | None = None

    def saying(self, *more: str) -> "Command":
        """Return it with more arguments."""
        return Command((*self.arguments, *more), self.folder)


def own_command() -> Command:
    """Return what starts `coach`."""
    image = os.environ.get("APPIMAGE")
    if image:
        # What it was unpacked to is gone by then.
        return Command((image,))
    if getattr(sys, "frozen", False):
        return Command((sys.executable,))
    # Python looks in the folder it starts in, and finds a checkout as well as what pip has put.
    return Command((sys.executable, "-m", "coach"), Path(coach.__file__).parents[1])
