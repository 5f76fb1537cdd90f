"""The signs to stop are lines of the opening, which are there."""

from collections.abc import Iterator

from coach.core.message import Message
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.errors import Problem, shown


def opening(draft: Draft) -> Iterator[Problem]:
    """Yield each number of a line that the opening has not."""
    table = draft.opening
    if table is None:
        return
    for number in table.signs:
        if number > len(table.lines):
            wanted = Message(
                "a number up to {count}, that of a line of the opening", count=len(table.lines)
            )
            yield Problem("opening.signs", wanted, shown(number))
