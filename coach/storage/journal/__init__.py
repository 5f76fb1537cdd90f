"""The journal: each session that was done, in a small database of the person's own."""

from coach.core.history.entry import Entry, Outcome, Setting
from coach.storage.journal.keeping import entries, keep, last
from coach.storage.journal.place import path

__all__ = ["Entry", "Outcome", "Setting", "entries", "keep", "last", "path"]
