"""Adds what was done on another computer, from a file that was exported there."""

from dataclasses import dataclass
from pathlib import Path

from coach.core.message import Message
from coach.storage.journal.formats import from_json
from coach.storage.journal.keeping import merge
from coach.storage.together import takes_only_streams

# Longer is no journal of sessions; what reads it must hold it.
_MOST_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """How many sessions were added, how many were there already, and which are none, and why."""

    added: int
    known: int
    refused: tuple[tuple[int, str], ...] = ()


def bring_in(file: Path) -> BroughtIn:
    """Add the sessions of a .json file; what is known of them already stays.

    Raises OSError or ValueError for the file, and what `merge` raises for the journal; nothing is
    changed then.
    """
    if takes_only_streams(file):
        raise ValueError(Message("it is no journal that was exported as JSON"))
    with file.open("rb") as opened:
        data = opened.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise ValueError(Message("too large for a journal"))
    read = from_json(data)
    added = merge(read.entries)
    return BroughtIn(added, len(read.entries) - added, read.refused)
