"""Who is left asleep is not woken: neither spoken to at the end, nor asked for a key."""

from collections.abc import Iterator

from coach.core.message import Message
from coach.core.routine.position import Ends
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.errors import NOTHING, Problem, shown


def ends(draft: Draft) -> Iterator[Problem]:
    """Yield what would wake somebody at the end of a file that leaves one asleep."""
    if draft.data.get("ends") != Ends.ASLEEP:
        return
    closing = draft.data.get("closing")
    lines = closing.get("lines") if isinstance(closing, dict) else None
    if isinstance(lines, list) and lines:
        wanted = Message("no closing lines, which would wake somebody who is left asleep")
        yield Problem("closing.lines", wanted, shown(lines))
    last = draft.last_step
    if last and (gate := draft.every_step[last].gate) and gate.seconds is None:
        wanted = Message("the seconds after which it goes on: no key is asked of who falls asleep")
        yield Problem(f"{last}.gate.seconds", wanted, NOTHING)
