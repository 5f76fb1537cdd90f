"""The journal: each session that was done, in a small database of the person's own."""

from coach.core.history.entry import Entry, Outcome, Setting
from coach.storage.journal.database import BrokenError, NewerError
from coach.storage.journal.keeping import keep, merge, remove
from coach.storage.journal.place import path
from coach.storage.journal.reading import entries, last, problem, span, unread

__all__ = [
    "BrokenError",
    "Entry",
    "NewerError",
    "Outcome",
    "Setting",
    "entries",
    "keep",
    "last",
    "merge",
    "path",
    "problem",
    "remove",
    "span",
    "unread",
]
