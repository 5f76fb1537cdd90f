"""What is wrong with a routine file, in words its author can act on."""

from dataclasses import dataclass
from pathlib import Path


class RoutineError(Exception):
    """No such routine, or a broken one; the message is one line."""


@dataclass(frozen=True, slots=True)
class BrokenRoutine:
    """A file that is no routine: a visible entry with what is wrong, line by line."""

    path: Path
    errors: tuple[str, ...]

    @property
    def name(self) -> str:
        """What to call it in a list."""
        return self.path.name
