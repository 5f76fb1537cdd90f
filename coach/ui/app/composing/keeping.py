"""Keeps a session as a file of the person's own, or says why it cannot be kept."""

from collections.abc import Collection, Sequence
from pathlib import Path

from coach.core.message import Message
from coach.core.program.block import Block
from coach.storage.routines.several.writing import keep, new_file


def keep_as(name: str, blocks: Sequence[Block], taken: Collection[str]) -> Path | Message:
    """Return the file that a session is in now; never one that was there already.

    Nor is it called as a routine is: `taken` are the names of those.
    """
    if not name:
        return Message("Give it a name first.")
    if name.casefold() in {one.casefold() for one in taken}:
        return Message("There is one of this name already. Choose another name.")
    path = new_file(name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        keep(blocks, path, name)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return Message("It could not be kept: {reason}", reason=reason)
    return path
