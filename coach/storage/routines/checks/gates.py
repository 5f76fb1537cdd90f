"""Nobody is kept waiting with the head down, or led there outside of the rounds."""

from collections.abc import Iterator

from coach.core.message import Message
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.errors import Problem, shown


def gates(draft: Draft) -> Iterator[Problem]:
    """Yield each step that waits, or lies outside of the rounds, where the head is down."""
    for place, step in draft.every_step.items():
        if step.gate and step.head_down:
            wanted = Message("no gate where the head is down, but before")
            yield Problem(f"{place}.gate", wanted, shown({}))
        if step.head_down and place not in draft.steps:
            wanted = Message("false before and after the rounds")
            yield Problem(f"{place}.head_down", wanted, shown(value=True))
    if draft.way_up and draft.way_up.step.gate:
        wanted = Message("no gate on the way up, which nobody waits for")
        yield Problem("way_up.step.gate", wanted, shown({}))
