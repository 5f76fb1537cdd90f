"""The journal as the window needs it, loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from coach.core.history.entry import Entry
    from coach.storage.files import Notice


def note_down(entry: "Entry") -> "Notice | None":
    """Write an entry, or what is new about it."""
    from coach.storage import journal  # noqa: PLC0415 - after the first painted frame

    return journal.keep(entry)


def sessions(first: "date", last: "date") -> "Sequence[Entry]":
    """Return the sessions of these days."""
    from coach.storage import journal  # noqa: PLC0415 - as above

    return journal.entries(first, last)


def forget(entries: "Sequence[Entry] | None") -> "Notice | None":
    """Delete these sessions, or all."""
    from coach.storage import journal  # noqa: PLC0415 - as above

    return journal.remove(entries)
